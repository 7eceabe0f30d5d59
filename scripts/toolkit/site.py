"""The whole build: check the words, let MkDocs make the pages, do what needs all of them, check the result, put it in place."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import TemplateSyntaxError

from . import body, finish, headers
from .content import LANGUAGES, Content, dutch_keys, load, model_for
from .models import Exercise, Sheet
from .nav import Nav, check_nav, load_nav
from .problems import Problem, in_order
from .programme import check_programme
from .search_index import split_index
from .sheets.catalogue import Catalogue
from .sheets.check import check_pages, check_sheets
from .sheets.printing import all_kept, can_print, write_pdfs
from .sheets.render import Printer
from .strings import check_strings
from .swap import put_in_place, recover, workplace
from .views import Site
from .words import texts_of

Say = Callable[[str], None]
CACHE = Path(".cache")  # what is kept between builds: finished PDFs, QR codes, and what PDFs say


@dataclass
class Result:
    """What a build came to. `problems` stop it; `notes` do not (PDFs that this machine cannot make)."""

    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    pages: int = 0
    pdfs: int = 0


def check_content(root: Path) -> tuple[Content, Nav, list[Problem]]:
    """Everything that can be wrong before a page is made: front matter, translations, navigation, words, half-days."""
    content, problems = load(root)
    nav, found = load_nav(root)
    written, dutch = dutch_keys(root), LANGUAGES[0]
    problems += found or check_nav(root, nav, written)
    problems += check_strings(LANGUAGES) + finish.read_redirects(root, written)[1]
    for language, sources in content.sources.items():
        for key, source in sources.items():
            problems += body.check_body(source, key, model_for(key))
            if language == dutch and model_for(key) is not Sheet:  # sheets have limits of their own
                entry = content.pages[dutch].get(key)
                problems += body.check_sentences(source, texts_of(entry) if entry else [])
    problems += check_sheets(root, content)
    index, exercises = content.pages[dutch].get("oefeningen/index"), Site(content, nav).members("oefeningen", dutch)
    if index and {entry.key for entry in exercises} == {key for key in written if model_for(key) is Exercise}:
        problems += check_programme(index, exercises)
    return content, nav, in_order(problems)


class _Warnings(logging.Handler):
    """Collects what MkDocs and its plugins warn of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def in_template(root: Path, error: Exception) -> Problem | None:
    """The problem with a template that `error` tells of, at the line of the template; None if no template of `root` is in it."""
    templates = root.resolve() / "overrides"
    places = [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError) and error.filename:
        places.append((error.filename, error.lineno))
    ours = [(Path(name).resolve(), line) for name, line in places if Path(name).resolve().is_relative_to(templates)]
    if not ours:
        return None
    path, line = ours[-1]
    name = path.relative_to(root.resolve()).as_posix()
    what = str(error) or type(error).__name__
    return Problem(name, line, f"Het sjabloon kan niet gevuld worden: {what}", "Herstel deze regel van het sjabloon.", "template")


def run_mkdocs(root: Path, folder: Path) -> list[Problem]:
    """Let MkDocs write all pages to `folder`. Each of its warnings is a problem, as with --strict; links are left to `links`."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    propagate, logger.propagate = logger.propagate, False
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), strict=False)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
    except MkDocsException as error:
        return [Problem("mkdocs.yml", 0, f"MkDocs stopt: {error}", "", "mkdocs")]
    finally:
        logger.removeHandler(warnings)
        logger.propagate = propagate
    told_by_links = ("contains a link", "contains an absolute link", "contains an unrecognized")
    return [
        Problem("", 0, f"MkDocs waarschuwt: {message}", "", "mkdocs")
        for message in warnings.messages
        if not any(part in message for part in told_by_links)
    ]


def build(root: Path, target: Path | None = None, say: Say = lambda text: None, *, strict: bool = False) -> Result:
    """Build the project at `root` into `target` (its site/ if None). `say` is told of each step.

    strict: what this machine cannot make (PDFs) is a problem too. With problems nothing is put in place: what stood at
    `target` stays as it was.
    """
    target = target or root / "site"
    recover(target)
    result = Result()
    say("Pagina's lezen en controleren")
    content, nav, result.problems = check_content(root)
    if result.problems:
        return result
    site = Site(content, nav)
    with workplace(target) as place:
        folder = place / "site"
        try:
            _make(root, folder, site, result, say)
        except Exception as error:
            problem = in_template(root, error)
            if problem is None:
                raise
            result.problems.append(problem)
        if strict:
            result.problems += result.notes
        if not result.problems:
            folder.chmod(0o755)
            put_in_place(folder, target)
    return result


def _make(root: Path, folder: Path, site: Site, result: Result, say: Say) -> None:
    """Make everything in `folder` and check it; what came of it goes into `result`."""
    from linkcheck import check_links, mkdocs_sources

    say("Pagina's maken")
    result.problems += run_mkdocs(root, folder)
    if result.problems:
        return
    say("Zoeken, 404, sitemap en doorverwijzingen")
    split_index(folder, LANGUAGES)
    finish.move_not_found(folder, site.nav.base_path)
    result.pages = finish.write_sitemap(folder, site)
    finish.write_redirects(root, folder, site, finish.read_redirects(root, dutch_keys(root))[0])
    finish.remove_unused(folder, LANGUAGES)
    finish.minify_scripts(folder)
    headers.write_headers(folder)
    say("PDF's maken")
    catalogue = Catalogue(site)
    printer = Printer(root, catalogue, root / CACHE / "qr")
    printer.write_qr_codes(folder)
    jobs, overrides, kept = printer.jobs(), root / "overrides", root / CACHE / "pdf"
    unable = None if all_kept(jobs, overrides, kept) else can_print()
    if unable:
        result.notes.append(unable)
    else:
        made = write_pdfs(jobs, folder, overrides, kept)
        result.pdfs = len(made.pages)
        result.problems += check_pages(made.pages, catalogue)
    say("Links controleren")
    result.problems += check_links(folder, site_url=site.nav.site_url, sources=mkdocs_sources(root), kept=root / CACHE / "links")
    if unable:  # the pages do link to the PDFs; that they are not there has been said once
        result.problems = [problem for problem in result.problems if ".pdf" not in problem.message]
