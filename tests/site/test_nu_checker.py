"""The Nu checker, the one of W3C, on every page: no error and no warning."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from helpers.pages import pages_of
from helpers.project import ROOT

from toolkit.pages.tested import NU

JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="module")
def java() -> str:
    """The program that runs the checker. Without either these tests are skipped, and fail where everything must be there."""
    found = shutil.which("java")
    if found and JAR.exists():
        return found
    missing = "«make test» for the checker (vnu-jar)" if found else "«apt-get install default-jre-headless» for Java"
    pytest.skip(f"The Nu checker cannot run on this computer: {missing}.")


# Of a file, which has no origin, the checker cannot tell what 'self' is; a browser looks at this (test_policy_in_pages.py).
_IN_FILES = "violates Content Security Policy (meta tag)"


def said(java: str, folder: Path) -> list[str]:
    """What the checker has to say of the pages in a folder, one line for each remark."""
    command = [java, "-jar", str(JAR), "--format", "json", "--skip-non-html", "--exit-zero-always", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(done.stderr)["messages"]
    return [
        f"{each['url'].removeprefix('file:')}:{each.get('lastLine')}: {each['message']} {each.get('extract', '')}"
        for each in messages
        if _IN_FILES not in each["message"]
    ]


def test_no_page_has_an_error_or_a_warning(java: str, site: Path) -> None:
    assert len(pages_of(site)) > 90
    assert said(java, site) == []


def test_checker_sees_what_is_wrong(java: str, tmp_path: Path) -> None:
    """Else a list that is empty would say nothing."""
    head = '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title></head>'
    (tmp_path / "index.html").write_text(
        head + '<body><input type="checkbox" autocomplete="off"></body></html>', encoding="utf-8"
    )
    (tmp_path / "fine.html").write_text(head + "<body><p>Goed.</p></body></html>", encoding="utf-8")
    [only] = said(java, tmp_path)
    assert "autocomplete" in only


def test_checker_is_of_the_version_that_the_statement_names() -> None:
    assert json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]["vnu-jar"] == NU
