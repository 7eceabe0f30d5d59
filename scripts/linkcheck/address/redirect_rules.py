"""The rules in the file `_redirects`, which Netlify and Cloudflare Pages read."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of `_redirects`."""

    line: int
    source: str
    target: str
    status: int
    pattern: re.Pattern[str]

    @property
    def fixed(self) -> bool:
        """Whether source and target are plain paths, without a part that is filled in."""
        return not re.search(r"[*]|:[A-Za-z]", self.source) and not re.search(r"(?<!http)(?<!https):[A-Za-z]|\*", self.target)


class RedirectRules:
    """The rules of one site; empty when it has no `_redirects`."""

    def __init__(self, text: str = "") -> None:
        """Read the text of the file; lines that are not understood are skipped, as hosts do."""
        self.rules: list[Rule] = []
        for number, line in enumerate(text.splitlines(), 1):
            words = line.partition(" #")[0].split()
            if len(words) < 2 or words[0].startswith("#") or not words[0].startswith("/"):
                continue
            targets = [word for word in words[1:] if word.startswith(("/", "http://", "https://"))]
            if not targets:
                continue
            status = next((word.rstrip("!") for word in words[1:] if re.fullmatch(r"\d{3}!?", word)), "301")
            self.rules.append(Rule(number, words[0], targets[0], int(status), _pattern(words[0])))

    def match(self, path: str) -> Rule | None:
        """The first rule whose source covers a path that starts with a slash."""
        return next((rule for rule in self.rules if rule.pattern.fullmatch(path)), None)

    def covers(self, path: str) -> bool:
        """Whether a path without a file is still served; a rule that only dresses up the 404 does not count."""
        if not self.rules:
            return False
        rule = self.match(path)
        return rule is not None and rule.status < 400


def _pattern(source: str) -> re.Pattern[str]:
    parts = re.split(r"(\*|:[A-Za-z]\w*)", source.rstrip("/") or "/")
    body = "".join(".*" if part == "*" else "[^/]+" if part.startswith(":") else re.escape(part) for part in parts)
    return re.compile(body + "/?")
