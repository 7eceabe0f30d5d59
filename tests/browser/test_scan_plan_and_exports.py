"""Result, plan and what leaves the scan: every file is opened again by somebody else's reader."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import icalendar
import pypdf
import pytest
from helpers.browser import PLAIN, Visit
from helpers.counted import QUESTIONS, STATEMENTS
from helpers.pages import squeezed
from helpers.scan import open_panel
from playwright.sync_api import Browser, BrowserContext, Page, expect
from selectolax.lexbor import LexborHTMLParser

EVIL = '=HYPERLINK("http://x";"<img src=x onerror=alert(1)>")'


def answers(page: Page, letters: str, **more: object) -> dict:
    """A whole scan as the page would save it, with answers as letters."""
    names = {"y": "yes", "p": "partly", "n": "no", "u": "unknown"}
    found = page.locator("fieldset.scan__statement[id^=stelling-]:not([id^=stelling-vraag])").evaluate_all(
        "sets => sets.map((set) => [set.id.replace('stelling-', ''), set.dataset.hash])"
    )
    given = {
        id: {"answer": names[letters[place % len(letters)]], "hash": hash, "who": ""} for place, (id, hash) in enumerate(found)
    }
    scan = {"schema": "toolkit-scan", "version": 1, "id": "proef-1", "rev": 0, "made": "2025-11-20T10:00:00.000Z"}
    return scan | {"saved": "2025-11-20T10:00:00.000Z", "language": "nl", "kind": "full", "answers": given} | more


def six(page: Page, letters: str) -> dict:
    """Answers to the six questions themselves, as a short scan holds them."""
    names = {"y": "yes", "p": "partly", "n": "no", "u": "unknown"}
    questions = json.loads(page.locator("#scan-data").text_content() or "")["questions"]
    return {
        f"vraag-{one['stem']}": {"answer": names[letter], "hash": one["hash"], "who": ""}
        for one, letter in zip(questions, letters, strict=False)
    }


def as_file(scan: object, name: str = "scan.json") -> dict:
    text = scan if isinstance(scan, str) else json.dumps(scan)
    return {"name": name, "mimeType": "application/json", "buffer": text.encode()}


KEPT = "() => [localStorage, sessionStorage].map(kept => ({ ...kept }))"
PUT = "kept => [localStorage, sessionStorage].forEach((place, number) => Object.assign(place, kept[number]))"


def make(page: Page) -> None:
    """Fill in a scan, with a plan and with a note that is out for trouble."""
    page.set_input_files(
        "#app-open", as_file(answers(page, "ypnu", names=EVIL, notes={"beleid": EVIL}, municipality="Voorbeeldstad"))
    )
    expect(page.locator(".app__status")).to_contain_text("is geopend")
    page.goto("scan/#plan")
    for number in range(3):
        page.locator(".app__advice input").nth(number).check()
    first = page.locator(".app__item").first
    first.get_by_label("Wie (functie)").fill("teamleider; Werk, \\ & Inkomen 🙂 " + "lang " * 20)
    first.get_by_label("Wanneer", exact=True).fill("2027-01-31")
    first.get_by_label("Notitie").fill(EVIL)
    first.get_by_label("Notitie").blur()  # what is typed is kept a moment later, or at once on leaving the field


@cache
def made(browser: Browser, address: str) -> Any:
    """What the browser keeps of that scan, made once in a process."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("scan/")
    make(page)
    kept = page.evaluate(KEPT)
    context.close()
    return kept


@pytest.fixture
def page(work: Visit, browser: Browser, address: str) -> Page:
    """A page with the plan of that scan, as it is for who comes back to it."""
    page = work(PLAIN)
    page.evaluate(PUT, made(browser, address))
    page.goto("scan/#plan")
    expect(page.locator(".app__item")).to_have_count(3)
    return page


def saved(page: Page, button: str) -> bytes:
    open_panel(page, "save")
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.path().read_bytes()


