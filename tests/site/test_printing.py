"""Making PDFs: only those whose words or looks have changed, the same bytes whatever the order, nothing left behind."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from helpers.project import ROOT
from pypdf import PdfReader

from toolkit.paper import printing
from toolkit.paper.printing import Job, all_kept, can_print, write_pdfs

pytestmark = pytest.mark.skipif(can_print() is not None, reason="No Pango on this computer: no PDFs can be made.")
PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title></head><body>
<section class="{kind}"><h1>{title}</h1><p>Kies <b>zelf</b>.</p>
<img src="assets/pictograms/koffie.svg" alt="koffie" width="20" height="20"></section></body></html>"""


def job(name: str, style: str = "sheet", title: str = "Blad") -> Job:
    return Job(f"pdf/nl/{name}.pdf", PAGE.format(title=f"{title} {name}", kind=style), (style,))


JOBS = [job("a"), job("b"), job("c", "trainer")]


class Press:
    """A place to make PDFs: what is kept stays between the calls, as it does between builds."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.kept, self.overrides = folder, folder / "kept", ROOT / "overrides"
        self.builds = 0

    def print(self, jobs: list[Job] = JOBS) -> set[str]:
        """Make them below a new folder, as a build does; returns the names of those that were made anew."""
        self.builds += 1
        self.made = write_pdfs(jobs, self.site, self.overrides, self.kept)
        assert set(self.made.pages) == {job.path for job in jobs} == {f"pdf/nl/{path.name}" for path in self.site.rglob("*.pdf")}
        return {Path(path).stem for path in self.made.fresh}

    @property
    def site(self) -> Path:
        return self.folder / f"site{self.builds}"

    def bytes(self) -> dict[str, bytes]:
        return {path.stem: path.read_bytes() for path in self.site.rglob("*.pdf")}

    def restyle(self, file: str, more: str = "\n") -> None:
        """Go on with other looks: a copy of the project's, with something at the end of one file."""
        copy = self.folder / f"overrides{self.builds}"
        shutil.copytree(self.overrides / "assets", copy / "assets")
        self.overrides = copy
        with (copy / "assets" / file).open("a", encoding="utf-8") as handle:
            handle.write(more)


@pytest.fixture
def press(tmp_path: Path) -> Press:
    return Press(tmp_path)


def test_second_build_makes_nothing(press: Press) -> None:
    assert not all_kept(JOBS, press.overrides, press.kept)
    assert press.print() == {"a", "b", "c"}
    first = press.bytes()
    assert all_kept(JOBS, press.overrides, press.kept)
    assert press.print() == set()
    assert press.bytes() == first
    assert len(set(first.values())) == 3


def test_other_words_make_one_pdf(press: Press) -> None:
    press.print()
    changed = [JOBS[0], job("b", title="Beter blad"), JOBS[2]]
    assert not all_kept(changed, press.overrides, press.kept)
    assert press.print(changed) == {"b"}
    assert press.print(changed) == set()


@pytest.mark.parametrize(
    ("file", "fresh"),
    [
        ("stylesheets/sheet.css", {"a", "b"}),
        ("stylesheets/trainer.css", {"c"}),
        ("stylesheets/paper.css", {"a", "b", "c"}),
        ("stylesheets/fonts.css", {"a", "b", "c"}),
        ("pictograms/koffie.svg", {"a", "b", "c"}),
        ("stylesheets/print.css", set()),
        ("javascripts/planner.js", set()),
    ],
)
def test_other_looks_make_what_they_show_on(press: Press, file: str, fresh: set[str]) -> None:
    press.print()
    press.restyle(file)
    assert press.print() == fresh


def test_other_font_makes_all(press: Press) -> None:
    press.print()
    press.restyle("fonts/OFL.txt")
    assert press.print() == {"a", "b", "c"}


