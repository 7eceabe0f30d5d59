"""The comment below a proposal, in Markdown: warm and short, for who never saw Git.

It is sent by a workflow that trusts nothing in it. So a link begins with a mark, which that workflow replaces by an address of
its own: REPOSITORY, PREVIEW or COPY. Whatever comes from a file is written so that it stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from ..content.page import Entry
from ..languages import BY_CODE
from ..problems import MESSAGES, Both, Problem, Tongue
from .pages import Row
from .preview import shown
from .weight import Differences, Weight

REPOSITORY, PREVIEW, COPY = "%REPOSITORY%", "%PREVIEW%", "%COPY%"
GUIDE = "#nog-een-bestand-in-hetzelfde-voorstel"  # the part of README.md on that, as the front of the repository shows it
MOST = 20  # problems that are told in full; the check tells all of them
LISTED = 15  # names in a list
_STATES = {
    "new": "proposal/new",
    "changed": "proposal/changed",
    "renamed": "proposal/renamed",
    "gone": "proposal/gone",
    "draft": "proposal/draft",
}
_MARKS = re.compile(r"[\[\]()*_`|~#\\!{}]")
_CALLS = re.compile(r"://|@|#(?=\d)|www\.|GH-(?=\d)", re.IGNORECASE)
_NEVER = "\u200b"  # put into it, an address is no link and a name calls nobody


@dataclass(frozen=True)
class Told:
    """What is known of a proposal.

    commit    that the links lead to                    files     those that it changes
    problems  what must be mended                       notes     what may be looked at
    pages     how many were made, with how many pdfs;   rows      the pages that change
              0 when the site was not built             behind    translations that are behind now
    before, now  how heavy the site was and is; None when that is not known
    differs   PDFs and pages that are not as they were; None when that is not known
    """

    commit: str = ""
    files: Sequence[str] = ()
    problems: Sequence[Problem] = ()
    notes: Sequence[Problem] = ()
    pages: int = 0
    pdfs: int = 0
    rows: Sequence[Row] = ()
    behind: Sequence[Entry] = ()
    before: Weight | None = None
    now: Weight | None = None
    differs: Differences | None = None


def comment(told: Told, tongue: Tongue = "nl") -> str:
    """The comment; its opening is told in the other tongue too."""
    head = _head(told)
    first, other = (head.nl, head.en) if tongue == "nl" else (head.en, head.nl)
    parts = [f"**{first}**", *_problems(told, tongue), *_pages(told, tongue), *_pdfs(told, tongue), *_size(told, tongue)]
    return "\n\n".join([*parts, _of(MESSAGES.words("proposal/help"), tongue), f"*{other}*"]) + "\n"


def plain(text: str) -> str:
    """A text from a file as Markdown that says just that: no markup, no link, nobody called."""
    text = _CALLS.sub(lambda call: f"{call[0][0]}{_NEVER}{call[0][1:]}", escape(" ".join(text.split()), quote=False))
    return _MARKS.sub(r"\\\g<0>", text)


def _of(words: Both, tongue: Tongue) -> str:
    return words.nl if tongue == "nl" else words.en


def _head(told: Told) -> Both:
    count = len(told.problems)
    if not count:
        return MESSAGES.words("proposal/fine")
    return MESSAGES.words("proposal/one") if count == 1 else MESSAGES.words("proposal/many", count=count)


def _section(name: str, tongue: Tongue, *parts: str) -> str:
    return "\n\n".join([f"### {_of(MESSAGES.words(name), tongue)}", *(part for part in parts if part)])


def _bullets(rows: Sequence[str]) -> str:
    return "\n".join(f"- {row}" for row in rows)


def _problems(told: Told, tongue: Tongue) -> Iterator[str]:
    if told.problems:
        rows = [_row(each, told.commit, tongue) for each in told.problems[:MOST]]
        how = _of(MESSAGES.words("proposal/how"), tongue)
        others = any(each.file and each.file not in told.files for each in told.problems)
        other = _of(MESSAGES.words("proposal/other-file", guide=f"{REPOSITORY}{GUIDE}"), tongue) if others else ""
        yield _section("proposal/mend", tongue, _bullets(rows), _more(len(told.problems) - MOST, tongue), how, other)
    if good := _good(told, tongue):
        yield _section("proposal/good", tongue, _bullets(good))
    if told.notes:
        lead = _of(MESSAGES.words("proposal/look-lead"), tongue)
        rows = [_row(each, told.commit, tongue) for each in told.notes[:LISTED]]
        yield _section("proposal/look", tongue, lead, _bullets(rows), _more(len(told.notes) - LISTED, tongue))


def _more(count: int, tongue: Tongue) -> str:
    return _of(MESSAGES.words("proposal/more", count=count), tongue) if count > 0 else ""


def _good(told: Told, tongue: Tongue) -> list[str]:
    wrong = {each.file for each in told.problems}
    fine = [name for name in told.files if name not in wrong]
    found = [] if told.problems else [MESSAGES.words("proposal/good-texts")]
    if told.pages:
        found.append(MESSAGES.words("proposal/good-built", pages=told.pages, pdfs=told.pdfs))
    if told.rows and all(len(row.languages) > 1 for row in told.rows):
        found.append(MESSAGES.words("proposal/good-both"))
    if told.problems and fine:
        found.append(MESSAGES.words("proposal/good-files", count=len(fine), all=len(told.files)))
    return [_of(each, tongue) for each in found]


def _row(problem: Problem, commit: str, tongue: Tongue) -> str:
    """A problem: where, with a link to the line; what is wrong; and on a line below it what to do."""
    english = tongue == "en" and problem.message_en
    message, hint = (problem.message_en, problem.hint_en) if english else (problem.message, problem.hint)
    told = plain(message) if not problem.file else f"{_place(problem, commit, tongue)}: {plain(message)}"
    return f"{told}\n  → {plain(hint)}" if hint else told


def _place(problem: Problem, commit: str, tongue: Tongue) -> str:
    words = (
        MESSAGES.words("proposal/place", file=problem.file, line=problem.line)
        if problem.line
        else Both(problem.file, problem.file)
    )
    label = plain(_of(words, tongue))
    if not commit:
        return label
    line = f"?plain=1#L{problem.line}" if problem.line else ""
    return f"[{label}]({REPOSITORY}/blob/{commit}/{quote(problem.file)}{line})"


def _pages(told: Told, tongue: Tongue) -> Iterator[str]:
    also = len(told.differs.pages) - len([1 for row in told.rows for _ in row.addresses]) if told.differs else 0
    parts = [_table(told, tongue) if told.rows else _of(MESSAGES.words("proposal/pages-none"), tongue)]
    if also > 0:
        parts.append(_of(MESSAGES.words("proposal/pages-also", count=also), tongue))
    seen = MESSAGES.words("proposal/no-preview")
    if told.pages:
        name = "proposal/preview" if also > 0 or any(row.addresses for row in told.rows) else "proposal/preview-front"
        seen = MESSAGES.words(name, preview=PREVIEW, copy=COPY)
    yield _section("proposal/pages", tongue, *parts, _of(seen, tongue))
    if told.behind:
        rows = [plain(entry.source.name) for entry in told.behind[:LISTED]]
        lead = _of(MESSAGES.words("proposal/behind-lead"), tongue)
        yield _section("proposal/behind", tongue, lead, _bullets(rows), _more(len(told.behind) - LISTED, tongue))


def _table(told: Told, tongue: Tongue) -> str:
    marks = shown(told.rows) if told.pages else {}
    rows = []
    for row in told.rows[:MOST]:
        words = MESSAGES.words(_STATES[row.state], **({"was": plain(row.was)} if row.state == "renamed" else {}))
        if len(row.languages) == 1 and row.state not in ("draft", "gone"):
            words = MESSAGES.words("proposal/only", state=words, language=BY_CODE[row.languages[0]].name)
        links = [f"[{code}]({PREVIEW}#{marks[url]})" for code, url in row.addresses if url in marks]
        rows.append(f"| {plain(row.title or row.key)} | {_of(words, tongue)} | {' · '.join(links)} |")
    head = _of(MESSAGES.words("proposal/pages-head"), tongue)
    return "\n".join(
        [f"| {head} |", "|---|---|---|", *rows, *([f"| … | {len(told.rows) - MOST} | |"] if len(told.rows) > MOST else [])]
    )


def _pdfs(told: Told, tongue: Tongue) -> Iterator[str]:
    if told.differs is None:
        return
    found = [(name, "proposal/new") for name in told.differs.new]
    found += [(name, "proposal/changed") for name in told.differs.changed]
    found += [(name, "proposal/gone") for name in told.differs.gone]
    if found:
        rows = [f"{plain(name)}: {_of(MESSAGES.words(how), tongue)}" for name, how in found[:LISTED]]
        yield _section("proposal/pdfs", tongue, _bullets(rows), _more(len(found) - LISTED, tongue))


def _size(told: Told, tongue: Tongue) -> Iterator[str]:
    if told.now is None:
        return
    unknown = _of(MESSAGES.words("proposal/size-unknown"), tongue)
    was, now = told.before, told.now
    listed = (
        (MESSAGES.words("proposal/size-site"), _bytes(was.site, tongue) if was else unknown, _bytes(now.site, tongue)),
        (MESSAGES.words("proposal/size-pdfs"), _pdf(was, tongue) if was else unknown, _pdf(now, tongue)),
        (MESSAGES.words("proposal/size-page"), _page(was, tongue) if was else unknown, _page(now, tongue)),
    )
    rows = [f"| {_of(words, tongue)} | {before} | {after} |" for words, before, after in listed]
    head = _of(MESSAGES.words("proposal/size-head"), tongue)
    yield _section("proposal/size", tongue, "\n".join([f"| {head} |", "|---|---|---|", *rows]))


def _pdf(weight: Weight, tongue: Tongue) -> str:
    return f"{weight.pdf_count} · {_bytes(weight.pdfs, tongue)}"


def _page(weight: Weight, tongue: Tongue) -> str:
    return f"{plain(weight.page)} · {_bytes(weight.page_size, tongue)}"


def _bytes(size: int, tongue: Tongue) -> str:
    """A size as a person reads it: "5,2 MB", "87 kB"."""
    told = f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{round(size / 1000)} kB"
    return told.replace(".", ",") if tongue == "nl" else told
