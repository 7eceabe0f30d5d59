"""A sheet read aloud on its page: by voices of the device alone, a sentence at a time, marked, and steered by who listens."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from helpers.browser import PHONE, Visit
from helpers.printed import printed_pages
from helpers.voices import AFAR, DUTCH, ENGLISH, STUB, asked, end, give, voice
from playwright.sync_api import Locator, Page, expect
from test_axe import faults_of_page

from toolkit.languages import LANGUAGES
from toolkit.strings import strings

B1, A2, EN = "werkbladen/huiswerkkaart/", "werkbladen/huiswerkkaart-a2/", "en/werkbladen/huiswerkkaart/"
WORDS = {language: strings(language) for language in LANGUAGES}
NL = WORDS["nl"]
MARKED = ".read-aloud--now"
QUICK = "() => { const wait = setTimeout; window.setTimeout = (run, time, ...rest) => wait(run, Math.min(time, 1), ...rest) }"


def button(page: Page, name: str, language: str = "nl") -> Locator:
    """A button of the bar, by the key of its word."""
    return page.locator("[data-listen]").get_by_role("button", name=WORDS[language][f"listen_{name}"], exact=True)


def status(page: Page) -> Locator:
    """What is told below the buttons."""
    return page.locator("[data-listen-status]")


def begin(page: Page, *voices: dict[str, Any], mode: str = "hold") -> None:
    """Start to listen, on a device with these voices: a Dutch one if nothing else is said."""
    give(page, *(voices or (AFAR, DUTCH)), mode=mode)
    page.locator("[data-listen-main]").click()


def all_of(page: Page, *voices: dict[str, Any]) -> list[dict[str, Any]]:
    """All that is asked of the engine for a sheet, from its beginning to its end."""
    page.evaluate(QUICK)
    begin(page, *voices, mode="quick")
    expect(status(page)).to_have_text(re.compile(f"^({NL['listen_end']}|{WORDS['en']['listen_end']})$"))
    return list(page.evaluate("engine.asked"))


@pytest.mark.parametrize(("path", "own"), [(B1, DUTCH), (A2, DUTCH), (EN, ENGLISH)])
def test_all_of_a_sheet_is_read_in_order_by_a_voice_of_this_device(look: Visit, path: str, own: dict[str, Any]) -> None:
    page = look(path)
    found = all_of(page, AFAR, voice("Away", "en-GB", local=False), ENGLISH, DUTCH, voice("Deutsch", "de-DE"))
    assert {(one["name"], one["local"]) for one in found} == {(own["name"], True)}
    texts = [one["text"] for one in found]
    assert texts[0] == page.locator("h1").inner_text()
    assert len(texts) > 15
    read, shown = " ".join(texts), page.locator(".sheet__body").inner_text()
    at = [re.sub(r"\W", "", read).find(re.sub(r"\W", "", title)) for title in page.locator(".sheet h2").all_inner_texts()]
    assert -1 not in at
    assert at == sorted(at)
    words = set(re.findall(r"\w{4,}", shown)) - set(re.findall(r"\w+", read))
    assert {word for word in words if not word.isdigit()} <= {w for w in words if "_" in w}, "what stands on the sheet is read"
    assert "niveau" not in read  # of the foot
    assert "__" not in read


def test_a_voice_elsewhere_is_never_used(look: Visit) -> None:
    """Not even where there is no other: nothing is read, and what to do is said in words."""
    page = look(B1)
    begin(page, AFAR, voice("Away", "en-GB", local=False), ENGLISH)
    expect(status(page)).to_have_text(NL["listen_none"])
    assert asked(page) == []
    expect(button(page, "start")).to_be_visible()
    page.evaluate("voices => engine.name(voices)", [DUTCH])
    button(page, "start").click()
    expect(button(page, "pause")).to_be_visible()
    expect(status(page)).to_be_empty()


def test_a_voice_that_goes_away_is_not_replaced_by_one_elsewhere(look: Visit) -> None:
    page = look(B1)
    begin(page)
    page.evaluate("voices => engine.name(voices)", [AFAR])
    button(page, "next").click()
    expect(status(page)).to_have_text(NL["listen_none"])
    assert len(asked(page)) == 1


def test_voices_that_come_late_are_waited_for(look: Visit) -> None:
    page = look(EN)
    give(page)
    button(page, "start", "en").click()
    expect(status(page)).to_have_text(WORDS["en"]["listen_wait"])
    page.evaluate("voices => engine.name(voices)", [ENGLISH])
    expect(button(page, "pause", "en")).to_be_visible()
    assert asked(page) == [page.locator("h1").inner_text()]


def test_a_browser_that_cannot_speak_says_so(look: Visit) -> None:
    page = look(B1)
    page.evaluate("() => Object.defineProperty(window, 'speechSynthesis', { value: undefined, configurable: true })")
    button(page, "start").click()
    expect(status(page)).to_have_text(NL["listen_none"])


def test_the_sentence_that_is_read_is_marked_and_nothing_else(look: Visit) -> None:
    page = look(B1)
    begin(page)
    for _ in range(6):
        shown = " ".join(page.locator(MARKED).all_inner_texts())
        assert re.sub(r"\W", "", shown) == re.sub(r"\W", "", asked(page)[-1])
        count = len(asked(page))
        end(page)
        page.wait_for_function("count => engine.asked.length > count", arg=count)
    button(page, "stop").click()
    expect(page.locator(MARKED)).to_have_count(0)


LOOKS = """mark => { const { backgroundColor, color, textDecorationLine, textDecorationColor } = getComputedStyle(mark);
  return [backgroundColor, color, textDecorationLine, textDecorationColor] }"""


def light(colour: str) -> float:
    """How light a colour is (WCAG 2.2)."""
    red, green, blue = (int(part) / 255 for part in re.findall(r"\d+", colour)[:3])
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours."""
    dark, pale = sorted((light(one), light(other)))
    return (pale + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=["light", "dark", "forced"])
