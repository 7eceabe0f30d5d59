"""What the one who hosts the site fills in: host.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from ..problems import MESSAGES, Problem
from ..yamlfile import line_of_error, load

HOST = "host.yml"
_KEYS = ("contact", "expires", "policy")
_CONTACT = re.compile(r"mailto:[^\s@]+@[^\s@]+\.[^\s@]+\Z|https://\S+\Z")
_ADDRESS = re.compile(r"https://\S+\Z")
_AHEAD = timedelta(days=366)  # RFC 9116 asks for less than a year; a day more, for who fills in the same date


@dataclass(frozen=True)
class Security:
    """Where a leak can be told; until the end of the day `expires`."""

    contact: str
    expires: date
    policy: str = ""


def read_security(root: Path, today: date | None = None) -> tuple[Security | None, list[Problem]]:
    """What `root`/host.yml says under `security`, and what is wrong with it; None if there is no contact.

    today: to hold `expires` to; the day of this computer if None.
    """
    path = root / HOST
    if not path.exists():
        return None, []
    text = path.read_text(encoding="utf-8")
    try:
        read: Any = load(text) or {}
    except yaml.YAMLError as error:
        return None, [MESSAGES.problem("host", HOST, line_of_error(text, error))]
    given = (read.get("security") or {}) if isinstance(read, dict) else None
    if not isinstance(given, dict) or set(given) - set(_KEYS):
        return None, [MESSAGES.problem("host", HOST, 1)]
    if not any(given.values()):
        return None, []
    found = _wrong(given, text, today or date.today())
    if found:
        return None, found
    return Security(str(given["contact"]), given["expires"], str(given.get("policy") or "")), []


def _wrong(given: dict[str, Any], text: str, today: date) -> list[Problem]:
    """What is wrong with each value, at its line."""
    contact, expires, policy = (given.get(key) for key in _KEYS)
    problems = []
    if not _CONTACT.match(str(contact or "")):
        problems.append(MESSAGES.problem("security-contact", HOST, _line(text, "contact"), written=contact or ""))
    if type(expires) is not date:
        problems.append(MESSAGES.problem("security-expires", HOST, _line(text, "expires"), written=expires or ""))
    elif expires < today:
        problems.append(MESSAGES.problem("security-expires/over", HOST, _line(text, "expires"), day=expires))
    elif expires > today + _AHEAD:
        problems.append(MESSAGES.problem("security-expires/far", HOST, _line(text, "expires"), day=expires))
    if policy and not _ADDRESS.match(str(policy)):
        problems.append(MESSAGES.problem("security-policy", HOST, _line(text, "policy"), written=policy))
    return problems


def _line(text: str, key: str) -> int:
    return next((number for number, row in enumerate(text.splitlines(), 1) if row.strip().startswith(f"{key}:")), 1)
