"""The files of a built site, read from the disk once, and what a path in it leads to."""

from __future__ import annotations

import os
import re
import unicodedata
from collections import defaultdict
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_ERROR_PAGE = re.compile(r"(?:[^/]+/)?[45]\d\d(?:\.html?|/index\.html?)")


class Found(NamedTuple):
    """What a path leads to: a file (path from the root of the site), or the rule that it breaks and a nearby `other` path."""

    file: str | None
    code: str = ""
    other: str = ""


class SiteFiles:
    """All files below a folder, with the rules of a plain web server for folders, slashes and letter case."""

    def __init__(self, root: Path) -> None:
        """Walk `root`. Raises NotADirectoryError when it is not a folder."""
        if not root.is_dir():
            raise NotADirectoryError(root)
        self.root = root
        self._prefix = os.path.join(root, "")  # noqa: PTH118
        self.files: set[str] = set()
        self.folders: set[str] = {""}
        start = len(os.fspath(root)) + (0 if os.fspath(root).endswith(os.sep) else 1)
        for folder, names, files in os.walk(root):
            names[:] = sorted(name for name in names if name != ".git")
            inside = folder[start:].replace(os.sep, "/")
            if inside:
                self.folders.add(inside)
            prefix = f"{inside}/" if inside else ""
            self.files.update(prefix + name for name in files)
        self.set_style(clean_addresses=False, bare_folders=False)

    def set_style(self, *, clean_addresses: bool, bare_folders: bool) -> None:
        """Whether addresses without ".html", or of folders without a closing slash, are this site's own (see `discover`)."""
        self.clean_addresses = clean_addresses
        self.bare_folders = bare_folders
        self._found: dict[tuple[str, bool], Found] = {}

    @cached_property
    def pages(self) -> list[str]:
        """The HTML files in a fixed order."""
        return sorted(file for file in self.files if file.lower().endswith(PAGE_SUFFIXES))

    def read(self, file: str) -> bytes:
        """The bytes of a file of the site. Raises OSError."""
        with open(f"{self._prefix}{file}", "rb", buffering=0) as stream:  # noqa: PTH123  (a Path per page costs more than the reading)
            return stream.read()

    def lookup(self, path: str, page_wanted: bool) -> Found:
        """What a decoded path without leading slash leads to.

        `page_wanted`: a folder without its closing slash costs the visitor a redirect; for a picture it makes no difference.
        """
        key = (path, page_wanted)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._lookup(path, page_wanted)
        return found

    def _lookup(self, path: str, page_wanted: bool) -> Found:
        if path in self.files:
            return Found(path)
        folder = path.removesuffix("/")
        if folder in self.folders:
            return self._folder(path, folder, page_wanted)
        flat = f"{folder}.html"
        if flat in self.files:
            if not path.endswith("/"):
                return Found(flat) if self.clean_addresses or not page_wanted else Found(None, "link-clean-url", flat)
            return Found(flat) if self.clean_addresses else Found(None, "link-broken", flat)
        return self._near(path, page_wanted)

    def _folder(self, path: str, folder: str, page_wanted: bool) -> Found:
        index = self.index_of(folder)
        if not index:
            flat = f"{folder}.html"
            if flat in self.files and (self.clean_addresses or not path.endswith("/")):
                return Found(flat) if self.clean_addresses or not page_wanted else Found(None, "link-clean-url", flat)
            return Found(None, "link-no-index", folder + "/")
        if path and not path.endswith("/") and page_wanted and not self.bare_folders:
            return Found(index, "link-slash", folder + "/")
        return Found(index)

    def index_of(self, folder: str) -> str:
        """The page that a server shows for a folder; "" when there is none."""
        prefix = f"{folder}/" if folder else ""
        return next((prefix + name for name in ("index.html", "index.htm", "index.xhtml") if prefix + name in self.files), "")

    def _near(self, path: str, page_wanted: bool) -> Found:
        """A file that differs in letter case or in how accents are stored: works on a Mac, not on the server."""
        for code, table, fold in (
            ("link-unicode", self._by_form, _form),
            ("link-case", self._by_case, _case),
        ):
            real = table.get(fold(path.removesuffix("/")))
            if real is not None:
                other = real + "/" if real in self.folders else real
                if other.endswith("/") and not self.index_of(real):
                    continue
                if path.endswith("/") and not other.endswith("/"):
                    continue
                return Found(None, code, other)
        return Found(None, "link-broken")

    @cached_property
    def _by_form(self) -> dict[str, str]:
        return {_form(path): path for path in sorted(self.folders | self.files)}

    @cached_property
    def _by_case(self) -> dict[str, str]:
        return {_case(path): path for path in sorted(self.folders | self.files)}

    @cached_property
    def by_last_part(self) -> dict[str, list[str]]:
        """Addresses of pages and files by their last part ("werving" for "stappenplan/werving/"), to look for a near miss."""
        parts: dict[str, list[str]] = defaultdict(list)
        for file in sorted(self.files):
            address = address_of(file)
            parts[address.rstrip("/").rpartition("/")[2].lower()].append(address)
        return dict(parts)


def address_of(file: str) -> str:
    """The path at which a file is asked for: "vragen/" for "vragen/index.html"."""
    folder, _, name = file.rpartition("/")
    if name in ("index.html", "index.htm", "index.xhtml"):
        return f"{folder}/" if folder else ""
    return file


def is_error_page(file: str) -> bool:
    """Whether a page is one that the server shows when something goes wrong: "404.html", "en/404/index.html"."""
    return _ERROR_PAGE.fullmatch(file) is not None


def _form(path: str) -> str:
    return unicodedata.normalize("NFC", path)


def _case(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
