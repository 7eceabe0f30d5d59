"""The result that speaks: a conclusion, one picture, three actions, targets; on one page, on slides and as a picture."""

from __future__ import annotations

import io
import json
import re
from typing import Any
from xml.etree import ElementTree

import pypdf
import pytest
from helpers.browser import DESK, PHONE, Visit
from helpers.pages import squeezed
from helpers.scan import open_panel
from PIL import Image
from playwright.sync_api import Page, ViewportSize, expect
from test_axe import violations
from test_scan_plan_and_exports import answers, as_file, saved

LETTERS = {"y": "yes", "p": "partly", "n": "no", "u": "unknown"}
both = pytest.mark.parametrize("path", ["scan/", "en/scan/"])
QUESTIONS = "() => JSON.parse(document.getElementById('scan-data').textContent).questions"
SVG = "{http://www.w3.org/2000/svg}"


def short(page: Page, letters: str, **more: object) -> dict[str, Any]:
    """A short scan, with an answer to each question as a letter."""
    given = {
        f"vraag-{question['stem']}": {"answer": LETTERS[letter], "hash": question["hash"], "who": ""}
        for question, letter in zip(page.evaluate(QUESTIONS), letters, strict=True)
        if letter in LETTERS
    }
    scan = answers(page, "y", id="proef-kort", kind="short", municipality="Voorbeeldstad")
    return scan | {"answers": given} | more


def per_question(page: Page, letters: str, **more: object) -> dict[str, Any]:
    """A whole scan, with letters for the statements of each question; "-" is open."""
    given = {}
    for question, some in zip(page.evaluate(QUESTIONS), letters.split(), strict=True):
        for place, one in enumerate(question["criteria"]):
            letter = some[place % len(some)]
            if letter in LETTERS:
                given[one["id"]] = {"answer": LETTERS[letter], "hash": one["hash"], "who": ""}
    return answers(page, "y", date="2026-11-20", municipality="Voorbeeldstad") | {"answers": given} | more


def show(page: Page, path: str, scan: dict[str, Any], part: str = "resultaat") -> None:
    """Open a scan and look at a part."""
    page.set_input_files("#app-open", as_file(scan))
    expect(page.locator(".app__status")).not_to_be_empty()
    page.goto(f"{path}#{part}")
    expect(page.locator(".app__conclusion, .app__items").first).to_be_visible()


def said(page: Page) -> str:
    return squeezed(page.locator(".app__conclusion p").inner_text())


def paper(page: Page, way: str = "") -> list[str]:
    """What a printer gets, page by page; `way` is the button that asks for it."""
    if way:
        page.evaluate("() => { window.print = () => {}; }")
        page.get_by_role("button", name=way, exact=True).click()
    return [squeezed(sheet.extract_text()) for sheet in pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages]


# The conclusion


def test_it_concludes_from_the_answers(work: Visit) -> None:
    page = work("scan/")
    show(page, "scan/", per_question(page, "yyyyyn nnnnny pp yn ypn yyn"))
    assert "Sterkst: Zicht op de groep (83%). Eerst aan de beurt: Actief beleid (17%), want bij vijf van de zes" in said(page)


@pytest.mark.parametrize(
    ("letters", "wanted"),
    [
        ("- - - - - -", "Er is nog niets beantwoord."),
        ("y----- - - - - -", "Nog te weinig ingevuld voor een conclusie: 1 van 35."),
        ("u u u u u u", "Het meeste weten jullie nog niet: 35 van de 35"),
        ("y y y y y y", "Alle vragen staan even ver: 100%. Houd vast wat goed gaat."),
    ],
)
def test_nothing_little_or_all_of_it(work: Visit, letters: str, wanted: str) -> None:
    page = work("scan/")
    page.set_input_files("#app-open", as_file(per_question(page, letters)))
    page.goto("scan/#resultaat")
    expect(page.locator(".app__conclusion p")).to_contain_text(wanted)
    assert violations(page) == []
    expect(page.locator(".drawn--wide")).to_have_count(0 if letters.startswith("- ") else 1)


