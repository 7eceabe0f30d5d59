"""Everything that can be wrong before a page is made."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from ..content.checklist import HANDBOOK
from ..content.drafts import check_drafts, drafts_in, of_drafts, published
from ..content.host import check_host
from ..content.kinds import Kind, kind_of
from ..content.load import load
from ..content.nav import Nav, load_nav
from ..content.page import Content, written_keys
from ..content.programme import STANDARD
from ..content.registry import known_pages
from ..content.site import Site
from ..content.source import Source
from ..content.texts import texts_of
from ..languages import LANGUAGES, ORIGINAL
from ..problems import Problem, in_order
from ..strings import check_strings
from .book import as_notes, with_levels
from .changed import check_dates, check_statements
from .citations import check_citations
from .docs_files import check_files
from .due import check_due
from .exceptions import Written, count_reasons, without_excepted, written_in
from .figure_data import check_figures
from .for_good import check_addresses, check_statement_ids
from .foreign import check_marks, check_marks_in_data
from .fresh import check_fresh
from .front_texts import check_front_texts
from .ground import check_ground
from .headings import check_headings
from .help_lines import check_help, left_behind
from .hollow import check_hollow
from .leftovers import check_leftovers
from .link_form import check_link_forms
from .link_references import check_link_references
from .minutes import check_minutes
from .navigation import check_nav
from .notation import check_data, check_notation
from .pack import check_pack, old_pack
from .page_links import check_page_links
from .photos import check_photos
from .programme import check_programme
from .promises import check_promises
from .prose import check_sentences
from .ready import check_ready
from .redirects import read_redirects
from .sameness import check_sameness
from .shares import check_shares
from .sheets import check_sheets
from .silence import check_silence
from .slips import check_conflict
from .spelling import missing
from .standard import check_standard
from .synonyms import check_synonyms
from .term_forms import check_term_forms
from .tidy import check_tidy
from .unfinished import check_unfinished, without_remarks
from .vocabulary import check_vocabulary
from .words import check_words

_MENDED = ("bullet-sign", "blank-above", "invisible")  # what `fix` mends: of the same line, these are not told beside it
_SAME = ("list", "table", "odd-sign", "front-text")


def check_content(root: Path) -> tuple[Content, Nav, list[Problem]]:
    """The pages of the project at `root`, their order, and all that is wrong with its words, with the level of its rule."""
    content, nav, problems, _ = check_with_exceptions(root)
    return content, nav, problems


def check_with_exceptions(root: Path) -> tuple[Content, Nav, list[Problem], Counter[str]]:
    """The same, with how many exceptions there are to each rule."""
    content, nav, problems = _check(root)
    written, reasons = list[Written](), 0
    for sources in content.sources.values():
        for source in sources.values():
            text = source.path.read_bytes().decode("utf-8")  # line ends and all
            tidy = check_tidy(source.name, text)
            mends = {(each.file, each.line) for each in tidy if each.code in _MENDED}
            problems = [each for each in problems if each.code not in _SAME or (each.file, each.line) not in mends] + tidy
            written += written_in(source, text)
            reasons += count_reasons(source)
    problems, used = without_excepted(in_order(problems), written)
    used["sentence-long"] += reasons
    problems, aside = of_drafts(with_levels(problems), drafts_in(content))
    content.aside.extend(in_order(aside))
    return content, nav, in_order(problems), +used


def _check(root: Path) -> tuple[Content, Nav, list[Problem]]:
    stopping, beside = check_ground(root)
    if stopping:
        nothing: dict[str, dict[str, Any]] = {language: {} for language in LANGUAGES}
        return Content(nothing, {language: {} for language in LANGUAGES}), load_nav(root)[0], stopping
    content, problems = load(root)
    problems += beside
    nav, found = load_nav(root)
    written = written_keys(root)
    problems += found or check_nav(root, nav, written) + check_host(root)
    renamed, told = read_redirects(root, written)
    problems += check_files(root) + check_photos(root, content)
    problems += check_strings(LANGUAGES) + told + check_addresses(root, written, set(renamed))
    for language, sources in content.sources.items():
        for key, source in sources.items():
            kind = kind_of(key)
            found = check_headings(source, kind) + notation_of(source, kind, language)
            found += check_hollow(source, kind, {problem.line for problem in found})
            problems += check_front_texts(source, kind.model)
            entry = content.pages[language].get(key)
            notes = check_unfinished(source, entry, sheet=kind.levels)
            problems += without_remarks(found, source, notes) + notes
            problems += check_data(entry) + check_marks_in_data(entry) if entry else []
            problems += check_link_forms(source) + check_shares(source, entry)
            if kind.name != "sheet":  # sheets have limits of their own
                problems += check_sentences(source, texts_of(entry) if entry else [], language)
    problems += check_sameness(content) + check_statement_ids(root, content) + check_term_forms(content)
    problems += check_ready(root, content) + check_page_links(content, known_pages(root, written))
    problems += check_citations(content) + check_sheets(root, content) + check_promises(content)
    problems += check_words(root, content) + check_synonyms(root, content) + check_help(root, content, nav)
    problems += check_drafts(content) + check_statements(root, content) + check_figures(root, content)
    problems += check_pack(root, content)
    drafts, shown = drafts_in(content), published(content)
    index, exercises = content.pages[ORIGINAL].get("oefeningen/index"), Site(shown, nav).members("oefeningen", ORIGINAL)
    if index and {entry.key for entry in exercises} == {key for key in written - drafts if kind_of(key).name == "exercise"}:
        problems += check_programme(index, exercises) + check_minutes(index, shown)
        if standard := content.pages[ORIGINAL].get(STANDARD):
            problems += check_standard(standard, index, exercises, content.pages[ORIGINAL].get(HANDBOOK))
    return content, nav, problems


def check_notes(root: Path, content: Content, nav: Nav) -> list[Problem]:
    """What is told beside what is wrong: what this computer cannot check, and help lines that the Dutch has left behind."""
    if not content.pages[ORIGINAL]:  # what all else stands on cannot be read, which has been told
        return missing(root)
    found = missing(root) + left_behind(root, content, nav) + check_fresh(content) + check_due(content) + old_pack(root)
    return as_notes(found + check_dates(root, content) + content.aside)


def notation_of(source: Source, kind: Kind, language: str = ORIGINAL) -> list[Problem]:
    """What the text of a page has that would not come on the site as it is meant."""
    problems = check_vocabulary(source, kind) + check_marks(source, language) + check_link_references(source)
    if not kind.levels:  # of a sheet, all of it is told already
        problems += check_notation(source)
    already = {problem.line for problem in problems}
    problems += check_conflict(source, already)
    problems += check_silence(source, kind, already)
    return problems + check_leftovers(source, already, blocks=not kind.levels)
