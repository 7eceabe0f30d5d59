"""One style sheet a page: the sheets that a template asks for, one after the other, so that a visitor waits for one file.

In overrides/ they are apart, for who reads them, and so `make serve` shows them.
"""

from __future__ import annotations

import re
from pathlib import Path

STYLES = Path("assets/stylesheets")  # below the site
SHARED = "page"  # what the joined file is called; with the names of what only some templates ask for
# A sheet that a script switches on has more attributes, and stays by itself.
_LINK = re.compile(rf'\s*<link rel="stylesheet" href="([^"]*){STYLES.as_posix()}/([\w-]+)\.css"(?: media="(print)")?>')
_SAID = re.compile(r"""("[^"\n]*"|'[^'\n]*')|[ \t]*/\*.*?\*/""", re.DOTALL)  # a text in quotes, or a comment
_INDENT = re.compile(r"\n\s+")
Asked = tuple[tuple[str, str], ...]  # the sheets of a page in their order: name and medium


def join_styles(folder: Path) -> list[Path]:
    """Replace, in each page of the site below `folder`, its style sheets by one; returns those that were made, sorted.

    What they were made of is removed, unless a page still asks for it by itself.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
    asked = {path: tuple((name, medium) for _, name, medium in _LINK.findall(text)) for path, text in pages.items()}
    sets = {found for found in asked.values() if found}
    everywhere = set.intersection(*map(set, sets)) if sets else set()
    names = {found: _name(found, everywhere) for found in sets}
    for path, text in pages.items():
        if asked[path]:
            path.write_text(_with_one(text, names[asked[path]]), encoding="utf-8")
    made = [folder / STYLES / f"{name}.css" for name in sorted(set(names.values()))]
    texts = {names[found]: "".join(_part(folder, *each) for each in found) for found in sets}
    for path in made:
        path.write_text(texts[path.stem], encoding="utf-8")
    alone = "\n".join(path.read_text(encoding="utf-8") for path in pages)
    for name in {name for found in sets for name, _ in found} - set(names.values()):
        if f"/{name}.css" not in alone:
            (folder / STYLES / f"{name}.css").unlink()
    return made


def _name(asked: Asked, everywhere: set[tuple[str, str]]) -> str:
    return "-".join([SHARED, *dict.fromkeys(name for name, medium in asked if (name, medium) not in everywhere)])


def _part(folder: Path, name: str, medium: str) -> str:
    text = shorter((folder / STYLES / f"{name}.css").read_text(encoding="utf-8")).strip()
    return f"@media {medium} {{\n{text}\n}}\n" if medium else f"{text}\n"


def shorter(css: str) -> str:
    """A style sheet without what only its writers need: comments, and white space before a line."""
    return _INDENT.sub("\n", _SAID.sub(lambda found: found[1] or "", css))


def _with_one(html: str, name: str) -> str:
    """A page with one link where the first was, and without the others."""
    first = True

    def link(found: re.Match[str]) -> str:
        nonlocal first
        if not first:
            return ""
        first = False
        return f'\n  <link rel="stylesheet" href="{found[1]}{STYLES.as_posix()}/{name}.css">'

    return _LINK.sub(link, html)