def test_answers_to_other_statements_do_not_count(work: Visit) -> None:
    page = work("scan/")
    scan = per_question(page, "y- - - - - -")
    scan["answers"] |= {f"verdwenen-{n}": {"answer": "no", "hash": "0a", "who": ""} for n in range(9)}
    scan["answers"]["doelgroep-vastgesteld"] = {"answer": "no", "hash": "0b", "who": ""}
    page.set_input_files("#app-open", as_file(scan))
    page.goto("scan/#resultaat")
    assert said(page) == "Nog te weinig ingevuld voor een conclusie: 3 van 35."


# A short scan


@both
def test_a_short_scan_has_no_percentage_anywhere(work: Visit, path: str) -> None:
    page = work(path)
    show(page, path, short(page, "ypnu-y", plan=[]))
    seen = page.locator(".app__view").text_content() or ""
    assert "korte scan" in seen or "short scan" in seen
    labels = page.locator(".drawn").evaluate_all("all => all.map(one => one.getAttribute('aria-label')).join()")
    names = ("Kopieer voor een e-mail", "Kopieer een adres met scores", "Document voor Word", "Tabel als CSV")
    if path.startswith("en"):
        names = ("Copy for an e-mail", "Copy a link with scores", "Document for Word", "Table as CSV")
    texts = [seen, labels, saved(page, names[2]).decode().partition("<body>")[2], saved(page, names[3]).decode()]
    open_panel(page, "share")
    for name in names[:2]:
        page.get_by_role("button", name=name).click()
    mail, address = (page.locator(f"#app-tool-share {box}").first.input_value() for box in ("textarea", "input"))
    page.goto(address)
    expect(page.locator(".app__conclusion")).to_be_visible()
    texts += [mail, page.locator(".app__view").text_content() or ""]
    assert [text for text in texts if re.search(r"\d\s*%", text)] == []
    assert all(re.search("deels|partly", text) for text in texts)


def test_a_short_scan_goes_on_as_a_whole_one(work: Visit) -> None:
    page = work("scan/")
    show(page, "scan/", short(page, "ypnuny"))
    page.get_by_role("button", name="Ga verder met de hele scan").click()
    expect(page.locator("#vraag-doelgroep h2")).to_be_focused()
    assert page.evaluate("Object.keys(JSON.parse(Object.values(localStorage)[0]).answers).length") == 6


# The picture


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_picture_is_one_with_names_that_can_be_read(work: Visit, size: dict[str, int]) -> None:
    page = work("scan/")
    scan = per_question(page, "yyp-un nnnnny pp yn ypn yyn", targets={"doelgroep": 75, "gesprek": 100})
    show(page, "scan/", scan)
    page.set_viewport_size(ViewportSize(**size))
    drawn = page.locator(".drawn:visible")
    expect(drawn).to_have_count(1)
    text = squeezed(drawn.text_content() or "")
    for number, question in enumerate(page.evaluate(QUESTIONS), 1):
        assert f"{number}. {question['label']}" in text
    sizes = drawn.locator("text").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize) * one.ownerSVGElement.getScreenCTM().a)"
    )
    assert min(sizes) >= 13
    beyond = drawn.locator("text").evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().right > one.ownerSVGElement.getBoundingClientRect().right + 1)"
        ".map(one => one.textContent)"
    )
    assert beyond == []
    assert "doel 75%" in text
    expect(drawn.locator("polygon.drawn__mark")).to_have_count(3)  # two targets, and what the mark means
    assert drawn.locator(".drawn__dashed").count() >= 2
    assert drawn.locator(".drawn__dot").count() >= 2


