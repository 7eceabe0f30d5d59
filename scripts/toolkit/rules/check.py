"""Everything that can be wrong before a page is made."""

from __future__ import annotations

from pathlib import Path

from ..content.kinds import kind_of
from ..content.load import load
from ..content.nav import Nav, load_nav
from ..content.page import Content, written_keys
from ..content.site import Site
from ..content.texts import texts_of
from ..languages import LANGUAGES, ORIGINAL
from ..problems import Problem, in_order
from ..strings import check_strings
from .headings import check_headings
from .navigation import check_nav
from .programme import check_programme
from .prose import check_sentences
from .redirects import read_redirects
from .sheets import check_sheets


def check_content(root: Path) -> tuple[Content, Nav, list[Problem]]:
    """The pages of the project at `root`, their order, and all that is wrong with its words."""
    content, problems = load(root)
    nav, found = load_nav(root)
    written = written_keys(root)
    problems += found or check_nav(root, nav, written)
    problems += check_strings(LANGUAGES) + read_redirects(root, written)[1]
    for language, sources in content.sources.items():
        for key, source in sources.items():
            kind = kind_of(key)
            problems += check_headings(source, kind)
            if language == ORIGINAL and kind.name != "sheet":  # sheets have limits of their own
                entry = content.pages[language].get(key)
                problems += check_sentences(source, texts_of(entry) if entry else [])
    problems += check_sheets(root, content)
    index, exercises = content.pages[ORIGINAL].get("oefeningen/index"), Site(content, nav).members("oefeningen", ORIGINAL)
    if index and {entry.key for entry in exercises} == {key for key in written if kind_of(key).name == "exercise"}:
        problems += check_programme(index, exercises)
    return content, nav, in_order(problems)
