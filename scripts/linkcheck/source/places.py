"""From a broken reference on a built page to the line where somebody wrote it: Markdown, front matter or template."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from linkcheck.address.form import clean
from linkcheck.address.resolve import Resolver
from linkcheck.read.line_numbers import LineNumbers
from linkcheck.rules.ledger import Cause, Use
from linkcheck.source.markdown import Key, Written, key_of, written_links
from linkcheck.source.mkdocs import Sources

Place = tuple[Path, int]
_TEMPLATE_SUFFIXES = {".html", ".htm", ".xml", ".j2", ".jinja", ".jinja2", ".txt", ".webmanifest", ".json", ".yml", ".yaml"}

_NOTHING = r"\(\s*+(?:<>)?+\s*+\)"
_EMPTY = re.compile(rf"\]{_NOTHING}")
_IS_NOTHING = r"\s*+=\s*+(?:\"\s*+\"|'\s*+')"
_EMPTY_OF = {
    "link": re.compile(rf"(?<!!)\[[^\[\]\n]*+\]{_NOTHING}|\bhref{_IS_NOTHING}"),
    "image": re.compile(rf"!\[[^\[\]\n]*+\]{_NOTHING}|\b(?:src|poster){_IS_NOTHING}"),
}
_EMPTY_OTHER = re.compile(rf"\b(?:src|data){_IS_NOTHING}")

_SEARCHES = 200  # through a whole file, for what no link of it says; more of them would cost more than the file
_NAME = re.compile(r"(?<=[\"'#=\s])([^\"'#=\s}>]++)(?=[\"'\s}>]|\Z)")


@dataclass(slots=True)
class _Index:
    """Lines of one Markdown file: of links, by what is written and by where they lead, and of words that may be an id."""

    texts: dict[str, int] = field(default_factory=dict)
    keys: dict[Key, int] = field(default_factory=dict)
    names: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))


class Locator:
    """Finds places in the sources of one project; every file is read once, when first needed."""

    def __init__(self, sources: Sources, resolver: Resolver) -> None:
        self.sources = sources
        self.resolver = resolver
        self._texts: dict[str, str] = {}
        self._written: dict[str, list[Written]] = {}
        self._indexes: dict[str, _Index] = {}
        self._searches: Counter[str] = Counter()
        self._template_places: dict[str, Place | None] = {}

    def _text(self, source: str) -> str:
        if source not in self._texts:
            try:
                self._texts[source] = (self.sources.docs / source).read_text("utf-8-sig", "replace")
            except OSError:
                self._texts[source] = ""
        return self._texts[source]

    def links_of(self, source: str) -> list[Written]:
        """The links in one Markdown file."""
        if source not in self._written:
            self._written[source] = written_links(self._text(source), source, self.sources, self.resolver)
        return self._written[source]

    def own(self, cause: Cause, use: Use) -> Place | None:
        """The line in the Markdown file of the page itself."""
        source = self.sources.markdown_of(use.file)
        if source is None:
            return None
        line = self._id_line(source, use.raw, cause.code) if cause.kind == "id" else self._link_line(source, cause, use)
        return (self.sources.docs / source, line) if line else None

    def _link_line(self, source: str, cause: Cause, use: Use) -> int:
        raw, keys = clean(use.raw), _keys(cause)
        if not raw:
            text = self._text(source)
            sign = _EMPTY_OF.get(use.kind or cause.kind, _EMPTY_OTHER)
            empty = sign.search(text) or _EMPTY.search(text)
            return text.count("\n", 0, empty.start()) + 1 if empty else 0
        index = self._index(source)
        line = index.texts.get(raw, 0) or min((index.keys[key] for key in keys if key in index.keys), default=0)
        if line or not raw:
            return line
        # Literally, for what a plugin or a macro made of it.
        self._searches[source] += 1
        text = self._text(source)
        at = text.find(use.raw) if len(use.raw) > 3 and self._searches[source] <= _SEARCHES else -1
        return text.count("\n", 0, at) + 1 if at >= 0 else 0

    def _index(self, source: str) -> _Index:
        """The links and names in one Markdown file, to be looked up."""
        if source not in self._indexes:
            index = self._indexes[source] = _Index()
            for each in self.links_of(source):
                index.texts.setdefault(clean(each.text), each.line)
                for key in each.keys:
                    index.keys.setdefault(key, each.line)
            text = self._text(source)
            lines = LineNumbers(text)
            for match in _NAME.finditer(text):
                index.names[match[1]].append(lines.of(match.start(1)))
        return self._indexes[source]

    def _id_line(self, source: str, name: str, code: str) -> int:
        """Where an id stands between quotes, after `#` in braces, or after an equals sign; of a double id, the second."""
        found = self._index(source).names.get(name, [])
        if not found:
            return 0
        return found[1] if code == "id-double" and len(found) > 1 else found[0]

    def elsewhere(self, cause: Cause) -> Place | None:
        """The line in any other Markdown file: a link in front matter is shown on pages of others too."""
        if cause.kind == "id":
            return None
        keys, raws = _keys(cause), {clean(use.raw) for use in cause.uses}
        relative = {raw for raw in raws if raw.startswith(("/", "http", "mailto:", "tel:"))}
        by_key, by_text = self._everywhere
        places = [by_key[key] for key in keys if key in by_key] + [by_text[text] for text in relative if text in by_text]
        if not places:
            return None
        source, line = min(places)
        return self.sources.docs / source, line

    @cached_property
    def _everywhere(self) -> tuple[dict[Key, tuple[str, int]], dict[str, tuple[str, int]]]:
        """The first place of each link in all Markdown files, by where it leads and by how it is written."""
        by_key: dict[Key, tuple[str, int]] = {}
        by_text: dict[str, tuple[str, int]] = {}
        for source in sorted(self.sources.built):
            for each in self.links_of(source):
                by_text.setdefault(each.text, (source, each.line))
                for key in each.keys:
                    by_key.setdefault(key, (source, each.line))
        return by_key, by_text

    @cached_property
    def _templates(self) -> list[tuple[Path, str]]:
        found: list[tuple[Path, str]] = []
        paths = [
            path for folder in self.sources.templates for path in sorted(folder.rglob("*")) if path.suffix in _TEMPLATE_SUFFIXES
        ]
        for path in [*paths, *self.sources.config]:
            try:
                found.append((path, path.read_text("utf-8-sig", "replace")))
            except OSError:
                continue
        return found

    def template(self, cause: Cause) -> Place | None:
        """The line in a template or the configuration that writes the address: whole, or what is left without `../`."""
        raws = dict.fromkeys(clean(use.raw) for use in cause.uses[:20])
        for raw in raws:
            if raw not in self._template_places:
                self._template_places[raw] = self._search_templates(raw, cause.kind == "id")
            if self._template_places[raw]:
                return self._template_places[raw]
        return None

    def _search_templates(self, raw: str, is_id: bool) -> Place | None:
        tail = re.sub(r"^(?:\.{0,2}/)+", "", raw)
        patterns = [_id_pattern(raw)] if is_id else []
        for text in dict.fromkeys((raw, tail, tail.rstrip("/"))):
            if len(text) >= 3 and not is_id:
                # Whole: after a quote, a slash or the bracket of url(), and up to where an address ends.
                patterns.append(re.compile(rf"(?:^|[\"'/(}}=\s])({re.escape(text)})(?=[\"')#?\s{{,]|$)", re.MULTILINE))
        name = tail.partition("#")[0].partition("?")[0].rpartition("/")[2]
        if "." in name[1:-1] and not is_id:  # a path that the template puts together: its file name
            patterns.append(re.compile(rf"[\"'/]({re.escape(name)})(?=[\"'#?])"))
        for pattern in patterns:
            for path, content in self._templates:
                match = pattern.search(content)
                if match:
                    return path, content.count("\n", 0, match.start(1)) + 1
        return None

    def asset(self, file: str) -> Path | None:
        """The source of a file that is copied into the site as it is."""
        for folder in (self.sources.docs, *self.sources.templates):
            if (folder / file).is_file():
                return folder / file
        return None


def _keys(cause: Cause) -> frozenset[Key]:
    outcome = cause.outcome
    if not outcome.path:
        return frozenset()
    anchor = outcome.fragment or ""
    return frozenset({key_of(outcome.path, anchor), key_of(outcome.path, "" if cause.code != "anchor-missing" else anchor)})


def _id_pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"[\"'#=\s]({re.escape(name)})(?=[\"'\s}}>]|$)", re.MULTILINE)
