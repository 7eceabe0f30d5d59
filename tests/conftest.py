"""Fixtures for the tests of the built site: each thing that takes long is made once per run, whatever the number of processes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.pages import Page, pages_of
from helpers.project import NO_PANGO, build, copy_project, once
from helpers.server import serving

BASE = "/toolkit/"  # the path of the site in `sub_site`
FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of this run of the tests, the same for every process of xdist."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def project(run_folder: Path) -> Path:
    """A copy of the whole project, with its site built in site/. To be read, not to be changed."""

    def make(folder: Path) -> None:
        done = build(copy_project(folder), "--strict")
        assert done.returncode == 0, f"de echte site bouwt niet:\n{done.stdout}{done.stderr}"

    return once(run_folder, "project", make)


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    """The built site."""
    return project / "site"


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Page]:
    """Every page of the built site, the 404s among them."""
    return pages_of(site)


@pytest.fixture(scope="session")
def sub_project(run_folder: Path) -> Path:
    """A copy that lives below a path, with renamed pages and a place to edit: everything that the plain one has not.

    It has no PDFs and no bundled scripts, as if made on a computer without Pango and esbuild: that saves a minute, and both ways
    are tested. What the build said is in said.txt.
    """

    def make(folder: Path) -> None:
        copy_project(folder, bundler=False)
        (folder / "redirects.yml").write_bytes((FIXTURES / "renamed-pages" / "redirects.yml").read_bytes())
        edit = "https://code.example/toolkit/edit/main/docs/"
        done = build(folder, SITE_URL=f"https://gemeente.example{BASE}", EDIT_BASE=edit, PYTHONPATH=str(NO_PANGO))
        assert done.returncode == 0, f"de site onder een pad bouwt niet:\n{done.stdout}{done.stderr}"
        (folder / "said.txt").write_text(done.stderr, encoding="utf-8")

    return once(run_folder, "sub-project", make)


@pytest.fixture(scope="session")
def sub_site(sub_project: Path) -> Path:
    """The built site that lives below a path."""
    return sub_project / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, with a slash behind it."""
    with serving(site) as found:
        yield found


@pytest.fixture(scope="session")
def sub_address(sub_site: Path) -> Iterator[str]:
    """Where the site that lives below a path is served, with that path."""
    with serving(sub_site, BASE) as found:
        yield found