def test_the_mark_is_seen_without_its_colour(look: Visit, options: dict[str, Any]) -> None:
    """A line below the words, 3:1 beside what is around it; the words themselves stay legible."""
    page = look(B1, **options)
    begin(page)
    ground, ink, line, stroke = page.locator(MARKED).first.evaluate(LOOKS)
    assert line == "underline"
    assert contrast(ground, stroke) >= 3
    assert contrast(ground, ink) >= 4.5
    if "forced_colors" not in options:
        assert contrast(stroke, "rgb(255, 255, 255)") >= 3


def test_pause_and_go_on(look: Visit) -> None:
    page = look(B1)
    begin(page)
    button(page, "next").click()
    button(page, "pause").click()
    assert not page.evaluate("engine.speaking")
    expect(page.locator(MARKED)).not_to_have_count(0)
    button(page, "resume").click()
    texts = asked(page)
    assert len(texts) == 3
    assert texts[1] == texts[2] != texts[0]
    button(page, "previous").click()
    assert asked(page)[-1] == texts[0]


def test_slower(look: Visit) -> None:
    """On an easy sheet it begins calmly; what is chosen holds at once."""
    page = look(A2)
    begin(page)
    page.get_by_label(NL["listen_rate"]).select_option(label=NL["listen_slow"])
    assert [one["rate"] for one in page.evaluate("engine.asked")] == [0.8, 0.6]
    page.goto(B1)
    begin(page)
    assert page.evaluate("engine.asked[0].rate") == 1


def test_a_click_on_a_sentence_starts_there(look: Visit) -> None:
    """Only while somebody listens; and a field to type in, or words that are selected, are left alone."""
    page = look(B1)
    target = page.locator(".sheet__body li").nth(2)
    target.click()
    begin(page)
    assert len(asked(page)) == 1
    target.locator(".read-aloud").first.click()
    assert asked(page)[-1] in target.inner_text().replace("\n", " ")
    count = len(asked(page))
    page.evaluate("() => getSelection().selectAllChildren(document.querySelector('.sheet__message'))")
    page.locator(".sheet__body li .read-aloud").first.dispatch_event("click")
    assert len(asked(page)) == count


def test_a_click_in_a_field_is_for_typing(look: Visit) -> None:
    page = look(B1)
    begin(page)
    page.locator(".sheet li .read-aloud").first.evaluate("piece => piece.append(document.createElement('input'))")
    field = page.locator(".sheet li input")
    field.click()
    field.press_sequentially("Ik")
    assert len(asked(page)) == 1
    assert field.input_value() == "Ik"


def test_keyboard(look: Visit) -> None:
    """All by keys: the buttons in order, Esc stops, and whoever stops stays at the button to begin again."""
    page = look(B1)
    give(page, DUTCH)
    start = page.locator("[data-listen-main]")
    start.focus()
    page.keyboard.press("Enter")
    expect(start).to_have_text(NL["listen_pause"])
    names = []
    for _ in range(3):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.innerText.replace(/[←→]/g, '').trim()"))
    assert names == [NL["listen_stop"], NL["listen_previous"], NL["listen_next"]]
    page.keyboard.press("Enter")
    assert len(asked(page)) == 2
    page.keyboard.press("Escape")
    assert not page.evaluate("engine.speaking")
    expect(start).to_be_focused()
    expect(start).to_have_text(NL["listen_start"])
    expect(button(page, "stop")).to_be_hidden()


