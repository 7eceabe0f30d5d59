"""What comes of a programme: all of it in one PDF, what is prepared when, and a whole morning by a clock that is set."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pypdf
import pytest
from helpers.browser import PHONE, Visit
from helpers.pages import bare
from helpers.printed import printed_pages
from playwright.sync_api import BrowserContext, Page, expect
from test_axe import EVERYTHING, violations
from test_every_page import STICKING_OUT
from test_programme_page import PATH, Maker

STANDARD = ("twee-dagdelen", "drie-dagdelen", "vier-dagdelen", "bewustwording-eerst", "praktisch-eerst", "werkcoach-langer")


def a_pdf(page: Page, folder: Path) -> pypdf.PdfReader:
    """The PDF that the button makes."""
    page.locator("[data-planner-make]").click()
    link = page.locator("[data-planner-files] a[download]")
    expect(link).to_be_visible(timeout=60_000)
    with page.expect_download() as coming:
        link.click()
    coming.value.save_as(folder / "x.pdf")
    return pypdf.PdfReader(folder / "x.pdf")


@pytest.mark.parametrize("sides", ["2", "1"])
def test_all_of_it_is_one_pdf_with_the_schedule_first(look: Visit, tmp_path: Path, sides: str) -> None:
    page = look(
        f"{PATH}#programma=praktisch-eerst&vrouwen=b1:1,a2:1&kanten={sides}&beamer=ja&d1=0930-20270112,inloop-vragen,kennismaking"
    )
    Maker(page)
    made = a_pdf(page, tmp_path)
    texts = [each.extract_text() for each in made.pages]
    first, bag = texts[0], texts[int(sides)]
    assert bare("09:30 Inloop met koffie en de vragen vooraf 09:50 Kennismaking 10:20 Einde") in bare(first)
    assert bare("Dagdeel 1, dinsdag 12 januari") in bare(first)
    assert bare("2 × Naamsticker") in bare(bag)
    assert bare("Beamer, met een lange kabel") in bare(bag)
    if sides == "2":
        assert texts[1] == texts[3] == ""
    titles = [mark.title for mark in made.outline]
    assert titles[:3] == ["Programma", "Voor in de tas", "Trainersblad: Kennismaking"]
    assert len(titles) == len(set(titles))
    told = page.locator("[data-planner-said]").inner_text()
    assert f"{len(made.pages)} bladzijden" in told
    sum_ = int(re.search(r"(\d+) A4", page.locator("[data-maker-result] > p").first.inner_text())[1])
    assert f"voor {sum_ + 2} A4" in told
    page.locator("#wie-b1").fill("2")
    expect(page.locator("[data-planner-files] a")).to_have_count(0), "it is of another programme"


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("name", STANDARD)
def test_schedule_and_bag_are_a_page_each(look: Visit, tmp_path: Path, name: str, language: str) -> None:
    page = look(f"{language}{PATH}#programma={name}&beamer=ja&vrouwen=b1:0")
    form = Maker(page)
    shown = [bare(title) for number in range(form.mornings.count()) for title in form.titles(number)]
    paper = [bare(each.extract_text()) for each in printed_pages(page)]
    assert len(paper) == 2
    made = a_pdf(page, tmp_path)
    drawn = [bare(made.pages[number].extract_text()) for number in (0, 2)]
    materials = [bare(text) for text in page.locator(".maker__bag li").all_text_contents()]
    assert len(materials) > 20
    for wall, _ in (paper, drawn):
        assert [title for title in shown if title not in wall] == []
    assert [text for text in materials if text not in drawn[1].replace("•", "")] == []


def test_what_is_wrong_with_the_group_is_told_before_a_pdf_is_made(look: Visit) -> None:
    page = look(PATH)
    Maker(page)
    page.locator("#wie-b1").fill("veel")
    page.locator("[data-planner-make]").click()
    expect(page.locator("#wie-b1")).to_be_focused()
    expect(page.locator("[data-planner-files] a")).to_have_count(0)


def test_what_is_prepared_has_the_days_counted_back(look: Visit) -> None:
    page = look(f"{PATH}#programma=twee-dagdelen")
    form = Maker(page)
    page.locator("summary", has_text="Wie doet wat, en wanneer?").click()
    part = page.locator("[data-maker-prepare]")
    expect(part.locator("h4")).to_have_count(5)
    expect(part.locator("p")).to_have_count(0)
    expect(part).to_contain_text("Kies alle data, ook die van het terugkommoment.")
    for number, day in enumerate(("2027-01-12", "2027-01-19")):
        form.key(f"{number}-day").fill(day)
        form.key(f"{number}-day").press("Tab")
    assert part.locator("p").all_inner_texts() == [
        "dinsdag 17 november",
        "dinsdag 1 december tot en met dinsdag 29 december",
        "maandag 11 januari, maandag 18 januari",
        "dinsdag 12 januari, dinsdag 19 januari",
        "dinsdag 12 januari, dinsdag 19 januari",
    ]


def test_a_programme_by_keyboard_alone(look: Visit) -> None:
    """Chosen, a time set, something moved, left out and added, and undone: the focus is never lost."""
    page = look(PATH)
    form = Maker(page)
    keys = page.keyboard
    page.locator("#begin-twee-dagdelen").focus()
    keys.press("ArrowDown")
    expect(form.mornings).to_have_count(4)
    expect(page.locator("#begin-drie-dagdelen")).to_be_focused()
    keys.press("Tab")
    expect(page.locator("#school")).to_be_focused()
    keys.type("12.00")
    form.key("0-3-up").focus()
    for _ in range(2):
        keys.press("Enter")
    expect(form.key("0-1-up")).to_be_focused()
    assert form.titles(0)[1] == "Pauze"
    keys.press("Tab")
    keys.press("Tab")
    expect(form.key("0-1-out")).to_be_focused()
    keys.press("Enter")
    assert "Pauze" not in form.titles(0)
    form.key("0-what").focus()
    keys.type("Pauze")
    keys.press("Tab")
    keys.press("Enter")
    assert form.titles(0)[-1] == "Pauze"
    page.locator("[data-maker-undo]").focus()
    keys.press("Enter")
    assert "Pauze" not in form.titles(0)
    assert page.evaluate("document.activeElement !== document.body")


LOCK = """window.locks = []; Object.defineProperty(navigator, 'wakeLock', { value: {
  request: async (kind) => {
    const lock = { kind, let_go: false, release: async () => { lock.let_go = true; } }; window.locks.push(lock); return lock; }
} });"""


def test_a_whole_morning_live_without_a_connection(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context(viewport=PHONE)
    context.add_init_script(LOCK)
    page = context.new_page()
    now = datetime(2027, 1, 12, 8, 58)
    page.clock.set_fixed_time(now)
    page.goto(f"{PATH}#programma=twee-dagdelen")
    form = Maker(page)
    context.set_offline(True)

    def later(minutes: float) -> None:
        nonlocal now
        now += timedelta(minutes=minutes)
        page.clock.set_fixed_time(now)

    def on() -> str:
        return page.locator(".live__now").inner_text().removeprefix("Nu: ")

    onwards = page.locator("[data-maker-live] .button").first
    planned = form.titles(0)
    assert page.evaluate("locks.length") == 0
    later(2)
    form.key("0-live").click()
    assert page.evaluate("locks.map(({ kind, let_go }) => [kind, let_go])") == [["screen", False]]
    seen = []
    for number, title in enumerate(planned):
        expect(page.locator(".live__now")).to_have_text(f"Nu: {title}")
        seen.append(on())
        minutes = int(form.key(f"0-{number}-minutes").input_value())
        expect(page.locator(".live__left")).to_have_text(f"Nog {minutes} minuten")
        if title == "Samen lunchen":
            break
        late = 8 if title == "Fictieve casus" else 0
        later(minutes)
        expect(page.locator(".live__left")).to_have_text("Nog 0 minuten")
        if late:
            later(late)
            expect(page.locator(".live__left")).to_have_text("8 minuten over de tijd")
            expect(page.locator("[data-maker-live]")).to_contain_text("Jullie lopen 8 minuten uit: het einde wordt 13:08.")
            expect(page.locator(".live__coming li").first).to_have_text("11:43 Samen lunchen")
            assert page.evaluate(STICKING_OUT) == []
            assert violations(page, EVERYTHING) == []
            page.get_by_role("button", name="Maak 8 minuten korter: Samen lunchen").click()
            expect(onwards).to_be_focused()
            expect(page.locator("[data-maker-live]")).to_contain_text("Einde om 13:00")
        onwards.click()
    assert seen == planned[: planned.index("Samen lunchen") + 1]
    expect(page.locator(".live__left")).to_have_text("Nog 22 minuten")
    later(37)  # fifteen over: more than the breaks can give
    expect(page.locator("[data-maker-live]")).to_contain_text("Jullie lopen 15 minuten uit")
    assert page.get_by_role("button", name=re.compile("Laat weg: .*Huiswerk")).count() == 0, "the homework always stays"
    page.get_by_role("button", name=re.compile("^Laat weg: Persoonlijk verhaal")).click()
    expect(page.locator("[data-maker-live]")).to_contain_text("Einde om 13:00")
    onwards.click()
    assert on() == "Overzicht financiën"
    page.get_by_role("button", name="Terug", exact=True).click()
    assert on() == "Samen lunchen"
    onwards.click()
    later(30)
    onwards.click()
    assert on() == "Huiswerk"
    expect(onwards).to_have_text("Klaar")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # the screen was away, and is there again
    page.wait_for_function("locks.length === 2")
    later(10)
    onwards.click()
    expect(page.locator("[data-maker-live]")).to_be_hidden()
    expect(form.key("0-live")).to_be_focused()
    page.wait_for_function("locks.every(({ let_go }) => let_go)")
    assert "Persoonlijk verhaal" not in form.titles(0)
    assert "d1=" in form.fragment, "what was left out stays in the address"
    context.set_offline(False)


class Live:
    """A morning by a clock that is set, in a window that can be thrown away and opened again."""

    def __init__(self, context: BrowserContext, path: str = f"{PATH}#programma=twee-dagdelen") -> None:
        self.page = context.new_page()
        self.now = datetime(2027, 1, 12, 9, 0)
        self.page.clock.set_fixed_time(self.now)
        self.page.goto(path)
        self.form = Maker(self.page)
        self.root = self.page.locator("[data-maker-live]")
        self.onwards = self.root.locator(".button").first

    def later(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)
        self.page.clock.set_fixed_time(self.now)

    def again(self) -> None:
        """The telephone threw the page away; it is opened again where it was."""
        self.page.reload()
        expect(self.page.locator(".maker__morning").first).to_be_attached()

    def begin(self, late: float = 0) -> None:
        """The first three parts are over, the third `late` minutes later than planned."""
        self.form.key("0-live").click()
        for number in range(3):
            self.later(int(self.form.key(f"0-{number}-minutes").input_value()) + (late if number == 2 else 0))
            self.onwards.click()

    def told(self) -> list[str]:
        return [
            self.root.locator(name).inner_text()
            for name in (".live__now", ".live__left", ".live__coming", "[role=status] >> nth=1")
        ]

    def gone(self) -> None:
        expect(self.form.mornings.first).to_be_visible()
        expect(self.root).to_be_hidden()


@pytest.fixture
def live(open_context: Callable[..., BrowserContext]) -> Callable[..., Live]:
    def go(script: str = "", path: str = f"{PATH}#programma=twee-dagdelen") -> Live:
        context = open_context(viewport=PHONE)
        if script:
            context.add_init_script(script)
        return Live(context, path)

    return go


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_window_that_is_thrown_away_goes_on_where_it_was(live: Callable[..., Live], language: str) -> None:
    morning = live(path=language + PATH)  # a programme as it is has nothing in its address
    morning.begin(late=7)
    before = morning.told()
    assert "7 minu" in before[3], "it is late, by what was planned"
    morning.again()
    expect(morning.root.locator("h2")).to_be_focused()
    assert morning.told() == before
    morning.later(4)
    morning.again()
    assert morning.told()[0] == before[0]
    assert morning.told()[1] != before[1], "the clock went on"
    morning.root.get_by_role("button", name=re.compile("^(Maak 7 minuten korter|Make 7 minutes shorter)")).click()
    shortened = morning.told()
    assert shortened[3] != before[3]
    morning.again()
    assert morning.told() == shortened, "what was shortened stays so"
    assert morning.root.locator(".planner__do button").count() == 3, "and nothing more is to be shortened"
    morning.onwards.click()
    after = morning.told()
    morning.again()
    assert morning.told() == after
    morning.root.get_by_role("button", name=re.compile("^(Terug|Back)$")).click()
    assert morning.told()[0] == before[0]


def test_who_practises_at_another_time_goes_on_too(live: Callable[..., Live]) -> None:
    morning = live()
    morning.later(11 * 60)
    morning.begin()
    before = morning.told()
    assert "Einde om 00:00" in before[3]
    morning.again()
    assert morning.told() == before


def test_after_the_end_there_is_nothing_of_it(live: Callable[..., Live]) -> None:
    morning = live()
    morning.begin()
    morning.page.get_by_role("button", name="Stop live").click()
    morning.again()
    morning.gone()
    morning.form.key("0-live").click()
    while morning.onwards.inner_text() != "Klaar":
        morning.onwards.click()
    morning.onwards.click()
    morning.again()
    morning.gone()
    assert morning.page.evaluate("Object.keys(sessionStorage)") == []


@pytest.mark.parametrize("minutes", [24 * 60, 6 * 60], ids=["another day", "long over"])
def test_what_is_of_earlier_is_forgotten(live: Callable[..., Live], minutes: int) -> None:
    morning = live()
    morning.begin()
    morning.later(minutes)
    morning.again()
    morning.gone()
    assert morning.page.evaluate("Object.keys(sessionStorage)") == []


def test_another_programme_in_the_same_window_is_not_that_morning(live: Callable[..., Live]) -> None:
    morning = live()
    morning.begin()
    before = morning.told()
    morning.page.goto("robots.txt")
    morning.page.goto(f"{PATH}#programma=drie-dagdelen")
    morning.gone()
    morning.page.goto("robots.txt")
    morning.page.goto(f"{PATH}#programma=twee-dagdelen")
    assert morning.told() == before, "who comes back to it goes on"


def test_another_window_begins_its_own_morning(live: Callable[..., Live]) -> None:
    morning = live()
    morning.begin()
    Live(morning.page.context).gone()


@pytest.mark.parametrize(
    "script",
    [
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('', 'SecurityError'); } });",
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };",
    ],
    ids=["blocked", "full"],
)
def test_where_nothing_can_be_kept_a_morning_goes_on_and_begins_anew_after_a_reload(
    live: Callable[..., Live], script: str
) -> None:
    morning = live(script)
    morning.begin(late=7)
    assert "7 minu" in morning.told()[3]
    morning.again()
    morning.gone()
    morning.form.key("0-live").click()
    expect(morning.root.locator(".live__now")).to_be_visible()


@pytest.mark.parametrize(
    "kept", ["{", "null", "[]", '["2027-01-12"]', '["2027-01-12","programma=twee-dagdelen",9,540,0,540,780]', "x" * 9000]
)
def test_what_cannot_be_read_is_no_morning(live: Callable[..., Live], kept: str) -> None:
    morning = live()
    morning.begin()
    morning.page.evaluate("(text) => { for (const key of Object.keys(sessionStorage)) sessionStorage[key] = text; }", kept)
    morning.again()
    morning.gone()


def test_a_lock_that_comes_too_late_is_let_go(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    context.add_init_script(
        "window.locks = []; Object.defineProperty(navigator, 'wakeLock', { value: { request: () => new Promise((give) => {"
        " window.give = () => { const lock = { release: async () => { lock.let_go = true; } }; locks.push(lock); give(lock); };"
        " }) } });"
    )
    page = context.new_page()
    page.goto(PATH)
    form = Maker(page)
    form.key("0-live").click()
    page.get_by_role("button", name="Stop live").click()
    page.evaluate("give()")
    page.wait_for_function("locks[0].let_go")
