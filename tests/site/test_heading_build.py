"""Headings as an editor may write them: the built page has the sections that the check saw (tests/unit/test_headings.py)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from helpers.headings import EDITED, WAYS, heading
from helpers.project import NO_PANGO, build
from selectolax.lexbor import LexborHTMLParser, LexborNode

from toolkit.content.kinds import BY_NAME

Write = Callable[[str, str, str], Path]


def ids_in(node: LexborNode) -> list[str]:
    return [each.attributes["id"] or "" for each in node.css("h2[id]")]


def test_pages_with_such_headings_are_built_as_others(buildable: Path, write: Write) -> None:
    """One build with all ways: each page has each section once, in its place. What lacks a space is refused (heading-written)."""
    ways = [way for way in WAYS if way.startswith("## ")]
    for number, (file, names) in enumerate(EDITED.items()):
        for place, name in enumerate(names):
            old, way = heading(buildable, file, name), ways[(number * 3 + place) % len(ways)]
            write(file, old, way.format(name=name, id=old.partition("{#")[2].rstrip("}")))
    done = build(buildable, "--json", PYTHONPATH=str(NO_PANGO))
    assert json.loads(done.stdout)["problems"] == []
    for file in EDITED:
        key = file.removeprefix("docs/").removesuffix(".md")
        tree = LexborHTMLParser((buildable / "site" / key / "index.html").read_text(encoding="utf-8"))
        twin = LexborHTMLParser((buildable / "site" / "en" / key / "index.html").read_text(encoding="utf-8"))
        assert tree.body is not None
        assert twin.body is not None
        assert ids_in(tree.body) == ids_in(twin.body), "the English page is written plainly"
        assert ids_in(tree.body).count("bronnen") == 1
    page = LexborHTMLParser((buildable / "site" / "oefeningen" / "kennis" / "index.html").read_text(encoding="utf-8"))
    for name in (*BY_NAME["exercise"].room, "bronnen"):
        (part,) = page.css(f".part--{name}")
        assert ids_in(part) == [name]
