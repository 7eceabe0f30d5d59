"""From causes to problems: each gets a place, a sentence and a hint."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from pathlib import Path

from linkcheck.problems import Problem
from linkcheck.read.lines import PageText
from linkcheck.read.xhtml import XhtmlText, is_xhtml
from linkcheck.rules.ledger import Cause, Use
from linkcheck.rules.pages import PagePass
from linkcheck.source.mkdocs import Sources, split_language
from linkcheck.source.places import Locator
from linkcheck.tell.near import Suggester
from linkcheck.tell.sentences import in_pdf, tell

# These are about the page as a whole: no line in it says them.
_WHOLE_PAGE = frozenset({
    "page-orphan", "page-unreadable", "hreflang-no-return", "file-unreadable", "orphan-unsure", "page-swallowed", "file-special",
    "folder-unreadable", "file-large",
})  # fmt: skip
_DOUBLE = {"id-double": "id", "map-double": "name"}  # the attribute that is there twice


class Reporter:
    """Turns the causes of one check into problems."""

    def __init__(self, pages: PagePass, sources: Sources | None) -> None:
        self.files = pages.files
        self.sources = sources
        self.prefix = pages.resolver.prefix
        self._locator = Locator(sources, pages.resolver) if sources else None
        self._suggester = Suggester(pages.files, pages.ids, self.prefix, pages.redirects)
        self._text: tuple[str, PageText | None] = ("", None)

    def problems(self, causes: list[Cause]) -> list[Problem]:
        """One problem for each cause and each place where somebody wrote it."""
        # Page by page, so that each is read once however many causes show on it.
        first = {id(cause): min(cause.uses, key=lambda each: (each.file, each.raw)) for cause in causes}
        found = []
        for cause in sorted(causes, key=lambda each: first[id(each)].file):
            near = self._suggester.near(cause)
            if self._locator:
                found += self._in_sources(cause, near)
            else:
                use = first[id(cause)]
                found.append(self._problem(cause, near, _printable(use.file), self._line(cause, use), cause.pages, use))
        return found

    def _problem(self, cause: Cause, near: str, file: str, line: int, pages: int, use: Use) -> Problem:
        shown = Cause(cause.code, use.kind or cause.kind, cause.subject, cause.outcome, [use])
        problem = tell(shown, near, file, max(line, 0), pages, markdown=self.sources is not None and file.endswith(".md"))
        return problem if use.line >= 0 else in_pdf(problem, -use.line)

    def _line(self, cause: Cause, use: Use) -> int:
        """The line in the built file."""
        if use.line or cause.code in _WHOLE_PAGE or not use.file.lower().endswith((".html", ".htm", ".xhtml")):
            return use.line
        if self._text[0] != use.file:
            try:
                text_of = XhtmlText if is_xhtml(use.file) else PageText
                self._text = (use.file, text_of(self.files.read(use.file)))
            except OSError:
                self._text = (use.file, None)
        text = self._text[1]
        if text is None:
            return 0
        if cause.code in ("id-missing", "id-unsure"):
            return text.line_of_word(cause.outcome.detail, use.raw)
        if cause.code in _DOUBLE:
            return text.line_of_last(_DOUBLE[cause.code], use.raw)
        kind = use.kind or cause.kind
        if cause.code == "link-empty":
            return text.line_of_empty(kind) or text.line_of(use.raw)
        return text.line_of(use.raw, followed=kind == "link")

    def _in_sources(self, cause: Cause, near: str) -> list[Problem]:
        """A problem per Markdown line that writes it; what no Markdown file of its own page writes is one problem elsewhere."""
        assert self._locator is not None and self.sources is not None
        places: dict[tuple[Path, int], list[Use]] = defaultdict(list)
        rest: list[Use] = []
        for use in sorted(cause.uses, key=lambda each: (each.file, each.raw)):
            source = self.sources.markdown_of(use.file)
            if cause.code in _WHOLE_PAGE and source and len(cause.uses) == 1:
                places[(self.sources.docs / source, 0)].append(use)
                continue
            place = self._locator.own(cause, use)
            if place:
                places[place].append(use)
            elif cause.code != "link-empty" or cause.kind != "link":  # <a href=""> of a template is the page itself
                rest.append(use)
        if rest:
            left = Cause(cause.code, cause.kind, cause.subject, cause.outcome, rest)
            places[self._elsewhere(left)] += rest
        found = []
        for (path, line), uses in places.items():
            pages = len({use.file for use in uses})
            meant = self._as_markdown(near, path)
            found.append(self._problem(cause, meant, self.sources.shown(path), line, pages, uses[0]))
        return found

    def _elsewhere(self, cause: Cause) -> tuple[Path, int]:
        assert self._locator is not None and self.sources is not None
        use = cause.uses[0]
        if not use.file.lower().endswith((".html", ".htm", ".xhtml")):
            return self._locator.asset(use.file) or self.files.root / use.file, max(use.line, 0)
        place = None
        if cause.code not in _WHOLE_PAGE:
            place = self._locator.template(cause) or self._locator.elsewhere(cause)
        if place:
            return place
        source = self.sources.markdown_of(use.file)
        if source:
            return self.sources.docs / source, 0
        return self.files.root / use.file, self._line(cause, use)

    def _as_markdown(self, near: str, path: Path) -> str:
        """A near miss as an editor would write it there: a relative path to the other Markdown file, without language suffix."""
        assert self.sources is not None
        if not near.startswith(self.prefix) or path.suffix != ".md" or not path.is_relative_to(self.sources.docs):
            return near
        found = self.files.lookup(near.removeprefix(self.prefix), page_wanted=True)
        source = self.sources.markdown_of(found.file) if found.file else None
        if source is None:
            return near
        here = path.relative_to(self.sources.docs).as_posix()
        return posixpath.relpath(split_language(source, self.sources.languages)[0], posixpath.dirname(here) or ".")


def _printable(file: str) -> str:
    """A file name that can be printed on one line, also when its bytes are no UTF-8."""
    file = file.encode("utf-8", "replace").decode("utf-8")
    return file if file.isprintable() else "".join(each if each.isprintable() else f"\\x{ord(each):02x}" for each in file)
