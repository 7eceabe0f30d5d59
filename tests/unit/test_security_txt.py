"""Where somebody can tell of a leak: the file made of what the host filled in. What is wrong there, test_host.py tells."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.publish.security_txt import PATH, write_security
from toolkit.rules.check import check_content

DAY = date.today() + timedelta(days=90)


def fill_in(project: Path, contact: str, day: date = DAY) -> Site:
    path = project / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    old = 'extra: {edit_base: "", version: "1.0"}'
    assert text.count(old) == 1
    host = f'{{security_contact: "{contact}", security_expires: {day}, security_policy: "https://gemeente.example/lek"}}'
    path.write_text(text.replace(old, f'extra: {{edit_base: "", version: "1.0", host: {host}}}'), encoding="utf-8")
    return Site(load(project)[0], read_nav(project))


def test_nothing_filled_in_is_nothing_claimed(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    write_security(tmp_path / "made", Site(load(tiny)[0], read_nav(tiny)))
    assert list((tmp_path / "made").iterdir()) == []


def test_file_says_all_that_it_must(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    write_security(tmp_path / "made", fill_in(tiny, "mailto:veilig@gemeente.example"))
    assert check_content(tiny)[2] == []
    assert (tmp_path / "made" / PATH).read_text(encoding="utf-8").splitlines() == [
        "Contact: mailto:veilig@gemeente.example",
        f"Expires: {DAY}T23:59:59Z",
        "Policy: https://gemeente.example/lek",
        "Preferred-Languages: nl, en",
        "Canonical: https://klein.example/.well-known/security.txt",
    ]


def test_check_tells_of_a_day_that_is_over(tiny: Path) -> None:
    fill_in(tiny, "mailto:veilig@gemeente.example", date(2020, 1, 1))
    (problem,) = check_content(tiny)[2]
    assert (problem.file, problem.code) == ("mkdocs.yml", "host")
    assert "2020-01-01" in problem.message
