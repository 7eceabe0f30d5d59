"""A broken link stops the build, the message says in Dutch where it stands, and the site that was there stays as it was."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from helpers.project import NO_PANGO, build, copy_project, digest, once


@dataclass(frozen=True)
class Fault:
    """A fault that is planted: `old` in `file` becomes `new`; without `old` the text comes at the end."""

    file: str
    old: str
    new: str
    said: str  # what the message must hold, beside the address

    def plant(self, project: Path) -> int:
        """Write it; returns the line on which `new` stands."""
        path = project / self.file
        text = path.read_text(encoding="utf-8")
        assert not self.old or self.old in text, f"{self.file} has no «{self.old}» any more: choose another place"
        changed = text.replace(self.old, self.new, 1) if self.old else f"{text}\n{self.new}\n"
        path.write_text(changed, encoding="utf-8")
        return changed.count("\n", 0, changed.index(self.new)) + 1


AFTER_BUILDING = {  # what only the built site can tell
    "Dutch anchor": Fault("docs/onderzoek.md", "", "Zie [dit](begrippen.md#geen-begrip).", "«#geen-begrip»"),
    "English anchor": Fault("docs/onderzoek.en.md", "", "See [this](begrippen.md#geen-begrip).", "«#geen-begrip»"),
    "template": Fault(
        "overrides/partials/footer.html", "<footer", """<a href="{{ 'weg/oud/' | url }}">x</a><footer""", "weg/oud/»"
    ),
    "style of one template": Fault(
        "overrides/scan.html", "assets/stylesheets/scan.css", "assets/stylesheets/scannen.css", "scannen.css»"
    ),
    "picture in a style": Fault("overrides/assets/stylesheets/parts.css", "search.svg", "zoeken.svg", "zoeken.svg»"),
}
BEFORE_BUILDING = {
    "Dutch body": Fault("docs/waarom.md", "", "Zie [dit](over/bestaat-niet.md).", "«over/bestaat-niet.md»"),
    "English body": Fault("docs/waarom.en.md", "", "See [this](over/bestaat-niet.md).", "«over/bestaat-niet.md»"),
    "criterion to read": Fault(
        "docs/vragen/beleid.md", "stappenplan/helder-aanbod.md", "stappenplan/helder-verhaal.md", "helder-verhaal.md»"
    ),
    "related page": Fault("docs/vragen/normen.md", "practices: [", "practices: [geen-praktijk, ", "geen-praktijk.md»"),
}


def plant_all(faults: dict[str, Fault], folder: Path) -> None:
    """A copy of the project with all of the faults and an older site, built; what came of it is in result.json."""
    copy_project(folder)
    lines = {name: fault.plant(folder) for name, fault in faults.items()}
    shutil.copytree(folder / "docs", folder / "site")  # any folder will do for an older site
    (folder / "site" / "index.html").write_text("de vorige site", encoding="utf-8")
    before, beside = digest(folder / "site"), sorted(path.name for path in folder.iterdir())
    done = build(folder, PYTHONPATH=str(NO_PANGO))  # the links do not need the PDFs, and they take long
    facts = {
        "code": done.returncode,
        "said": done.stderr,
        "lines": lines,
        "same": digest(folder / "site") == before,
        "left": sorted({path.name for path in folder.iterdir()} - {*beside, ".cache"}),  # what is kept between builds may stay
    }
    (folder / "result.json").write_text(json.dumps(facts), encoding="utf-8")


@pytest.fixture(scope="module")
def results(run_folder: Path) -> dict[str, dict]:
    """What came of the two broken builds."""
    found = {}
    for stage, faults in (("after", AFTER_BUILDING), ("before", BEFORE_BUILDING)):
        folder = once(run_folder, f"broken-{stage}", lambda folder, faults=faults: plant_all(faults, folder))
        found[stage] = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    return found


CASES = [("after", name) for name in AFTER_BUILDING] + [("before", name) for name in BEFORE_BUILDING]


@pytest.mark.parametrize(("stage", "name"), CASES)
def test_message_names_file_and_line(results: dict[str, dict], stage: str, name: str) -> None:
    fault = (AFTER_BUILDING | BEFORE_BUILDING)[name]
    result = results[stage]
    place = f"{fault.file}:{result['lines'][name]}: "
    told = [line for line in result["said"].splitlines() if fault.said in line and line.startswith(f"{fault.file}:")]
    assert len(told) == 1, f"told {len(told)} times:\n{result['said']}"
    assert told[0].startswith(place), result["said"]


@pytest.mark.parametrize("stage", ["after", "before"])
def test_old_site_stays_as_it_was(results: dict[str, dict], stage: str) -> None:
    assert results[stage]["code"] == 1
    assert "De vorige site/ is niet veranderd." in results[stage]["said"]
    assert results[stage]["same"]
    assert results[stage]["left"] == []


@pytest.mark.parametrize(("stage", "faults"), [("after", AFTER_BUILDING), ("before", BEFORE_BUILDING)])
def test_each_cause_is_told_once_with_a_way_out(results: dict[str, dict], stage: str, faults: dict[str, Fault]) -> None:
    said = results[stage]["said"]
    said = said.partition("niet veranderd.")[2]
    assert f"\n{len(faults)} fouten in {len({fault.file for fault in faults.values()})} bestanden." in said
    assert said.count("\n    → ") == len(faults)


def test_fault_in_a_template_tells_on_how_many_pages_it_shows(results: dict[str, dict]) -> None:
    (told,) = [line for line in results["after"]["said"].splitlines() if "weg/oud/»" in line]
    assert told.endswith(" pagina's)")
    assert int(told.rpartition("(op ")[2].removesuffix(" pagina's)")) >= 90


def test_one_broken_link_is_enough(buildable: Path) -> None:
    old, new = "<footer", """<a href="{{ 'weg/' | url }}">x</a><footer"""
    line = Fault("overrides/partials/footer.html", old, new, "").plant(buildable)
    done = build(buildable, "--json", PYTHONPATH=str(NO_PANGO))
    assert done.returncode == 1
    result = json.loads(done.stdout)
    assert result["ok"] is False
    assert [(problem["file"], problem["line"]) for problem in result["problems"]] == [("overrides/partials/footer.html", line)]
    assert not (buildable / "site").exists()