def test_the_plan_has_an_order(page: Page) -> None:
    items = page.locator(".app__item")
    order = items.evaluate_all("items => items.map((item) => item.dataset.id)")
    items.nth(1).get_by_role("button", name="Omhoog").click()
    assert items.evaluate_all("items => items.map((item) => item.dataset.id)") == [order[1], order[0], order[2]]
    items.nth(2).dispatch_event("dragstart")  # the events of a drag: moving a real mouse hangs Chromium without a screen
    items.nth(0).dispatch_event("dragover")
    items.nth(0).dispatch_event("drop")
    assert items.evaluate_all("items => items.map((item) => item.dataset.id)") == [order[2], order[1], order[0]]
    page.reload()
    assert page.locator(".app__item").evaluate_all("items => items.map((item) => item.dataset.id)") == [
        order[2],
        order[1],
        order[0],
    ]


def test_nothing_runs_and_everything_is_text(page: Page) -> None:
    page.goto("scan/#resultaat")
    expect(page.locator(".app__head")).to_contain_text("<img src=x")
    assert page.locator("#app img").count() == 0


def test_csv(page: Page) -> None:
    data = saved(page, "Tabel als CSV")
    assert data.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    asked = ["Nummer", "Vraag", "Stelling", "Antwoord", "Wie weet dit hier?", "Notitie bij de vraag"]
    planned = ["Plaats in het plan", "Wat we doen", "Wie", "Wanneer", "Status", "Effect", "Inspanning", "Notitie"]
    assert head == asked + planned
    assert len(rows) == STATEMENTS
    assert {len(row) for row in rows} == {14}
    assert {row[3] for row in rows} == {"ja", "deels", "nee", "weet ik niet"}
    assert [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r")] == []
    assert sum(row[5] == "'" + EVIL for row in rows) == 6
    assert sum(row[13] == "'" + EVIL for row in rows) == 1


def test_calendar(page: Page) -> None:
    data = saved(page, "Datums voor je agenda")
    lines = data.decode().split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    unfolded = data.decode().replace("\r\n ", "").split("\r\n")
    assert unfolded[0] == "BEGIN:VCALENDAR"
    assert unfolded[-2:] == ["END:VCALENDAR", ""]
    event = unfolded[: unfolded.index("BEGIN:VALARM")]
    fields = dict(line.split(":", 1) for line in event if ":" in line and not line.startswith(("BEGIN", "END")))
    assert (fields["DTSTART;VALUE=DATE"], fields["DTEND;VALUE=DATE"]) == ("20270131", "20270201")
    assert "teamleider\\; Werk\\, \\\\ & Inkomen 🙂" in fields["DESCRIPTION"]


def test_calendar_by_a_library(page: Page) -> None:
    data = saved(page, "Datums voor je agenda")
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert EVIL in event["DESCRIPTION"]


def test_document(page: Page, tmp_path: Path) -> None:
    data = saved(page, "Document voor Word")
    tree = LexborHTMLParser(data.decode())
    assert [node.text() for node in tree.css("h1, h2")][:5] == [
        "Scan: resultaat en actieplan",
        "Conclusie",
        "Resultaat",
        "Actieplan",
        "Antwoorden",
    ]
    assert len(tree.css("table")[0].css("tbody tr")) == QUESTIONS
    assert len(tree.css("table")[1].css("tbody tr")) == 3
    assert len(tree.css("table")[2].css("tbody tr")) == STATEMENTS
    assert tree.css("img, script, [onerror]") == []
    assert EVIL in tree.body.text()


def test_document_opens_in_libreoffice(page: Page, tmp_path: Path) -> None:
    """As a text of headings, paragraphs and tables, which is saved again as a document of its own."""
    office = shutil.which("soffice") or pytest.skip("No LibreOffice on this computer.")
    (tmp_path / "scan.doc").write_bytes(saved(page, "Document voor Word"))
    command = [office, f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to"]
    done = subprocess.run(
        [*command, "odt:writer8", "--outdir", tmp_path, tmp_path / "scan.doc"], check=False, capture_output=True
    )
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "scan.odt") as document:
        text = document.read("content.xml").decode()
    assert len(re.findall(r"<table:table ", text)) == 3
    assert len(re.findall(r"<text:h ", text)) >= 4
    assert "31 januari 2027" in text
    assert EVIL in html.unescape(text)


def test_file_opens_again(page: Page, visit: Visit) -> None:
    data = saved(page, "Bewaar als bestand")
    other = visit("en/scan/")
    other.set_input_files("#app-open", {"name": "x.json", "mimeType": "application/json", "buffer": data})
    expect(other.locator(".scan input[type=radio]:checked")).to_have_count(35)
    other.goto("en/scan/#plan")
    expect(other.locator(".app__item")).to_have_count(3)
    expect(other.locator(".app__item").first.get_by_label("Note")).to_have_value(EVIL)


def test_text_for_an_email(page: Page) -> None:
    open_panel(page, "share")
    page.get_by_role("button", name="Kopieer voor een e-mail").click()
    text = page.get_by_label("Tekst voor een e-mail").input_value()
    assert text.startswith("SCAN: RESULTAAT EN ACTIEPLAN")
    assert "Wanneer: 31 januari 2027" in text


def test_print_result_and_plan(page: Page) -> None:
    actions = page.locator(".app__item > p strong").all_inner_texts()
    for fragment, wanted, most in (
        ("plan", ["Actieplan"], 2),
        ("resultaat", ["Resultaat", "Dit gaat goed", "Scores per vraag"], 5),
    ):
        page.goto(f"scan/#{fragment}")
        reader = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        assert len(reader.pages) <= most
        text = "".join("".join(sheet.extract_text() for sheet in reader.pages).split())
        for words in [*wanted, "Voorbeeldstad", "31 januari 2027", *actions]:
            assert "".join(words.split()) in text, words
        for words in ("Haal weg", "Bewaar als bestand", "Zo werkt het", "Omhoog", "Papier overtypen"):
            assert "".join(words.split()) not in text, words


@pytest.mark.parametrize("fragment", ["begin", "vraag-beleid", "overzicht"])
def test_print_the_form(page: Page, fragment: str) -> None:
    """From each part of the form the whole scan is printed as it is filled in, with its head, a page for each question."""
    page.goto(f"scan/#{fragment}")
    view = {"begin": "begin", "overzicht": "overview"}.get(fragment, "question")
    expect(page.locator("body")).to_have_attribute("data-view", view)  # a part may come a moment later
    texts = [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages]
    assert len(texts) <= 8
    assert "Over deze scan" in texts[0]
    assert "35 stellingen. Alleen" not in texts[0]
    for place, last in (("1.1", "1.6"), ("3.1", "3.5"), ("6.1", "6.5")):
        assert [n for n, text in enumerate(texts) if place in text] == [n for n, text in enumerate(texts) if last in text]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("geen json", "beschadigd of geen scan"),
        ('{"schema":"anders"}', "ander soort bestand"),
        ('{"schema":"toolkit-scan","version":99}', "nieuwere versie"),
        ('{"schema":"toolkit-scan","version":1}', "niet klopt"),
        ("x" * 2_000_001, "te groot"),
    ],
)
def test_a_bad_file_is_refused_and_nothing_is_lost(page: Page, content: str, words: str) -> None:
    page.goto("scan/#begin")
    before = page.evaluate("JSON.stringify(localStorage)")
    page.set_input_files("#app-open", as_file(content, "<b>stuk.json"))
    expect(page.locator(".app__status")).to_contain_text(words)
    expect(page.locator(".app__status")).to_contain_text("<b>stuk.json")
    assert page.evaluate("JSON.stringify(localStorage)") == before
    expect(page.locator(".scan input[type=radio]:checked")).to_have_count(35)


