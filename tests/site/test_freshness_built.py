"""What the built site says of drafts, translations that are behind and facts with a last day; and what serving shows."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from helpers.project import NO_PANGO, build
from selectolax.lexbor import LexborHTMLParser

from toolkit.content.load import load
from toolkit.content.translating import write_translated
from toolkit.generator import make_pages
from toolkit.pages import rendering

Write = Callable[[str, str, str], Path]


def page(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address / "index.html").read_text(encoding="utf-8"))


def notices(site: Path, address: str) -> list[str]:
    return [" ".join(each.text().split()) for each in page(site, address).css("main .notice")]


def add_draft(root: Path, write: Write) -> None:
    text = (root / "docs/praktijk/stad.md").read_text(encoding="utf-8")
    draft = text.replace("title: Een stad", "title: Een zeldzaam dorp").replace("updated:", "draft: true\nupdated:")
    (root / "docs/praktijk/dorp.md").write_text(draft, encoding="utf-8")
    write("mkdocs.yml", "praktijk/stad.md\n", "praktijk/stad.md\n      - praktijk/dorp.md\n")


def test_a_published_site_knows_nothing_of_a_draft_and_tells_what_is_behind(buildable: Path, write: Write) -> None:
    write_translated(load(buildable)[0], [""])
    add_draft(buildable, write)
    write("docs/praktijk/stad.md", "## Wat {#wat}\n", "## Wat {#wat}\n\nEr is iets nieuws.\n")
    write("docs/praktijk/stad.md", "updated:", "valid_until: 2026-03-04\nupdated:")
    done = build(buildable, "--json", PYTHONPATH=str(NO_PANGO))
    assert json.loads(done.stdout)["problems"] == []
    site = buildable / "site"
    texts = [path for path in site.rglob("*") if path.suffix in (".html", ".json", ".xml", ".js")]
    assert [path for path in texts if "dorp" in path.read_text(encoding="utf-8")] == []
    assert not (site / "praktijk/dorp").exists()
    behind, fact = sorted(notices(site, "en/praktijk/stad"), key=len, reverse=True)
    assert "The Dutch text of this page changed on 2 January 2026." in behind + fact
    assert [each.text() for each in page(site, "en/praktijk/stad").css(".notice li a[lang=nl]")] == ["Wat"]
    assert notices(site, "praktijk/stad") == [
        "Wat hier staat, geldt tot en met 4 maart 2026. Is die dag voorbij? Kijk dan eerst of het nog klopt."
    ]


def test_serving_shows_a_draft_and_says_that_it_is_one(buildable: Path, write: Write, tmp_path: Path) -> None:
    add_draft(buildable, write)
    english = (buildable / "docs/praktijk/stad.en.md").read_text(encoding="utf-8")
    (buildable / "docs/praktijk/dorp.en.md").write_text(english, encoding="utf-8")
    assert rendering.start(buildable).content.left_out == frozenset()
    made = [problem.message for problem in make_pages(buildable, tmp_path / "shown")]
    assert made == []
    assert notices(tmp_path / "shown", "praktijk/dorp") == ["Dit is een concept. De pagina staat nog niet op de site."]
    assert notices(tmp_path / "shown", "en/praktijk/dorp") == ["This is a draft. The page is not published yet."]
    assert notices(tmp_path / "shown", "praktijk/stad") == []
