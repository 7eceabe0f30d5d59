"""The command line: reads arguments, has the folder checked, sets aside what is ignored, and tells the rest."""

from __future__ import annotations

import datetime
import json
import os
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import click

from linkcheck import Checked, Sources, __version__
from linkcheck.address.site_address import SiteAddress
from linkcheck.choose.codes import UnknownCode, Wanted, all_codes, codes_in
from linkcheck.choose.ignore_file import DEFAULT, IgnoreFile, Unreadable, read_ignore_file
from linkcheck.formats.report import FORMATS, TEXT, Report
from linkcheck.formats.written import written
from linkcheck.problems import MESSAGES, Both, Problem, Tongue, in_order
from linkcheck.source.mkdocs_config import is_project
from linkcheck.spoken import Choice, Command, Folder, Told, tell

_PLACES = frozenset({"github", "sarif", "junit"})  # forms that are read by what knows the files from where it runs


_SHORT = "linkcheck.json"  # in the memory of a command: whether --json was said


def _keep_short(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    ctx.meta[_SHORT] = value


def _form(ctx: click.Context, param: click.Parameter, value: str) -> str:
    return "json" if ctx.meta.get(_SHORT) else value


def with_format(command: Any) -> Any:
    """A decorator: the options for the form of the report, which become the argument `form`."""
    short = click.option("--json", is_flag=True, is_eager=True, expose_value=False, callback=_keep_short, help="help/json")
    return click.option("--format", "form", type=Choice(FORMATS), default=TEXT, callback=_form, help="help/format")(
        short(command)
    )


def _version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"linkcheck {__version__}")
        ctx.exit()


@click.argument("folder", type=Folder(), metavar="usage/folder")
@click.option("--site-url", metavar="usage/address", help="help/site-url")
@click.option("--project", type=Folder(), help="help/project")
@click.option("--sources", "map_file", metavar="usage/file", help="help/sources")
@with_format
@click.option("--only", metavar="usage/codes", help="help/only")
@click.option("--ignore", metavar="usage/codes", help="help/ignore")
@click.option("--ignore-file", metavar="usage/file", help="help/ignore-file")
@click.pass_context
def _links(
    ctx: click.Context,
    folder: Path,
    site_url: str | None,
    project: Path | None,
    map_file: str | None,
    form: str,
    only: str | None,
    ignore: str | None,
    ignore_file: str | None,
) -> NoReturn:
    """Check a folder, print what is wrong and exit: with 1, or with 0 when nothing is. Raises Told."""
    from linkcheck import check_site  # what reads pages is loaded only for a check

    start = time.perf_counter()
    wanted = Wanted(_codes(only), _codes(ignore))
    ignored = _ignore_file(ignore_file)
    checked = check_site(folder, site_url=_address(site_url), sources=_sources(project, map_file))
    if not checked.pages:
        raise Told(MESSAGES.words("usage/no-pages", folder=folder))
    problems, notes = wanted.of(checked.problems), wanted.of(checked.notes)
    all_told = len(problems) + len(notes)
    if ignored:
        problems, notes = ignored.sift(problems), ignored.sift(notes)
    set_aside = all_told - len(problems) - len(notes)
    if form in _PLACES:
        base = project or (Path() if map_file else folder)
        problems, notes = _from_here(problems, base), _from_here(notes, base)
    if ignored:
        problems += wanted.of(ignored.wrong + ignored.stale(wanted))
    seconds = time.perf_counter() - start
    facts = {"pages": checked.pages, "links": checked.links, "ignored": set_aside, "seconds": round(seconds, 3)}
    report = Report(in_order(problems), notes, _summary(checked, set_aside, seconds), facts, seconds)
    tongue: Tongue = ctx.obj
    out, err = written(form, report, tongue, MESSAGES.words("fine"))
    tell(out, err, failed=bool(problems))


_MADE = click.command()(_links)  # once: Click takes the options off the function


class Links(Command):
    """The command that checks a folder."""

    def __init__(self, name: str, *, version: bool = False) -> None:
        """version: whether it can tell its own, as a program does"""
        super().__init__(name, params=list(_MADE.params), callback=_MADE.callback, help="help/links", epilog="help/exits")
        if version:
            option = click.Option(
                ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version, help="help/version"
            )
            self.params.append(option)


def _codes(text: str | None) -> frozenset[str]:
    try:
        return codes_in(text)
    except UnknownCode as error:
        words = {"written": ", ".join(error.words), "choices": ", ".join(all_codes())}
        raise Told(MESSAGES.words("usage/no-choice", **words)) from error


def _ignore_file(asked: str | None) -> IgnoreFile | None:
    """The file that is asked for, or that of the folder where this runs; None when there is none."""
    if asked is None and not Path(DEFAULT).is_file():
        return None
    name = asked or DEFAULT
    try:
        return read_ignore_file(Path(name), Path(name).as_posix(), datetime.date.today())
    except Unreadable as error:
        raise Told(MESSAGES.words("usage/no-ignore-file", file=name)) from error


def _sources(project: Path | None, map_file: str | None) -> Sources | None:
    """Where the pages were made from: a MkDocs project, or a file that names the source of each page. Raises Told."""
    from linkcheck import mkdocs_sources

    if project:
        if not is_project(project):
            raise Told(MESSAGES.words("usage/no-project", folder=project))
        return mkdocs_sources(project)
    if map_file is None:
        return None
    try:
        pages = json.loads(Path(map_file).read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise Told(MESSAGES.words("usage/no-map", file=map_file)) from error
    if not isinstance(pages, dict) or not all(map(_is_name, pages.values())):
        raise Told(MESSAGES.words("usage/no-map", file=map_file))
    return Sources(Path(), Path(), pages)


def _is_name(value: object) -> bool:
    """Whether a value can be the name of a file at all."""
    try:
        return isinstance(value, str) and b"\0" not in os.fsencode(value)
    except UnicodeEncodeError:  # half a character
        return False


def _address(site_url: str | None) -> str | None:
    """The address as it is given, once it is known to be that of a site. Raises Told."""
    if site_url:
        try:
            SiteAddress.parse(site_url)
        except ValueError as error:
            raise Told(MESSAGES.words("usage/no-address", written=site_url)) from error
    return site_url


def _from_here(problems: Iterable[Problem], base: Path) -> list[Problem]:
    """The problems with their files as seen from where the command runs."""
    return [replace(each, file=Path(os.path.relpath(base / each.file)).as_posix()) if each.file else each for each in problems]


def _summary(checked: Checked, set_aside: int, seconds: float) -> Both:
    """What was looked at."""
    name = "report/summary-ignored" if set_aside else "report/summary"
    return MESSAGES.words(name, pages=checked.pages, links=checked.links, seconds=f"{seconds:.1f}", ignored=set_aside)
