"""The whole site as a zip, for where there is no internet: unpacked, it works from disk. Made of the finished pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copyfile

from ..content.site import Site
from ..languages import LANGUAGES, owner, prefix
from ..pages.copy import NAME, PATH, edition, in_the_copy, is_offered, not_made, with_facts
from ..problems import Problem
from ..strings import strings
from .bundle import SCRIPTS, bundle_on_disk
from .not_found import KEY
from .on_disk import PACKED, handing_over, packed, page_on_disk, planned, script_of, styles_on_disk
from .search_index import INDEX
from .zipped import write_zip

# For servers and for those who come from elsewhere; and what the copy has in another form.
_NOT_TAKEN = {"robots.txt", "sitemap.xml", "favicon.ico", *(f"{prefix(each)}{KEY}.html" for each in LANGUAGES)}
_MOVED = '<meta http-equiv="refresh"'  # the page at the old address of another
_WINDOWS = "\r\n"  # how lines end where a text is opened in the plainest program


@dataclass(frozen=True)
class Copy:
    """The unpacked copy, in `folder`, and how big its zip is in bytes."""

    folder: Path
    size: int


def make_copy(root: Path, site_folder: Path, site: Site, place: Path) -> tuple[Copy, list[Problem]]:
    """Make the copy of the site in `site_folder` below the folder `place`, and put its zip into the site.

    root: the project, for its scripts. Returns what is wrong with those. Raises FileNotFoundError without the program that
    bundles them (`bundler`).
    """
    folder = place / NAME
    for path in sorted(site_folder.rglob("*")):
        name = path.relative_to(site_folder).as_posix()
        if path.is_file() and _taken(name, path):
            _take(path, folder / name, name, site)
    problems = bundle_on_disk(root, folder)
    for language in LANGUAGES:
        data = (site_folder / prefix(language) / INDEX).read_text(encoding="utf-8")
        _write(folder / prefix(language) / script_of(INDEX), handing_over(data))
        _write(folder / strings(language)["copy_read_name"], _to_read(site, language))
    _write_packed(folder)
    files = {f"{NAME}/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    write_zip(site_folder / PATH, files, max(entry.page.updated for entry in site.content))
    return Copy(folder, (site_folder / PATH).stat().st_size), problems


def tell_of_copy(site_folder: Path, site: Site, copy: Copy | None) -> int:
    """Tell, on each page that offers the copy, what it is, or that there is none; returns on how many pages."""
    made, count = edition(site), 0
    for entry in site.content:
        path = site_folder / entry.url / "index.html"
        html = path.read_text(encoding="utf-8") if path.exists() else ""
        if not is_offered(html):
            continue
        words = strings(entry.language)
        told = with_facts(html, words, entry.url, copy.size, made, entry.language) if copy else not_made(html, words)
        path.write_text(told, encoding="utf-8")
        count += 1
    return count


def check_copy(copy: Copy, site: Site, kept: Path) -> list[Problem]:
    """What is wrong with the links of the unpacked copy, told at its files. kept: where the checker keeps what PDFs say."""
    from linkcheck import check_links

    found = check_links(copy.folder, site_url=site.nav.site_url, kept=kept)
    return [replace(problem, file=f"{copy.folder.name}/{problem.file}") for problem in found]


def _taken(name: str, path: Path) -> bool:
    if name in _NOT_TAKEN or name.endswith(INDEX) or name.startswith(SCRIPTS.as_posix()):
        return False
    return not (path.suffix == ".html" and _MOVED in path.read_text(encoding="utf-8"))


def _take(path: Path, target: Path, name: str, site: Site) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".html":
        language = owner(name)
        html = page_on_disk(path.read_text(encoding="utf-8"))
        address = site.absolute(name.removesuffix("index.html"))
        _write(target, in_the_copy(html, strings(language), address, edition(site), language))
    elif path.suffix == ".css":
        _write(target, styles_on_disk(path.read_text(encoding="utf-8")))
    else:
        copyfile(path, target)


def _write_packed(folder: Path) -> None:
    """Beside each PDF that a planner can use, a script with it: a page on disk may not fetch. Where there are no PDFs, none."""
    pages = (
        (page.relative_to(folder).as_posix(), page.read_text(encoding="utf-8")) for page in sorted(folder.rglob("index.html"))
    )
    for path in sorted({path for here, html in pages for path in planned(html, here)}):
        if (folder / path).exists():
            _write(folder / f"{path}{PACKED}", packed((folder / path).read_bytes()))


def _to_read(site: Site, language: str) -> str:
    """The text that says how to open the copy, what it keeps, which edition it is and under which licence."""
    words, made = strings(language), edition(site)
    parts = [
        words("copy_read_title", name=site.nav.site_names[language]),
        words("copy_read_open", folder=NAME),
        words["copy_read_keep"],
        f"{words('copy_edition', version=made.version, date=made.days[language])} {words['copy_newest']}: {site.nav.site_url}",
        words["licence"],
    ]
    return "\n\n".join(parts).replace("\n", _WINDOWS) + _WINDOWS


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
