"""The files of a built site, read from the disk once, and what a path in it leads to."""

from __future__ import annotations

import os
import re
import unicodedata
from collections import defaultdict
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from linkcheck.files.walk import walk

# Bytes. What is larger is no page that a person reads, and a page full of faults costs twenty times its size in memory.
LARGEST_PAGE = 16 * 1024 * 1024
LARGEST = 64 * 1024 * 1024  # of other files; a sitemap may be 50 MB (sitemaps.org)
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_LONGEST_ENDING = 12  # letters of the end of a name, from its dot on: ".webmanifest"
_LONGEST_PATH = 4096  # bytes, as on Linux: no file has a longer one
_MOST_LINKS = 40  # one through another, as on Linux
_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_ERROR_PAGE = re.compile(r"(?:[^/]+/)?[45]\d\d(?:\.html?|/index\.html?)")


class TooLarge(OSError):
    """A file is larger than what is read."""


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
        self.walk = walk(os.fspath(root))
        self.files = self.walk.files
        self.folders = self.walk.folders
        self.set_style(clean_addresses=False, bare_folders=False)

    def set_style(self, *, clean_addresses: bool, bare_folders: bool) -> None:
        """Whether addresses without ".html", or of folders without a closing slash, are this site's own (see `discover`)."""
        self.clean_addresses = clean_addresses
        self.bare_folders = bare_folders
        self._found: dict[tuple[str, bool], Found] = {}

    @cached_property
    def pages(self) -> list[str]:
        """The HTML files in a fixed order."""
        return self.ending(*PAGE_SUFFIXES)

    @cached_property
    def sorted(self) -> list[str]:
        """All files in a fixed order. Whoever goes through all of them takes this: a set is memory read here and there."""
        return sorted(self.walk.found)

    @cached_property
    def _by_ending(self) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = defaultdict(list)
        for file in self.sorted:
            groups[file[file.rfind(".", -_LONGEST_ENDING) :].lower()].append(file)
        return groups

    def ending(self, *suffixes: str) -> list[str]:
        """The files whose name ends in one of these, each from a dot on and in small letters, in a fixed order."""
        groups = [self._by_ending.get(suffix, []) for suffix in suffixes]
        return sorted(file for group in groups for file in group)

    def read(self, file: str) -> bytes:
        """The bytes of a file of the site. Raises OSError, and TooLarge for one that would take too much memory."""
        # Not to be waited for: a pipe that has taken the place of a file.
        place = os.open(f"{self._prefix}{file}", os.O_RDONLY | _NO_WAIT)
        try:
            size = os.fstat(place).st_size
            if size > (LARGEST_PAGE if file.lower().endswith(PAGE_SUFFIXES) else LARGEST):
                raise TooLarge(file)
            data = os.read(place, size + 1)
            while len(data) < size:
                more = os.read(place, size - len(data))
                if not more:
                    break
                data += more
            return data
        finally:
            os.close(place)

    def real(self, path: str) -> str | None:
        """The path without symbolic links in it; None when it goes through one that leads out of the site."""
        links, outside = self.walk.links, self.walk.outside
        for _ in range(_MOST_LINKS):
            cut = len(path)
            while cut > 0 and path[:cut] not in links and path[:cut] not in outside:
                cut = path.rfind("/", 0, cut)
            if cut <= 0:
                return path
            if path[:cut] in outside:
                return None
            path = (links[path[:cut]] + path[cut:]).lstrip("/")
        return path

    def _is_outside(self, path: str) -> bool:
        """Whether there is a file behind a link that leads out of the site; what is in it is not looked at."""
        try:
            whole = os.path.join(self._prefix, path)  # noqa: PTH118
            if os.path.isdir(whole):  # noqa: PTH112
                whole = os.path.join(whole, "index.html")  # noqa: PTH118
            return os.path.isfile(whole)  # noqa: PTH113
        except ValueError:  # a character that no name of a file has
            return False

    def _is_closed(self, path: str) -> bool:
        parts = path.split("/")
        return any("/".join(parts[:cut]) in self.walk.closed for cut in range(len(parts) + 1))

    def lookup(self, path: str, page_wanted: bool) -> Found:
        """What a decoded path without leading slash leads to.

        `page_wanted`: a folder without its closing slash costs the visitor a redirect; for a picture it makes no difference.
        """
        key = (path, page_wanted)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._through_links(path, page_wanted)
        return found

    def _through_links(self, path: str, page_wanted: bool) -> Found:
        walk = self.walk
        if path in self.files or len(path) > _LONGEST_PATH or not (walk.links or walk.outside or walk.closed):
            return self._lookup(path, page_wanted)
        real = self.real(path)
        if real is None:
            return Found(path) if self._is_outside(path) else Found(None, "link-broken")
        found = self._lookup(real, page_wanted)
        if found.code == "link-slash":
            found = Found(found.file, found.code, path + "/")
        if found.code == "link-broken" and walk.closed and self._is_closed(real):
            return Found(real)
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
        for name in ("index.html", "index.htm", "index.xhtml"):
            if prefix + name in self.files:
                return prefix + name
            if prefix + name in self.walk.links:
                return self.walk.links[prefix + name]
        return ""

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
        return {_form(path): path for path in sorted([*self.folders, *self.sorted])}

    @cached_property
    def _by_case(self) -> dict[str, str]:
        return {_case(path): path for path in sorted([*self.folders, *self.sorted])}

    @cached_property
    def by_last_part(self) -> dict[str, list[str]]:
        """Addresses of pages and files by their last part ("werving" for "stappenplan/werving/"), to look for a near miss."""
        parts: dict[str, list[str]] = defaultdict(list)
        for file in self.sorted:
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
