"""Write the files of help lines of a language anew: what is there stays, new lines and places for others are added."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from yaml.reader import Reader

from ..content.site import Site
from ..disk import write_whole
from ..languages import ORIGINAL
from ..problems import MESSAGES, Problem
from ..strings import strings
from .catalogue import Catalogue
from .help_files import FOLDER, MOST_PAGES, MOST_SIGNS, SHARED, HelpFile, Lines
from .help_lines import NOTES, sentences_on
from .helped import HELPED, most_pages
from .jobs import Printer
from .printing import can_print, pdf
from .sentences import Sentence, key_of, sentences_of

_SIGNS = re.compile(r"^(?:[^\w(“\"«‘]+|\w\s+)|[”\"»’]+$")  # before a sentence, as in "+ dit weet ik", and behind it
_UNREADABLE = re.compile(f"{Reader.NON_PRINTABLE.pattern}|[\u0085\u2028\u2029]")  # signs that no file can hold as they are
_PAGES = re.compile(r"^pages: \d+$", re.MULTILINE)


@dataclass
class Written:
    """What came of it: how many sentences there are, how many have a line, what has none, and what is wrong with a table."""

    sentences: int = 0
    lines: int = 0
    missing: list[Sentence] = field(default_factory=list)
    reopened: list[str] = field(default_factory=list)  # files that were checked and have new lines since
    problems: list[Problem] = field(default_factory=list)


def by_file(catalogue: Catalogue) -> dict[str, list[Sentence]]:
    """The sentences of all sheets with help lines, by the stem of the file that each belongs in."""
    sheets = {sheet.stem: sentences_on(sheet) for sheet in catalogue.sheets(ORIGINAL, HELPED)}
    count = Counter(sentence.key for sentences in sheets.values() for sentence in sentences)
    notes = sentences_of("".join(f"<p>{strings(ORIGINAL)[name]}</p>" for name in NOTES))
    shared = {one.key: one for sentences in sheets.values() for one in sentences if count[one.key] > 1}
    shared |= {one.key: one for one in notes}
    found = {SHARED: list(shared.values())}
    return found | {stem: [one for one in all_ if one.key not in shared] for stem, all_ in sheets.items()}


def read_table(path: Path, known: Mapping[str, Sentence]) -> tuple[dict[str, str], list[Problem]]:
    """The lines in a table of a translator, by key; and rows that cannot be taken over, each with its number.

    A row is a Dutch sentence, a tab and its line. Signs round a sentence that a table leaves out are forgiven. Of two rows for
    one sentence the first counts. What would not be read back from a file is not taken over.
    known: all sentences by key. Raises OSError and UnicodeDecodeError.
    """
    bare = {key_of(_SIGNS.sub("", one.text)): one for one in known.values()}
    found: dict[str, str] = {}
    at: dict[str, int] = {}
    problems = []
    for number, row in enumerate(path.read_text(encoding="utf-8-sig").split("\n"), 1):
        dutch, _, line = (part.strip() for part in row.partition("\t"))
        key = key_of(dutch)
        sentence = known.get(key) or bare.get(key) or bare.get(key_of(_SIGNS.sub("", dutch)))
        if not row.strip():
            continue
        if not line:
            problems.append(MESSAGES.problem("help-row", path.name, number))
        elif sentence is None:
            problems.append(MESSAGES.problem("help-row/unknown", path.name, number, words=dutch[:70]))
        elif found.get(sentence.key, line) != line:
            problems.append(MESSAGES.problem("help-row/twice", path.name, number, words=dutch[:70], other=at[sentence.key]))
        elif len(line) > MOST_SIGNS:
            problems.append(MESSAGES.problem("help-row/long", path.name, number, count=len(line), most=MOST_SIGNS))
        elif sign := _UNREADABLE.search(line):
            problems.append(MESSAGES.problem("help-row/sign", path.name, number, sign=f"U+{ord(sign[0]):04X}"))
        else:
            found[sentence.key] = line
            at.setdefault(sentence.key, number)
    return found, problems


def write_help(root: Path, code: str, site: Site, table: Path | None = None) -> Written:
    """Write the files of the language `code` below words/help; with a `table`, its lines too.

    Raises KeyError for a language that is not in the table of languages, and OSError.
    """
    catalogue, done = Catalogue(site), Written()
    lines = catalogue.help[code]
    files = by_file(catalogue)
    known = {one.key: one for sentences in files.values() for one in sentences}
    new: dict[str, str] = {}
    if table:
        new, done.problems = read_table(table, known)
    there = lines.lines | new
    (root / FOLDER / code).mkdir(exist_ok=True)
    for stem, sentences in files.items():
        old = lines.files.get(stem, HelpFile(checked_by=""))
        kept = {key: line for key, line in old.lines.items() if key not in known}
        shown = {one.key: there[one.key] for one in sentences if one.key in there}
        if old.checked_by and any(old.lines.get(key) != line for key, line in shown.items()):  # new, or from another file
            done.reopened.append(stem)
            old = old.model_copy(update={"checked_by": "", "checked_on": None})
        _write(root, lines, stem, old, sentences, there, kept)
    done.problems += _count_pages(root, code, site)
    done.sentences, done.missing = len(known), [one for key, one in known.items() if key not in there]
    done.lines = done.sentences - len(done.missing)
    return done


def _write(
    root: Path, lines: Lines, stem: str, head: HelpFile, sentences: list[Sentence], there: Mapping[str, str], kept: dict[str, str]
) -> None:
    """Write one file. kept: lines that fit no sentence any more, which stay below the others until somebody looks at them."""
    about = MESSAGES.words("done/help-shared").nl if stem == SHARED else f"docs/werkbladen/{stem}.md"
    rows = [f"# {MESSAGES.words('done/help-head', language=lines.language.called(ORIGINAL), about=about).nl}"]
    rows += [] if stem == SHARED else [f"pages: {head.pages or 1}"]
    rows += [f"checked_by: {_quoted(head.checked_by)}", f"checked_on: {head.checked_on or ''}".rstrip(), "lines:"]
    for one in sentences:
        rows.append(f"  # {one.text}")
        rows.append(f"  {one.key}: {_quoted(there[one.key])}" if one.key in there else f'  # {one.key}: ""')
    comments = _comments(lines, stem)
    for key, line in kept.items():
        rows += [f"  # {comments.get(key, '?')}", f"  {key}: {_quoted(line)}"]
    path = root / FOLDER / lines.code / f"{stem}.yml"
    write_whole(path, ("\n".join(rows) + "\n").encode("utf-8"))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _comments(lines: Lines, stem: str) -> dict[str, str]:
    """The Dutch above each line of a file, by key."""
    source = lines.sources.get(stem)
    return {key: dutch_above(source.body, source.line_of(("lines", key))) for key in lines.files[stem].lines} if source else {}


def dutch_above(text: str, line: int) -> str:
    """The Dutch sentence that stands above a line of a file, as a comment; "" when there is none."""
    rows = text.split("\n")
    above = rows[line - 2].strip() if 2 <= line <= len(rows) + 1 else ""
    return above.lstrip("# ") if above.startswith("#") else ""


def _count_pages(root: Path, code: str, site: Site) -> list[Problem]:
    """Print each sheet once to see how many pages it takes, where PDFs can be made; else the old number stays.

    Returns the sheets that are too long with these lines. More pages than a file can say are not written.
    """
    if can_print():
        return []
    problems = []
    catalogue = Catalogue(site)
    printer = Printer(root, catalogue, root / ".cache" / "qr")
    lines = catalogue.help[code]
    for sheet in catalogue.sheets(ORIGINAL, HELPED):
        if lines in catalogue.helped(sheet):
            job = printer.helped(sheet, lines)
            pages = pdf(job.html, root / "overrides", job.styles)[2]
            path, most = root / FOLDER / code / f"{sheet.stem}.yml", most_pages(sheet)
            if pages > most:
                name, plain = path.relative_to(root).as_posix(), sheet.page.pages
                problems.append(MESSAGES.problem("help-pages/many", name, 0, count=pages, plain=plain, most=most))
            pages = min(pages, MOST_PAGES)
            write_whole(path, _PAGES.sub(f"pages: {pages}", path.read_text(encoding="utf-8"), count=1).encode("utf-8"))
    return problems