def test_little_is_told_to_who_uses_a_screen_reader(look: Visit) -> None:
    """No sentence is repeated where it would be told: the one live region is empty while a sheet is read."""
    page = look(B1)
    assert page.locator("[data-listen] :is([role=status], [aria-live])").count() == 1
    begin(page)
    button(page, "next").click()
    expect(status(page)).to_be_empty()
    assert page.locator(".sheet [aria-live], .sheet [role=status]").count() == 0


def test_leaving_the_page_stops(look: Visit) -> None:
    page = look(B1)
    begin(page)
    assert page.evaluate("engine.speaking")
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert not page.evaluate("engine.speaking")
    expect(button(page, "start")).to_be_visible()
    expect(page.locator(MARKED)).to_have_count(0)


def test_a_voice_that_fails_is_told_after_a_few_tries(look: Visit) -> None:
    page = look(B1)
    page.evaluate(QUICK)
    begin(page, DUTCH, mode="error")
    expect(status(page)).to_have_text(NL["listen_broken"])
    expect(button(page, "start")).to_be_visible()
    page.evaluate("engine.mode = 'hold'")
    button(page, "start").click()
    expect(button(page, "pause")).to_be_visible()
    expect(status(page)).to_be_empty()


def test_a_voice_that_says_nothing_at_all_is_told(look: Visit) -> None:
    page = look(B1)
    page.evaluate(QUICK)
    begin(page, DUTCH, mode="silent")
    expect(status(page)).to_have_text(NL["listen_broken"])


def test_an_end_that_is_not_told_is_seen(look: Visit) -> None:
    page = look(B1)
    page.evaluate(QUICK)
    begin(page)
    page.evaluate("engine.now = null")
    page.wait_for_function("() => engine.asked.length > 1")


def lines_of(page: Page, code: str) -> list[str]:
    """The help lines of a page that there are, in order."""
    lines = next(one for one in json.loads(page.locator("[data-help-lines]").inner_text()) if one["lang"] == code)
    return [" ".join(line.split()) for line in lines["lines"] if line]


@pytest.mark.parametrize(("code", "tag"), [("ar", "ar-EG"), ("tr", "tr-TR"), ("uk", "uk_UA")])
def test_a_help_line_follows_its_sentence_in_a_voice_of_its_language(look: Visit, code: str, tag: str) -> None:
    page = look(f"{A2}#hulp-{code}")
    own = voice("Hulp", tag)
    found = all_of(page, DUTCH, own, voice("Ver", tag, local=False, default=True))
    assert {one["name"] for one in found} == {DUTCH["name"], own["name"]}
    helped = [one["text"] for one in found if one["name"] == own["name"]]
    assert len(helped) == page.locator(".sheet .help").count() > 15
    assert [one["name"] for one in found[:4]] == [DUTCH["name"], own["name"]] * 2
    shown = [re.sub(r"\W|_", "", line) for line in page.locator(".sheet .help").all_inner_texts()]
    assert [re.sub(r"\W|_", "", line) for line in helped] == shown


def test_the_help_line_is_marked_while_it_is_read(look: Visit) -> None:
    page = look(f"{A2}#hulp-ar")
    begin(page, DUTCH, voice("Hulp", "ar"))
    expect(page.locator(f".said {MARKED}, .said{MARKED}")).to_have_count(1)
    end(page)
    page.wait_for_function("() => engine.asked.length === 2")
    expect(page.locator(MARKED)).to_have_count(1)
    expect(page.locator(f".help{MARKED}")).to_have_attribute("lang", "ar")


def test_a_language_without_a_voice_is_said_once_and_the_dutch_goes_on(look: Visit) -> None:
    page = look(f"{A2}#hulp-tr")
    begin(page, DUTCH, voice("Hulp", "tr-TR", local=False))
    told = NL["listen_no_help"].replace("{language}", "Turks")
    expect(status(page)).to_have_text(told)
    for _ in range(3):
        button(page, "next").click()
    assert {one["lang"] for one in page.evaluate("engine.asked")} == {"nl-NL"}
    expect(status(page)).to_have_text(told)


