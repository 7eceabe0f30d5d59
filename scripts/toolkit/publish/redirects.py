"""A small page at the old address of each renamed page."""

from __future__ import annotations

from pathlib import Path
from posixpath import relpath

from ..content.site import Site
from ..languages import LANGUAGES, prefix
from ..strings import strings
from ..templates import environment


def moves(site: Site, redirects: dict[str, str]) -> list[tuple[str, str]]:
    """The renamed pages in each language, as (old address, new address) from the root of the site: for servers.

    redirects: {old key: new key}, as `read_redirects` gives them.
    """
    return [
        (f"{prefix(language)}{old}", site.content.get(language, new).url)
        for language in LANGUAGES
        for old, new in redirects.items()
        if new in site.content.pages[language]  # a sheet at another level is not there in every language
    ]


def write_redirects(root: Path, folder: Path, site: Site, redirects: dict[str, str]) -> None:
    """A small page at each old address below `folder`, in each language, that leads to the new one and has a link to it.

    root: the project, for its template moved.html; redirects: {old key: new key}, as `read_redirects` gives them.
    """
    template = environment(root).get_template("moved.html")
    for language in LANGUAGES:
        for old, new in redirects.items():
            if new not in site.content.pages[language]:
                continue
            target = site.content.get(language, new)
            here = f"{prefix(language)}{old}/"
            address = relpath("/" + target.url, "/" + here) + "/"
            page = folder / here / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            values = {"t": strings(language), "lang": language, "address": address, "target": target, "site": site}
            values["icon"] = relpath("/assets/images/favicon.svg", "/" + here)  # else each visit asks for /favicon.ico
            page.write_text(template.render(values), encoding="utf-8")
