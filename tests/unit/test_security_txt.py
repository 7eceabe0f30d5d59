"""What a host fills in to be told of leaks: what may be filled in, what is said of the rest, and what comes on the site."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.publish.security_txt import PATH, write_security
from toolkit.rules.check import check_content
from toolkit.rules.host import Security, read_security

TODAY = date(2026, 11, 26)
GOOD = "security:\n  contact: mailto:veilig@gemeente.example\n  expires: 2027-06-30\n"


def told(root: Path, text: str) -> list[tuple[int, str, str]]:
    (root / "host.yml").write_text(text, encoding="utf-8")
    return [(problem.line, problem.code, problem.message) for problem in read_security(root, TODAY)[1]]


@pytest.mark.parametrize("text", [None, "", "security:\n", "security:\n  contact:\n  expires:\n  policy:\n", "# niets\n"])
def test_nothing_filled_in_is_nothing_claimed(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "host.yml").write_text(text, encoding="utf-8")
    assert read_security(tmp_path, TODAY) == (None, [])


@pytest.mark.parametrize(
    ("old", "new", "line", "code", "part"),
    [
        ("mailto:veilig@gemeente.example", "veilig@gemeente.example", 2, "security-contact", "«veilig@gemeente.example»"),
        ("mailto:veilig@gemeente.example", "", 2, "security-contact", "ontbreekt of klopt niet"),
        ("mailto:veilig@gemeente.example", "http://gemeente.example", 2, "security-contact", "«http://gemeente.example»"),
        ("2027-06-30", "30 juni", 3, "security-expires", "«30 juni»"),
        ("2027-06-30", "", 3, "security-expires", "geen datum"),
        ("2027-06-30", "2026-11-25", 3, "security-expires", "verlopen"),
        ("2027-06-30", "2027-12-01", 3, "security-expires", "meer dan een jaar"),
        ("2027-06-30\n", "2027-06-30\n  policy: beleid\n", 4, "security-policy", "«beleid»"),
        ("security:", "security: [", 0, "host", "host.yml"),
        ("  contact", "  kontakt", 1, "host", "host.yml"),
        (GOOD, "- security\n", 1, "host", "host.yml"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(tmp_path: Path, old: str, new: str, line: int, code: str, part: str) -> None:
    assert GOOD.count(old) == 1
    found = told(tmp_path, GOOD.replace(old, new))
    assert [code for _, code, _ in found] == [code]
    assert part in found[0][2]
    assert found[0][0] == line or line == 0  # of broken YAML the reader tells where it stopped


def test_it_may_be_the_last_day(tmp_path: Path) -> None:
    assert told(tmp_path, GOOD.replace("2027-06-30", "2026-11-26")) == []


def test_check_tells_of_it(tiny: Path) -> None:
    (tiny / "host.yml").write_text(GOOD.replace("2027-06-30", "2020-01-01"), encoding="utf-8")
    assert [problem.code for problem in check_content(tiny)[2]] == ["security-expires"]


def test_file_says_all_that_it_must(tiny: Path, tmp_path: Path) -> None:
    site = Site(load(tiny)[0], read_nav(tiny))
    folder = tmp_path / "made"
    folder.mkdir()
    write_security(folder, site, None)
    assert list(folder.iterdir()) == []
    write_security(folder, site, Security("mailto:veilig@gemeente.example", date(2027, 6, 30), "https://gemeente.example/lek"))
    assert (folder / PATH).read_text(encoding="utf-8").splitlines() == [
        "Contact: mailto:veilig@gemeente.example",
        "Expires: 2027-06-30T23:59:59Z",
        "Policy: https://gemeente.example/lek",
        "Preferred-Languages: nl, en",
        "Canonical: https://klein.example/.well-known/security.txt",
    ]
