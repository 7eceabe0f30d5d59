"""Reading JSON, and what is wrong with it when that fails."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator
from typing import Any

from linkcheck.read.line_numbers import LineNumbers
from linkcheck.reason import Reason, because

_TEXT = re.compile(r'"(?:[^"\\]|\\.)*+"')


class BadJson(ValueError):
    """The bytes are no JSON. `reason` says why, `line` where (0 when no line can be named)."""

    def __init__(self, reason: Reason, line: int = 0) -> None:
        super().__init__(reason.name)
        self.reason = reason
        self.line = line


def read_json(data: bytes) -> Any:
    """What the bytes say. Raises BadJson."""
    try:
        return json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise BadJson(because("json", line=error.lineno, column=error.colno), error.lineno) from error
    except UnicodeDecodeError as error:
        raise BadJson(because("not-utf-8")) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; brackets in brackets without end
        raise BadJson(because("json-huge")) from error


def texts(text: str) -> Iterator[tuple[str, int]]:
    """Every text that JSON holds, keys among them, with the line on which it is written."""
    lines = LineNumbers(text)
    for match in _TEXT.finditer(text):
        with contextlib.suppress(ValueError):
            yield str(json.loads(match[0])), lines.of(match.start())
