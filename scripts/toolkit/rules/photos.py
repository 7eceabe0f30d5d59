"""Pictures on pages: each lies in the one folder, is what its name says, and is told in words, with whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from ..content.kinds import kind_of
from ..content.page import Content
from ..content.source import Source
from ..images.files import (
    FOLDER,
    LIKE_PICTURES,
    PHOTOS,
    SUFFIXES,
    address_from,
    good_name,
    is_good_name,
    pictures_in,
)
from ..images.looked import Wrong, look
from ..languages import ORIGINAL
from ..markup.rows import Row, rows
from ..problems import MESSAGES, Problem
from .vocabulary import told

_PICTURE = re.compile(r"!\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?((?:[^()\s<>]|\([^()]*\)|(?<=<)[^<>]*)*)>?(?:\s+[^()]*)?\)")
_LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?([^()\s<>]+)")
_BY_REFERENCE = re.compile(r"!\[[^\[\]]*\] ?\[[^\[\]]*\]")  # its address stands elsewhere on the page
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_SAYS_NOTHING = re.compile(
    r"(?:(?:een|de|het|a|an|the)\s+)?(?:foto|afbeelding|plaatje|tekening|beeld|illustratie|logo|photo|picture|image|drawing|figure"
    r"|figuur|img|dsc|screenshot|schermafbeelding)[\s_-]*\d*[.:]?",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(
    rf"\S*(?:{'|'.join(map(re.escape, LIKE_PICTURES))})|(?:img|dsc[nf]?|pxl|image)[_-]?\d[\w-]*", re.IGNORECASE
)
_CAPTION = re.compile(r"^ *(/{3,})\s*caption\s*$")
CREDIT = re.compile(r"(?:^|(?<=[\s.(*_]))(?:Foto|Tekening|Beeld|Photo|Drawing|Image)s?: *[^\s.]")  # and whose it is


@dataclass(frozen=True)
class Shown:
    """A picture as a page writes it."""

    line: int
    words: str
    address: str

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.address.replace("\\", "/").replace("%20", " ").partition("?")[0].partition("#")[0].rpartition("/")[2]


def check_photos(root: Path, content: Content) -> list[Problem]:
    """What is wrong with the pictures of the project at `root`, and with how its pages show them."""
    there = [path.name for path in pictures_in(root)]
    used: set[str] = set()
    problems: list[Problem] = []
    for sources in content.sources.values():
        for key, source in sources.items():
            if not ("![" in source.body or FOLDER in source.body) or kind_of(key).name == "sheet":
                continue  # a sheet has pictures of its own
            text = rows(source.body, source.body_line)
            shown = list(pictures_of(text))
            used |= {each.name for each in shown}
            problems += _links(source, key, text)
            problems += [
                told("photo-address/reference", source, row.line, right=address_from(key, "naam.jpg"))
                for row in text
                if _BY_REFERENCE.search(row.text)
            ]
            for each in shown:
                problems += _address(root, source, key, each, there) or _words(source, text, each)
    problems += _same(content)
    for path in pictures_in(root):
        problems += _file(path, f"docs/{FOLDER}/{path.name}", there, used=path.name in used)
    return problems


def pictures_of(text: Sequence[Row]) -> Iterator[Shown]:
    """The pictures in a text, but for those of another site, of which another rule tells."""
    for row in text:
        for match in _PICTURE.finditer(row.text) if "![" in row.text else ():
            if match[2] and not _ELSEWHERE.match(match[2]):
                yield Shown(row.line, match[1].strip(), match[2])


def _address(root: Path, source: Source, key: str, picture: Shown, there: Sequence[str]) -> list[Problem]:
    """That a picture is not in the folder, or that its address is another than that."""
    good = picture.name if picture.name in there else good_name(picture.name)
    right = address_from(key, good)
    if picture.name in there:
        if picture.address == right:
            return []
        return [told("photo-address/written", source, picture.line, written=picture.address, right=right)]
    beside = (source.path.parent / picture.address.replace("%20", " ")).resolve()
    if beside.is_file() and beside.is_relative_to((root / "docs").resolve()):
        values = {"file": beside.relative_to(root.resolve()).as_posix(), "folder": FOLDER, "good": good, "right": right}
        return [told("photo-address", source, picture.line, **values)]
    if like := next(iter(get_close_matches(good, there, 1, 0.8)), ""):
        near = address_from(key, like)
        return [told("photo-address/near", source, picture.line, called=picture.name, right=near)]
    return [told("photo-address/missing", source, picture.line, called=picture.name, folder=FOLDER, good=good, right=right)]


def _links(source: Source, key: str, text: Sequence[Row]) -> Iterator[Problem]:
    """Links to an original, which is not published."""
    for row in text:
        for address in _LINK.findall(row.text) if f"{FOLDER}/" in row.text else ():
            if PurePosixPath(address).suffix.lower() in SUFFIXES and not _ELSEWHERE.match(address):
                right = address_from(key, PurePosixPath(address).name)
                yield told("photo-address/link", source, row.line, written=address, right=right)


def _words(source: Source, text: Sequence[Row], picture: Shown) -> list[Problem]:
    """That a picture is not told in words, or that nobody knows whose it is."""
    problems = []
    if _FILE_NAME.fullmatch(picture.words) or picture.words == PurePosixPath(picture.name).stem:
        problems.append(told("photo-alt/name", source, picture.line, words=picture.words))
    elif _SAYS_NOTHING.fullmatch(picture.words):
        problems.append(told("photo-alt", source, picture.line, words=picture.words))
    if PurePosixPath(picture.name).suffix in PHOTOS and not CREDIT.search(_caption(text, picture.line)):
        problems.append(told("photo-credit", source, picture.line))
    return problems


def _caption(text: Sequence[Row], line: int) -> str:
    """The caption right below a line; "" when there is none."""
    below = [row.text for row in text if row.line > line]
    while below and not below[0].strip():
        below.pop(0)
    head = _CAPTION.match(below[0]) if below else None
    if head is None:
        return ""
    found = []
    for row in below[1:]:
        if row.strip() == head[1]:
            break
        found.append(row)
    return "\n".join(found)


def _same(content: Content) -> Iterator[Problem]:
    """A translation shows the same pictures, unless it is behind."""
    for language, sources in content.sources.items():
        for key, source in sources.items() if language != ORIGINAL else ():
            dutch, entry = content.sources[ORIGINAL].get(key), content.pages[language].get(key)
            if dutch is None or kind_of(key).name == "sheet" or (entry is not None and entry.page.behind):
                continue
            first, second = (list(pictures_of(rows(each.body, each.body_line))) for each in (dutch, source))
            lacking = [each for each in first if each.name not in {other.name for other in second}]
            extra = [each for each in second if each.name not in {other.name for other in first}]
            for each in lacking:
                yield told("photo-other/lacking", source, 0, right=address_from(key, each.name), called=each.name)
            for each in extra:
                yield told("photo-other", source, each.line, called=each.name, dutch=dutch.name)


def _file(path: Path, name: str, there: Sequence[str], *, used: bool) -> Iterator[Problem]:
    """What is wrong with a picture itself; when nothing is, that no page shows it."""
    if path.suffix.lower() in SUFFIXES and not is_good_name(path.name):
        good = good_name(path.name)
        if good in there:
            stem, dot, suffix = good.rpartition(".")
            good = next(each for number in range(2, 1000) if (each := f"{stem}-{number}{dot}{suffix}") not in there)
        yield MESSAGES.problem("photo-name", name, 0, called=path.name, right=good)
        return
    try:
        facts = look(path)
    except Wrong as wrong:
        yield MESSAGES.problem(wrong.name, name, 0, **wrong.values)
        return
    except OSError:
        yield MESSAGES.problem("photo-kind/broken", name, 0)
        return
    if facts.has_place:
        yield MESSAGES.problem("photo-place", name, 0)
    if not used:
        yield MESSAGES.problem("photo-unused", name, 0, folder=FOLDER, called=path.name)
