"""How heavy a built site is, and which of its PDFs and pages are not as they were."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath

_PACKED = (".br", ".gz")  # the same once more, for a server to give
_FETCHED = re.compile(r"""<(?:script|img|link rel="(?:stylesheet|preload)")[^>]*?\b(?:src|href)="([^"?#:]+)""")
_MAIN = re.compile(r"<main\b.*?</main>", re.DOTALL)


@dataclass(frozen=True)
class Weight:
    """Sizes in bytes.

    site  all files     pdfs  those, of which there are pdf_count
    page  the address of the page that is heaviest to fetch, with its styles, scripts, fonts and pictures; page_size that
    """

    site: int
    pdfs: int
    pdf_count: int
    page: str
    page_size: int


def weigh(site: Path) -> Weight:
    """The weight of the built site in the folder `site`."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file() and path.suffix not in _PACKED}
    pdfs = [path.stat().st_size for name, path in files.items() if name.endswith(".pdf")]
    pages = {name: _fetched(site, name) for name in files if name.endswith("index.html")}
    heaviest = max(sorted(pages), key=lambda name: pages[name], default="")
    total = sum(path.stat().st_size for path in files.values())
    return Weight(total, sum(pdfs), len(pdfs), "/" + heaviest.removesuffix("index.html"), pages.get(heaviest, 0))


def _fetched(site: Path, name: str) -> int:
    """What a browser fetches for a page that it never saw: each file once, packed where it is there so."""
    html, folder = (site / name).read_text(encoding="utf-8"), name.rpartition("/")[0]
    wanted = {
        name,
        *(normpath(f"{folder}/{address}".lstrip("/")) for address in _FETCHED.findall(html) if not address.startswith("/")),
    }
    return sum(_travels(site / each) for each in wanted if (site / each).is_file())


def _travels(path: Path) -> int:
    packed = path.with_name(f"{path.name}.gz")
    return (packed if packed.is_file() else path).stat().st_size


@dataclass(frozen=True)
class Differences:
    """Names of files, from the root of the site. pages: those whose text, in <main>, is not as it was."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()


def differences(before: Path, now: Path) -> Differences:
    """How the PDFs and pages of two built sites differ."""
    old, new = _named(before, "*.pdf"), _named(now, "*.pdf")
    both = sorted(set(old) & set(new))
    pages = _named(now, "index.html")
    was = _named(before, "index.html")
    return Differences(
        tuple(sorted(set(new) - set(old))),
        tuple(name for name in both if old[name].read_bytes() != new[name].read_bytes()),
        tuple(sorted(set(old) - set(new))),
        tuple(name for name in sorted(set(pages) & set(was)) if _text(pages[name]) != _text(was[name])),
    )


def _named(site: Path, pattern: str) -> dict[str, Path]:
    return {path.relative_to(site).as_posix(): path for path in site.rglob(pattern)}


def _text(path: Path) -> str:
    html = path.read_text(encoding="utf-8")
    found = _MAIN.search(html)
    return re.sub(r"\.[0-9a-f]{8}(?=\.[a-z0-9]+\")", "", found[0] if found else html)
