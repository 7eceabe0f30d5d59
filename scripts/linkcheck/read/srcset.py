"""`srcset` and `imagesrcset`: the algorithm of the HTML standard, section "Parsing a srcset attribute"."""

from __future__ import annotations

import re

from linkcheck.reason import Reason, because

_SPACES = "\t\n\f\r "
_WIDTH = re.compile(r"0*+[1-9][0-9]*+w")
_HEIGHT = re.compile(r"0*+[1-9][0-9]*+h")
_DENSITY = re.compile(r"(?:[0-9]++(?:\.[0-9]++)?+|\.[0-9]++)(?:[eE][+-]?[0-9]++)?+x")


def candidates(value: str) -> tuple[list[str], Reason | None]:
    """The addresses in a srcset and what is wrong with its form (None when nothing is).

    A comma inside an address (`data:` or a picture server's settings) does not split it: only one at its end does.
    """
    found: list[str] = []
    descriptors: list[str] = []
    reason: Reason | None = None
    at, end = 0, len(value)
    said = len(value.rstrip(_SPACES))  # from here on nothing is said any more
    while True:
        start = at
        while at < end and (value[at] in _SPACES or value[at] == ","):
            at += 1
        if "," in value[start:at]:
            reason = reason or because("srcset-comma")
        if at >= end:
            break
        start = at
        while at < end and value[at] not in _SPACES:
            at += 1
        url = value[start:at]
        if url.endswith(","):
            bare = url.rstrip(",")
            if len(url) - len(bare) > 1:
                reason = reason or because("srcset-comma")
            found.append(bare)
            descriptors.append("1x")
            if at >= said:
                reason = reason or because("srcset-comma")
            continue
        found.append(url)
        at, words = _descriptors(value, at)
        if at < end and at + 1 >= said:
            reason = reason or because("srcset-comma")
        at += 1
        descriptor, fault = _judge(words)
        descriptors.append(descriptor)
        reason = reason or fault
    if not reason:
        reason = _together(descriptors)
    return [url for url in found if url], reason


def _descriptors(value: str, at: int) -> tuple[int, list[str]]:
    """The words after an address, up to the comma that ends it; a comma between brackets does not."""
    depth = 0
    start = at
    while at < len(value):
        mark = value[at]
        if mark == "(":
            depth += 1
        elif mark == ")" and depth:
            depth -= 1
        elif mark == "," and not depth:
            break
        at += 1
    return at, value[start:at].split()


def _judge(words: list[str]) -> tuple[str, Reason | None]:
    """The descriptor of one address, and what is wrong with it."""
    if not words:
        return "1x", None
    kinds = {
        "w" if _WIDTH.fullmatch(w) else "h" if _HEIGHT.fullmatch(w) else "x" if _DENSITY.fullmatch(w) else "?" for w in words
    }
    if "?" in kinds:
        return words[0], because("srcset-size", words=" ".join(words)[:60])
    if len(kinds) < len(words) or kinds not in ({"w"}, {"x"}, {"w", "h"}):
        return words[0], because("srcset-together", words=" ".join(words)[:60])
    return next(w for w in words if w[-1] == "w") if "w" in kinds else words[0], None


def _together(descriptors: list[str]) -> Reason | None:
    """Rules over the whole list: one kind of descriptor, and no two the same."""
    kinds = {descriptor[-1] for descriptor in descriptors}
    if len(kinds) > 1:
        return because("srcset-mixed")
    sizes = [float(descriptor[:-1]) for descriptor in descriptors]
    if len(set(sizes)) < len(sizes):
        return because("srcset-twice")
    return None