def test_colleagues(work: Visit) -> None:
    page = work("scan/#samen")
    files = [
        as_file(answers(page, letters, id=f"proef-{n}", names=f"functie {n}"), f"{n}.json")
        for n, letters in enumerate(("yyn", "ypn", "ynn"))
    ]
    page.set_input_files("#app-files", [*files, as_file("stuk", "stuk.json"), files[0]])
    expect(page.locator(".app__status")).to_contain_text("3 bestanden open. stuk.json: Dit bestand is beschadigd")
    expect(page.locator(".app__status")).to_contain_text("al open")
    rows = page.locator("table.agenda tbody tr")
    expect(rows).to_have_count(12)
    expect(rows.first).to_contain_text("functie 2")
    expect(page.locator(".app")).to_contain_text("12 punten, samen ongeveer 96 minuten")
    rows.locator("select").first.select_option("partly")
    page.reload()  # the files, the names and the shared answer are kept before anybody asks for it
    expect(rows).to_have_count(12)
    expect(rows.locator("select").first).to_have_value("partly")
    short = as_file(answers(page, "y", id="proef-kort", kind="short", names="wethouder", answers=six(page, "y")), "kort.json")
    page.set_input_files("#app-files", short)
    expect(page.locator(".app__view")).to_contain_text("Deze collega’s deden alleen de korte scan: wethouder.")
    expect(page.get_by_role("table", name="De zes vragen, uit de korte scan").locator("tbody tr")).to_have_count(1)
    expect(rows).to_have_count(12)
    page.get_by_role("button", name="Haal weg: wethouder").click()
    expect(page.get_by_role("button", name="Zet terug")).to_be_focused()
    page.get_by_label("Hoeveel tijd is er?").select_option("30")
    expect(page.locator(".app")).to_contain_text("3 punten, samen ongeveer 24 minuten")
    expect(page.locator(".app")).to_contain_text("Voor een volgende keer: 2.5")
    page.get_by_label("Hoeveel tijd is er?").select_option("0")
    page.get_by_role("link", name="Ga verder als één scan").click()
    expect(page.get_by_role("heading", name="Resultaat")).to_be_visible()
    expect(page.locator(".scan input[type=radio]:checked")).to_have_count(24)