def test_forced_colours_and_paper_tell_the_forms_apart(work: Visit) -> None:
    page = work("scan/")
    show(page, "scan/", per_question(page, "yyp-un nnnnny pp yn ypn yyn", targets={"doelgroep": 75}))
    look = "one => { const { fill, stroke, strokeDasharray: dash } = getComputedStyle(one); return fill + stroke + dash; }"
    for media in ({"forced_colors": "active"}, {"media": "print"}, {"color_scheme": "dark"}):
        page.emulate_media(**media)
        drawn = page.locator(".drawn--wide")
        expect(drawn).to_be_visible()
        found = [drawn.locator(f".drawn__{name}").first for name in ("frame", "full", "dashed")]
        assert len({one.evaluate(look) for one in found}) == 3, media
        page.emulate_media(forced_colors="none", media="null", color_scheme="light")


# What to begin with, in one's own words


@both
def test_three_actions_with_why(work: Visit, path: str) -> None:
    page = work(path)
    scan = per_question(page, "yyyyyn ppy ppy yyy ppp yyu")
    planned = page.evaluate(QUESTIONS)[4]["criteria"][1]
    more = {"owner": "teamleider", "date": "2027-02-01", "note": ""}
    show(page, path, scan | {"plan": [{"id": planned["id"], **more}]})
    items = page.locator(".app__first li")
    expect(items).to_have_count(3)
    expect(items.first).to_contain_text(planned["action"])
    expect(items.first).to_contain_text("teamleider, 1 februari 2027" if path == "scan/" else "teamleider, 1 February 2027")
    given = scan["answers"]
    quick = [
        one
        for question in page.evaluate(QUESTIONS)
        for one in question["criteria"]
        if one["id"] != planned["id"] and given[one["id"]]["answer"] == "partly" and one["effect"] - one["effort"] == 2
    ]
    expect(items.nth(1)).to_contain_text(quick[0]["action"])
    expect(items.nth(1)).to_contain_text(quick[0]["statement"])
    expect(items.nth(1)).to_contain_text("Antwoord: deels." if path == "scan/" else "Answer: partly.")


def test_a_summary_is_kept_told_when_it_is_cut_and_printed(work: Visit) -> None:
    page = work("scan/")
    show(page, "scan/", per_question(page, "yyn"[:1] + " n p y n y"))
    assert "In je eigen woorden" not in " ".join(paper(page, "Print op één bladzijde"))
    area = page.get_by_label("In je eigen woorden")
    area.fill("Wij vragen de raad om één loket.")
    area.blur()
    page.reload()
    expect(area).to_have_value("Wij vragen de raad om één loket.")
    (sheet,) = paper(page, "Print op één bladzijde")
    assert "InjeeigenwoordenWijvragenderaadoméénloket." in "".join(sheet.split())
    area.fill("a" * 5000)
    expect(page.locator(".app__status")).to_contain_text("Meer dan 4000 tekens past hier niet.")
    expect(page.locator(".app__summary")).to_contain_text("4000 van 4000 tekens. Het kan nu doorlopen op een tweede bladzijde.")
    assert len(area.input_value()) == 4000


# On paper

LONG_NAME = "Samenwerkende gemeenten aan de Vechtstreek en het Veluwse Middengebied"
NAMES = "beleidsadviseur participatie, teamleider werk en inkomen, werkcoach, schuldhulpverlener, inkoper sociaal domein"
WORDS = "Wij vragen de raad om geld voor één loket, met twee werkcoaches en een vast bedrag. "


