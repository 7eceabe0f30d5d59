"""The filter of the exercises: every choice, every combination, an address to share, and a whole list without scripts."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from helpers.browser import Visit
from playwright.sync_api import Page, expect

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site

STATUS, SHOWN = "[data-filter-status]", "[data-filter-list] > li:not([hidden]) .card__title"
CHOICES = {"half_day": ("1", "2"), "minutes": ("15", "30", "40"), "wordiness": ("low", "medium", "high")}
CHOICES |= {"focus": ("meet", "think", "money", "plan")}
PATHS = {"nl": "oefeningen/", "en": "en/oefeningen/"}
TEXTS = {
    "nl": ("{} van {} oefeningen, samen {} minuten", "Geen oefening past bij deze keuze. Kies ruimer."),
    "en": ("{} of {} exercises, {} minutes in all", "No exercise fits this choice. Widen your choice."),
}

CHOOSE = f"""choices => choices.map(choice => {{
  const form = document.querySelector("[data-filter]");
  for (const [name, value] of Object.entries(choice)) form.elements[name].value = value;
  form.elements.focus.dispatchEvent(new Event("change", {{bubbles: true}}));
  const titles = [...document.querySelectorAll("{SHOWN}")].map(title => title.textContent);
  return [titles, document.querySelector("{STATUS}").textContent, location.search];
}})"""


@pytest.fixture(scope="module")
def exercises(project: Path) -> dict[str, list[Any]]:
    """The exercises in order, as they are written."""
    view = Site(load(project)[0], read_nav(project))
    return {language: [entry.page for entry in view.members("oefeningen", language)] for language in PATHS}


def fitting(exercises: list[Any], choice: dict[str, str]) -> list[Any]:
    """The exercises that fit a choice, told independently of the page."""

    def fits(exercise: Any, name: str, value: str) -> bool:
        own = getattr(exercise, name)
        return own <= int(value) if name == "minutes" else str(own) == value

    return [one for one in exercises if all(fits(one, name, value) for name, value in choice.items())]


def expected(language: str, exercises: list[Any], choice: dict[str, str]) -> tuple[list[str], str]:
    """The titles that should show for a choice, and what the page should say."""
    shown = fitting(exercises, choice)
    some, none = TEXTS[language]
    text = some.format(len(shown), len(exercises), sum(one.minutes for one in shown)) if shown else none
    return [one.title for one in shown], text


@pytest.mark.parametrize("language", PATHS)
def test_every_combination(look: Visit, exercises: dict[str, list[Any]], language: str) -> None:
    page = look(PATHS[language])
    choices = [dict(zip(CHOICES, values, strict=True)) for values in product(*(("", *options) for options in CHOICES.values()))]
    told = page.evaluate(CHOOSE, choices)
    sizes = set()
    for choice, (titles, text, query) in zip(choices, told, strict=True):
        chosen = {name: value for name, value in choice.items() if value}
        assert (titles, text) == expected(language, exercises[language], chosen), chosen
        assert query.removeprefix("?") == "&".join(f"{name}={value}" for name, value in chosen.items())
        sizes.add(len(titles))
    assert {0, 1, len(exercises[language])} <= sizes


@pytest.mark.parametrize("name", CHOICES)
def test_each_select_by_its_label(look: Visit, exercises: dict[str, list[Any]], name: str) -> None:
    labels = {"half_day": "Dagdeel", "minutes": "Hoogstens", "wordiness": "Hoeveel taal", "focus": "Doel"}
    page = look(PATHS["nl"])
    select = page.get_by_role("combobox", name=labels[name])
    for value in CHOICES[name]:
        select.select_option(value)
        titles, text = expected("nl", exercises["nl"], {name: value})
        expect(page.locator(STATUS)).to_have_text(text)
        expect(page.locator(SHOWN)).to_have_text(titles)
    select.select_option("")
    expect(page.locator(SHOWN)).to_have_count(len(exercises["nl"]))


def test_by_keyboard(look: Visit, exercises: dict[str, list[Any]]) -> None:
    page = look(PATHS["en"])
    page.get_by_role("combobox", name="Half-day").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("status")).to_have_text(expected("en", exercises["en"], {"half_day": "2"})[1])
    page.get_by_role("button", name="Clear your choice").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(expected("en", exercises["en"], {})[1])


def test_clear_shows_all_again(look: Visit, exercises: dict[str, list[Any]]) -> None:
    page = look(PATHS["nl"] + "?focus=meet&half_day=2")
    expect(page.locator(STATUS)).to_have_text(TEXTS["nl"][1])
    expect(page.locator(SHOWN)).to_have_count(0)
    page.get_by_role("button", name="Wis de keuze").click()
    expect(page.locator(SHOWN)).to_have_count(len(exercises["nl"]))
    assert "?" not in page.url


def test_shared_address_reload_back_and_forward(look: Visit, exercises: dict[str, list[Any]]) -> None:
    titles, text = expected("nl", exercises["nl"], {"half_day": "2"})
    page = look("")
    page.goto(PATHS["nl"] + "?half_day=2")

    def check() -> None:
        expect(page.locator(STATUS)).to_have_text(text)
        expect(page.locator(SHOWN)).to_have_text(titles)
        expect(page.get_by_role("combobox", name="Dagdeel")).to_have_value("2")

    check()
    page.reload()
    check()
    page.locator("[data-filter-list] > li:not([hidden]) a").first.click()
    page.wait_for_url("**/terugblik/")
    page.go_back()
    check()
    page.go_back()
    page.go_forward()
    check()


def test_choice_that_was_made_survives_going_back(look: Visit, exercises: dict[str, list[Any]]) -> None:
    page = look(PATHS["nl"])
    page.get_by_role("combobox", name="Doel").select_option("money")
    titles, text = expected("nl", exercises["nl"], {"focus": "money"})
    page.locator("[data-filter-list] > li:not([hidden]) a").first.click()
    page.wait_for_load_state()
    page.go_back()
    expect(page.locator(STATUS)).to_have_text(text)
    expect(page.locator(SHOWN)).to_have_text(titles)
    expect(page.get_by_role("combobox", name="Doel")).to_have_value("money")


@pytest.mark.parametrize(
    "query", ["?half_day=9", "?minutes=<script>", "?nothing=1", "?half_day=1&half_day=x", "?toString=1", "?%E0%A4%A"]
)
def test_addresses_that_make_no_sense_hide_nothing_by_accident(look: Visit, exercises: dict[str, list[Any]], query: str) -> None:
    page = look(PATHS["nl"] + query)
    choice = {"half_day": "1"} if query.startswith("?half_day=1&") else {}
    expect(page.locator(STATUS)).to_have_text(expected("nl", exercises["nl"], choice)[1])


def test_anchor_in_the_address_stays(look: Visit) -> None:
    page = look(PATHS["nl"] + "?half_day=1#dagdeel-2")
    expect(page.locator(STATUS)).not_to_be_empty()
    assert page.url.endswith("?half_day=1#dagdeel-2")


def test_without_scripts_the_list_is_whole_and_there_is_no_filter(look: Visit, exercises: dict[str, list[Any]]) -> None:
    page: Page = look(PATHS["en"] + "?half_day=2", java_script_enabled=False)
    expect(page.locator("form.filter")).to_be_hidden()
    expect(page.locator(SHOWN)).to_have_text([one.title for one in exercises["en"]])
    for card in page.locator("[data-filter-list] > li").all():
        expect(card).to_be_visible()
