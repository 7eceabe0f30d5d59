"""What belongs to a person and not on a page: a mobile number, a citizen service number, an account, an address of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..content.source import Source
from ..problems import Problem
from .vocabulary import told

_MOBILE = re.compile(r"(?<![\d.,/-])(?:(?:\+|00)31[\s(.-]*0?\)?[\s.-]*6|\(?06\)?)(?:[\s.-]?\d){8}(?!\d)")
_CHAT = re.compile(r"\bwa\.me/|\bapi\.whatsapp\.com/send|\btel:(?:\+31|0031|0)-?6")
_NUMBER = re.compile(r"(?<![\d.,/€-])(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3})(?![\d]|[.,/-]\d)")
_NAMED = re.compile(r"\bBSN\b|burgerservicenummer|citizen service number|sofinummer", re.IGNORECASE)
_ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b")
_MAIL = re.compile(
    r"[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|icloud|yahoo|ziggo|kpnmail|kpnplanet|planet|xs4all|hetnet|home|telfort|upcmail)"
    r"\.(?:com|nl|net)\b",
    re.IGNORECASE,
)
_AT = re.compile(r" ?[\[(](?:at|apenstaartje)[\])] ?", re.IGNORECASE)
_BORN = re.compile(
    r"\b(?:geboren|born|geboortedatum|date of birth)\b\W+(?:op |on )?\d{1,2}[-/. ](?:\d{1,2}|[a-z]+)[-/. ]\d{4}", re.IGNORECASE
)
_ALIEN = re.compile(r"\b[VA]-?(?:nummer|number)\b\D{0,15}\d{3}\.?\d{3}\.?\d{4}\b|\bIND-nummer\D{0,15}\d{6}", re.IGNORECASE)
_SECRET = re.compile(r"\b(?:wachtwoord|inlogcode|pincode|password)\s*(?:is\b|:|=)\s*(?=\S*\d)\S{4,}", re.IGNORECASE)
_SIGNS = re.compile(
    r"\d{3}|(?i:wachtwoord|inlogcode|pincode|password)|\b(?i:at|apenstaartje)[\])]|06|\+31|wa\.me|whatsapp|@|\b[A-Z]{2}\d{2}"
)


def check_personal(source: Source, lines: Sequence[tuple[int, str]], already: set[int]) -> list[Problem]:
    """What is personal in lines of a page, each with its number. already: as in the other rules."""
    problems = []
    for line, text in lines:
        if _SIGNS.search(text) and line not in already:
            for name in _found(text):
                already.add(line)
                problems.append(told(name, source, line))
                break
    return problems


def _found(text: str) -> Iterator[str]:
    if _MOBILE.search(text) or _CHAT.search(text):
        yield "personal/phone"
    if any(_eleven(re.sub(r"\D", "", match[0])) or _NAMED.search(text) for match in _NUMBER.finditer(text)):
        yield "personal/number"
    if any(_ninety_seven(match[0]) for match in _ACCOUNT.finditer(text)):
        yield "personal/account"
    if _MAIL.search(_AT.sub("@", text)):
        yield "personal/mail"
    if _BORN.search(text):
        yield "personal/born"
    if _ALIEN.search(text):
        yield "personal/alien"
    if _SECRET.search(text):
        yield "personal/secret"


def _eleven(digits: str) -> bool:
    """Whether nine digits can be a citizen service number."""
    if int(digits) == 0:
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 == 0


def _ninety_seven(written: str) -> bool:
    """Whether it can be the number of a bank account of any country."""
    number = written.replace(" ", "")
    return int("".join(str(int(sign, 36)) for sign in number[4:] + number[:4])) % 97 == 1