@both
def test_one_page_for_an_alderman(work: Visit, path: str) -> None:
    """With the longest that can be expected: ties, targets on each, colleagues to ask, 600 characters of one's own."""
    page = work(path)
    stems = [question["stem"] for question in page.evaluate(QUESTIONS)]
    scan = per_question(page, "yyyyun nnnnuy yyyyun nnnuny pp---- pp---u", municipality=LONG_NAME, names=NAMES)
    for given in scan["answers"].values():
        given["who"] = "coördinator schuldhulpverlening" if given["answer"] == "unknown" else ""
    summary = (WORDS * 9)[:600]
    show(page, path, scan | {"version": 2, "summary": summary, "targets": dict.fromkeys(stems, 75)})
    sheets = paper(page, "Print op één bladzijde" if path == "scan/" else "Print on one page")
    assert len(sheets) == 1
    for wanted in (
        LONG_NAME,
        NAMES,
        said(page),
        squeezed(summary),
        *page.locator(".app__first strong").all_inner_texts(),
        *(question["label"] for question in page.evaluate(QUESTIONS)),
        "Op eigen benen" if path == "scan/" else "On her own feet",
    ):
        assert "".join(wanted.split()) in "".join(sheets[0].split()), wanted


@both
def test_a_long_summary_goes_on_to_a_second_page_and_nothing_is_cut(work: Visit, path: str) -> None:
    page = work(path)
    summary = f"{WORDS * 30}Dit is het eind."
    show(page, path, per_question(page, "y n p y n y", version=2, summary=summary))
    sheets = paper(page, "Print op één bladzijde" if path == "scan/" else "Print on one page")
    assert len(sheets) == 2
    assert "Ditisheteind." in "".join(sheets[1].split())
    told = "Het kan nu doorlopen op een tweede bladzijde." if path == "scan/" else "It may now run on to a second page."
    expect(page.locator(".app__summary")).to_contain_text(told)


