"""Links by reference, beside what Python-Markdown makes of the same words."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.project import ROOT

from toolkit.content.source import Source
from toolkit.markup.extensions import reader
from toolkit.rules.link_references import check_link_references

GOOD = "[doel]: https://x.example/\n"


def told(body: str) -> list[tuple[int, str]]:
    """Line and word of each problem; the body begins on line 10."""
    source = Source(Path("x.md"), "docs/x.md", {}, {}, body, 10, ROOT)
    return [(each.line, each.message.partition("«[")[2].partition("]»")[0]) for each in check_link_references(source)]


def made(body: str) -> str:
    return reader(ROOT).convert(body)


@pytest.mark.parametrize(
    "body",
    [
        f"[tekst][doel]\n\n{GOOD}",
        f"[doel][]\n\n{GOOD}",
        f"[doel]\n\n{GOOD}",
        f"Een [tekst] [doel] erbij.\n\n{GOOD}",
        f"[tekst over\ntwee regels][Doel]\n\n{GOOD}",
        f"[tekst][DOEL]\n\n{GOOD}",
        f"![beeld][doel]\n\n{GOOD}",
        f"[![beeld](a.png)][doel]\n\n{GOOD}",
        f"[een [haak] erin][doel]\n\n{GOOD}",
        "[lange\nnaam][]\n\n[Lange naam]: https://x.example/\n",
        "[tekst][doel]\n\n   [doel]:\n   https://x.example/ 'Titel'\n",
        '[tekst][doel]\n\n[doel]: <https://x.example/> "Titel"\n',
    ],
)
def test_what_becomes_a_link(body: str) -> None:
    assert told(body) == []
    html = made(body)
    assert ("<a " in html or "<img " in html) and "[doel]" not in html.lower() and "[]" not in html


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("[tekst][nergens]\n", [(10, "nergens")]),
        ("Een\n\n[nergens][]\n", [(12, "nergens")]),
        ("![beeld][nergens]\n", [(10, "nergens")]),
        ("[a][weg] en [b][ook weg]\n", [(10, "weg"), (10, "ook weg")]),
        (f"[tekst][deol] en [doel]\n\n{GOOD}", [(10, "deol")]),
        (f"Zie [deol] en [doel].\n\n{GOOD}", [(10, "deol")]),
        ("Zie [de tekst] (pagina.md).\n", [(10, "de tekst")]),
        ("Zie [de tekst] (https://x.example/).\n", [(10, "de tekst")]),
        (f"[tekst][\ndoel] [doel]\n\n{GOOD}", [(10, " doel")]),
        ("* punt\n\n    [tekst][nergens]\n", [(12, "nergens")]),
        ("1. punt\n\n    * punt\n\n        [tekst][nergens]\n", [(14, "nergens")]),
        ("* punt\n  verder\n\n    [tekst][nergens]\n", [(13, "nergens")]),
        ("Tekst\n    [tekst][nergens]\n", [(11, "nergens")]),
        ("Tekst <!-- en\n\n[tekst][nergens]\n", [(12, "nergens")]),
    ],
)
def test_what_stays_text(body: str, found: list[tuple[int, str]]) -> None:
    assert told(body) == found
    assert found[-1][1].split()[0] in made(body)
    assert "[" in made(body)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (GOOD, [(10, "doel")]),
        (f"[doel]\n\n{GOOD}[Doel]: https://y.example/\n", [(13, "doel")]),
        ("```\n[doel]\n```\n\n" + GOOD, [(14, "doel")]),
        ("[doel](a.md) en [doel]{en}\n\n" + GOOD, [(12, "doel")]),
    ],
)
def test_what_is_given_for_nothing_or_twice(body: str, found: list[tuple[int, str]]) -> None:
    assert told(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Ze zei: “Dit is [mijn] leven [...] en [sic] klaar.”\n",
        "- [ ] taak\n- [x] gedaan\n",
        "[tekst](a.md)[^rapport 3.1][^voorstel]\n",
        "[peer education]{en}[^rapport noot 28]\n",
        "`[tekst][nergens]`\n",
        "```\n[tekst][nergens]\n[x]: y\n```\n",
        "\\[tekst][nergens]\n",
        "[^noot]\n\n[^noot]: Tekst met [haken].\n",
        "Lees [dit] (en dat ook).\n",
        "[een](a.md) [twee](b.md)\n",
        "[een](a.md)[twee](b.md)\n",
        "<!-- [tekst][nergens] -->\n",
        "<!--\n[tekst][nergens]\n\n[ook]: niet\n-->\n",
        "Tekst.\n\n    [tekst][nergens]\n\n    [en][verder]\n",
        "* punt\n\n        [tekst][nergens]\n",
        '!!! note "x"\n\n        [tekst][nergens]\n',
        "{{ x[1][2] }} en {% if x[1][2] %}\n",
    ],
)
def test_what_is_something_else(body: str) -> None:
    assert told(body) == []
