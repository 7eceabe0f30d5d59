"""The commands for who writes, beside those of build.py: mend, help lines, what is due, translations that are of today."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from linkcheck.formats.report import TEXT
from toolkit.commandline import PROJECT, Command, Told, asked, finish, inside, say, tongue
from toolkit.disk import told as told_of_disk
from toolkit.problems import MESSAGES


@click.command(cls=Command, help="help/fix")
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


@click.command(cls=Command, name="help", help="help/help-lines")
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


@click.command(cls=Command, help="help/due")
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


@click.command(cls=Command, help="help/translated")
@click.argument("pages", nargs=-1, required=True, metavar="usage/pages")
@PROJECT
def translated(pages: tuple[str, ...], root: Path) -> None:
    from toolkit.content.load import load
    from toolkit.content.translating import write_translated

    changed = write_translated(load(root)[0], [inside(root, page) for page in pages])
    finish([], TEXT, MESSAGES.words("done/translated", number=len(changed)))


COMMANDS = (fix, help_lines, due, translated)
