"""New pages, sheets, terms and languages of help lines, and pages that get another name, in a copy of the real words."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from helpers.project import ROOT, link_bundler

from build import main
from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.programme import half_days
from toolkit.content.site import Site
from toolkit.growing.changes import Refused
from toolkit.growing.new import THINGS, plan_new, stem_of
from toolkit.growing.rename import plan_rename
from toolkit.pages.planner_data import planner_data
from toolkit.paper.binders import parts_of
from toolkit.paper.catalogue import Catalogue
from toolkit.publish.redirects import moves
from toolkit.rules.check import check_content
from toolkit.rules.redirects import read_redirects

VALUES = {
    "praktijk": {"title": "Koffie in de wijk", "title-en": "Coffee in the neighbourhood", "name": "koffie", "place": "Rotterdam"},
    "oefening": {"title": "Dag in beeld", "title-en": "A day in pictures", "name": "dag-in-beeld", "half-day": "0"},
    "werkblad": {
        "title": "Mijn week",
        "title-en": "My week",
        "name": "mijn-week",
        "audience": "participant",
        "exercise": "dag-in-beeld",
    },
    "stap": {"title": "Vrouwen vragen", "title-en": "Asking women", "name": "vrouwen-vragen", "phase": "sustain"},
    "vraag": {"title": "Werk", "title-en": "Work", "name": "werk", "question": "Is er werk voor vrouwen?"},
    "begrip": {
        "term": "proefdag",
        "term-en": "trial day",
        "name": "proefdag",
        "text": "Een dag waarop je kijkt hoe werk is.",
        "text-en": "A day on which you see what work is like.",
    },
    "taal": {"name": "pl", "own-name": "Polski", "dutch": "Pools", "english": "Polish", "letters": "latin"},
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the words of the project."""
    root = tmp_path / "project"
    for name in ("docs", "words", "overrides/assets/pictograms", "overrides/assets/stylesheets"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("mkdocs.yml", "redirects.yml"):
        shutil.copy(ROOT / name, root / name)
    return root


def publish(root: Path) -> None:
    """No page is a draft any more."""
    for file in (root / "docs").rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("\ndraft: true\n", "\n"), encoding="utf-8")


def said(root: Path) -> list[str]:
    return [problem.as_text() for problem in check_content(root)[2]]


