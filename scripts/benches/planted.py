"""The small sites in tests/fixtures/links, each with one thing wrong or nothing: one YAML file for each family of faults.

link-missing:                  the name of the case
  head: …, body: …             put into a page index.html like all others, below a link to over/
  files: {a.svg: …}            files beside that; instead of index.html or over/index.html too; null leaves one out
  site_url: …                  where the site says it lives
  problems: [{code, file, line, message}, …]   what must be found; file: index.html if it is not said
  notes: [{code, file, line, message}, …]      what must be told apart, since it cannot be told for sure
  hint: …                      a part of the hint
  pages: …                     on how many pages each shows; 1 if it is not said
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_HOME = """<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>Titel</title>
{head}</head><body>
<a href="over/">Over</a>
{body}</body></html>
"""
_OVER = """<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>Over</title>
</head><body>
<h1 id="kop">Over</h1>
<p><a href="../">Terug</a></p>
</body></html>
"""


@dataclass(frozen=True)
class Planted:
    """One small site and what is wrong with it: (code, file, line, part of the message), in the order of problems."""

    name: str
    files: dict[str, bytes]
    site_url: str | None
    problems: list[tuple[str, str, int, str]]
    hint: str
    notes: list[tuple[str, str, int, str]]
    pages: int

    def write(self, folder: Path) -> Path:
        """Write the site into a folder that is not there yet; returns that folder."""
        for name, content in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return folder


def planted(fixtures: Path) -> Iterator[Planted]:
    """All cases of a folder of such files."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for family in sorted(fixtures.glob("*.yml")):
        for name, told in yaml.load(family.read_text(encoding="utf-8"), Loader=loader).items():
            yield _case(name, told)


def _case(name: str, told: dict[str, Any]) -> Planted:
    unknown = told.keys() - {"head", "body", "files", "site_url", "problems", "hint", "notes", "pages"}
    if unknown:
        raise ValueError(f"{name}: {unknown} means nothing")
    lines = {part: f"{told[part]}\n" if part in told else "" for part in ("head", "body")}
    texts = {"index.html": _HOME.format(**lines), "over/index.html": _OVER, **told.get("files", {})}
    return Planted(
        name,
        {path: text.encode() if isinstance(text, str) else text for path, text in texts.items() if text is not None},
        told.get("site_url"),
        _told(told.get("problems", [])),
        told.get("hint", ""),
        _told(told.get("notes", [])),
        told.get("pages", 1),
    )


def _told(rows: list[dict[str, Any]]) -> list[tuple[str, str, int, str]]:
    found = [(each["code"], each.get("file", "index.html"), each["line"], each["message"]) for each in rows]
    return sorted(found, key=lambda each: each[1:3])
