"""What lies in docs/ and is neither a page nor a picture: each is told with what to do with it, and none is published."""

from __future__ import annotations

import errno
import re
from pathlib import Path
from typing import Any

from ..content.lying import Lying, lying_in
from ..images.files import FOLDER, LIKE_PICTURES, good_name
from ..problems import MESSAGES, Problem

# What computers put in every folder, and Git leaves out.
_NOBODYS = re.compile(r"\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.gitkeep|\.directory", re.IGNORECASE)
_LOCK = re.compile(r"~\$.*|\.~lock\..*#|.*\.sw[a-px]|#.*#|\.#.*|.*\.lck", re.IGNORECASE)
_BACKUP = re.compile(r".*~|.*\.(?:bak|backup|orig|old|rej|tmp|temp|part|crdownload|save)", re.IGNORECASE)
_BY_SUFFIX = {
    "docs-file/markdown": (".markdown", ".mdown", ".mkd", ".mdx", ".md"),
    "docs-file/text": (".docx", ".doc", ".docm", ".odt", ".rtf", ".pages", ".txt", ".html", ".htm"),
    "docs-file/paper": (".pdf", ".pptx", ".ppt", ".odp", ".xlsx", ".xls", ".ods", ".csv", ".key", ".numbers"),
    "docs-file/moving": (
        ".mp4", ".mov", ".avi", ".mkv", ".webm", ".m4v", ".mpg", ".mpeg", ".wmv", ".mp3", ".wav", ".m4a", ".ogg", ".aac", ".flac",
    ),
    "docs-file/packed": (".zip", ".rar", ".7z", ".gz", ".tar", ".tgz"),
}  # fmt: skip


def check_files(root: Path) -> list[Problem]:
    """All that is told of the files in docs/ of the project at `root`, but for what is in its pages and pictures."""
    docs = root / "docs"
    problems = []
    for each in lying_in(docs):
        if each.is_link:
            problems.append(_link(docs, each))
        elif each.is_page or each.is_published or _NOBODYS.fullmatch(each.name):
            continue
        elif _LOCK.fullmatch(each.name):
            problems.append(told("docs-left", each))
        elif _BACKUP.fullmatch(each.name):
            problems.append(told("docs-left/backup", each))
        elif not each.is_file:
            problems.append(told("docs-file", each))
        else:
            problems += _file(each)
    return problems


def _link(docs: Path, link: Lying) -> Problem:
    path = docs / link.path
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        loop = isinstance(error, RuntimeError) or (isinstance(error, OSError) and error.errno == errno.ELOOP)
        return told("docs-link/loop" if loop else "docs-link/nowhere", link)
    inside = docs.resolve()
    if not target.is_relative_to(inside):
        return told("docs-link/outside", link)
    if path.parent.resolve().is_relative_to(target):
        return told("docs-link/loop", link)
    return told("docs-link", link, target=target.relative_to(inside).as_posix())


def _file(file: Lying) -> list[Problem]:
    stem, _, suffix = file.path.rpartition(".")
    suffix = f".{suffix.lower()}" if stem else ""
    if file.name.endswith(".md"):  # with the language of the original
        return [told("docs-file/original", file, right=file.name.removesuffix(".nl.md") + ".md")]
    if suffix in LIKE_PICTURES:
        good = good_name(file.name)
        return [] if file.in_pictures else [told("docs-file/picture", file, folder=FOLDER, right=good)]
    name = next((name for name, suffixes in _BY_SUFFIX.items() if suffix in suffixes), "docs-file")
    return [told(name, file, right=stem.rpartition("/")[2] + ".md")]


def told(name: str, file: Lying, **values: Any) -> Problem:
    return MESSAGES.problem(name, f"docs/{file.path}", 0, called=file.name, **values)
