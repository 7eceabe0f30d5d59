"""Who puts this copy of the site online, as mkdocs.yml tells it (`extra: host:`): how to reach them, and what they had examined.

All of it may be left empty, as in the project itself; the site then says plainly that there is nobody to write to.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from ..generator import SETTINGS
from ..problems import MESSAGES, Problem
from .models import Model
from .schema import shown
from .settings import group, read_settings

_PLAIN = StringConstraints(strip_whitespace=True, min_length=2, max_length=120, pattern=r"^[^<>\[\]|`*_]+$")  # goes into Markdown
_URL = StringConstraints(strip_whitespace=True, pattern=r"^https://[^\s<>()\[\]|]+\.[^\s<>()\[\]|]+$")

_LEAKS = StringConstraints(strip_whitespace=True, pattern=r"^(mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+|https://[^\s]+)$")
_AHEAD = timedelta(days=366)  # RFC 9116 asks for less than a year; a day more, for who fills in the same date


def _past(day: date) -> date:
    if day > date.today():
        raise PydanticCustomError("future", "in the future")
    return day


def _soon(day: date) -> date:
    if day < date.today():
        raise PydanticCustomError("expired", "in the past")
    if day > date.today() + _AHEAD:
        raise PydanticCustomError("far", "too far ahead")
    return day


Day = Annotated[date, AfterValidator(_past)]


class Host(Model):
    """The host of this copy. `status` is that of the model of DigiToegankelijk; D is what it is while nothing was examined."""

    name: Annotated[str, _PLAIN] | None = None
    mail: Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[\w.+-]+@[\w-]+(\.[\w-]+)+$")] | None = None
    phone: Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^\+?[0-9][0-9 ()-]{1,20}$")] | None = None
    form: Annotated[str, _URL] | None = None
    days: int | None = Field(default=None, ge=1, le=60)  # working days within which who writes gets an answer
    status: Literal["A", "B", "C", "D"] = "D"
    examined: Day | None = None  # day of the examination of all requirements
    report: Annotated[str, _URL] | None = None
    planned: date | None = None  # of an examination that is still to come
    signed_by: Annotated[str, _PLAIN] | None = None  # the role of who signs, no name of a person
    signed_on: Day | None = None
    security_contact: Annotated[str, _LEAKS] | None = (
        None  # where somebody can tell of a leak: .well-known/security.txt (RFC 9116)
    )
    security_expires: Annotated[date, AfterValidator(_soon)] | None = None  # until the end of this day the contact holds
    security_policy: Annotated[str, _URL] | None = None

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, given: Any) -> Any:
        """What is there without a value was not filled in."""
        return {key: value for key, value in given.items() if value not in ("", None)} if isinstance(given, dict) else given

    @model_validator(mode="after")
    def _together(self) -> Self:
        """What cannot be without something else."""
        needed = {
            "name": self.reached or self.signed_by or self.status != "D",
            "examined": self.status in ("A", "B") or self.report,
            "report": self.status in ("A", "B"),
            "planned": self.status == "C",
            "signed_by": self.signed_on,
            "signed_on": self.signed_by,
            "days": self.reached,
            "security_contact": self.security_expires or self.security_policy,
            "security_expires": self.security_contact,
        }
        for name, wanted in needed.items():
            if wanted and not getattr(self, name):
                raise PydanticCustomError("together", "{field} is needed", {"field": name})
        if self.status in ("A", "B") and self.examined and (date.today() - self.examined).days > 3 * 365:
            raise PydanticCustomError("old", "older than three years", {"field": "examined"})
        return self

    @property
    def reached(self) -> bool:
        """Whether there is any way to reach the host."""
        return bool(self.mail or self.phone or self.form)


NOBODY = Host()
_KINDS = {
    "extra_forbidden": "host/unknown",
    "together": "host/needed",
    "old": "host/old",
    "future": "host/future",
    "expired": "host/expired",
    "far": "host/far",
}
_AS = {
    "mail": "host/as-mail",
    "phone": "host/as-phone",
    "form": "host/as-address",
    "report": "host/as-address",
    "status": "host/as-status",
    "days": "host/as-days",
    "examined": "host/as-date",
    "planned": "host/as-date",
    "signed_on": "host/as-date",
    "security_contact": "host/as-leaks",
    "security_expires": "host/as-date",
    "security_policy": "host/as-address",
}  # how a value is written


def read_host(given: Any) -> Host:
    """The host of which the settings tell; NOBODY where they are wrong, which `check_host` tells."""
    try:
        return Host.model_validate(given or {})
    except ValidationError:
        return NOBODY


def check_host(root: Path) -> list[Problem]:
    """What is wrong with the host in the settings of the project at `root`, which can be read."""
    settings = read_settings(root)
    given = group(settings.data.get("extra")).get("host")
    try:
        Host.model_validate(given or {})
    except ValidationError as error:
        return [_told(item, settings.text) for item in error.errors(include_url=False)]
    return []


def _line(text: str, name: str) -> int:
    """The line of a key below `host:`; that of `host:` itself when it is not there."""
    rows = text.splitlines()
    start = next((number for number, row in enumerate(rows, 1) if row.strip().startswith("host:")), 0)
    below = range(start + 1, min(start + 30, len(rows)) + 1) if name else ()
    return next((number for number in below if rows[number - 1].strip().startswith(f"{name}:")), start)


def _told(item: Any, text: str) -> Problem:
    about = item.get("ctx", {})
    name = str(item["loc"][0] if item["loc"] else about.get("field", ""))
    kind, said = _KINDS.get(item["type"], "host/form"), _AS.get(name)
    facts: dict[str, Any] = {"key": name or "host", "value": shown(item["input"]), "keys": ", ".join(Host.model_fields)}
    hint = MESSAGES.words(said) if said and kind == "host/form" else None
    return MESSAGES.problem(kind, SETTINGS, _line(text, name), hint=hint, code="host", **facts)
