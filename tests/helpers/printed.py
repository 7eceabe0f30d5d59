"""What Chromium prints, and the sheets that should be on it."""

from __future__ import annotations

import io
from collections import Counter
from functools import cache
from pathlib import Path

import pypdf
from playwright.sync_api import Page

from helpers.pages import bare
from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.paper.catalogue import Catalogue

A4 = (595, 842)


@cache
def catalogue(project: Path) -> Catalogue:
    """All sheets of a project, read from their sources."""
    return Catalogue(Site(load(project)[0], read_nav(project)))


def printed_pages(page: Page) -> list[pypdf.PageObject]:
    """What the browser makes of a page when it is printed without colours, one item for each sheet of paper."""
    return list(pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=False))).pages)


def letters(text: str) -> Counter[str]:
    """How often each character stands in a text: on paper columns may be read in another order, but nothing may go or come."""
    return Counter(bare(text))


def size(page: pypdf.PageObject) -> tuple[int, int]:
    """Width and height of a sheet of paper in points."""
    return round(float(page.mediabox.width)), round(float(page.mediabox.height))
