"""The addresses of others that pages lead to, tried one by one. Never in a build or a test of the site: it asks the internet."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from ..content.page import Content
from ..languages import ORIGINAL
from ..problems import MESSAGES, Both, Tongue

_ADDRESS = re.compile(r"https://[^\s<>)\]\"'`]+[^\s<>)\]\"'`.,;:]")
_SECONDS, _AT_ONCE = 20, 4
_AGENT = "Mozilla/5.0 (compatible; link check of a toolkit, once a week)"
_REFUSED = {401, 403, 405, 406, 429, 451, 503, 999}  # somebody is there, and does not talk to programmes
Try = Callable[[str], Both | None]


def outside_addresses(content: Content) -> dict[str, tuple[str, int]]:
    """The addresses of others on Dutch pages, each with the file and line where it stands first. A translation has the same."""
    found: dict[str, tuple[str, int]] = {}
    for source in content.sources[ORIGINAL].values():
        rows = source.path.read_text(encoding="utf-8-sig").split("\n")
        for number, row in enumerate(rows, 1):
            if not row.lstrip().startswith("#"):  # comments of front matter; a heading has no link
                for match in _ADDRESS.finditer(row):
                    found.setdefault(match[0], (source.name, number))
    return found


def try_address(address: str) -> Both | None:
    """Why an address does not work; None when it does, or when a programme cannot tell."""
    for method in ("HEAD", "GET"):  # some know no HEAD
        request = urllib.request.Request(address, method=method, headers={"User-Agent": _AGENT})
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS):
                return None
        except urllib.error.HTTPError as error:
            reason = None if error.code in _REFUSED else MESSAGES.words("due/gone", status=error.code)
        except (OSError, ValueError):
            reason = MESSAGES.words("due/no-answer")
        if reason is None and method == "GET":
            return None
    return reason


def outside_list(content: Content, tongue: Tongue, attempt: Try = try_address) -> str:
    """The addresses of others that do not work, as a list in Markdown with a heading; "" when all do."""
    found = outside_addresses(content)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        reasons = zip(found.items(), pool.map(attempt, found), strict=True)
    rows = [
        MESSAGES.words("due/row-link", file=file, line=line, address=address, reason=reason)
        for (address, (file, line)), reason in reasons
        if reason
    ]
    if not rows:
        return ""
    head, *lines = (words.nl if tongue == "nl" else words.en for words in (MESSAGES.words("due/links"), *rows))
    return f"## {head}\n\n" + "\n".join(f"- [ ] {line}" for line in lines) + "\n"
