"""One picture, one meaning: on one sheet a picture never stands for two things."""

from __future__ import annotations

from ..content.page import Entry
from ..problems import MESSAGES, Problem
from .sheet_blocks import meaning, pictures_of


def check_pictures(entry: Entry) -> list[Problem]:
    """Pictures that stand on a sheet with different words, the picture beside its title included."""
    source, page = entry.source, entry.page
    seen: dict[str, tuple[str, int]] = {}
    if page.picture:
        seen[page.picture] = (meaning(page.title), source.line_of(("picture",)))
    problems = []
    for line, name, words in pictures_of(source):
        if name in seen and seen[name][0] != words:
            said, place = seen[name]
            problems.append(
                MESSAGES.problem("pictogram-two", source.name, line, picture=name, words=words, other=said, place=place)
            )
        seen.setdefault(name, (words, line))
    return problems
