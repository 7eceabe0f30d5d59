"""One way to say what is wrong: where, what, and what to do about it.

Every check of the toolkit returns a list of `Problem`; nothing below the command line prints or exits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong, told to an editor in Dutch.

    file     path as the editor knows it (relative to the project, forward slashes), or "" when no file fits
    line     line in that file, counted from 1; 0 when the whole file is meant
    message  what is wrong, one sentence in Dutch
    hint     what to do about it, one sentence in Dutch; may be empty
    code     short fixed name of the rule, for machines ("link-broken")
    pages    on how many pages of the built site it shows; 1 unless one cause shows on many
    """

    file: str
    line: int
    message: str
    hint: str = ""
    code: str = ""
    pages: int = 1

    def as_dict(self) -> dict[str, Any]:
        """The problem as plain data, for `--json`."""
        return asdict(self)

    def as_text(self) -> str:
        """The problem as an editor reads it: place and message on one line, the hint indented below it."""
        place = f"{self.file}:{self.line}" if self.file and self.line else self.file
        many = f" (op {self.pages} pagina's)" if self.pages > 1 else ""
        text = f"{place}: {self.message}{many}" if place else f"{self.message}{many}"
        return f"{text}\n    → {self.hint}" if self.hint else text


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without doubles, sorted by file, line and message."""
    return sorted(set(problems))


def report(problems: Iterable[Problem]) -> str:
    """All problems as one text for the terminal, with a closing line that counts them; "" when there are none."""
    ordered = in_order(problems)
    if not ordered:
        return ""
    files = len({problem.file for problem in ordered})
    count = f"{len(ordered)} {'fout' if len(ordered) == 1 else 'fouten'} in {files} {'bestand' if files == 1 else 'bestanden'}."
    return "\n".join([problem.as_text() for problem in ordered] + ["", count])
