"""What is out in the world for good: the addresses of pages, and the ids of the statements of the scan.

Their lists stand in words/: addresses.txt and statements.txt. A project without such a list has nothing to keep.
"""

from __future__ import annotations

from collections.abc import Set
from pathlib import Path

from ..content.kinds import kind_of
from ..content.page import Content, written_keys
from ..content.registry import ADDRESSES, STATEMENTS, read_kept
from ..content.renamed import REDIRECTS
from ..content.source import Source
from ..given import Unreadable
from ..languages import ORIGINAL
from ..problems import MESSAGES, Problem
from .prose import WORD
from .vocabulary import told

GONE = "vervallen"  # behind an id that is no longer asked, with the day
MAX_WORDS = 20  # of a statement


def check_addresses(root: Path, written: Set[str], renamed: Set[str]) -> list[Problem]:
    """Addresses that lead nowhere any more, and pages whose address nobody keeps.

    written: the keys of the Dutch pages; renamed: the old keys that lead on.
    """
    try:
        kept = read_kept(root, ADDRESSES)
    except Unreadable as error:
        return [error.problem]
    names = {each.name for each in kept}
    problems = [
        MESSAGES.problem("address", ADDRESSES.as_posix(), each.line, address=each.name, redirects=REDIRECTS)
        for each in kept
        if each.name not in written | renamed
    ]
    new = sorted(key for key in written if key not in names and key != "404") if kept else []
    return problems + [
        MESSAGES.problem("address-new", f"docs/{key}.md", 0, address=key, file=ADDRESSES.as_posix()) for key in new
    ]


def check_statement_ids(root: Path, content: Content) -> list[Problem]:
    """Statements that are too long, and ids that disappear, come back, or are not kept."""
    there = content.pages[ORIGINAL]
    pages = [entry for entry in there.values() if hasattr(entry.page, "criteria")]
    problems = []
    asked: dict[str, tuple[Source, int]] = {}
    told_gone: dict[str, tuple[str, Source, int]] = {}
    for entry in pages:
        for place, one in enumerate(entry.page.criteria):
            asked[one.id] = entry.source, entry.source.line_of(("criteria", place, "id"))
        told_gone |= {
            one.id: (str(one.since), entry.source, entry.source.line_of(("gone", place, "since")))
            for place, one in enumerate(entry.page.gone)
        }
    for entries in content.pages.values():
        for entry in entries.values():
            for place, one in enumerate(getattr(entry.page, "criteria", [])):
                words = len(WORD.findall(one.statement))
                if words > MAX_WORDS:
                    line = entry.source.line_of(("criteria", place, "statement"))
                    problems.append(told("statement-long", entry.source, line, words=words, most=MAX_WORDS))
    try:
        kept, file = read_kept(root, STATEMENTS), STATEMENTS.as_posix()
    except Unreadable as error:
        return [*problems, error.problem]
    if not kept:
        return problems
    unread = {f"{key.rpartition('/')[2]}-" for key in written_keys(root) if kind_of(key).name == "question" and key not in there}
    kept = [each for each in kept if not each.name.startswith(tuple(unread))]  # of a page that cannot be read, that is told
    days = {each.name: each.rest.split()[-1] for each in kept if each.rest.startswith(GONE)}
    for each in kept:
        if each.name in days and each.name in asked:
            source, line = asked[each.name]
            problems.append(told("statement-id/back", source, line, id=each.name, day=days[each.name]))
        elif each.name in days and each.name in told_gone and told_gone[each.name][0] != days[each.name]:
            day, source, line = told_gone[each.name]
            problems.append(told("statement-id/day", source, line, id=each.name, day=day, kept=days[each.name]))
        elif each.name in days and each.name not in told_gone:
            problems.append(MESSAGES.problem("statement-id/untold", file, each.line, id=each.name))
        elif each.name not in days and each.name not in asked:
            problems.append(MESSAGES.problem("statement-id", file, each.line, id=each.name, gone=GONE))
    names = {each.name for each in kept}
    for name, (source, line) in asked.items():
        if name not in names:
            problems.append(told("statement-id/new", source, line, id=name, file=file))
    return problems
