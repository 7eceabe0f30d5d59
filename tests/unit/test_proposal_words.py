"""What is known of a proposal, from a real repository of Git and two small sites, and what is said of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.git import git
from helpers.project import ROOT
from helpers.tiny import TINY, change, copy_of
from selectolax.lexbor import LexborHTMLParser

from toolkit.content.load import load
from toolkit.problems import Problem
from toolkit.proposal.comment import COPY, GUIDE, MOST, PREVIEW, REPOSITORY, Told, comment, plain
from toolkit.proposal.difference import Change, base_commit, changes
from toolkit.proposal.pages import Row, left_behind, page_of, rows
from toolkit.proposal.preview import mark, preview, shown
from toolkit.proposal.weight import Differences, Weight, differences, weigh

QUESTION, CITY = "docs/vragen/eerste.md", "docs/praktijk/stad.md"
WRONG = Problem(CITY, 3, "De zin is te lang.", "Knip hem door.", "sentence-long", message_en="Too long.", hint_en="Cut it.")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The tiny project under Git: a commit on main, and a branch that left from it."""
    root = copy_of(TINY, target=tmp_path / "project")
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "first")
    git(root, "checkout", "-q", "-b", "voorstel")
    return root


# What Git tells


def test_what_is_new_changed_renamed_and_gone(project: Path) -> None:
    change(project, QUESTION, "Dit is een korte zin.", "Dit is een andere zin.\n++ b/nep.md")
    git(project, "mv", CITY, "docs/praktijk/dorp.md")
    git(project, "rm", "-q", "docs/praktijk/stad.en.md")
    git(project, "commit", "-q", "-am", "second")
    (project / "docs/nieuw é.md").write_text("een\ntwee\n", encoding="utf-8")
    found = {each.name: each for each in changes(project, base_commit(project, "main"))}
    assert {name: each.how for name, each in found.items()} == {
        QUESTION: "changed",
        "docs/praktijk/dorp.md": "renamed",
        "docs/praktijk/stad.en.md": "gone",
        "docs/nieuw é.md": "new",
    }
    assert found["docs/praktijk/dorp.md"].was == CITY
    assert found["docs/nieuw é.md"].lines == {1, 2}
    text = (project / QUESTION).read_text(encoding="utf-8").split("\n")
    assert found[QUESTION].lines == {text.index("Dit is een andere zin.") + 1, text.index("++ b/nep.md") + 1}


def test_what_main_did_meanwhile_is_no_part_of_the_proposal(project: Path) -> None:
    change(project, QUESTION, "Dit is een korte zin.", "Dit is een andere zin.")
    git(project, "commit", "-q", "-am", "ours")
    git(project, "checkout", "-q", "main")
    change(project, CITY, "Een stad", "Een grote stad")
    git(project, "commit", "-q", "-am", "theirs")
    git(project, "checkout", "-q", "voorstel")
    assert [each.name for each in changes(project, base_commit(project, "main"))] == [QUESTION]


@pytest.mark.parametrize("ref", ["weg", "--output=x", ""])
def test_an_unknown_base_is_none(project: Path, ref: str) -> None:
    assert base_commit(project, ref) == ""


# Which pages


@pytest.mark.parametrize(
    ("name", "page"),
    [
        (QUESTION, ("vragen/eerste", "nl")),
        ("docs/vragen/eerste.en.md", ("vragen/eerste", "en")),
        ("docs/vragen/_sjabloon.md", None),
        ("docs/vragen/foto.png", None),
        ("README.md", None),
    ],
)
def test_which_files_are_pages(name: str, page: tuple[str, str] | None) -> None:
    assert page_of(name) == page


