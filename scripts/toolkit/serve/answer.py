"""What is asked of a process that makes pages, and what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ..problems import Problem

READY = "//"  # what is asked first, and no address: read the project
PDFS = "pdf/"
# made     `body` is what was asked for
# file     `path` is the file that was asked for
# moved    `path` is its address now
# missing  there is nothing at this address; `body` is the page that says so
# broken   it should be there and cannot be made, which `problems` may tell
Kind = Literal["made", "file", "moved", "missing", "broken"]


@dataclass(frozen=True)
class Answer:
    """An answer to an address from the root of the site."""

    kind: Kind
    body: bytes = b""
    path: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Ready:
    """The project was read. whole: every page could be, and their order. files: those that are shown as they are, by address."""

    whole: bool
    files: dict[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
