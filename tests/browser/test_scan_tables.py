"""The tables and the calendar of the scan, opened again by the readers of others: openpyxl, LibreOffice, csv and icalendar."""

from __future__ import annotations

import csv
import datetime
import io
import shutil
import subprocess
from pathlib import Path

import icalendar
import openpyxl
import pytest
from helpers.browser import Visit
from helpers.counted import STATEMENTS
from playwright.sync_api import Page, expect
from test_scan_plan_and_exports import EVIL, answers, as_file, saved

ODD = "_x0041_ <&> \"x\" 'y' 🙂 een\ntwee"
PLANNED = [
    {"id": "samenwerking-gebeld", "owner": EVIL, "date": "2027-01-31", "note": ODD, "status": "doing", "effort": 3},
    {"id": "eigen-abc-1", "text": "=2+2", "stem": "beleid", "date": "1850-01-01"},
    {"id": "vraag-normen", "owner": "teamleider", "date": "2027-02-28"},
    {"id": "beleid-besluit", "date": "2027-03-01"},
    {"id": "verdwenen-id"},
    {"id": "gesprek-begin", "status": "done", "date": "2026-10-01"},
]


def scan_in(work: Visit, language: str, kind: str = "full") -> Page:
    """A page with a scan in which all kinds of actions are planned."""
    page = work("scan/" if language == "nl" else "en/scan/")
    more = {"notes": {"beleid": EVIL, "normen": "woord " * 7000}, "municipality": "Voorbeeldstad", "kind": kind}
    page.set_input_files("#app-open", as_file(answers(page, "ypnu", plan=PLANNED, **more)))
    expect(page.locator(".app__status")).not_to_be_empty()
    page.evaluate("location.hash = '#plan'")
    expect(page.locator(".app__item")).to_have_count(len(PLANNED))
    return page


def shown(page: Page) -> list[str]:
    """The actions of the plan, as the page shows them."""
    return page.locator(".app__item .app__what").all_inner_texts()


@pytest.mark.parametrize(("language", "button"), [("nl", "Excel-bestand"), ("en", "Excel file")])
def test_workbook(work: Visit, language: str, button: str) -> None:
    page = scan_in(work, language)
    data = saved(page, button)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == (["Antwoorden", "Plan", "Scores"] if language == "nl" else ["Answers", "Plan", "Scores"])
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.font.b for cell in sheet[1])
        assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row if cell.value is not None)
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}, "nothing is a formula"
        assert sheet.print_title_rows == "$1:$1"
        assert all(sheet.row_dimensions[row].height >= 15 for row in range(1, sheet.max_row + 1))
    answered, plan, scores = book.worksheets
    rows = list(plan.iter_rows(min_row=2, values_only=True))
    assert [row[1] for row in rows] == shown(page)
    assert [row[0] for row in rows] == list(range(1, len(PLANNED) + 1))
    assert (rows[0][5], rows[0][10]) == (EVIL, ODD)
    days = [datetime.datetime.fromisoformat(str(one["date"])) if "date" in one else None for one in PLANNED]
    assert [row[6] for row in rows] == [days[0], "1850-01-01", *days[2:]]
    assert plan["G2"].is_date
    assert plan.row_dimensions[2].height >= 60, "all lines of its action can be read"
    statuses = {"nl": {"bezig", "te doen", "gedaan"}, "en": {"in progress", "to do", "done"}}[language]
    assert {row[7] for row in rows} == statuses
    assert rows[0][8:10] == (("groot", "groot") if language == "nl" else ("large", "large"))
    texts = list(answered.iter_rows(min_row=2, values_only=True))
    assert len(texts) == STATEMENTS
    statements = page.locator("fieldset.scan__statement[id^=stelling-]:not([id^=stelling-vraag]) legend")
    assert [f"{row[0]} {row[2]}" for row in texts] == [" ".join(one.split()) for one in statements.all_text_contents()]
    notes = ["".join(filter(None, row[5:])) for row in texts if row[5]]
    assert notes == [EVIL, "woord " * 7000]
    page.evaluate("location.hash = '#resultaat'")
    told = page.locator(".app__scores tbody tr").evaluate_all(
        "rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()))"
    )
    numbers = [[f"{value}" for value in row[1:6]] for row in scores.iter_rows(min_row=2, values_only=True)]
    assert numbers == [row[2:] for row in told]
    assert [f"{round(row[6].value * 100)}%" for row in scores.iter_rows(min_row=2)] == [row[1] for row in told]
    assert scores["G2"].number_format == "0%"


