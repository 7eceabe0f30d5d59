"""Ways to write a heading with its id, and pages of the tiny project that are cut into parts by such headings."""

from __future__ import annotations

from pathlib import Path

WAYS = [
    "## {name} {{#{id} .klein}}",
    "## {name} {{.klein #{id}}}",
    "## {name} {{: #{id} .klein }}",
    '## {name} {{#{id} data-x="a }} b"}}',
    "##{name} {{#{id} data-x='a # b'}}",
    '## {name} {{class="klein groot" id="{id}"}} ##',
    "## *{name}* {{ #{id} }}",
]
EDITED = {  # a page of each kind that is cut into parts, with headings of it that must be there
    "docs/stappenplan/begin.md": ["Zo doe je het", "Wat misging", "Bronnen"],
    "docs/vragen/eerste.md": ["Waarom", "Bronnen"],
    "docs/praktijk/stad.md": ["Wat", "Bronnen"],
    "docs/oefeningen/kennis.md": ["Over", "Doorvragen", "Bronnen"],
}


def heading(project: Path, file: str, name: str) -> str:
    """The line of a page with this heading, as it is."""
    rows = (project / file).read_text(encoding="utf-8").split("\n")
    return next(row for row in rows if row.startswith(f"## {name} {{#"))