def test_other_version_of_the_printer_makes_all(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    press.print()
    press.restyle("javascripts/site.js")
    monkeypatch.setattr(printing, "version", lambda name: "0.1")
    assert not all_kept(JOBS, press.overrides, press.kept)


def test_what_no_job_uses_is_removed(press: Press) -> None:
    press.print()
    (press.kept / "0123.4567").write_bytes(b"half a PDF of a build that was killed")
    (press.kept / f"{'0' * 32}-1.pdf").write_bytes(b"of a sheet that is gone")
    press.print(JOBS[:2])
    assert len(list(press.kept.iterdir())) == 2
    assert press.print() == {"c"}


def test_half_a_pdf_of_a_killed_build_is_not_taken_for_a_whole_one(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            press.print()
    assert press.print() == {"a", "b", "c"}


@pytest.mark.parametrize("count", [1, 2, 5])
def test_number_of_pages_is_that_of_the_pdf(press: Press, count: int) -> None:
    more = '<section class="sheet"><p>Kies.</p></section>' * (count - 1)
    style = "<style>.sheet ~ .sheet { break-before: page }</style>"
    jobs = [replace(JOBS[0], html=JOBS[0].html.replace("</body>", f"{style}{more}</body>")), JOBS[1]]
    press.print(jobs)
    assert press.made.pages == {"pdf/nl/a.pdf": count, "pdf/nl/b.pdf": 1}
    press.print(jobs)  # now it is not made, and the number is known all the same
    assert press.made.pages == {"pdf/nl/a.pdf": count, "pdf/nl/b.pdf": 1}
    assert len(PdfReader(BytesIO(press.bytes()["a"])).pages) == count


def test_bytes_hang_on_neither_order_nor_cores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On one core all PDFs share fonts and pictures that were read once; on several each process has its own."""
    jobs = [job(name, style) for name, style in zip("abcdefghij", ["sheet", "trainer", "binder"] * 4, strict=False)]
    found = []
    for cores, order in ((1, jobs), (1, jobs[::-1]), (4, jobs[3:] + jobs[:3])):
        monkeypatch.setattr(os, "cpu_count", lambda cores=cores: cores)
        press = Press(tmp_path / f"{len(found)}")
        assert len(press.print(order)) == 10
        found.append(press.bytes())
    assert found[0] == found[1] == found[2]


def test_bytes_hang_on_nothing_that_was_printed_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fonts and styles are forgotten after so much HTML, in the middle of a build too."""
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    (first := Press(tmp_path / "one")).print()
    monkeypatch.setattr(printing, "_LONG", 1)
    (second := Press(tmp_path / "two")).print()
    assert printing._since.characters == 0
    assert first.bytes() == second.bytes()


def test_a_child_that_forgets_its_fonts_leaves_those_of_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A child shares the folder of fonts with its parent and its sisters."""
    (press := Press(tmp_path)).print(JOBS[:1])  # its fonts are read in this process
    folder = printing._fonts(press.overrides)._folder
    assert any(folder.iterdir())
    with ProcessPoolExecutor(1, multiprocessing.get_context("fork")) as pool:
        pool.submit(printing._forget, printing._LONG + 1).result()
    assert any(folder.iterdir())


def test_two_jobs_with_the_same_words_are_made_once(press: Press) -> None:
    press.print([JOBS[0], replace(JOBS[0], path="pdf/nl/z.pdf")])
    assert len(list(press.kept.iterdir())) == 1
    assert len(set(press.bytes().values())) == 1


class TestWithoutPango:
    @pytest.fixture(autouse=True)
    def hidden(self, press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
        press.print(JOBS[:2])
        for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, "weasyprint", None)

    def test_it_is_told_with_how_to_mend_it(self) -> None:
        problem = can_print()
        assert problem is not None
        assert problem.code == "pdf"
        assert "libpango" in problem.hint

    def test_what_is_kept_can_still_be_had(self, press: Press) -> None:
        assert all_kept(JOBS[:2], press.overrides, press.kept)
        assert press.print(JOBS[:2]) == set()

    def test_nothing_kept_is_lost_when_one_cannot_be_made(self, press: Press) -> None:
        with pytest.raises(ImportError):
            press.print()
        assert all_kept(JOBS[:2], press.overrides, press.kept)