def test_slides_for_the_council_have_one_thing_on_a_page(work: Visit) -> None:
    page = work("scan/")
    scan = per_question(page, "yyyyyn nnnnny pp yn ypn yyn", version=2, summary="Eén loket.")
    plan = [{"id": page.evaluate(QUESTIONS)[1]["criteria"][0]["id"], "owner": "teamleider"}]
    show(page, "scan/", scan | {"plan": plan})
    page.evaluate("() => { window.print = () => {}; }")
    page.get_by_role("button", name="Print voor de raad").click()
    reader = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    sizes = {(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in reader.pages}
    assert sizes == {(842, 595)}
    texts = [squeezed(sheet.extract_text()) for sheet in reader.pages]
    parts = ("Sterkst: Zicht op de groep", "1. Zicht op de groep", "Om mee te beginnen", "In je eigen woorden", "Actieplan")
    assert [[part for part in parts if part in text] for text in texts] == [[part] for part in parts]
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.body.dataset.paper") is None


# The picture as a file


@both
def test_picture_as_svg_stands_by_itself(work: Visit, path: str) -> None:
    page = work(path)
    show(page, path, per_question(page, "yyp-un nnnnny pp yn ypn yyn", targets={"doelgroep": 75}))
    data = saved(page, "Plaatje (SVG)" if path == "scan/" else "Picture (SVG)").decode()
    root = ElementTree.fromstring(data)
    assert root.tag == f"{SVG}svg"
    assert "Voorbeeldstad" in (root.findtext(f"{SVG}title") or "")
    assert "63%" in (root.findtext(f"{SVG}desc") or "")
    text = "".join("".join(one.text or "" for one in root.iter(f"{SVG}text")).split())
    for question in page.evaluate(QUESTIONS):
        assert "".join(question["label"].split()) in text
    assert not re.search(r"class=|var\(|<style|href|url\(", data)
    assert {one.get("fill") for one in root.iter() if one.get("fill")} <= {"none", "#ffffff", "#1b2a2a", "#0b5a5a", "#a03c1b"}
    assert "Arial" in (root.get("font-family") or "")


def test_picture_as_png_is_sharp_and_holds_what_the_screen_shows(work: Visit) -> None:
    page = work("scan/")
    show(page, "scan/", per_question(page, "yyp-un nnnnny pp yn ypn yyn", targets={"doelgroep": 75}))
    svg = ElementTree.fromstring(saved(page, "Plaatje (SVG)").decode())
    with Image.open(io.BytesIO(saved(page, "Plaatje (PNG)"))) as image:
        image.load()
        assert (image.format, image.width, image.height) == (
            "PNG",
            2 * int(svg.get("width") or 0),
            2 * int(svg.get("height") or 0),
        )
        counts = {colour: count for count, colour in image.convert("RGB").getcolors(1 << 24) or []}
    assert counts[0x0B, 0x5A, 0x5A] > 10_000
    assert counts[0xA0, 0x3C, 0x1B] > 100
    assert counts[0x1B, 0x2A, 0x2A] > 1_000
    assert counts[255, 255, 255] > sum(counts.values()) / 2


def test_what_the_picture_shows_can_be_copied_as_words(work: Visit) -> None:
    page = work("scan/")
    show(page, "scan/", per_question(page, "yyyyyn nnnnny pp yn ypn yyn"))
    page.get_by_role("button", name="Kopieer de beschrijving").click()
    text = page.get_by_label("Beschrijving van het plaatje").input_value()
    assert text.startswith("Scan, Voorbeeldstad, 20 november 2026. ")
    assert text.count("%") == 6


# Targets


def test_a_target_is_kept_shown_and_compared_with_the_plan(work: Visit) -> None:
    page = work("scan/")
    scan = per_question(page, "yyynnn y y y y y")
    ids = [one["id"] for one in page.evaluate(QUESTIONS)[0]["criteria"]]
    show(page, "scan/", scan)
    aim = page.get_by_label("1. Zicht op de groep")
    expect(aim).to_have_value("0")
    aim.select_option("75")
    expect(aim).to_be_focused()
    line = page.locator(".app__aims li").first
    expect(line).to_contain_text("Voor deze vraag staat er nog niets in je plan. Voor 75% is nog nodig: 1.4, 1.5.")
    expect(page.locator(".drawn--wide polygon.drawn__mark")).to_have_count(2)
    page.goto("scan/#plan")
    page.locator(f"#kies-{ids[3]}").check()
    page.locator(f"#kies-{ids[4]}").check()
    page.goto("scan/#resultaat")
    page.reload()
    expect(aim).to_have_value("75")
    expect(line).to_contain_text("Lukt alles in je plan, dan kom je op 83%. Dat is genoeg voor 75%.")
    aim.select_option("0")
    expect(line).not_to_contain_text("%.")
    assert page.evaluate("JSON.parse(Object.values(localStorage)[0]).targets") == {}


# Then and now


def test_then_and_now_begins_with_what_moved_most(work: Visit) -> None:
    page = work("scan/")
    show(page, "scan/", per_question(page, "yyyyyn yyynnn y y n n"))
    old = per_question(page, "yyynnn nnnnnn y y ypyppy n", id="oud-1", date="2025-11-20")
    page.goto("scan/#eerder")
    page.set_input_files("#app-earlier", as_file(old))
    assert said(page) == "Vooruit: Actief beleid (+50), Zicht op de groep (+33). Achteruit: Samenwerking (−75)."
    drawn = page.locator(".drawn--wide")
    expect(drawn.locator(".drawn__ghost")).to_have_count(7)  # six questions, and what the form means
    assert "toen 50%" in squeezed(drawn.text_content() or "")
    moves = page.locator(".app__view h3:text-is('Achteruit') + ul strong").all_inner_texts()
    assert moves == ["ja → nee"] * 3 + ["deels → nee"] * 3
    expect(page.locator(".app__fold table")).not_to_be_visible()
    text = "".join(paper(page))
    assert "Score toen en nu" in text


def test_a_short_scan_and_a_whole_one_stand_side_by_side(work: Visit) -> None:
    page = work("scan/")
    show(page, "scan/", per_question(page, "yyyyyn yyynnn y y n n"))
    page.goto("scan/#eerder")
    page.set_input_files("#app-earlier", as_file(short(page, "ypnu-y", date="2025-11-20")))
    view = page.locator(".app__view")
    expect(view).to_contain_text("De eerdere scan was een korte scan: één antwoord per vraag.")
    rows = page.locator(".app__view tbody tr")
    expect(rows).to_have_count(6)
    assert [squeezed(row) for row in rows.all_inner_texts()][:2] == ["1. Zicht op de groep ja 83%", "2. Actief beleid deels 50%"]
    assert "–" not in " ".join(rows.all_inner_texts())
    expect(page.locator(".app__conclusion")).to_have_count(0)


@pytest.mark.parametrize("kind", ["short", "full"])
def test_the_six_answers_are_compared_where_both_have_them(work: Visit, kind: str) -> None:
    """Two short scans; or a short one and one that went on as a whole one."""
    page = work("scan/")
    now = short(page, "yynuyp")
    if kind == "full":
        now["answers"] |= per_question(page, "y n p y y y")["answers"]
    page.set_input_files("#app-open", as_file(now | {"kind": kind}))
    page.goto("scan/#eerder")
    page.set_input_files("#app-earlier", as_file(short(page, "nyyuyn", id="oud-kort", date="2025-11-20")))
    assert said(page) == (
        "Vooruit: Zicht op de groep (nee → ja), Ondersteuning (nee → deels). Achteruit: Oog voor normen (ja → nee)."
    )
    assert "%" not in (page.locator(".app__view").text_content() or "")
    expect(page.locator(".app__view .notice")).to_have_count(int(kind == "full"))


def test_nothing_to_compare_is_told(work: Visit) -> None:
    page = work("scan/")
    show(page, "scan/", per_question(page, "y - - - - -"))
    page.goto("scan/#eerder")
    page.set_input_files("#app-earlier", as_file(per_question(page, "- y - - - -", id="oud-1")))
    assert said(page) == "Geen enkele stelling heeft in beide scans een antwoord. Er is dus niets te vergelijken."


# For everybody


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_on_what_differs(work: Visit, scheme: str, size: dict[str, int]) -> None:
    page = work("scan/", color_scheme=scheme, viewport=size)
    faults = []
    scan = per_question(page, "yyp-un nnnnny pp yn ypn yyn", version=2, targets={"doelgroep": 75}, summary="Eén loket.")
    show(page, "scan/", scan)
    page.locator(".app__fold > summary").click()
    page.get_by_role("button", name="Kopieer de beschrijving").click()
    faults += [f"result: {found}" for found in violations(page)]
    page.goto("scan/#eerder")
    for name, old in (
        ("whole", per_question(page, "ynyyyn pnnnny yp yn ypn yyn", id="oud-1")),
        ("short", short(page, "ypnu-y")),
    ):
        page.set_input_files("#app-earlier", as_file(json.dumps(old)))
        expect(page.locator(".app__conclusion" if name == "whole" else ".app__view tbody").first).to_be_visible()
        faults += [f"earlier, {name}: {found}" for found in violations(page)]
    page.goto("scan/#begin")
    page.set_input_files("#app-open", as_file(short(page, "ypnu-y")))
    page.goto("scan/#resultaat")
    expect(page.locator(".app__conclusion")).to_be_visible()
    faults += [f"short: {found}" for found in violations(page)]
    assert faults == []


def test_the_result_is_there_at_once(work: Visit) -> None:
    """For who wants movement too: when the focus is on its heading, so is the window."""
    page = work("scan/#vraag-ondersteuning", reduced_motion="no-preference")
    page.locator(".app__pager a").last.scroll_into_view_if_needed()
    top = page.evaluate(
        """async () => {
          document.querySelector(".app__pager a:last-child").click();
          while (!document.activeElement.matches(".app__view h2")) await new Promise(requestAnimationFrame);
          return document.querySelector("#app").getBoundingClientRect().top;
        }"""
    )
    assert 0 <= top < 40
