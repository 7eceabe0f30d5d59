"""Command line of the toolkit. It reads arguments, calls `toolkit`, prints and exits; nothing else."""

from __future__ import annotations

import json
import logging
import sys
import tempfile
from pathlib import Path

import click

from linkcheck.command import Links, with_format
from linkcheck.formats.report import TEXT
from toolkit.commandline import Folder, Number, Program, Told, finish, say, tongue
from toolkit.problems import MESSAGES, report

ROOT = Path(__file__).resolve().parent.parent
SPOKEN = (TEXT, "github")  # forms that a person reads along with
PROJECT = click.option("--root", type=Folder(), default=ROOT, hidden=True)


def inside(root: Path, page: str) -> str:
    """The name that problems have for a file or folder, typed as seen from the project or from where the editor is."""
    root = root.resolve()
    for path in ((root / page).resolve(), Path(page).resolve()):
        if path.exists() and path.is_relative_to(root):
            return "" if path == root else path.relative_to(root).as_posix()
    raise Told("usage/no-page", page=page)


@click.group(cls=Program, help="help/main")
def main() -> None:
    logging.basicConfig(level=logging.ERROR)


@main.command(help="help/build")
@PROJECT
@click.option("--strict", is_flag=True, help="help/strict")
@with_format
def build(root: Path, strict: bool, form: str) -> None:
    from toolkit.publish.build import build as build_site

    result = build_site(root, say=lambda step: say(step.within("· ")) if form in SPOKEN else None, strict=strict)
    notes = [each for each in result.notes + result.unsure if each not in result.problems]  # as they are with --strict
    for note in notes if form == TEXT else ():
        say(MESSAGES.words("done/note", note=note.in_both()))
    if result.problems and form in SPOKEN:
        say(MESSAGES.words("done/kept"))
    done = MESSAGES.words("done/build", pages=result.pages, pdfs=result.pdfs)
    finish(result.problems, form, done, pages=result.pages, pdfs=result.pdfs, notes=notes)


@main.command(help="help/check")
@click.argument("pages", nargs=-1, metavar="usage/any-pages")
@PROJECT
@with_format
def check(pages: tuple[str, ...], root: Path, form: str) -> None:
    from toolkit.rules.check import check_content, check_notes
    from toolkit.rules.citations import count_own

    wanted = [inside(root, page) for page in pages]
    content, nav, found = check_content(root)
    told = [p for p in found if not wanted or any(w in ("", p.file) or p.file.startswith(f"{w}/") for w in wanted)]
    notes = check_notes(root, content, nav)
    for note in notes if form == TEXT else ():
        say(MESSAGES.words("done/note", note=note.in_both()))
    own, on_pages = count_own(content)
    done = MESSAGES.words("done/check-own" if own else "done/check", own=own, pages=on_pages)
    finish(told, form, done, notes=notes, own=own)


@main.command(help="help/words")
@PROJECT
@click.option("--json", "as_json", is_flag=True, help="help/json")
def words(root: Path, as_json: bool) -> None:
    from toolkit.content.load import load
    from toolkit.rules.figures import figures

    rows = [each.as_dict() for each in figures(load(root)[0])]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    say(MESSAGES.words("figures/head"), err=False)
    for row in rows:
        kind = MESSAGES.words("figures/all") if not row["kind"] else row["kind"]
        say(MESSAGES.words("figures/row", **row | {"kind": kind}), err=False)


@main.command(name="help", help="help/help-lines")
@click.argument("code", metavar="usage/language")
@click.option("--from", "table", metavar="usage/table", help="help/from")
@PROJECT
def help_lines(code: str, table: str | None, root: Path) -> None:
    from toolkit.content.load import load
    from toolkit.content.nav import read_nav
    from toolkit.content.site import Site
    from toolkit.paper.help_files import read_help
    from toolkit.paper.help_writing import write_help

    known, wrong = read_help(root)
    if wrong:
        finish(list(wrong), TEXT, MESSAGES.words("done/check"))
    if code not in known:
        raise Told("usage/no-help-language", written=code, languages=", ".join(known))
    try:
        done = write_help(root, code, Site(load(root)[0], read_nav(root)), Path(table) if table else None)
    except (FileNotFoundError, IsADirectoryError, UnicodeDecodeError) as error:
        raise Told("usage/no-table", file=table) from error
    for stem in done.reopened:
        say(MESSAGES.words("done/help-reopened", file=f"words/help/{code}/{stem}.yml"))
    if done.missing:
        say(MESSAGES.words("done/help-missing", count=len(done.missing), sentence=done.missing[0].text))
    finish(done.problems, TEXT, MESSAGES.words("done/help", lines=done.lines, sentences=done.sentences, code_of=code))


main.add_command(Links("links"))


@main.command(help="help/hosts")
@PROJECT
def hosts(root: Path) -> None:
    from toolkit.content.load import load
    from toolkit.content.nav import read_nav
    from toolkit.content.page import written_keys
    from toolkit.content.site import Site
    from toolkit.hosts.files import write_host_files
    from toolkit.publish.redirects import moves
    from toolkit.rules.redirects import read_redirects

    renamed, found = read_redirects(root, written_keys(root))
    changed = [] if found else write_host_files(root, moves(Site(load(root)[0], read_nav(root)), renamed))
    finish(found, TEXT, MESSAGES.words("done/hosts", number=len(changed)))


@main.command(help="help/reproducible")
@PROJECT
def reproducible(root: Path) -> None:
    from toolkit.publish.reproduce import build_twice, clock_can_be_moved

    if not clock_can_be_moved():
        say(MESSAGES.words("done/same-day"))
    with tempfile.TemporaryDirectory() as work:
        finish(build_twice(root, Path(work)), TEXT, MESSAGES.words("done/same"))


@main.command(help="help/sbom")
@PROJECT
def sbom(root: Path) -> None:
    from toolkit.content.nav import read_nav
    from toolkit.publish.sbom import sbom as listed

    click.echo(listed(root, read_nav(root).version), nl=False)


@main.command(help="help/serve")
@click.option("--port", type=Number(), default=8000, show_default=True, help="help/port")
def serve(port: int) -> None:
    from toolkit import generator
    from toolkit.rules.check import check_content

    if wrong := generator.check_engine():
        finish(wrong, TEXT, MESSAGES.words("done/check"))
    _, _, found = check_content(ROOT)
    if found:
        click.echo(report(found, tongue()), err=True)
        say(MESSAGES.words("done/shown").within("\n", "\n"))
    sys.exit(generator.serve(ROOT, port, ("overrides", "scripts")))


if __name__ == "__main__":
    main()