def test_a_row_for_each_page_in_both_languages(project: Path) -> None:
    change(project, "docs/oefeningen/kennis.md", "---\n", "---\ndraft: true\n")
    found = {
        row.key: row
        for row in rows(
            [
                Change(QUESTION, "changed"),
                Change("docs/vragen/eerste.en.md", "new"),
                Change(CITY, "renamed", "docs/praktijk/dorp.md"),
                Change("docs/oefeningen/kennis.md", "changed"),
                Change("docs/weg.md", "gone"),
                Change("mkdocs.yml", "changed"),
            ],
            load(project)[0],
        )
    }
    assert {key: row.state for key, row in found.items()} == {
        "vragen/eerste": "new",
        "praktijk/stad": "renamed",
        "oefeningen/kennis": "draft",
        "weg": "gone",
    }
    assert found["vragen/eerste"].addresses == (("nl", "vragen/eerste/"), ("en", "en/vragen/eerste/"))
    assert found["praktijk/stad"].was == "praktijk/dorp"
    assert found["oefeningen/kennis"].addresses == found["weg"].addresses == ()


def test_a_translation_that_the_proposal_leaves_behind(project: Path, tmp_path: Path) -> None:
    was = load(project)[0]
    assert left_behind(was, was) == []
    change(project, "docs/vragen/eerste.en.md", "---\n", "---\nbehind: true\n")
    now = load(project)[0]
    assert [entry.source.name for entry in left_behind(now, was)] == ["docs/vragen/eerste.en.md"]
    assert left_behind(now, now) == [], "it was behind already"
    assert left_behind(now, None) == []


