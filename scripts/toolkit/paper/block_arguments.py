"""What may stand behind the name of a block: each function says what is wrong with an argument, or makes one that does.

What is wrong is words for an editor; None when nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..problems import MESSAGES, Both
from . import pictograms


def number(least: int, most: int) -> Callable[[str], Both | None]:
    """A whole number from `least` to `most`."""

    def wrong(argument: str) -> Both | None:
        if argument.isdigit() and least <= int(argument) <= most:
            return None
        return MESSAGES.words("block-argument/number", least=least, most=most)

    return wrong


def tens(least: int, most: int) -> Callable[[str], Both | None]:
    """A number of tens from `least` to `most`."""

    def wrong(argument: str) -> Both | None:
        if argument.isdigit() and least <= int(argument) <= most and int(argument) % 10 == 0:
            return None
        return MESSAGES.words("block-argument/tens", least=least, most=most)

    return wrong


def nothing(argument: str) -> Both | None:
    """No argument at all."""
    return MESSAGES.words("block-argument/nothing") if argument else None


def picture(argument: str) -> Both | None:
    """The name of a picture."""
    return None if argument in pictograms.names() else MESSAGES.words("block-argument/picture", picture=argument)


def words(argument: str) -> Both | None:
    """Words, whatever they are."""
    return None if argument else MESSAGES.words("block-argument/words")


def only(word: str) -> Callable[[str], Both | None]:
    """Nothing, or this word."""

    def wrong(argument: str) -> Both | None:
        return None if argument in ("", word) else MESSAGES.words("block-argument/only", word=word)

    return wrong


def slug(argument: str) -> Both | None:
    """The name of a sheet, as its file is called."""
    return None if re.fullmatch(r"[a-z0-9-]+", argument) else MESSAGES.words("block-argument/sheet")


def one_of(*choices: str) -> Callable[[str], Both | None]:
    """One of these."""

    def wrong(argument: str) -> Both | None:
        return None if argument in choices else MESSAGES.words("block-argument/one-of", choices=", ".join(choices))

    return wrong
