"""The rules in the file `_redirects`, which Netlify and Cloudflare Pages read.

A rule is found by walking the segments of a path through a tree, so that a thousand rules cost no more than one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

_CONDITION = re.compile(r"[A-Za-z][\w-]*=")  # Language=, Country=, Role=, Cookie=, and the name of a part of the question
_FILLED_IN = re.compile(r"\*|(?<!http)(?<!https):[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of `_redirects`."""

    line: int
    source: str
    target: str
    status: int
    fixed: bool  # source and target are plain paths, without a part that is filled in
    conditional: bool = False  # for some visitors only: of a language, a country, a role, or with a question in the address

    @property
    def unclear(self) -> bool:
        """Whether it has more than one star: hosts take one, and differ in what they do with the others."""
        return self.source.count("*") > 1


@dataclass(slots=True)
class _Node:
    """What may follow after some segments; numbers are places in the list of rules.

    here  the rule that ends here   rest  the first rule with a star here: by what stands before the star, and after it
    """

    then: dict[str, _Node] = field(default_factory=dict)
    any: _Node | None = None
    here: int | None = None
    rest: dict[tuple[str, str], int] = field(default_factory=dict)
    before: set[int] = field(default_factory=set)
    after: set[int] = field(default_factory=set)


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
            status = next((word.rstrip("!") for word in words[1:] if re.fullmatch(r"[0-9]{3}!?", word)), "301")
            fixed = not re.search(r"[*]|:[A-Za-z]", words[0]) and not _FILLED_IN.search(targets[0])
            conditional = any(_CONDITION.match(word) for word in words[1:])
            self.rules.append(Rule(number, words[0], targets[0], int(status), fixed, conditional))

    @cached_property
    def _tree(self) -> _Node:
        return self._built(conditional=True)

    @cached_property
    def _always(self) -> _Node:
        return self._built(conditional=False) if any(rule.conditional for rule in self.rules) else self._tree

    def _built(self, *, conditional: bool) -> _Node:
        root = _Node()
        for number, rule in enumerate(self.rules):
            if rule.conditional and not conditional:
                continue
            node = root
            before, star, after = rule.source.partition("*")
            segments = before.rstrip("/" if not star else "").split("/")[1:]
            last = segments.pop() if star and segments else ""
            for segment in segments:
                if segment.startswith(":") and segment[1:2].isalpha():
                    node.any = node.any or _Node()
                    node = node.any
                else:
                    node = node.then.setdefault(segment, _Node())
            if star:
                tail = after.rpartition("*")[2].rstrip("/")
                tail = "" if re.search(r":[A-Za-z]", tail) else tail
                node.rest.setdefault((last, tail), number)
                node.before.add(len(last))
                node.after.add(len(tail))
            elif node.here is None:
                node.here = number
        return root

    def match(self, path: str, *, always: bool = False) -> Rule | None:
        """The first rule whose source covers a path that starts with a slash; always: of those that hold for every visitor."""
        if not self.rules:
            return None
        bare = path.rstrip("/")
        segments = bare.split("/")[1:]
        best = len(self.rules)
        nodes, at = [self._always if always else self._tree], 1
        for position in range(len(segments) + 1):
            left = bare[at:]
            for node in nodes:
                if position == len(segments) and node.here is not None:
                    best = min(best, node.here)
                for length in node.before:
                    for cut in node.after:
                        if length + cut <= len(left) or not cut:
                            ending = left[len(left) - cut :] if cut else ""
                            best = min(best, node.rest.get((left[:length], ending), best))
            if position == len(segments):
                break
            at += len(segments[position]) + 1
            nodes = [each for node in nodes for each in (node.then.get(segments[position]), node.any) if each is not None]
            if not nodes:
                break
        return self.rules[best] if best < len(self.rules) else None

    def covers(self, path: str) -> bool:
        """Whether a path without a file is still served; a rule that only dresses up the 404 does not count."""
        if not self.rules:
            return False
        rule = self.match(path)
        return rule is not None and rule.status < 400
