"""Command line of the toolkit. It reads arguments, calls `toolkit`, prints and exits; nothing else."""

from __future__ import annotations

import json
import logging
import tempfile
from pathlib import Path

import click

from linkcheck.command import Links, with_format
from linkcheck.formats.report import TEXT
from toolkit.commandline import PROJECT, Number, Program, Told, finish, inside, say, tongue
from toolkit.growing.command import NEW, RENAME
from toolkit.problems import MESSAGES, Problem, report
from writing import COMMANDS

SPOKEN = (TEXT, "github")  # forms that a person reads along with


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


main.add_command(Links("links"))
main.add_command(NEW)
main.add_command(RENAME)
for command in COMMANDS:
    main.add_command(command)


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