def test_everything_that_is_new_is_right_at_once(copy: Path) -> None:
    """One of each, in one project: a thirteenth exercise with a sheet, a seventh question, a tenth step, a term, a language."""
    nav = (copy / "mkdocs.yml").read_text(encoding="utf-8")
    link_bundler(copy)  # for its dictionaries
    assert set(VALUES) == set(THINGS)
    for thing, values in VALUES.items():
        assert set(values) == {asked.name for asked in THINGS[thing].asked}
        plan_new(copy, thing, values).carry_out()
    assert said(copy) == [], "new pages are drafts: what is not ready yet holds nobody up"
    publish(copy)
    assert {problem.code for problem in check_content(copy)[2]} == {
        "placeholder",  # words of the templates
        "promise",  # and the exercise does not name its new sheet yet
    }
    after = (copy / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    assert [row for row in after if row in nav.splitlines()] == nav.splitlines(), "only lines have come"
    assert len(after) - len(nav.splitlines()) == 5
    content, site = load(copy)[0], Site(load(copy)[0], read_nav(copy))
    assert [site.members("vragen", language)[-1].stem for language in ("nl", "en")] == ["werk", "werk"]
    assert site.criteria["nl"] == site.criteria["en"]
    exercise = content.get("nl", "oefeningen/dag-in-beeld")
    index = content.get("nl", "oefeningen/index").page
    days = half_days(index, site.members("oefeningen", "nl"))
    assert [(day.number, day.minutes) for day in days] == [(1, 240), (2, 240)]
    assert exercise not in [slot.entry for day in days for slot in day.slots]
    catalogue = Catalogue(site)
    assert [row.stem for row in catalogue.of(exercise)] == ["mijn-week"]
    items = {item["id"]: item for item in planner_data(catalogue, "nl")["items"]}
    assert [items[name]["preset"] for name in ("dag-in-beeld", "mijn-week")] == ["", ""]
    trainer = next(binder for binder in catalogue.binders("nl") if binder.slug == "map-trainer")
    assert "trainer-dag-in-beeld" in [item["id"] for part in parts_of(catalogue, trainer) for item in part["items"]]
    listed = (copy / "words/statements.txt").read_text(encoding="utf-8").splitlines()
    assert {one.id for one in content.get("nl", "vragen/werk").page.criteria} <= set(listed)


@pytest.mark.parametrize("thing", sorted(set(VALUES) - {"taal", "begrip"}))
def test_new_page_keeps_no_word_of_how_to_use_the_template(copy: Path, thing: str) -> None:
    changes = plan_new(copy, thing, VALUES[thing] | ({"exercise": ""} if thing == "werkblad" else {}))
    for name in changes.made:
        assert "SJABLOON" not in changes.texts[name]
        assert "sjabloon-" not in changes.texts[name]


def test_an_exercise_in_a_half_day_is_told_what_that_asks(copy: Path) -> None:
    plan_new(copy, "oefening", VALUES["oefening"] | {"half-day": "2"}).carry_out()
    assert said(copy) == [], "a draft stands in no half-day"
    publish(copy)
    codes = {problem.code for problem in check_content(copy)[2]}
    assert "programme-sum" in codes


def test_a_seventh_statement_is_only_words(copy: Path) -> None:
    for end, rows in (("", "    effect: 2\n    effort: 1\n    read: [stappenplan/draagvlak.md]\n"), (".en", "")):
        file = copy / f"docs/vragen/beleid{end}.md"
        text = file.read_text(encoding="utf-8")
        words = ("We vragen vrouwen wat zij willen.", "Ja: het gebeurt.", "Vraag het.")
        if end:
            words = ("We ask women what they want.", "Yes: it happens.", "Ask them.")
        one = f'  - id: beleid-vraag-het\n    statement: "{words[0]}"\n    explanation: "{words[1]}"\n    action: "{words[2]}"\n'
        file.write_text(text.replace("criteria:\n", f"criteria:\n{one}{rows}", 1), encoding="utf-8")
    listed = copy / "words/statements.txt"
    listed.write_text(listed.read_text(encoding="utf-8") + "beleid-vraag-het\n", encoding="utf-8")
    assert said(copy) == []


REFUSED = {
    "a name that is taken": ("praktijk", {"name": "spe-amsterdam"}, "is er al"),
    "a name with a space": ("praktijk", {"name": "Twee woorden"}, "kan geen naam zijn"),
    "a way out of the project": ("praktijk", {"name": "../../weg"}, "kan geen naam zijn"),
    "a term that is there": ("begrip", {"name": "college"}, "staat al in"),
    "a language that is there": ("taal", {"name": "ar"}, "is er al"),
    "letters that are none": ("taal", {"letters": "runen"}, "is een van"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_made_is_refused_and_nothing_changes(copy: Path, case: str) -> None:
    thing, other, words = REFUSED[case]
    with pytest.raises(Refused) as told:
        plan_new(copy, thing, VALUES[thing] | other)
    assert words in told.value.words.nl


def test_a_menu_without_the_folder_is_told(copy: Path) -> None:
    text = (copy / "mkdocs.yml").read_text(encoding="utf-8")
    (copy / "mkdocs.yml").write_text(re.sub(r"^ *- praktijk/.*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    with pytest.raises(Refused) as told:
        plan_new(copy, "praktijk", VALUES["praktijk"])
    assert "mkdocs.yml" in told.value.words.nl


def test_place_in_the_menu_can_be_told(copy: Path) -> None:
    plan_new(copy, "praktijk", VALUES["praktijk"], after="spe-amsterdam").carry_out()
    keys = read_nav(copy).keys
    assert keys.index("praktijk/koffie") == keys.index("praktijk/spe-amsterdam") + 1


def test_names_of_files_come_from_titles() -> None:
    assert stem_of("Taalcafé in Zwolle (2026)!") == "taalcafe-in-zwolle-2026"
    assert stem_of("يوم") == ""


def test_what_cannot_be_written_leaves_all_as_it_was(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changes = plan_new(copy, "praktijk", VALUES["praktijk"])
    write = Path.write_bytes

    def full(self: Path, content: bytes) -> int:
        if self.name == ".mkdocs.yml.new":  # a file is written beside its place
            raise OSError(28, "full", str(self))
        return write(self, content)

    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match=r"mkdocs\.yml"):
        changes.carry_out()
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before


RENAMED = [
    ("praktijk/spe-amsterdam", "praktijk/servicepunt"),
    ("oefeningen/huiswerk", "oefeningen/thuis"),
    ("oefeningen/kennismaking", "oefeningen/elkaar-leren-kennen"),
    ("werkbladen/stellingen", "werkbladen/uitspraken"),
    ("werkbladen/vragenlijst-vooraf", "werkbladen/vragen-vooraf"),
    ("stappenplan/training", "stappenplan/de-training"),
    ("over/stijl", "over/opmaak"),
]


@pytest.mark.parametrize(("old", "new"), RENAMED, ids=[old for old, _ in RENAMED])
def test_a_page_that_is_renamed_is_lost_nowhere(copy: Path, old: str, new: str) -> None:
    count = len(list(copy.rglob("*.md"))), len(list(copy.rglob("*.yml")))
    plan_rename(copy, f"docs/{old}.md", new.rpartition("/")[2]).carry_out()
    assert said(copy) == []
    assert (len(list(copy.rglob("*.md"))), len(list(copy.rglob("*.yml")))) == count
    stem = old.rpartition("/")[2]
    link = re.compile(rf"\]\([^)]*(?<![\w-]){stem}\.md")
    assert [path for path in (copy / "docs").rglob("*.md") if link.search(path.read_text(encoding="utf-8"))] == []
    content, nav = load(copy)[0], read_nav(copy)
    assert new in nav.keys
    redirects, wrong = read_redirects(copy, set(content.pages["nl"]))
    assert wrong == []
    assert redirects[old] == new
    assert (old, content.get("nl", new).url) in moves(Site(content, nav), redirects)


def test_old_addresses_lead_on_to_the_newest(copy: Path) -> None:
    """Two names later; and back again, where the redirect of the name itself goes."""
    for old, new in (("spe-amsterdam", "een"), ("een", "twee"), ("twee", "spe-amsterdam")):
        plan_rename(copy, f"praktijk/{old}", new).carry_out()
        assert said(copy) == []
    redirects = read_redirects(copy, set(load(copy)[0].pages["nl"]))[0]
    assert redirects == {"praktijk/een": "praktijk/spe-amsterdam", "praktijk/twee": "praktijk/spe-amsterdam"}


NOT_RENAMED = {
    "no page": ("praktijk/nergens", "x", "geen pagina"),
    "a name that is taken": ("praktijk/spe-amsterdam", "nug-team-amsterdam", "is er al"),
    "no name": ("praktijk/spe-amsterdam", "../weg", "kan geen naam zijn"),
    "another kind": ("praktijk/spe-amsterdam", "vragen/spe", "andere soort"),
    "a page with a fixed place": ("oefeningen/index", "oefeningen/lijst", "vaste pagina"),
    "one level of a sheet": ("werkbladen/stellingen-a2", "werkbladen/x-a2", "alle versies"),
    "a question": ("vragen/beleid", "vragen/plan", "bewaarde antwoorden"),
}


@pytest.mark.parametrize("case", NOT_RENAMED)
def test_what_cannot_be_renamed_is_refused(copy: Path, case: str) -> None:
    old, new, words = NOT_RENAMED[case]
    with pytest.raises(Refused) as told:
        plan_rename(copy, old, new)
    assert words in told.value.words.nl


def run(*args: str, typed: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(main, args, input=typed)
    return done.exit_code, done.output


def test_dry_run_shows_and_changes_nothing(copy: Path) -> None:
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    code, out = run("rename", "oefeningen/huiswerk", "thuis", "--dry-run", "--root", str(copy))
    assert code == 0
    assert "docs/oefeningen/huiswerk.md wordt docs/oefeningen/thuis.md" in out
    assert "+ oefeningen/huiswerk: oefeningen/thuis" in out
    assert "nog niets veranderd" in out
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before


def test_what_is_not_told_is_asked(copy: Path) -> None:
    code, out = run("new", "praktijk", "--root", str(copy), typed="Koffie\nCoffee\n\nRotterdam\n")
    assert "Titel, in het Nederlands:" in out
    assert "Naam van het bestand, of code van de taal [koffie]:" in out
    assert (code, (copy / "docs/praktijk/koffie.en.md").exists()) == (0, True), out
    assert "Geen fouten" in out or "geen fouten" in out
    code, out = run("new", "stap", "--lang", "en", "--root", str(copy), typed="Vragen\nAsking\n\n\n")
    assert (code, "Title, in Dutch:" in out) == (0, True), out
    assert "docs/index.md:71: this says how many there were" in out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["new", "pagina"], "ken ik niet"),
        (["new", "praktijk", "--yes"], "«--title»"),
        (["new", "stap", "--title", "A", "--title-en", "B", "--name", "x", "--phase", "later"], "prepare, do, sustain"),
    ],
)
def test_wrong_words_are_told(args: list[str], words: str) -> None:
    code, out = run(*args)
    assert code == 2
    assert words in out


def test_a_term_in_dutch_alone_is_one_problem(copy: Path) -> None:
    """For a translation that is told to be of this very Dutch; else it is one that is behind (test_fresh.py)."""
    changes = plan_new(copy, "begrip", VALUES["begrip"])
    changes.texts["docs/begrippen.en.md"] = re.sub(r"  - id: proefdag\n(?: {4}.*\n)+", "", changes.texts["docs/begrippen.en.md"])
    changes.carry_out()
    (told,) = check_content(copy)[2]
    assert (told.file, told.code) == ("docs/begrippen.en.md", "translation-count")
    assert "«proefdag»" in told.message
    assert "new begrip" in told.hint


def test_a_statement_in_english_alone_is_one_problem(copy: Path) -> None:
    file = copy / "docs/vragen/beleid.en.md"
    one = '  - id: beleid-x\n    statement: "We ask."\n    explanation: "Yes."\n    action: "Ask."\n'
    file.write_text(file.read_text(encoding="utf-8").replace("criteria:\n", f"criteria:\n{one}", 1), encoding="utf-8")
    (told,) = [problem for problem in check_content(copy)[2] if problem.code.startswith("translation")]
    assert "«beleid-x»" in told.message


def test_after_a_rename_by_hand_each_hint_names_the_new_page(copy: Path) -> None:
    for end in ("", ".en"):
        (copy / f"docs/praktijk/spe-amsterdam{end}.md").rename(copy / f"docs/praktijk/servicepunt{end}.md")
    (copy / "redirects.yml").write_text("praktijk/spe-amsterdam: praktijk/servicepunt\n", encoding="utf-8")
    told = [problem for problem in check_content(copy)[2] if problem.code in ("reference", "nav-missing")]
    assert len(told) > 5
    assert [problem.as_text() for problem in told if "servicepunt" not in problem.hint] == []