# How heavy


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Two small sites: as it was, and as it is."""
    for name, words in (("was", "een"), ("is", "twee en meer")):
        site = tmp_path / name
        (site / "en").mkdir(parents=True)
        (site / "assets").mkdir()
        style = f"assets/a.{'0' * 8 if name == 'was' else '1' * 8}.css"  # another name is no other page
        head = f'<link rel="stylesheet" href="{style}"><script src="assets/s.js"></script>'
        (site / "index.html").write_text(f"{head}<main>{words}</main>", encoding="utf-8")
        (site / "en/index.html").write_text("<main>same</main>", encoding="utf-8")
        (site / "assets/s.js").write_text("x" * 5000, encoding="utf-8")
        (site / "assets/s.js.gz").write_bytes(b"x" * 40)
        (site / "a.pdf").write_bytes(words.encode())
        (site / f"{name}.pdf").write_bytes(b"pdf")
        (site / "same.pdf").write_bytes(b"same")
    return tmp_path / "was", tmp_path / "is"


def test_the_weight_of_a_site(sites: tuple[Path, Path]) -> None:
    site = sites[0]
    found = weigh(site)
    assert (found.pdfs, found.pdf_count) == (3 + 3 + 4, 3)
    assert found.page == "/"
    assert found.page_size == (site / "index.html").stat().st_size + 40, "a script travels packed"
    packed = (site / "assets/s.js.gz").stat().st_size
    assert found.site == sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) - packed


def test_which_pdfs_and_pages_differ(sites: tuple[Path, Path]) -> None:
    assert differences(*sites) == Differences(("is.pdf",), ("a.pdf",), ("was.pdf",), ("index.html",))


# What is said

GOOD = Told(
    commit="abc123",
    files=[QUESTION, "docs/vragen/eerste.en.md"],
    pages=36,
    pdfs=6,
    rows=[
        Row(
            "vragen/eerste",
            "changed",
            "De eerste vraag",
            addresses=(("nl", "vragen/eerste/"), ("en", "en/vragen/eerste/")),
            languages=("en", "nl"),
        ),
        Row("praktijk/dorp", "draft", "Dorp", languages=("nl",)),
        Row("praktijk/stad", "renamed", "Stad", was="praktijk/plaats", addresses=(("nl", "praktijk/stad/"),), languages=("nl",)),
        Row("weg", "gone", languages=("nl", "en")),
    ],
    before=Weight(5_210_000, 900_000, 6, "/scan/", 79_000),
    now=Weight(5_260_000, 910_000, 7, "/scan/", 80_400),
    differs=Differences(("pdf/nieuw.pdf",), ("pdf/a.pdf",), ("pdf/weg.pdf",), tuple("abcdefgh")),
)


def test_a_proposal_in_which_all_is_well() -> None:
    told = comment(GOOD)
    assert told.startswith("**Dank je wel voor je voorstel!")
    assert "herstelt" not in told
    assert f"| De eerste vraag | veranderd | [nl]({PREVIEW}#vragen-eerste-nl) · [en]({PREVIEW}#vragen-eerste-en) |" in told
    assert "| Dorp | concept: komt nog niet op de site |  |" in told
    assert f"| Stad | andere naam; was praktijk/plaats, alleen Nederlands | [nl]({PREVIEW}#praktijk-stad-nl) |" in told
    assert "| weg | verwijderd |  |" in told
    assert "| de hele site | 5,2 MB | 5,3 MB |" in told
    assert "| zwaarste pagina om op te halen | /scan/ · 79 kB | /scan/ · 80 kB |" in told
    assert "op 5 andere pagina's" in told
    assert all(row in told for row in ("- pdf/nieuw.pdf: nieuw", "- pdf/a.pdf: veranderd", "- pdf/weg.pdf: verwijderd"))
    assert f"({COPY})" in told
    assert told.rstrip().endswith("here.*"), "in the other language, last"
    assert "5.2 MB" in comment(GOOD, "en") and "Thank you" in comment(GOOD, "en").split("\n")[0]


def test_a_proposal_in_which_something_is_wrong() -> None:
    told = comment(replace(GOOD, problems=[WRONG], pages=0, now=None, differs=None, files=[CITY, QUESTION]))
    assert "Er is nog één ding te herstellen." in told
    place = f"[docs/praktijk/stad.md, regel 3]({REPOSITORY}/blob/abc123/{CITY}?plain=1#L3)"
    assert f"- {place}: De zin is te lang.\n  → Knip hem door.\n" in told
    assert "In 1 van de 2 bestanden" in told
    assert "Edit file" in told and GUIDE not in told
    assert "Een voorbeeld in je browser komt er zodra alles hersteld is." in told
    assert PREVIEW not in told and "Hoe groot" not in told
    assert f"({REPOSITORY}{GUIDE})" in comment(replace(GOOD, problems=[WRONG], files=[QUESTION]))


def test_a_part_of_many_problems_and_none_of_it_blamed() -> None:
    told = comment(replace(GOOD, problems=[replace(WRONG, line=line) for line in range(1, MOST + 6)], pages=0))
    assert f"Er zijn nog {MOST + 5} dingen te herstellen." in told
    assert told.count("Knip hem door.") == MOST
    assert "En nog 5." in told


def test_notes_hold_nothing_up_and_translations_are_named(project: Path) -> None:
    entry = load(project)[0].get("en", "vragen/eerste")
    told = comment(replace(GOOD, notes=[replace(WRONG, message="Let op.", hint="")], behind=[entry]))
    assert "vond niets dat je moet herstellen" in told
    assert "Dit houdt je voorstel niet tegen." in told and ": Let op." in told
    assert "### Vertalingen die nu achterlopen" in told and "- docs/vragen/eerste.en.md" in told


def test_where_no_page_changes_the_front_page_is_shown() -> None:
    told = comment(replace(GOOD, rows=[], differs=None))
    assert "Je verandert geen tekst van een pagina." in told
    assert f"[Bekijk de voorpagina in je browser]({PREVIEW})" in told
    assert shown([]) == {"": "index-nl"}


def test_pages_that_change_by_something_else_are_shown() -> None:
    """Such as by a word of the site, or a term that is explained."""
    assert "[Bekijk je pagina's in je browser]" in comment(replace(GOOD, rows=[]))
    also = ("index.html", "en/index.html", "en/vragen/eerste/index.html")
    assert shown([], also) == {"": "index-nl", "en/": "index-en", "en/vragen/eerste/": "vragen-eerste-en"}
    assert len(shown([], [f"{number}/index.html" for number in range(9)])) == 6
    assert list(shown(GOOD.rows, also)) == ["vragen/eerste/", "en/vragen/eerste/", "praktijk/stad/"]


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=y>", "@iedereen", "[x](https://kwaad.example)", "**vet**", "`code`", "a | b", "![x](y)", "#12",
        "GH-12",
        "www.kwaad.example", "\n\n# Kop", "https://kwaad.example", "&#64;iedereen", "<!-- x -->",
    ],
)  # fmt: skip
def test_what_comes_from_a_file_stays_text(text: str) -> None:
    told = plain(text)
    assert not re.search(r"<|://|@\w|(?<!\\)[\[\]`*|!]|#\d|GH-\d|www\.|\n|&#", told)
    row = comment(replace(GOOD, problems=[replace(WRONG, message=text, hint=text, file=f"docs/{text}.md")], rows=[], pages=0))
    assert not re.search(r"<|://|@\w|(?<!\\)!\[", row)


def test_the_guide_that_it_leads_to_is_in_the_readme() -> None:
    heads = re.findall(r"^#+ (.+)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert GUIDE in ["#" + re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads]


# The preview


@pytest.fixture
def looked_at(tmp_path: Path) -> Callable[[str], str]:
    """The preview of one page with a body."""

    def make(body: str) -> str:
        site = tmp_path / "site"
        shutil.rmtree(site, ignore_errors=True)
        (site / "vragen/eerste").mkdir(parents=True)
        (site / "assets").mkdir()
        (site / "assets/a.css").write_text("p{color:red;background:url(p.svg)}", encoding="utf-8")
        (site / "assets/p.svg").write_text("<svg/>", encoding="utf-8")
        head = '<link rel="stylesheet" href="../../assets/a.css"><body class="page page--question"><header>Kop</header>'
        page = f"{head}<main>{body}</main>"
        (site / "vragen/eerste/index.html").write_text(page, encoding="utf-8")
        return preview(site, [Row("vragen/eerste", "changed", addresses=(("nl", "vragen/eerste/"),), languages=("nl",))])

    return make


def test_the_preview_is_one_file_that_asks_for_nothing(looked_at: Callable[[str], str]) -> None:
    html = looked_at(
        '<p id="a" style="x" onclick="y()"><img src="../../assets/p.svg" srcset="b 2x" alt=""><script>1</script></p>'
        '<iframe src="https://kwaad.example"></iframe>'
    )
    tree = LexborHTMLParser(html)
    assert tree.css("script, iframe, [style], [onclick], [srcset], link") == []
    assert [each for each in re.findall(r'(?:src|url)[=(]"?([^")]+)', html) if not each.startswith("data:")] == []
    policy = tree.css_first("meta[http-equiv]").attributes["content"] or ""
    assert "unsafe" not in policy and policy.startswith("default-src 'none'")
    page = tree.css_first("main > article")
    assert page.attributes["class"] == "page page--question" and page.attributes["lang"] == "nl"
    assert len(tree.css("main")) == 1


def test_links_in_the_preview(looked_at: Callable[[str], str]) -> None:
    html = looked_at(
        '<h2 id="a">A</h2><a href="#a">een</a><a href="../eerste/">twee</a><a href="../">drie</a>'
        '<a href="https://bron.example/">vier</a><a href="javascript:x">vijf</a><input id="i"><label for="i">L</label>'
    )
    own = mark("vragen/eerste", "nl")
    tree = LexborHTMLParser(html)
    links = {a.text(): a.attributes.get("href") for a in tree.css("main a")}
    assert links == {"een": f"#{own}--a", "twee": f"#{own}", "drie": None, "vier": "https://bron.example/", "vijf": None}
    assert tree.css_first("main label").attributes["for"] == tree.css_first("main input").attributes["id"]
    assert tree.css_first(f"#{own}--a") is not None and tree.css_first(f"#{own}") is not None
