"""The links that a Markdown file writes, line by line, and where each of them leads once MkDocs has built it."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from linkcheck.address.form import anchor_of, decoded
from linkcheck.address.resolve import Resolver
from linkcheck.read import css, srcset
from linkcheck.source.mkdocs import Sources, built_path, split_language

_INLINE = re.compile(r"\]\(\s*+(?:<([^<>\n]*+)>|((?:[^\s()\\]|\\.|\([^\s()]*+\))*+))")
_PLAIN = r"[^)\]\"'<>\n ]*+(?:\](?!\()[^)\]\"'<>\n ]*+)*+"  # up to a space; a link of its own may not stand in it
_SPACED = re.compile(rf"\]\(({_PLAIN}(?: {_PLAIN})++)\)")
_DEFINITION = re.compile(r"^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)")
_AUTO = re.compile(r"<([A-Za-z][A-Za-z0-9+.\-]*+:[^<>\s]*+|[^\s<>@:/\"'=]+@[^\s<>\"'=]+)>")
_ATTRIBUTE = re.compile(
    r"(?P<name>href|src|srcset|imagesrcset|poster|data|action|formaction|content|style|cite|xlink:href)\s*=\s*"
    r"(?:\"(?P<double>[^\"]*)\"?|'(?P<single>[^']*)'?|(?P<bare>[^\s\"'>}]+))",
    re.IGNORECASE,
)
_BARE_WORD = r"[^\s\"',{}\[\]]++"
_YAML_WORD = re.compile(rf"\"(?:((?:[^\"\\]|\\.)*+)\"|(.*+))|'((?:[^']|'')*+)'|({_BARE_WORD})")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")

Key = tuple[str, str]  # path without "index.html" and closing slash, and the anchor


@dataclass(frozen=True, slots=True)
class Written:
    """One link as written: its line, the text, and every place that it may lead to."""

    line: int
    text: str
    keys: frozenset[Key]


def key_of(path: str, anchor: str | None) -> Key:
    """A place in one form, whichever way it was written."""
    path = path.removesuffix("index.html").strip("/")
    return path, anchor or ""


def written_links(text: str, source: str, sources: Sources, resolver: Resolver) -> list[Written]:
    """All links in the body and the front matter of the Markdown file `source`."""
    found = []
    for line, link, front in _links(text):
        link = html.unescape(link).strip()
        if link:
            found.append(Written(line, link, frozenset(_keys(link, source, sources, resolver, front))))
    return found


def _links(text: str) -> Iterator[tuple[int, str, bool]]:
    lines = text.splitlines()
    front = bool(lines) and lines[0].strip() == "---"
    fence = ""
    for number, line in enumerate(lines, 1):
        if front:
            if number > 1 and line.strip() in ("---", "..."):
                front = False
            else:
                yield from ((number, word, True) for word in _yaml_words(line))
            continue
        mark = _FENCE.match(line)
        if mark:
            if not fence:
                fence = mark[1]
            elif mark[1].startswith(fence):
                fence = ""
            continue
        if not fence:
            yield from ((number, link, False) for link in _body_links(line))


def _yaml_words(line: str) -> Iterator[str]:
    """Values in a line of front matter that may be an address; also Markdown and HTML inside a text."""
    for double, rest, single, bare in _YAML_WORD.findall(line):
        # A quotation mark that is never closed says nothing; the words behind it do.
        words = re.findall(_BARE_WORD, rest) if rest else [double or single or bare]
        for word in words:
            if any(mark in word for mark in "/.#@:") and not ((bare or rest) and word.endswith(":")):
                yield word
    yield from _body_links(line)


def _body_links(line: str) -> Iterator[str]:
    for match in _INLINE.finditer(line):
        yield match[1] if match[1] is not None else match[2]
    yield from (match[1].strip() for match in _SPACED.finditer(line))
    definition = _DEFINITION.match(line)
    if definition:
        yield definition[1]
    for match in _AUTO.finditer(line):
        yield match[1] if ":" in match[1] else f"mailto:{match[1]}"
    for match in _ATTRIBUTE.finditer(line):
        value = match["double"] or match["single"] or match["bare"] or ""
        name = match["name"].lower()
        yield value
        if name.endswith("srcset"):
            yield from srcset.candidates(value)[0]
        elif name == "style":
            yield from (address for address, _ in css.addresses(value))


def _keys(link: str, source: str, sources: Sources, resolver: Resolver, front: bool) -> Iterator[Key]:
    """Where a link may lead: as MkDocs reads it (from the Markdown file) and as a browser does (from the built page)."""
    page = sources.built.get(source) or built_path(source, sources.languages, sources.directory_urls)
    outcome = resolver.resolve(link, resolver.base(page), "link")
    anchor = anchor_of(outcome.fragment)
    if outcome.path:
        yield key_of(outcome.path, anchor)
    rest, _, fragment = link.partition("#")
    path = decoded(rest.partition("?")[0])
    if ":" in path or path.startswith("//"):
        return
    anchor = anchor_of(fragment)
    if not path:
        yield key_of(page, anchor)
        return
    language = split_language(source, sources.languages)[1]
    starts = ["" if path.startswith("/") else posixpath.dirname(source)]
    if front:
        starts.append("")  # a template may count a value in the front matter from the root of docs
    for start in starts:
        target = posixpath.normpath(posixpath.join(start, path.lstrip("/"))).removeprefix("/")
        if target.startswith("../"):
            continue
        for each in (language, sources.languages[0]):
            if target.endswith(".md"):
                yield key_of(target, anchor)  # an address that MkDocs left as it was
                yield key_of(built_path(target, sources.languages, sources.directory_urls, each), anchor)
            else:
                yield key_of(target if each == sources.languages[0] else f"{each}/{target}", anchor)
