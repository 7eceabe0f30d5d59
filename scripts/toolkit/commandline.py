"""Commands of the toolkit, in Dutch or in English (`linkcheck.spoken`), with the words of the toolkit.

A command names its words in messages.yml; what every command line says stands in the table of the link checker.
"""

from __future__ import annotations

import re
import signal
import sys
import threading
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from linkcheck import problems as common
from linkcheck import spoken
from linkcheck.formats.report import TEXT, Report
from linkcheck.formats.written import written
from linkcheck.spoken import Folder

from . import disk
from .cord import hold_on
from .given import Unreadable
from .problems import MESSAGES, Both, Problem, Tongue

__all__ = [
    "PROJECT",
    "Command",
    "Folder",
    "Number",
    "Program",
    "Told",
    "asked",
    "finish",
    "inside",
    "project_option",
    "say",
    "tongue",
]

ROOT = Path(__file__).resolve().parents[2]
_TABLES = (MESSAGES, common.MESSAGES)


def tongue() -> Tongue:
    """The tongue of the command that is running."""
    found: Tongue = click.get_current_context().obj
    return found


def say(words: Both, *, err: bool = True) -> None:
    """Print words in the tongue of the command that is running."""
    click.echo(words.said(tongue()), err=err)


def asked(name: str, **values: object) -> bool:
    """Whether somebody at the keyboard says yes to the question `name`; no when there is nobody to ask."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    click.echo(MESSAGES.words(name, **values).said(tongue()), nl=False, err=True)
    return sys.stdin.readline().strip().lower() in ("ja", "j", "yes", "y")


def finish(
    problems: list[Problem],
    form: str,
    fine: Both,
    *,
    notes: Sequence[Problem] = (),
    changed: Mapping[str, Container[int]] | None = None,
    **facts: object,
) -> NoReturn:
    """Tell what is wrong, or that all is well, in one of the forms of `linkcheck.formats`, and exit accordingly.

    notes: fail nothing; as text they have been said by now; changed: the lines that a proposal changes, by file
    """
    told = Report(problems, () if form == TEXT else notes, facts=facts, changed=changed or {})
    out, err = written(form, told, tongue(), fine)
    spoken.tell(out, err, failed=bool(problems))


class Told(spoken.Told):
    """A usage error with words of the toolkit."""

    def __init__(self, name: str, **values: object) -> None:
        super().__init__(MESSAGES.words(name, **values))


class Number(click.ParamType[int]):
    """A whole number."""

    name = "usage/number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number. Raises Told."""
        if not re.fullmatch(r"\d{1,9}", str(value)):
            raise Told("usage/no-number", written=value)
        return int(value)


class Command(spoken.Command):
    """A command of the toolkit."""

    tables = _TABLES


class Program(spoken.Speaks, click.Group):
    """The group of all commands: the program itself. `--lang` may stand before the name of a command or after it."""

    command_class = Command
    tables = _TABLES

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.with_lang()

    def main(self, args: Sequence[str] | None = None, *more: Any, **settings: Any) -> NoReturn:
        """Run a command and exit: with its own code, or with that of the usage error, which is told.

        What cannot be read or written is one sentence; who is asked to end does so as at Ctrl+C, and leaves nothing half.
        """
        hold_on()
        with _stopped_as_by_hand():
            self.run(self._careful(super().main), args, settings)

    def _careful(self, main: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **settings: Any) -> Any:
            try:
                return main(*args, **settings)
            except Unreadable as error:
                problem = error.problem
            except OSError as error:
                found = disk.told(error)
                if found is None:
                    raise
                problem = found
            click.echo(common.report([problem], settings["obj"]), err=True)
            return spoken.FAILED

        return run


@contextmanager
def _stopped_as_by_hand() -> Iterator[None]:
    """Who is asked to end by another program ends as at Ctrl+C."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def inside(root: Path, page: str) -> str:
    """The name that problems have for a file or folder, typed as seen from the project or from the editor. Raises Told."""
    root = root.resolve()
    for path in ((root / page).resolve(), Path(page).resolve()):
        if path.exists() and path.is_relative_to(root):
            return "" if path == root else path.relative_to(root).as_posix()
    raise Told("usage/no-page", page=page)


def project_option() -> click.Option:
    """The folder of the project: this one, unless a test says otherwise."""
    return click.Option(["--root"], type=Folder(), default=ROOT, hidden=True)


PROJECT = click.option("--root", type=Folder(), default=ROOT, hidden=True)