def test_help_that_is_chosen_while_one_listens_is_read_from_then_on(look: Visit) -> None:
    page = look(A2)
    begin(page, DUTCH, voice("Hulp", "uk-UA"))
    page.locator("[data-help] select").select_option("uk")
    page.wait_for_function("() => document.querySelector('.sheet .help')")
    button(page, "next").click()
    end(page)
    page.wait_for_function("() => engine.asked.at(-1).lang === 'uk-UA'")
    page.locator("[data-help] select").select_option("")
    button(page, "next").click()
    assert page.evaluate("engine.asked.at(-1).lang") == "nl-NL"
    end(page)
    page.wait_for_function("() => engine.asked.length === 5")
    assert page.evaluate("engine.asked.at(-1).lang") == "nl-NL"


@pytest.mark.parametrize("path", [B1, f"{A2}#hulp-ar", EN])
def test_axe_and_room_while_one_listens(look: Visit, path: str) -> None:
    page = look(path)
    own = ENGLISH if path == EN else DUTCH
    give(page, own, voice("Hulp", "ar"))
    page.locator("[data-listen-main]").click()
    assert faults_of_page(page) == []


IN_SIGHT = """() => { const bar = document.querySelector(".listen").getBoundingClientRect();
  const mark = document.querySelector(".read-aloud--now").getBoundingClientRect();
  return [mark.top >= bar.bottom && mark.bottom <= innerHeight, bar.top >= 0 && bar.height < innerHeight / 3, scrollY] }"""


def test_what_is_read_is_in_sight_on_a_phone(look: Visit) -> None:
    """The bar stays in sight and small, nothing is read behind it, and the page stays where it is when nothing has to move."""
    page = look(A2, viewport=PHONE)
    give(page, DUTCH)
    button(page, "start").click()
    places = []
    for _ in range(20):
        mark, bar, place = page.evaluate(IN_SIGHT)
        assert (mark, bar) == (True, True)
        places.append(place)
        button(page, "next").click()
    assert places == sorted(places)
    assert 1 < len(set(places)) < 15


def test_nothing_of_it_on_paper(look: Visit) -> None:
    """Not the bar, not the mark, and no line is broken elsewhere while one listens."""
    page = look(B1)
    before = [one.extract_text() for one in printed_pages(page)]
    begin(page)
    button(page, "next").click()
    assert [one.extract_text() for one in printed_pages(page)] == before
    page.emulate_media(media="print")
    expect(page.locator("[data-listen]")).to_be_hidden()
    assert page.locator(MARKED).first.evaluate(LOOKS)[2] == "none"


def test_words_stay_where_they_are_on_every_sheet(look: Visit, site: Any) -> None:
    """What is put round the sentences changes no word and moves nothing."""
    page = look()
    paths = sorted(site.glob("werkbladen/*/index.html"))
    text, room = "document.querySelector('.sheet').innerText", "document.querySelector('.sheet').getBoundingClientRect().height"
    listened = 0
    for path in paths:
        page.goto(path.relative_to(site).as_posix().removesuffix("index.html"))
        if page.locator("[data-listen]").count() == 0:
            continue
        before = page.evaluate(f"[{text}, {room}]")
        begin(page)
        expect(button(page, "stop")).to_be_visible()
        assert page.evaluate(f"[{text}, {room}]") == before, path
        listened += 1
    assert listened > 30


def test_without_scripts_there_is_no_button(look: Visit) -> None:
    page = look(B1, java_script_enabled=False)
    expect(page.locator("[data-listen]")).to_be_hidden()


def test_only_sheets_for_women_have_it_and_nothing_is_done_before_it_is_asked(look: Visit) -> None:
    page = look(B1)
    assert page.locator(".read-aloud").count() == 0
    for path in ("werkbladen/registratielijst/", "oefeningen/huiswerk/", "werkbladen/"):
        page.goto(path)
        assert page.locator("[data-listen], script[src*=listen]").count() == 0
    page.goto("werkbladen/uitnodiging-a2/")  # the organisation hands it out, and a woman reads it
    expect(button(page, "start")).to_be_visible()


def test_the_engine_is_left_alone_until_then(visit: Visit) -> None:
    page = visit()
    page.add_init_script(
        f"({STUB})(); let used = 0; window.used = () => used;"
        "const names = engine.getVoices; engine.getVoices = () => { used += 1; return names() };"
    )
    page.goto(B1)
    expect(button(page, "start")).to_be_visible()
    assert page.evaluate("[used(), engine.asked.length, engine.cancels]") == [0, 0, 0]
