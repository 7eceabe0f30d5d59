"""Whether a place is in a folder of HTML: looked up with Python's own parser, so that no checker judges itself."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the id, and the name of an anchor."""
        self.found |= {value for name, value in attrs if value and (name == "id" or (name == "name" and tag == "a"))}


class Truth:
    """The pages and anchors of one folder; a page is read when it is first asked for."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._ids: dict[Path, set[str]] = {}

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return sum(path.suffix in (".html", ".htm", ".xhtml") for path in self._site.rglob("*"))

    def cause(self, place: str) -> str:
        """The place, without its anchor when the page itself is not there: whatever is asked of it, one page is gone."""
        path = place.partition("#")[0]
        return place if self.has(path) else path

    def has(self, place: str) -> bool:
        """Whether "a/b.html#c" is there; of a folder, its index.html is meant. The top of a page is always there."""
        path, _, anchor = place.partition("#")
        file = self._site / path
        if "\0" in path or not file.resolve().is_relative_to(self._site.resolve()):
            return False
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            return False
        if not anchor or anchor.lower() == "top" or file.suffix not in (".html", ".htm", ".xhtml"):
            return True
        if file not in self._ids:
            reader = _Ids()
            reader.feed(file.read_text("utf-8", "replace"))
            self._ids[file] = reader.found
        return anchor in self._ids[file]
