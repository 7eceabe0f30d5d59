"""Command line of the toolkit. It reads arguments, calls `toolkit`, prints and exits; nothing else."""

from __future__ import annotations

import json
import logging
import sys
import tempfile
from datetime import date
from pathlib import Path

import click

from linkcheck.command import Links, with_format
from linkcheck.formats.report import TEXT
from toolkit.commandline import Folder, Number, Program, Told, asked, finish, say, tongue
from toolkit.disk import told as told_of_disk
from toolkit.growing.command import NEW, RENAME
from toolkit.problems import MESSAGES, Problem, report

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
    notes = [each for each in result.notes + result.remarks if each not in result.problems]  # as they are with --strict
    for note in notes if form == TEXT else ():
        say(MESSAGES.words("done/note", note=note.in_both()))
    if result.problems and form in SPOKEN:
        say(MESSAGES.words("done/kept"))
    done = MESSAGES.words("done/build", pages=result.pages, pdfs=result.pdfs)
    finish(result.problems, form, done, pages=result.pages, pdfs=result.pdfs, notes=notes)


@main.command(help="help/check")
@click.argument("pages", nargs=-1, metavar="usage/any-pages")
@PROJECT
@click.option("--strict", is_flag=True, help="help/strict-check")
@with_format
def check(pages: tuple[str, ...], root: Path, strict: bool, form: str) -> None:
    from toolkit.rules.book import errors, warnings
    from toolkit.rules.check import check_notes, check_with_exceptions
    from toolkit.rules.citations import count_own

    wanted = [inside(root, page) for page in pages]
    content, nav, found, excepted = check_with_exceptions(root)
    told = [p for p in found if not wanted or any(w in ("", p.file) or p.file.startswith(f"{w}/") for w in wanted)]
    warned = [] if strict else warnings(told)
    notes = check_notes(root, content, nav)
    for note in notes if form == TEXT else ():
        say(MESSAGES.words("done/note", note=note.in_both()))
    for warning in warned if form == TEXT else ():
        say(MESSAGES.words("done/warning", warning=warning.in_both()))
    if warned and form == TEXT:
        say(MESSAGES.words("done/warnings", count=len(warned)))
    if excepted and form == TEXT:
        say(MESSAGES.words("done/excepted", listed=", ".join(f"{rule} {excepted[rule]}" for rule in sorted(excepted))))
    own, on_pages = count_own(content)
    done = MESSAGES.words("done/check-own" if own else "done/check", own=own, pages=on_pages)
    told = told if strict else errors(told)
    finish(told, form, done, notes=[*notes, *warned], own=own, exceptions=dict(sorted(excepted.items())))


@main.command(help="help/fix")
@click.argument("pages", nargs=-1, metavar="usage/any-pages")
@PROJECT
@click.option("--yes", is_flag=True, help="help/yes")
def fix(pages: tuple[str, ...], root: Path, yes: bool) -> None:
    from toolkit.rules.fix import carry_out, plan

    planned = plan(root, [inside(root, page) for page in pages])
    for name in planned.in_conflict:
        say(MESSAGES.words("done/conflict", file=name))
    if not planned.changes:
        say(MESSAGES.words("done/nothing-to-mend"), err=False)
        return
    for change in planned.changes:
        click.echo(change.difference)
        click.echo(f"# {', '.join(change.codes)}\n")
    if not (yes or asked("done/ask-mend", files=len(planned.changes))):
        say(MESSAGES.words("done/would-mend"))
        sys.exit(1)
    done = 0
    try:
        for change, written in carry_out(planned.changes):
            done += written
            if not written:
                say(MESSAGES.words("done/changed-meanwhile", file=change.name))
    except OSError as error:
        problem = told_of_disk(error)
        if problem is None:
            raise
        say(MESSAGES.words("done/mended", files=done), err=False)
        finish([problem], TEXT, MESSAGES.words("done/mended", files=done))
    say(MESSAGES.words("done/mended", files=done), err=False)


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


@main.command(help="help/due")
@click.option("--day", metavar="usage/day", help="help/day")
@click.option("--outside", is_flag=True, help="help/outside")
@PROJECT
def due(day: str | None, outside: bool, root: Path) -> None:
    from toolkit.content.load import load
    from toolkit.rules.due import due_list
    from toolkit.rules.outside import outside_list

    try:
        today = date.fromisoformat(day) if day else date.today()
    except ValueError as error:
        raise Told("usage/no-day", written=day) from error
    content = load(root)[0]
    listed = [due_list(root, content, today, tongue()), outside_list(content, tongue()) if outside else ""]
    told = "\n".join(part for part in listed if part)
    if told:
        click.echo(told, nl=False)
    else:
        say(MESSAGES.words("done/nothing-due"))


main.add_command(Links("links"))
main.add_command(NEW)
main.add_command(RENAME)


@main.command(help="help/proposal")
@click.option("--base", required=True, metavar="usage/ref", help="help/base")
@click.option("--out", required=True, metavar="usage/folder", help="help/out")
@click.option("--head", default="", metavar="usage/text", help="help/head")
@PROJECT
@with_format
def proposal(base: str, out: str, head: str, root: Path, form: str) -> None:
    from toolkit.proposal.difference import base_commit
    from toolkit.proposal.making import COMMENT, make_proposal

    commit = base_commit(root, base)
    if not commit:
        raise Told("usage/no-base", ref=base)
    made = make_proposal(root, commit, head, Path(out), say=lambda step: say(step.within("· ")) if form in SPOKEN else None)
    for note in made.notes if form == TEXT else ():
        say(MESSAGES.words("done/note", note=note.in_both()))
    done = MESSAGES.words("done/proposal", file=(Path(out) / COMMENT).as_posix())
    finish(made.problems, form, done, notes=made.notes, changed=made.lines, pages=made.result.pages, pdfs=made.result.pdfs)


@main.command(help="help/translated")
@click.argument("pages", nargs=-1, required=True, metavar="usage/pages")
@PROJECT
def translated(pages: tuple[str, ...], root: Path) -> None:
    from toolkit.content.load import load
    from toolkit.content.translating import write_translated

    changed = write_translated(load(root)[0], [inside(root, page) for page in pages])
    finish([], TEXT, MESSAGES.words("done/translated", number=len(changed)))


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


@main.command(name="serve", help="help/serve")
@PROJECT
@click.option("--port", type=Number(), default=8000, show_default=True, help="help/port")
@click.option("--open", "to_all", is_flag=True, help="help/open")
@click.option("--address", metavar="usage/address", help="help/address")
def serve_pages(root: Path, port: int, to_all: bool, address: str | None) -> None:
    from toolkit.generator import check_engine
    from toolkit.serve.command import serve
    from toolkit.serve.server import EVERYWHERE, HERE

    def tell(found: list[Problem]) -> None:
        if found:
            click.echo(report(found, in_tongue_of), err=True)

    in_tongue_of = tongue()
    wrong = check_engine()
    if not wrong:
        place = address or (EVERYWHERE if to_all else HERE)
        wrong = serve(
            root.resolve(), port, place, in_tongue_of, lambda words: click.echo(words.said(in_tongue_of), err=True), tell
        )
    if wrong:
        finish(wrong, TEXT, MESSAGES.words("done/check"))


if __name__ == "__main__":
    main()
