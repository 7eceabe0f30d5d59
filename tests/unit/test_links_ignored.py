"""What is asked for by code, and what is left as it is for a reason."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from linkcheck.__main__ import main
from linkcheck.choose.codes import all_codes
from linkcheck.formats.report import FORMATS
from linkcheck.problems import MESSAGES

PAGE = '<!doctype html>\n<html lang="nl"><head><title>x</title></head>\n<body>{body}</body></html>\n'
FAULTS = {"link-broken", "id-double", "mail-malformed"}
REASON = 'reason = "De bouwer maakt dit zo."\n'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    body = '<a href="weg/a.html">x</a><p id="a">x</p><p id="a">x</p><a href="mailto:x y">x</a>'
    (tmp_path / "out" / "index.html").write_text(PAGE.format(body=body), encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner(env={"TOOLKIT_LANG": "en"}).invoke(main, ["out", *arguments])


def codes(done: Result) -> set[str]:
    return {each["code"] for each in json.loads(done.stdout)["problems"]}


def ignore(site: Path, text: str) -> set[str]:
    """The codes told with such a file."""
    (site / "linkcheck.toml").write_text(text, encoding="utf-8")
    return codes(run("--json"))


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), FAULTS),
        (("--only", "link-broken"), {"link-broken"}),
        (("--only", "link-broken, id-double"), {"link-broken", "id-double"}),
        (("--ignore", "link-broken"), FAULTS - {"link-broken"}),
        (("--only", "link-broken,id-double", "--ignore", "id-double"), {"link-broken"}),
        (("--only", "link-case"), set()),
    ],
)
def test_by_code(site: Path, options: tuple[str, ...], told: set[str]) -> None:
    done = run("--json", *options)
    assert codes(done) == told and done.exit_code == (1 if told else 0)


@pytest.mark.parametrize("option", ["--only", "--ignore"])
def test_a_code_that_there_is_not_is_told_with_those_that_there_are(site: Path, option: str) -> None:
    done = run(option, "link-broken,link-brokn")
    assert done.exit_code == 2
    assert done.stderr.splitlines()[-1] == f"Error: «link-brokn» is not one of {', '.join(all_codes())}."


def test_all_codes_are_codes() -> None:
    assert {"link-broken", "anchor-unsure", "ignore-stale"} <= set(all_codes())
    assert not {"fine", "near", "usage", "pdf-page"} & set(all_codes())
    assert {name.partition("/")[0] for name in MESSAGES.table if name.startswith("link-")} <= set(all_codes())


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ('code = "link-broken"\n', FAULTS - {"link-broken"}),
        ('code = ["link-broken", "id-double"]\n', {"mail-malformed"}),
        ('code = "link-broken"\npage = "index.html"\n', FAULTS - {"link-broken"}),
        ('code = "link-broken"\npage = "*.html"\naddress = "weg/*"\n', FAULTS - {"link-broken"}),
        ('code = "link-broken"\naddress = "weg"\n', FAULTS | {"ignore-stale"}),
        ('code = "link-broken"\npage = "ander/*"\n', FAULTS | {"ignore-stale"}),
        ('code = "link-broken"\nuntil = 2999-01-01\n', FAULTS - {"link-broken"}),
        ('code = "link-broken"\nuntil = 2020-01-01\n', FAULTS | {"ignore-expired"}),
        ('code = "link-brokn"\n', FAULTS | {"ignore-unknown"}),
        ('page = "index.html"\n', FAULTS | {"ignore-unclear"}),
        ("code = []\n", FAULTS | {"ignore-unclear"}),
        ('code = "link-broken"\npages = "x"\n', FAULTS | {"ignore-unclear"}),
        ('code = "link-broken"\npage = 3\n', FAULTS | {"ignore-unclear"}),
        ('code = "link-broken"\nuntil = "2999-01-01"\n', FAULTS | {"ignore-unclear"}),
        ('code = "link-case"\n', FAULTS | {"ignore-stale"}),
    ],
)
def test_an_entry(site: Path, entry: str, told: set[str]) -> None:
    assert ignore(site, f"[[ignore]]\n{entry}{REASON}") == told


@pytest.mark.parametrize("reason", ["", 'reason = ""\n', 'reason = " "\n', "reason = 3\n"])
def test_an_entry_without_a_reason_ignores_nothing(site: Path, reason: str) -> None:
    assert ignore(site, f'[[ignore]]\ncode = "link-broken"\n{reason}') == FAULTS | {"ignore-reason"}


def test_the_last_day_still_counts(site: Path) -> None:
    today = datetime.date.today()
    assert "link-broken" not in ignore(site, f'[[ignore]]\ncode = "link-broken"\nuntil = {today}\n{REASON}')
    assert "link-broken" in ignore(site, f'[[ignore]]\ncode = "link-broken"\nuntil = {today - datetime.timedelta(1)}\n{REASON}')


def test_what_is_mended_makes_an_entry_stale_loudly(site: Path) -> None:
    text = f'# Waarom\n[[ignore]]\ncode = "id-double"\n{REASON}\n[[ignore]]\ncode = "link-broken"\n{REASON}'
    assert ignore(site, text) == {"mail-malformed"}
    (site / "out" / "index.html").write_text(PAGE.format(body='<p id="a">x</p><p id="a">x</p>'), encoding="utf-8")
    done = run()
    assert done.exit_code == 1
    assert done.stderr.startswith("linkcheck.toml:6: This is about nothing any more: nothing with the code link-broken")
    assert "Left out for a reason: 1." in done.stderr


def test_an_entry_is_not_stale_when_its_code_is_not_asked_for(site: Path) -> None:
    (site / "linkcheck.toml").write_text(f'[[ignore]]\ncode = "link-case"\n{REASON}', encoding="utf-8")
    assert codes(run("--json", "--only", "id-double")) == {"id-double"}
    assert codes(run("--json", "--only", "link-case,ignore-stale")) == {"ignore-stale"}


def test_a_file_that_is_named(site: Path) -> None:
    (site / "anders.toml").write_text(f'[[ignore]]\ncode = "link-broken"\n{REASON}', encoding="utf-8")
    assert codes(run("--json", "--ignore-file", "anders.toml")) == FAULTS - {"link-broken"}
    assert codes(run("--json")) == FAULTS


@pytest.mark.parametrize("text", [None, "[[ignore", "ignore = 3\n", "[ignor]\n", "ignore = [3]\n", "\xff"])
def test_a_file_that_cannot_be_read(site: Path, text: str | None) -> None:
    if text is not None:
        (site / "anders.toml").write_bytes(text.encode("latin-1"))
    done = run("--ignore-file", "anders.toml")
    assert done.exit_code == 2 and "«anders.toml» is not there, or is no TOML" in done.stderr


def test_a_note_is_ignored_as_well(site: Path) -> None:
    page = PAGE.format(body='<a href="#maakt">x</a><script>make("maakt")</script>')
    (site / "out" / "index.html").write_text(page, encoding="utf-8")
    assert [each["code"] for each in json.loads(run("--json").stdout)["notes"]] == ["anchor-unsure"]
    assert ignore(site, f'[[ignore]]\ncode = "anchor-unsure"\naddress = "#maak*"\n{REASON}') == set()
    assert json.loads(run("--json").stdout)["notes"] == [] and json.loads(run("--json").stdout)["ignored"] == 1


@pytest.mark.parametrize("form", FORMATS)
def test_a_page_has_one_name_in_all_forms(site: Path, form: str) -> None:
    """Some forms name a file as seen from where the command runs ("out/index.html"); a list that fits one form fits all."""
    left = ["id-double", "mail-malformed"]
    (site / "linkcheck.toml").write_text(
        f'[[ignore]]\ncode = {json.dumps(left)}\n{REASON}\n[[ignore]]\ncode = "link-broken"\npage = "index.html"\n{REASON}',
        encoding="utf-8",
    )
    assert run("--format", form).exit_code == 0
    (site / "linkcheck.toml").write_text(
        f'[[ignore]]\ncode = {json.dumps(left)}\n{REASON}\n[[ignore]]\ncode = "link-broken"\npage = "out/index.html"\n{REASON}',
        encoding="utf-8",
    )
    assert run("--format", form).exit_code == 1


def test_an_address_of_any_length_can_be_meant_exactly(site: Path) -> None:
    address = f"weg/{'lang' * 100}/een.html"
    other = address.replace("een", "twee")
    body = "".join(f'<a href="{each}">x</a>' for each in (address, other))
    (site / "out" / "index.html").write_text(PAGE.format(body=body), encoding="utf-8")
    (site / "linkcheck.toml").write_text(f'[[ignore]]\ncode = "link-broken"\naddress = "{address}"\n{REASON}', encoding="utf-8")
    (told,) = json.loads(run("--json").stdout)["problems"]
    assert told["address"] == other and len(told["message"]) < len(other)
    assert other not in run("--format", "junit").stdout  # where it is part of a name
