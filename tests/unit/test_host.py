"""Who puts a copy of the site online: what mkdocs.yml may say of them, and what is told when it is wrong."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

from toolkit.content.host import NOBODY, check_host, read_host
from toolkit.content.nav import read_nav
from toolkit.problems import Problem

ALL = {
    "name": "Gemeente Voorbeeld",
    "mail": "toegankelijk@gemeente.example",
    "phone": "14 000",
    "form": "https://gemeente.example/contact",
    "days": 5,
    "status": "B",
    "examined": date.today() - timedelta(days=30),
    "report": "https://gemeente.example/rapport",
    "signed_by": "directeur dienstverlening",
    "signed_on": date.today(),
    "security_contact": "mailto:veilig@gemeente.example",
    "security_expires": date.today(),
    "security_policy": "https://gemeente.example/lek",
}


def project(folder: Path, host: object) -> Path:
    (folder / "mkdocs.yml").write_text(
        yaml.safe_dump({"nav": ["index.md"], "extra": {"host": host}}, sort_keys=False), encoding="utf-8"
    )
    return folder


def told(folder: Path, host: object) -> list[Problem]:
    return check_host(project(folder, host))


def test_nothing_filled_in_is_fine_and_reaches_nobody(tmp_path: Path) -> None:
    for host in (None, {}, dict.fromkeys(ALL, "")):
        assert told(tmp_path, host) == []
        assert read_host(host) == NOBODY
    assert not NOBODY.reached
    assert NOBODY.status == "D"


def test_all_filled_in_is_read_with_the_navigation(tmp_path: Path) -> None:
    assert told(tmp_path, ALL) == []
    host = read_nav(tmp_path).host
    assert host.reached
    assert (host.name, host.days, host.status) == ("Gemeente Voorbeeld", 5, "B")


WRONG = {
    "key that is not there": ({"email": "a@b.nl"}, "email", "bestaat niet"),
    "address without an @": ({**ALL, "mail": "gemeente.nl"}, "mail", "goede vorm"),
    "link in the place of an address": ({**ALL, "mail": "mailto:a@b.nl"}, "mail", "goede vorm"),
    "telephone number as a number": ({**ALL, "phone": 14020}, "phone", "goede vorm"),
    "form without https": ({**ALL, "form": "www.gemeente.nl"}, "form", "goede vorm"),
    "name with Markdown": ({**ALL, "name": "[x](https://a.nl)"}, "name", "goede vorm"),
    "status that there is not": ({**ALL, "status": "E"}, "status", "goede vorm"),
    "date that does not exist": ({**ALL, "signed_on": "2026-02-31"}, "signed_on", "goede vorm"),
    "signed in the future": ({**ALL, "signed_on": date.today() + timedelta(days=2)}, "signed_on", "toekomst"),
    "contact without a name": ({**ALL, "name": ""}, "name", "ontbreekt"),
    "contact without a term": ({**ALL, "days": ""}, "days", "ontbreekt"),
    "status B without a report": ({**ALL, "report": ""}, "report", "ontbreekt"),
    "status C without a plan": ({**ALL, "status": "C"}, "planned", "ontbreekt"),
    "date without who signed": ({**ALL, "signed_by": ""}, "signed_by", "ontbreekt"),
    "leaks to an address without mailto": (
        {**ALL, "security_contact": "veilig@gemeente.example"},
        "security_contact",
        "goede vorm",
    ),
    "leaks to an address without https": ({**ALL, "security_contact": "http://gemeente.nl"}, "security_contact", "goede vorm"),
    "leaks told to nobody": ({**ALL, "security_contact": ""}, "security_contact", "ontbreekt"),
    "leaks for ever": ({**ALL, "security_expires": ""}, "security_expires", "ontbreekt"),
    "leaks until no date": ({**ALL, "security_expires": "30 juni"}, "security_expires", "goede vorm"),
    "leaks until yesterday": ({**ALL, "security_expires": date.today() - timedelta(days=1)}, "security_expires", "voorbij"),
    "leaks for more than a year": (
        {**ALL, "security_expires": date.today() + timedelta(days=370)},
        "security_expires",
        "vooruit",
    ),
    "policy that is no address": ({**ALL, "security_policy": "beleid"}, "security_policy", "goede vorm"),
    "status on an old examination": ({**ALL, "examined": date.today() - timedelta(days=1200)}, "examined", "ouder dan drie jaar"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told_with_its_line(case: str, tmp_path: Path) -> None:
    host, key, words = WRONG[case]
    (problem,) = told(tmp_path, host)
    assert (problem.file, problem.code) == ("mkdocs.yml", "host")
    assert f"«{key}»" in problem.message or f"host: {key}" in problem.message
    assert words in problem.message
    assert problem.hint
    rows = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    wanted = key if any(row.strip().startswith(f"{key}:") for row in rows) else "host"
    assert rows[problem.line - 1].strip().startswith(f"{wanted}:")
    assert read_host(host) == NOBODY


def test_host_that_is_no_group_of_keys(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "Gemeente")
    assert "goede vorm" in problem.message
