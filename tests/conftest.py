"""What tests share: copies of the tiny project to break, and the built site.

Each thing that takes long is made once per run, whatever the number of processes.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.pages import Page, pages_of
from helpers.project import NO_PANGO, ROOT, build, copy_project, link_bundler, once, words_of_the_site
from helpers.server import serving
from helpers.tiny import TINY

from toolkit.publish.bundle import bundler

BASE = "/toolkit/"  # the path of the site in `sub_site`
RENAMED = "vragen/oude-naam: vragen/beleid\noefeningen/een/diep/adres: oefeningen/index\nvoorpagina: index\n"


@pytest.fixture(autouse=True)
def _tongue(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are told in Dutch, whatever the computer of the tester speaks."""
    for name in ("TOOLKIT_LANG", "LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The project of tests/fixtures/project, to change at will. Its words can be checked; it cannot be built."""
    return shutil.copytree(TINY, tmp_path / "project")


@pytest.fixture
def buildable(tiny: Path) -> Path:
    """The same project with the real templates and code beside it: this one can be built, in two seconds."""
    for part in ("overrides", "scripts"):
        shutil.copytree(ROOT / part, tiny / part, ignore=shutil.ignore_patterns("__pycache__"))
    words_of_the_site(tiny)
    link_bundler(tiny)
    return tiny


@pytest.fixture
def write(tiny: Path) -> Callable[[str, str, str], Path]:
    """Replace, in a file of `tiny`, text that stands there once or more by other text; returns the path."""

    def change(file: str, old: str, new: str) -> Path:
        path = tiny / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no «{old}»"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return path

    return change


@pytest.fixture(scope="session")
def esbuild() -> Path:
    """The program that bundles scripts. Without it these tests are skipped, and fail where everything must be there."""
    found = bundler(ROOT)
    if found is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("No esbuild on this computer: run make test.")
    return found


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
        (folder / "redirects.yml").write_text(RENAMED, encoding="utf-8")
        edit = "https://code.example/gemeente/toolkit/edit/main/docs/"
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
