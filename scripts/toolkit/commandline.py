"""Commands that speak two tongues: help, usage errors and reports in Dutch or in English.

Click says in English what it says by itself and has no Dutch catalogue. Here a command names its words in messages.yml, and
each kind of usage error is told in a sentence of ours. The tongue is known before the words of the command are read.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn, get_args

import click

from .problems import MESSAGES, Both, Problem, Tongue, in_order, report, tongue_of

FAILED = 1  # 2 is what Click exits with when it cannot make sense of the arguments
_LANG = "--lang"
_TONGUES: tuple[Tongue, ...] = get_args(Tongue)


def in_tongue(words: Both, tongue: Tongue) -> str:
    """Words in one of the tongues."""
    return words.nl if tongue == "nl" else words.en


def tongue() -> Tongue:
    """The tongue of the command that is running."""
    found: Tongue = click.get_current_context().obj
    return found


def say(words: Both, *, err: bool = True) -> None:
    """Print words in the tongue of the command that is running."""
    click.echo(in_tongue(words, tongue()), err=err)


def finish(problems: list[Problem], as_json: bool, fine: Both, **facts: object) -> NoReturn:
    """Tell what is wrong, or that all is well, and exit accordingly. `--json` holds both tongues."""
    if as_json:
        told = {"ok": not problems, "problems": [problem.as_dict() for problem in in_order(problems)], **facts}
        click.echo(json.dumps(told, ensure_ascii=False))
    elif problems:
        click.echo(report(problems, tongue()), err=True)
    else:
        say(fine, err=False)
    sys.exit(FAILED if problems else 0)


class Told(click.UsageError):
    """A usage error with words of ours."""

    def __init__(self, name: str, **values: object) -> None:
        self.words = MESSAGES.words(name, **values)
        super().__init__(self.words.en)


class Folder(click.ParamType[Path]):
    """A folder that exists."""

    name = "usage/folder"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path. Raises Told."""
        if not Path(value).is_dir():
            raise Told("usage/no-folder", folder=value)
        return Path(value)


class Number(click.ParamType[int]):
    """A whole number."""

    name = "usage/number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number. Raises Told."""
        if not re.fullmatch(r"\d{1,9}", str(value)):
            raise Told("usage/no-number", written=value)
        return int(value)


class _Choice(click.ParamType[str]):
    """One of the tongues."""

    name = "|".join(_TONGUES)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The tongue. Raises Told."""
        if value not in _TONGUES:
            raise Told("usage/no-choice", written=value, choices=", ".join(_TONGUES))
        return str(value)


def _word(name: str, tongue: Tongue) -> str:
    """The words of a name in the table; what is no name there stays as it is."""
    return in_tongue(MESSAGES.words(name), tongue) if name in MESSAGES.table else name


class _Speaks:
    """What a command and a group of them have in common. `help` of both, and of their options, is a name in messages.yml."""

    params: list[click.Parameter]

    def _with_lang(self) -> None:
        lang = click.Option([_LANG], type=_Choice(), expose_value=False, help="help/lang")
        self.params.append(lang)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What may follow the name of the command."""
        arguments = [param.metavar or param.name or "" for param in self.params if isinstance(param, click.Argument)]
        last = ["usage/any-command"] if isinstance(self, click.Group) else []
        return [_word(name, ctx.obj) for name in ("usage/any-options", *arguments, *last)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how the command is written."""
        words = " ".join([ctx.command_path, *self.collect_usage_pieces(ctx)])
        formatter.write(in_tongue(MESSAGES.words("usage", words=words), ctx.obj) + "\n")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command is for."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_word(getattr(self, "help", None) or "", ctx.obj))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, and the commands of a group."""
        rows = []
        for param in self.params:
            if isinstance(param, click.Option) and not param.hidden:
                value = "" if param.is_flag else f" {_word(param.metavar or param.type.name, ctx.obj)}"
                about = _word(param.help or "", ctx.obj)
                if param.show_default:
                    about += " " + in_tongue(MESSAGES.words("usage/default", value=param.default), ctx.obj)
                rows.append((", ".join(param.opts) + value, about))
        rows.append(("--help", _word("help/help", ctx.obj)))
        with formatter.section(_word("usage/options", ctx.obj)):
            formatter.write_dl(rows)
        if isinstance(self, click.Group):
            with formatter.section(_word("usage/commands", ctx.obj)):
                formatter.write_dl([(name, _word(each.help or "", ctx.obj)) for name, each in sorted(self.commands.items())])


class Command(_Speaks, click.Command):
    """A command that speaks both tongues."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._with_lang()


class Program(_Speaks, click.Group):
    """The group of all commands: the program itself. `--lang` may stand before the name of a command or after it."""

    command_class = Command

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._with_lang()

    def main(self, args: Sequence[str] | None = None, *more: Any, **settings: Any) -> NoReturn:
        """Run a command and exit: with its own code, or with that of the usage error, which is told."""
        words = list(sys.argv[1:] if args is None else args)
        spoken = tongue_of(_asked(words))
        try:
            code = super().main(words, *more, **settings | {"standalone_mode": False, "obj": spoken})
        except click.ClickException as error:
            click.echo(usage_error(error, words, spoken), err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            click.echo(in_tongue(MESSAGES.words("usage/stopped"), spoken), err=True)
            sys.exit(FAILED)
        sys.exit(code if isinstance(code, int) else 0)


def _asked(words: Sequence[str]) -> str | None:
    """The tongue that the words of a command ask for; the last one counts, as in Click."""
    found = None
    for place, word in enumerate(words):
        if word == "--":
            break
        if word == _LANG and place + 1 < len(words):
            found = words[place + 1]
        elif word.startswith(f"{_LANG}="):
            found = word.partition("=")[2]
    return found


def usage_error(error: click.ClickException, words: Sequence[str], tongue: Tongue) -> str:
    """What is wrong with the words of a command, below how they should be written."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()  # the help itself
    said = in_tongue(MESSAGES.words("usage/error", said=_said(error, words)), tongue)
    if context is None:
        return said
    more = in_tongue(MESSAGES.words("usage/more", words=f"{context.command_path} --help"), tongue)
    return f"{context.get_usage().rstrip()}\n{more}\n\n{said}"


def _said(error: click.ClickException, words: Sequence[str]) -> Both:
    """The sentence for each kind of usage error."""
    if isinstance(error, Told):
        return error.words
    if isinstance(error, click.NoSuchOption):
        return _meant(MESSAGES.words("usage/no-option", option=error.option_name), error.possibilities)
    if isinstance(error, click.exceptions.NoSuchCommand):
        return _meant(MESSAGES.words("usage/no-command", command=error.command_name), error.possibilities)
    if isinstance(error, click.MissingParameter) and error.param is not None:
        name = error.param.metavar or error.param.type.name
        return MESSAGES.words("usage/missing", what=MESSAGES.words(name) if name in MESSAGES.table else name)
    if isinstance(error, click.BadOptionUsage):
        given = any(word.startswith(f"{error.option_name}=") for word in words)
        return MESSAGES.words("usage/wants-none" if given else "usage/wants-value", option=error.option_name)
    if match := re.search(r"unexpected extra arguments? \((.*)\)", error.message):
        return MESSAGES.words("usage/extra", words=match[1])
    return MESSAGES.words("usage/other")


def _meant(said: Both, near: Sequence[str] | None) -> Both:
    if not near:
        return said
    hint = MESSAGES.words("meant", word=near[0])
    return Both(f"{said.nl} {hint.nl}", f"{said.en} {hint.en}")
