"""The commands `new` and `rename`: they ask, show what changes, do it, and let the check have the last word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from linkcheck.formats.report import TEXT

from ..commandline import Command, Told, finish, project_option, say, tongue
from ..problems import MESSAGES
from .changes import Changes, Refused
from .counts import told_counts
from .new import THINGS, Asked, plan_new, stem_of
from .rename import plan_rename

_CHOICES = {
    "half-day": ("0", "1", "2"),
    "audience": ("participant", "trainer", "organisation"),
    "phase": ("prepare", "do", "sustain"),
}
_SHOWN = 12  # lines of one file: enough to see what happens to it


class _Usage(Told):
    """What was refused, as a usage error."""

    def __init__(self, refused: Refused) -> None:
        click.UsageError.__init__(self, refused.words.en)
        self.words = refused.words


def _new(thing: str, after: str, yes: bool, dry_run: bool, root: Path, **given: str | None) -> None:
    if thing not in THINGS:
        raise Told("grow/thing", written=thing, things=", ".join(THINGS))
    values: dict[str, str] = {}
    for asked in THINGS[thing].asked:
        values[asked.name] = _value(asked, given.get(asked.name.replace("-", "_")), values, yes)
    try:
        changes = plan_new(root, thing, values, after)
    except Refused as refused:
        raise _Usage(refused) from refused
    except FileNotFoundError as error:
        raise Told("grow/no-template", file=_named(error, root)) from error
    outside = values.get("half-day") == "0"  # which leaves the number of the programme as it is
    told = [] if outside else list(told_counts(root, THINGS[thing].kind))
    _show(changes)
    _carry_out(changes, dry_run)
    for file, line in told:
        say(MESSAGES.words("grow/count", file=file, line=line))
    if thing == "taal":
        say(MESSAGES.words("grow/help-next", code=values["name"]))
    elif thing != "begrip":
        say(MESSAGES.words("grow/next"))
    say(MESSAGES.words("grow/undo"))
    _checked(root)


def _rename(old: str, new: str, dry_run: bool, root: Path) -> None:
    try:
        changes = plan_rename(root, old, new)
    except Refused as refused:
        raise _Usage(refused) from refused
    _show(changes)
    _carry_out(changes, dry_run)
    _checked(root)


def _value(asked: Asked, given: str | None, before: dict[str, str], yes: bool) -> str:
    """A value: as given by a flag, as typed, or what is usual. Raises Told."""
    usual = asked.otherwise
    if usual and usual.startswith("="):
        other = before[usual[1:]]
        usual = stem_of(other) if asked.name == "name" else other
    if given is None and yes:
        given = usual
    elif given is None:
        words = MESSAGES.words(asked.question)
        given = click.prompt(words.nl if tongue() == "nl" else words.en, default=usual, err=True)
    given = (given or "").strip()
    if not given and usual != "":
        raise Told("grow/value", flag=f"--{asked.name}")
    choices = _CHOICES.get(asked.name)
    if choices and given not in choices:
        raise Told("grow/choice", written=given, flag=f"--{asked.name}", choices=", ".join(choices))
    return given


def _show(changes: Changes) -> None:
    for old, new in sorted(changes.moved.items()):
        say(MESSAGES.words("grow/moved", old=old, new=new), err=False)
    for name in changes.made:
        say(MESSAGES.words("grow/made", file=name), err=False)
    for name in sorted({*changes.changed, *(name for name in changes.moved if name in changes.lines)}):
        say(MESSAGES.words("grow/changed", file=name), err=False)
        for old, new in changes.lines.get(name, [])[:_SHOWN]:
            form = "grow/line" if old and new else "grow/gone" if old else "grow/come"
            words = {"grow/line": {"old": old, "new": new}, "grow/gone": {"old": old}, "grow/come": {"new": new}}[form]
            say(MESSAGES.words(form, **{name: _short(text) for name, text in words.items()}), err=False)


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= 160 else text[:157] + "…"


def _carry_out(changes: Changes, dry_run: bool) -> None:
    if dry_run:
        say(MESSAGES.words("grow/dry"))
        click.get_current_context().exit(0)
    try:
        marked = changes.carry_out()
    except OSError as error:
        raise Told("grow/failed", file=_named(error, changes.root)) from error
    for name in marked:
        say(MESSAGES.words("grow/marked", file=name), err=False)


def _checked(root: Path) -> None:
    from ..rules.check import check_content

    finish(check_content(root)[2], TEXT, MESSAGES.words("done/grown"))


def _named(error: OSError, root: Path) -> str:
    try:
        return Path(str(error.filename)).relative_to(root).as_posix()
    except ValueError:
        return str(error.filename)


def _options() -> list[click.Parameter]:
    """A flag for every value that any thing asks, then those that say how."""
    asked: dict[str, Asked] = {each.name: each for thing in THINGS.values() for each in thing.asked}
    return [click.Option([f"--{name}"], metavar="usage/text", help=each.question) for name, each in asked.items()]


def _dry() -> click.Option:
    return click.Option(["--dry-run"], is_flag=True, help="help/dry-run")


def _command(name: str, run: Any, about: str, params: list[click.Parameter]) -> Command:
    command = Command(name, callback=run, help=about, params=params)
    return command


NEW = _command(
    "new",
    _new,
    "help/new",
    [
        click.Argument(["thing"], metavar="usage/thing"),
        *_options(),
        click.Option(["--after"], default="", metavar="usage/text", help="help/after"),
        click.Option(["--yes"], is_flag=True, help="help/yes"),
        _dry(),
        project_option(),
    ],
)
RENAME = _command(
    "rename",
    _rename,
    "help/rename",
    [click.Argument(["old"], metavar="usage/old"), click.Argument(["new"], metavar="usage/new"), _dry(), project_option()],
)
