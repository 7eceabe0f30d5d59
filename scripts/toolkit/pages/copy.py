"""The paragraph that offers the copy of the site to use without internet, which a page has at a mark.

An editor writes the mark, and the engine puts the link there. The build then tells how big the copy is and from which day; in the
copy itself, that it is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from posixpath import relpath

from ..content.site import Site
from ..strings import Strings

NAME = "op-eigen-benen"  # of the zip, and of the folder in it
PATH = f"download/{NAME}.zip"  # from the root of the site
_OFFER = re.compile(r'<p data-copy(?:="")?>.*?</p>', re.DOTALL)


@dataclass(frozen=True)
class Edition:
    """Which version of the site it is: its number and the day on which it last changed, as each language tells that day."""

    version: str
    days: dict[str, str]


def edition(site: Site) -> Edition:
    """The edition of a site."""
    newest = max(entry.page.updated for entry in site.content)
    return Edition(site.nav.version, {code: site.day(newest, code) for code in site.content.pages})


def offer(words: Strings, url: str) -> str:
    """The paragraph as the engine puts it on the page at `url`: the link and nothing more."""
    address = relpath(f"/{PATH}", f"/{url or '.'}")
    return f'<p data-copy><a href="{address}">{escape(words["copy_link"])} (zip)</a></p>'


def is_offered(html: str) -> bool:
    """Whether a finished page offers the copy."""
    return _OFFER.search(html) is not None


def with_facts(html: str, words: Strings, url: str, size: int, made: Edition, language: str) -> str:
    """The page at `url` with how big the zip is, in bytes, and which edition."""
    link = offer(words, url).removesuffix("</a></p>").removesuffix("(zip)")
    told = words("copy_edition", version=made.version, date=made.days[language])
    return _put(html, f"{link}(zip, {megabytes(size, words)})</a>. {escape(told)}</p>")


def in_the_copy(html: str, words: Strings, address: str, made: Edition, language: str) -> str:
    """The page as it is in the copy, which says so; `address` is that of the same page on the site."""
    told = words("copy_here", version=made.version, date=made.days[language])
    return _put(html, f'<p data-copy>{escape(told)} <a href="{escape(address)}">{escape(words["copy_newest"])}</a>.</p>')


def not_made(html: str, words: Strings) -> str:
    """The page where there is no copy to offer."""
    return _put(html, f"<p data-copy>{escape(words['copy_none'])}</p>")


def megabytes(size: int, words: Strings) -> str:
    """A number of bytes as megabytes, to a tenth: "5,2 MB"."""
    whole, tenth = divmod(round(size / 100_000), 10)
    return words("copy_size", whole=whole, tenth=tenth)


def _put(html: str, paragraph: str) -> str:
    return _OFFER.sub(lambda found: paragraph, html)
