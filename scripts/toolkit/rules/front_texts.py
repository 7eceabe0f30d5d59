"""What YAML makes of the front matter in silence: a text cut at a «#», a «yes» that counts as 1, a day that is a number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel

from ..content.fields import shape
from ..content.source import Source, dotted
from ..problems import Problem
from ..yamlfile import Key
from .personal import check_personal
from .slips import hidden_in
from .vocabulary import told

_CUT = re.compile(r"^\s*(?:- )?(?:[\w-]+:\s+|- )(?![\"'|>&#\[{])(?P<kept>[^#]*?\S)\s+#")
_NO_TEXT = re.compile(r"[\d:.,-]+|true|false|yes|no|on|off|~", re.IGNORECASE)  # a remark behind it does no harm
_TIME = re.compile(r"(\d{1,2})[:.](\d\d)")
_CURLY = re.compile(r"^(?:“[^”]*”|„[^”“]*[”“]|‘[^’]*’|«[^»]*»)$")
_MARKS = re.compile(r"\*\*|(?<!\w)__?\w|\]\(|`|\{[#.:]|^#+\s|(?<!\w):[a-z_]+:|<!--|^[-*]\s")  # it would be shown as it is written
_PLAIN = ("title", "short", "description")
_DAYS = ("updated", "reviewed", "review_by", "valid_until", "since")
_DAY = 24 * 60 * 60  # a number of whole days in seconds is taken for a day
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")


def check_front_texts(source: Source, model: type[BaseModel]) -> list[Problem]:
    """What is written in the front matter of a page, and read as something else. model: what its kind of page holds."""
    problems = [told(name, source, line, **values) for name, line, values in _found(source, model)]
    seen = {problem.line for problem in problems}
    texts = [(source.line_of(key), value) for key, value, _ in _values(source.meta, model, ()) if isinstance(value, str)]
    return problems + check_personal(source, [(line, text) for line, text in texts if not text.startswith("http")], seen)


def _found(source: Source, model: type[BaseModel]) -> Iterator[tuple[str, int, dict[str, Any]]]:
    for line, row in enumerate(_rows(source), 2):
        if (match := _CUT.match(row)) and not _NO_TEXT.fullmatch(match["kept"]):
            yield "front-text/hash", line, {"kept": match["kept"][-40:]}
    for key, value, meant in _values(source.meta, model, ()):
        line, name = source.line_of(key), dotted(key)
        if isinstance(value, bool) and "int" in meant and "bool" not in meant:
            yield "front-text/number", line, {"key": name}
        elif "datetime.date" in meant and isinstance(value, int | float) and not value % _DAY:  # of others, the model tells
            yield "front-text/day", line, {"key": name, "value": value}
        elif isinstance(value, date) and name in _DAYS and value.year < 2000:
            yield "front-text/year", line, {"key": name, "value": value}
        elif isinstance(value, str):
            if reason := _text(value) or (_plain(name, value) if name in _PLAIN else ""):
                yield reason, line, {"key": name, "value": value}
            elif found := hidden_in(value):
                yield found, line, {}


def _text(value: str) -> str:
    """What is the matter with a text; "" for one that is fine."""
    if value and not any(unicodedata.category(sign)[0] in "LNPS" for sign in value):
        return "front-text/unseen"
    if (match := _TIME.fullmatch(value)) and ":" in value and not (int(match[1]) < 24 and int(match[2]) < 60):
        return "front-text/time"
    if _CURLY.match(value):
        return "front-text/quotes"
    return "front-text/entity" if _ENTITY.search(value) else ""


def _plain(key: str, value: str) -> str:
    """What is the matter with a text of one line without marks; "" for one that is fine."""
    if not any(sign.isalnum() for sign in value):
        return "front-text/no-word"
    if key != "description" and "\n" in value.strip():
        return "front-text/lines"
    return "front-text/marks" if _MARKS.search(value) else ""


def _values(value: Any, model: type[BaseModel] | None, key: Key, meant: str = "") -> Iterator[tuple[Key, Any, str]]:
    """Each single value with its place and what the model says it is ("" when it says nothing)."""
    if isinstance(value, dict):
        for name, each in value.items():
            known = model.model_fields.get(name) if model else None
            inner = shape(model, name)[0] if known and model else None
            yield from _values(each, inner, (*key, str(name)), str(known.annotation) if known else "")
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from _values(each, model, (*key, place), meant)
    else:
        yield key, value, meant


def _rows(source: Source) -> list[str]:
    """The lines of the front matter as they are written; none when the file is gone."""
    try:
        return source.path.read_text(encoding="utf-8-sig").split("\n")[1 : source.body_line - 2]
    except OSError:
        return []