def test_workbook_of_a_short_scan_has_no_percentage(work: Visit) -> None:
    page = scan_in(work, "nl", "short")
    book = openpyxl.load_workbook(io.BytesIO(saved(page, "Excel-bestand")))
    assert [cell.value for cell in book["Scores"][1]] == ["Vraag", "ja", "deels", "nee", "weet ik niet", "nog open"]
    assert [row[1].value for row in book["Plan"].iter_rows(min_row=2)] == shown(page)
    assert book["Antwoorden"].max_row == 7


def test_workbook_opens_in_libreoffice(work: Visit, tmp_path: Path) -> None:
    office = shutil.which("soffice") or pytest.skip("No LibreOffice on this computer.")
    if not (Path(office).resolve().parent / "libsclo.so").exists():
        pytest.skip("This LibreOffice has no part that opens tables.")
    page = scan_in(work, "nl")
    (tmp_path / "scan.xlsx").write_bytes(saved(page, "Excel-bestand"))
    every = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    command = [office, f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", every]
    done = subprocess.run([*command, "--outdir", tmp_path, tmp_path / "scan.xlsx"], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
    (file,) = tmp_path.glob("*Plan.csv")
    rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"), newline="")))
    assert [row[1] for row in rows[1:]] == shown(page)
    assert (rows[1][5], rows[1][10]) == (EVIL, ODD)
    assert "2027" in rows[1][6]
    assert rows[1][6] != "2027-01-31", "a day, as this computer writes it"


@pytest.mark.parametrize(("language", "button", "between"), [("nl", "Tabel als CSV", ";"), ("en", "Table as CSV", ",")])
def test_csv_as_the_excel_of_the_language_reads_it(work: Visit, language: str, button: str, between: str) -> None:
    page = scan_in(work, language)
    text = saved(page, button).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=between))
    place, action = ("Plaats in het plan", "Wat we doen") if language == "nl" else ("Place in the plan", "What we do")
    planned = sorted((row for row in rows if row[place]), key=lambda row: int(row[place]))
    assert [row[action].removeprefix("'") for row in planned] == shown(page)
    assert len(rows) == STATEMENTS + 4, "all that is asked, and what else is planned"
    assert all(None not in row for row in rows)


@pytest.mark.parametrize(("language", "button"), [("nl", "Datums voor je agenda"), ("en", "Dates for your calendar")])
def test_calendar_with_reminders(work: Visit, language: str, button: str) -> None:
    page = scan_in(work, language)
    calendar = icalendar.Calendar.from_ical(saved(page, button))
    assert calendar["PRODID"].endswith(f"//{language.upper()}")
    events = calendar.walk("VEVENT")
    assert all(not event.errors for event in events)
    kept = page.evaluate("JSON.parse(Object.entries(localStorage).find(([key]) => key.startsWith('toolkit-scan:'))[1])")
    dated = [one for one in PLANNED if "date" in one]
    assert [event["UID"] for event in events] == [f"{kept['id']}-{one['id']}@scan" for one in dated]
    assert [event.decoded("DTSTART").isoformat() for event in events] == [one["date"] for one in dated]
    assert all(event["SEQUENCE"] == kept["rev"] for event in events)
    assert all(event["STATUS"] == "CONFIRMED" and "DTSTAMP" in event for event in events)
    assert any("=2+2" in event["SUMMARY"] for event in events), "own actions too"
    for event in events:
        (alarm, *more) = event.walk("VALARM") or [None]
        done = event["SUMMARY"].startswith(("Gedaan: ", "Done: ", "gedaan: ", "done: "))
        assert more == []
        assert (alarm is None) is done
        if alarm is not None:
            start = datetime.datetime.combine(event.decoded("DTSTART"), datetime.time())
            assert start + alarm.decoded("TRIGGER") == start - datetime.timedelta(days=7) + datetime.timedelta(hours=9)
            assert alarm["ACTION"] == "DISPLAY"
    page.locator(".app__item").first.get_by_label("Wie (functie)" if language == "nl" else "Who (job title)").fill("een ander")
    page.keyboard.press("Tab")
    (later, *_) = icalendar.Calendar.from_ical(saved(page, button)).walk("VEVENT")
    assert later["UID"] == events[0]["UID"]
    assert later["SEQUENCE"] > events[0]["SEQUENCE"]
