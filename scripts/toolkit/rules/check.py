"""Everything that can be wrong before a page is made."""

from __future__ import annotations

from pathlib import Path

from ..content.drafts import check_drafts, drafts_in, of_drafts, published
from ..content.host import check_host
from ..content.kinds import Kind, kind_of
from ..content.load import load
from ..content.nav import Nav, load_nav
from ..content.page import Content, written_keys
from ..content.site import Site
from ..content.source import Source
from ..content.texts import texts_of
from ..languages import LANGUAGES, ORIGINAL
from ..problems import Problem, in_order
from ..strings import check_strings
from .changed import check_dates, check_statements
from .citations import check_citations
from .due import check_due
from .foreign import check_marks, check_marks_in_data
from .fresh import check_fresh
from .headings import check_headings
from .help_lines import check_help, left_behind
from .leftovers import check_leftovers
from .link_references import check_link_references
from .minutes import check_minutes
from .navigation import check_nav
from .notation import check_data, check_notation
from .programme import check_programme
from .promises import check_promises
from .prose import check_sentences
from .ready import check_ready
from .redirects import read_redirects
from .sheets import check_sheets
from .spelling import missing
from .synonyms import check_synonyms
from .vocabulary import check_vocabulary
from .words import check_words


def check_content(root: Path) -> tuple[Content, Nav, list[Problem]]:
    """The pages of the project at `root`, their order, and all that is wrong with its words."""
    content, problems = load(root)
    nav, found = load_nav(root)
    written = written_keys(root)
    problems += found or check_nav(root, nav, written) + check_host(root)
    problems += check_strings(LANGUAGES) + read_redirects(root, written)[1]
    for language, sources in content.sources.items():
        for key, source in sources.items():
            kind = kind_of(key)
            problems += check_headings(source, kind) + notation_of(source, kind, language)
            entry = content.pages[language].get(key)
            problems += check_data(entry) + check_marks_in_data(entry) if entry else []
            if kind.name != "sheet":  # sheets have limits of their own
                problems += check_sentences(source, texts_of(entry) if entry else [], language)
    problems += check_ready(root, content)
    problems += check_citations(content) + check_sheets(root, content) + check_promises(content)
    problems += check_words(root, content) + check_synonyms(root, content) + check_help(root, content, nav)
    problems += check_drafts(content) + check_statements(root, content)
    drafts, shown = drafts_in(content), published(content)
    index, exercises = content.pages[ORIGINAL].get("oefeningen/index"), Site(shown, nav).members("oefeningen", ORIGINAL)
    if index and {entry.key for entry in exercises} == {key for key in written - drafts if kind_of(key).name == "exercise"}:
        problems += check_programme(index, exercises) + check_minutes(index, content)
    problems, aside = of_drafts(problems, drafts)
    content.aside.extend(in_order(aside))
    return content, nav, in_order(problems)


def check_notes(root: Path, content: Content, nav: Nav) -> list[Problem]:
    """What is told beside what is wrong: what this computer cannot check, and help lines that the Dutch has left behind."""
    return (
        missing(root)
        + left_behind(root, content, nav)
        + check_fresh(content)
        + check_due(content)
        + check_dates(root, content)
        + content.aside
    )


def notation_of(source: Source, kind: Kind, language: str = ORIGINAL) -> list[Problem]:
    """What the text of a page has that would not come on the site as it is meant."""
    problems = check_vocabulary(source, kind) + check_marks(source, language) + check_link_references(source)
    if not kind.levels:  # of a sheet, all of it is told already
        problems += check_notation(source)
    return problems + check_leftovers(source, {problem.line for problem in problems}, blocks=not kind.levels)
