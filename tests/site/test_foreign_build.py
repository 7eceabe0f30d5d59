"""Words in another language on a built page, wherever an editor may write them: marked where HTML can stand, plain elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from helpers.project import NO_PANGO, build
from selectolax.lexbor import LexborHTMLParser

Write = Callable[[str, str, str], Path]


def test_marks_end_nowhere_as_text(buildable: Path, write: Write) -> None:
    write("docs/praktijk/stad.en.md", "title: A town", 'title: "A [stad]{nl}"')
    write("docs/praktijk/stad.en.md", '"This is the page a town', '"This is the page a [stad]{nl}')
    write("docs/praktijk/stad.en.md", "text: This is fact 1.", 'text: "This is [feit]{nl} 1."')
    write("docs/praktijk/stad.en.md", "## How {#hoe}", "## How or [Hoe]{nl} {#hoe}")
    write("docs/vragen/eerste.en.md", "statement: We do a.", 'statement: "We do [iets]{nl}."')
    done = build(buildable, "--json", PYTHONPATH=str(NO_PANGO))
    assert json.loads(done.stdout)["problems"] == []
    site = buildable / "site"
    files = [path for path in site.rglob("*") if path.suffix in (".html", ".json", ".xml")]
    assert [path for path in files if "]{nl}" in path.read_text(encoding="utf-8")] == []
    page = LexborHTMLParser((site / "en" / "praktijk" / "stad" / "index.html").read_text(encoding="utf-8"))
    assert page.css_first("title").text().startswith("A stad – ")  # type: ignore[union-attr]
    assert page.css_first('meta[property="og:title"]').attributes["content"] == "A stad"  # type: ignore[union-attr]
    assert page.css_first('meta[name="description"]').attributes["content"].startswith("This is the page a stad of")  # type: ignore[union-attr]
    assert [each.text() for each in page.css("main span[lang=nl]")] == [
        *["stad"] * 3,
        "Hoe",
        "feit",
        "Hoe",
    ]  # the last one in the list of headings
    assert [each.text() for each in page.css(".toc a")][1] == "How or Hoe"
    scan = LexborHTMLParser((site / "en" / "scan" / "index.html").read_text(encoding="utf-8"))
    assert [each.text() for each in scan.css("fieldset span[lang=nl]")] == ["iets"]
    index = json.loads((site / "en" / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert "A stad" in {each["title"] for each in index["docs"]}