def test_files_of_colleagues_can_be_dropped(work: Visit) -> None:
    """Twenty at once; one more is refused with its name."""
    page = work("scan/#samen")
    scans = [json.dumps(answers(page, "yn" if n % 2 else "yp", id=f"proef-{n}", names=f"functie {n}")) for n in range(21)]
    dropped = page.evaluate_handle(
        "texts => { const data = new DataTransfer();"
        " texts.forEach((text, n) => data.items.add(new File([text], `${n}.json`, { type: 'application/json' })));"
        " return data; }",
        scans,
    )
    page.locator(".app__drop").dispatch_event("drop", {"dataTransfer": dropped})
    expect(page.locator(".app__status")).to_contain_text("20 bestanden open. 20.json: meer dan 20 bestanden kan niet.")
    expect(page.locator("table.agenda tbody tr")).to_have_count(17)


def test_earlier_scan(page: Page) -> None:
    page.goto("scan/#eerder")
    old = answers(page, "nyyu", id="oud-1", date="2025-11-20")
    changed = list(old["answers"])[2]
    old["answers"][changed]["hash"] = "00"
    page.set_input_files("#app-earlier", as_file(old))
    expect(page.locator(".app table thead")).to_contain_text("20 november 2025")
    expect(page.locator(".app h3").filter(has_text="Vooruit")).to_be_visible()
    for folded in page.locator(".app__fold > summary").all():
        folded.click()
    text = squeezed(page.locator(".app__view").inner_text())
    assert "8 antwoorden zijn hetzelfde" in text
    assert text.count("nee → ja") == 9
    assert text.count("ja → deels") == 9
    assert text.count("ja → nee") == 8
    assert "de stelling heeft nu andere woorden" in text


def test_paper(work: Visit) -> None:
    page = work("scan/#papier")
    page.locator("#app-entry").focus()
    for number, key in enumerate("1234" * 8 + "123", 1):
        page.keyboard.press(key)
        if number in (1, 10):  # told early which key went astray, if one does
            expect(page.locator(".app__progress")).to_contain_text(f"{number} van 35")
    expect(page.locator(".app__view")).to_contain_text("35 van 35 beantwoord")
    expect(page.locator(".scan input[type=radio]:checked")).to_have_count(35)
    assert page.locator(".scan input[type=radio]:checked").nth(3).get_attribute("value") == "unknown"


def test_address_holds_scores_only(page: Page, open_context: Callable[..., BrowserContext]) -> None:
    open_panel(page, "share")
    page.get_by_role("button", name="Kopieer een adres met scores").click()
    address = page.get_by_label("Adres met scores").input_value()
    assert re.fullmatch(r"http://[^#]+#deel=1;\d{4}-\d\d-\d\d(;[a-z]+(\.\d+){5}){6}", address)
    other = open_context().new_page()
    other.goto(address)
    expect(other.locator(".app__scores tbody tr")).to_have_count(6)
    expect(other.get_by_role("heading", name="Scores van een andere scan")).to_be_visible()
    assert other.evaluate("localStorage.length") == 0
