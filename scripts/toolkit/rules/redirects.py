"""The list of renamed pages: redirects.yml."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from ..content.renamed import REDIRECTS
from ..problems import MESSAGES, Problem
from ..yamlfile import line_of_error, load

ADDRESS = re.compile(r"[a-z0-9_-]+(/[a-z0-9_-]+)*\Z")


def read_redirects(root: Path, written: set[str]) -> tuple[dict[str, str], list[Problem]]:
    """The renamed pages of `root`/redirects.yml, as {old key: new key}, and what is wrong with the list.

    written: keys of the Dutch pages that exist ("vragen/beleid").
    """
    path = root / REDIRECTS
    if not path.exists():
        return {}, []
    text = path.read_text(encoding="utf-8")
    try:
        listed = load(text) or {}
    except yaml.YAMLError as error:
        return {}, [MESSAGES.problem("yaml/redirects", REDIRECTS, line_of_error(text, error))]
    if not isinstance(listed, dict):
        return {}, [MESSAGES.problem("redirect/no-list", REDIRECTS, 1)]
    rows, problems = text.splitlines(), []
    listed = {str(old): str(new) for old, new in listed.items()}
    for old, new in listed.items():
        line = next((n for n, row in enumerate(rows, 1) if row.startswith(f"{old}:")), 0)
        if not ADDRESS.match(old):
            problems.append(MESSAGES.problem("redirect/old", REDIRECTS, line, old=old))
        elif old in written:
            problems.append(MESSAGES.problem("redirect/exists", REDIRECTS, line, old=old))
        if new in listed:
            problems.append(MESSAGES.problem("redirect-chain", REDIRECTS, line, old=old, new=new, target=listed[new]))
        elif new not in written:
            problems.append(MESSAGES.problem("redirect/new", REDIRECTS, line, old=old, new=new))
    return listed, problems
