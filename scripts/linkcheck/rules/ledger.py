"""What was found wrong, gathered by cause: one cause that shows on 900 pages is one problem."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from linkcheck.address.resolve import Outcome
from linkcheck.files.tree import SiteFiles, TooLarge
from linkcheck.files.unreadable import why_unreadable


class Use(NamedTuple):
    """One place where a cause shows.

    file  file of the site     raw  the value as written, as far as the parser kept it     line  0 when still to be looked up
    kind  of the reference, where it is another than that of the cause
    """

    file: str
    raw: str
    line: int = 0
    kind: str = ""


@dataclass(slots=True)
class Cause:
    """One thing that is wrong and every place where it shows. `subject` is what makes it one: mostly the place it leads to."""

    code: str
    kind: str
    subject: str
    outcome: Outcome
    uses: list[Use] = field(default_factory=list)

    @property
    def pages(self) -> int:
        """On how many files it shows."""
        return len({use.file for use in self.uses})


# What cannot be told for sure, or does no visitor harm: it is told apart, and fails nothing.
NOTES = frozenset({
    "anchor-unsure", "id-unsure", "orphan-unsure", "page-swallowed", "address-odd", "address-unsure", "rule-unclear",
    "file-special", "folder-unreadable", "file-large",
})  # fmt: skip
# References that each page has one of, with its own value: when many are wrong in the same way the template is.
_OWN_PER_PAGE = frozenset({"canonical", "alternate", "card", "relation"})
_MANY = 5


class Ledger:
    """Collects causes while pages are read."""

    def __init__(self) -> None:
        self._causes: dict[tuple[str, str, str], Cause] = {}

    def add(self, code: str, kind: str, subject: str, use: Use, outcome: Outcome | None = None) -> None:
        """Note that `use` shows what is wrong with `subject`."""
        key = (code, kind, subject)
        cause = self._causes.get(key)
        if cause is None:
            cause = self._causes[key] = Cause(code, kind, subject, outcome or Outcome(code=code))
        cause.uses.append(use)

    def causes(self, page_count: int) -> list[Cause]:
        """The causes, with those that a template must have made taken together; `page_count` pages were looked at."""
        causes = _one_place(list(self._causes.values()))
        return _same_text(_own_per_page(causes, max(_MANY, page_count // 3)))


def _merged(causes: list[Cause]) -> Cause:
    first = causes[0]
    return replace(first, uses=[use for cause in causes for use in cause.uses])


def _gather(causes: list[Cause], groups: dict[tuple[str, ...], list[Cause]], more_than: int = _MANY) -> list[Cause]:
    """The causes with every group of more than so many taken as one, in the order they were found."""
    gone: set[int] = set()
    lead: dict[int, Cause] = {}
    for group in groups.values():
        if len(group) > more_than:
            gone.update(id(cause) for cause in group)
            lead[id(group[0])] = _merged(group)
    return [lead.get(id(cause), cause) for cause in causes if id(cause) in lead or id(cause) not in gone]


# One that is missing is one cause, whatever names it; the first of these that is there tells it.
_SAME = {"link-broken": 0, "redirect-broken": 1, "sitemap-missing": 2, "search-missing": 3, "anchor-missing": 4}
_GENERATED = frozenset({"sitemap-missing", "search-missing"})
_KINDS = {"link": 0, "form": 1, "frame": 2, "object": 3, "refresh": 4}


def _one_place(causes: list[Cause]) -> list[Cause]:
    """Causes that lead to one missing place taken as one: a link, a frame, the sitemap and the search that name the same page."""
    groups: dict[tuple[str, str], list[Cause]] = defaultdict(list)
    for cause in causes:
        place = _place(cause)
        if place:
            groups[place].append(cause)
    gone: dict[int, Cause | None] = {}
    for group in groups.values():
        if len(group) > 1:
            lead, *rest = sorted(group, key=lambda each: (_SAME[each.code], _KINDS.get(each.kind, len(_KINDS))))
            # What a generator writes, the sitemap and the search, is not to be mended by hand.
            told = [each for each in rest if each.code not in _GENERATED or lead.code in _GENERATED]
            folded = [use._replace(kind=cause.kind) for cause in told for use in cause.uses]
            gone.update((id(cause), None) for cause in group)
            gone[id(lead)] = replace(lead, uses=[*lead.uses, *folded])
    return [left for cause in causes if (left := gone.get(id(cause), cause)) is not None]


def _place(cause: Cause) -> tuple[str, str] | None:
    """The place that is missing; None for a cause that is about something else."""
    if cause.code not in _SAME:
        return None
    outcome = cause.outcome
    if cause.code == "anchor-missing" or (cause.code == "search-missing" and outcome.file):
        return None if cause.subject[:1] == "#" else ("#", cause.subject)
    return ("/", outcome.path) if outcome.path else None


def _own_per_page(causes: list[Cause], more_than: int) -> list[Cause]:
    groups: dict[tuple[str, ...], list[Cause]] = defaultdict(list)
    for cause in causes:
        if cause.kind in _OWN_PER_PAGE or cause.code == "page-orphan":
            groups[(cause.code, cause.kind)].append(cause)
    return _gather(causes, groups, more_than)


def _same_text(causes: list[Cause]) -> list[Cause]:
    """A relative address in a template leads somewhere else from every folder: the same words, wrong in the same way."""
    groups: dict[tuple[str, ...], list[Cause]] = defaultdict(list)
    for cause in causes:
        texts = {use.raw for use in cause.uses}
        if len(texts) == 1:
            groups[(cause.code, cause.kind, texts.pop())].append(cause)
    return _gather(causes, groups)


def note_folder(files: SiteFiles, ledger: Ledger) -> None:
    """What in the folder itself no server can show, or this computer may not read."""
    for path in files.walk.special:
        ledger.add("file-special", "file", "file-special", Use(path, ""), Outcome(path=path))
    for path, error in sorted(files.walk.closed.items()):
        ledger.add("folder-unreadable", "file", path, Use(path or ".", ""), Outcome(path=path, reason=why_unreadable(error)))


def read_or_note(files: SiteFiles, file: str, ledger: Ledger) -> bytes | None:
    """The bytes of a file that is no page; None when it cannot be read, which is a problem then and no more."""
    try:
        return files.read(file)
    except TooLarge:
        ledger.add("file-large", "file", file, Use(file, ""))
        return None
    except OSError as error:
        ledger.add("file-unreadable", "file", file, Use(file, ""), Outcome(reason=why_unreadable(error)))
        return None
