"""The list of renamed pages: redirects.yml."""

from __future__ import annotations

import re
from pathlib import Path

from ..content.renamed import REDIRECTS
from ..given import Unreadable, read_data
from ..problems import MESSAGES, Problem

ADDRESS = re.compile(r"[a-z0-9_-]+(/[a-z0-9_-]+)*\Z")


def read_redirects(root: Path, written: set[str]) -> tuple[dict[str, str], list[Problem]]:
    """The renamed pages of `root`/redirects.yml, as {old key: new key}, and what is wrong with the list.

    written: keys of the Dutch pages that exist ("vragen/beleid").
    """
    path = root / REDIRECTS
    if not path.exists():
        return {}, []
    try:
        given = read_data(path, REDIRECTS, wrong="yaml/redirects")
    except Unreadable as error:
        return {}, [error.problem]
    listed = given.data or {}
    if not isinstance(listed, dict):
        return {}, [MESSAGES.problem("redirect/no-list", REDIRECTS, 1)]
    problems = [
        MESSAGES.problem("redirect/no-address", REDIRECTS, given.line(old), old=old)
        for old, new in listed.items()
        if not isinstance(new, str)
    ]
    listed = {old: new for old, new in listed.items() if isinstance(new, str)}
    for old, new in listed.items():
        line = given.line(old)
        if not ADDRESS.match(old):
            problems.append(MESSAGES.problem("redirect/old", REDIRECTS, line, old=old))
        elif old in written:
            problems.append(MESSAGES.problem("redirect/exists", REDIRECTS, line, old=old))
        if new in listed:
            problems.append(MESSAGES.problem("redirect-chain", REDIRECTS, line, old=old, new=new, target=listed[new]))
        elif new not in written:
            problems.append(MESSAGES.problem("redirect/new", REDIRECTS, line, old=old, new=new))
    return listed, problems
