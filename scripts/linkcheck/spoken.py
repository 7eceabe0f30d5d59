"""Commands that speak two tongues: help and usage errors in Dutch or in English.

Click says in English what it says by itself and has no Dutch catalogue. Here a command names its words in a table of messages,
and each kind of usage error is told in a sentence of ours. The tongue is known before the words of the command are read.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn, get_args

import click

from linkcheck.problems import MESSAGES, Both, Messages, Tongue, tongue_of

FAILED = 1  # something is wrong
MISUSED = 2  # the arguments make no sense, as Click exits then too
_LANG = "--lang"
_TONGUES: tuple[Tongue, ...] = get_args(Tongue)


def tell(out: str, err: str, *, failed: bool) -> NoReturn:
    """Print what goes to each of the two outputs, as far as there is something, and exit: with 1 when something is wrong."""
    for text, to_errors in ((out, False), (err, True)):
        if text:
            click.echo(text, err=to_errors)
    sys.exit(FAILED if failed else 0)


class Told(click.UsageError):
    """A usage error with words of ours."""

    def __init__(self, words: Both) -> None:
        self.words = words
        super().__init__(words.en)


class Folder(click.ParamType[Path]):
    """A folder that exists."""

    name = "usage/folder"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path. Raises Told."""
        if not Path(value).is_dir():
            raise Told(MESSAGES.words("usage/no-folder", folder=value))
        return Path(value)


class Choice(click.ParamType[str]):
    """One of a few words."""

    def __init__(self, choices: Sequence[str]) -> None:
        self.choices = tuple(choices)
        self.name = "|".join(self.choices)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word. Raises Told."""
        if value not in self.choices:
            raise Told(MESSAGES.words("usage/no-choice", written=value, choices=", ".join(self.choices)))
        return str(value)


class Speaks:
    """What a command and a group of them have in common. `help` of both, and of their options, is a name in one of the tables."""

    params: list[click.Parameter]
    tables: tuple[Messages, ...] = (MESSAGES,)
    otherwise: Tongue = "nl"  # spoken where nothing says what to speak

    def with_lang(self) -> None:
        """Give it the option that says which tongue."""
        self.params.append(click.Option([_LANG], type=Choice(_TONGUES), expose_value=False, help="help/lang"))

    def word(self, name: str, tongue: Tongue) -> str:
        """The words of a name in the tables; what is no name there stays as it is."""
        table = next((each for each in self.tables if name in each.table), None)
        return table.words(name).said(tongue) if table else name

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What may follow the name of the command."""
        arguments = [param.metavar or param.name or "" for param in self.params if isinstance(param, click.Argument)]
        last = ["usage/any-command"] if isinstance(self, click.Group) else []
        return [self.word(name, ctx.obj) for name in ("usage/any-options", *arguments, *last)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how the command is written."""
        words = " ".join([ctx.command_path, *self.collect_usage_pieces(ctx)])
        formatter.write(MESSAGES.words("usage", words=words).said(ctx.obj) + "\n")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command is for."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self.word(getattr(self, "help", None) or "", ctx.obj))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, and the commands of a group."""
        rows = []
        for param in self.params:
            if isinstance(param, click.Option) and not param.hidden:
                value = "" if param.is_flag else f" {self.word(param.metavar or param.type.name, ctx.obj)}"
                about = self.word(param.help or "", ctx.obj)
                if param.show_default:
                    about += " " + MESSAGES.words("usage/default", value=param.default).said(ctx.obj)
                rows.append((", ".join(param.opts) + value, about))
        rows.append(("--help", self.word("help/help", ctx.obj)))
        with formatter.section(self.word("usage/options", ctx.obj)):
            formatter.write_dl(rows)
        if isinstance(self, click.Group):
            with formatter.section(self.word("usage/commands", ctx.obj)):
                formatter.write_dl([(name, self.word(each.help or "", ctx.obj)) for name, each in sorted(self.commands.items())])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What else there is to know."""
        if about := getattr(self, "epilog", None):
            formatter.write_paragraph()
            formatter.write_text(self.word(about, ctx.obj))

    def run(self, main: Callable[..., Any], args: Sequence[str] | None, settings: dict[str, Any]) -> NoReturn:
        """Run a command and exit: with its own code, or with that of the usage error, which is told."""
        words = list(sys.argv[1:] if args is None else args)
        spoken = tongue_of(_asked(words), self.otherwise)
        try:
            code = main(words, **settings | {"standalone_mode": False, "obj": spoken})
        except click.ClickException as error:
            click.echo(self.usage_error(error, words, spoken), err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            click.echo(MESSAGES.words("usage/stopped").said(spoken), err=True)
            sys.exit(FAILED)
        sys.exit(code if isinstance(code, int) else 0)

    def usage_error(self, error: click.ClickException, words: Sequence[str], tongue: Tongue) -> str:
        """What is wrong with the words of a command, below how they should be written."""
        context = error.ctx if isinstance(error, click.UsageError) else None
        if isinstance(error, click.exceptions.NoArgsIsHelpError):
            return error.format_message()  # the help itself
        said = MESSAGES.words("usage/error", said=self._said(error, words, tongue)).said(tongue)
        if context is None:
            return said
        more = MESSAGES.words("usage/more", words=f"{context.command_path} --help").said(tongue)
        return f"{context.get_usage().rstrip()}\n{more}\n\n{said}"

    def _said(self, error: click.ClickException, words: Sequence[str], tongue: Tongue) -> Both:
        """The sentence for each kind of usage error."""
        if isinstance(error, Told):
            return error.words
        if isinstance(error, click.NoSuchOption):
            return _meant(MESSAGES.words("usage/no-option", option=error.option_name), error.possibilities)
        if isinstance(error, click.exceptions.NoSuchCommand):
            return _meant(MESSAGES.words("usage/no-command", command=error.command_name), error.possibilities)
        if isinstance(error, click.MissingParameter) and error.param is not None:
            return MESSAGES.words("usage/missing", what=self.word(error.param.metavar or error.param.type.name, tongue))
        if isinstance(error, click.BadOptionUsage):
            given = any(word.startswith(f"{error.option_name}=") for word in words)
            return MESSAGES.words("usage/wants-none" if given else "usage/wants-value", option=error.option_name)
        if match := re.search(r"unexpected extra arguments? \((.*)\)", error.message):
            return MESSAGES.words("usage/extra", words=match[1])
        return MESSAGES.words("usage/other")


class Command(Speaks, click.Command):
    """A command that speaks both tongues, also when it is the whole program."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.with_lang()

    def main(self, args: Sequence[str] | None = None, *more: Any, **settings: Any) -> NoReturn:
        """Run it and exit."""
        self.run(super().main, args, settings)


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


def _meant(said: Both, near: Sequence[str] | None) -> Both:
    if not near:
        return said
    hint = MESSAGES.words("usage/meant", word=near[0])
    return Both(f"{said.nl} {hint.nl}", f"{said.en} {hint.en}")
