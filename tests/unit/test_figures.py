"""The figures of the texts: counted by hand for one page, and shown by the command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from build import main
from toolkit.content.load import load
from toolkit.rules.figures import Figures, figures

TEXT = """Acht woorden staan er in deze ene zin.[^rapport 3.1; anp-2025] En hier verantwoordelijkheid.[^voorstel]

- Zie ([het rapport](over/bronnen.md#rapport)) en `[^voorstel]`.[^voorstel]

```text
[^rapport 1]
```
"""


def test_figures_of_a_page(tiny: Path) -> None:
    path = tiny / "docs" / "scan.md"
    head, dashes, _ = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")
    path.write_text(f"---\n{head}{dashes}\n{TEXT}", encoding="utf-8")
    found = {(each.kind, each.language): each for each in figures(load(tiny)[0])}
    page = found["scan", "nl"]
    assert (page.pages, page.longest, page.sources, page.links, page.proposals) == (1, 12, 2, 1, 2)
    assert page.long_words > found["scan", "en"].long_words
    assert found["", "nl"].pages == sum(each.pages for each in found.values() if each.kind and each.language == "nl")
    assert found["", "nl"].longest == max(each.longest for each in found.values() if each.kind and each.language == "nl")


@pytest.mark.parametrize("tongue", ["nl", "en"])
def test_command_shows_them(tiny: Path, tongue: str) -> None:
    done = CliRunner().invoke(main, ["--lang", tongue, "words", "--root", str(tiny)])
    head, *rows = done.stdout.splitlines()
    assert done.exit_code == 0
    assert {len(row) for row in (head, *rows)} == {len(head)}, "the columns stand below one another"
    told = json.loads(CliRunner().invoke(main, ["words", "--json", "--root", str(tiny)]).stdout)
    assert [Figures(**row) for row in told] == figures(load(tiny)[0])
    assert len(told) == len(rows)
