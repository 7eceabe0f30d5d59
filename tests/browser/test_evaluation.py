"""Counting questionnaires: by keys, by finger, in two windows, on paper, as files; nothing is lost, and not too much is told."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from helpers.browser import DESK, PHONE, Visit
from helpers.pages import bare
from helpers.printed import A4, printed_pages, size
from playwright.sync_api import Locator, Page, expect
from test_axe import EVERYTHING, violations
from test_every_page import STICKING_OUT

PATH = "oefeningen/evaluatie/"
PREFIX = "toolkit-evaluation:"
KEPT = f"Object.keys(localStorage).filter((key) => key.startsWith('{PREFIX}')).map((key) => JSON.parse(localStorage[key]))"
FULL = """window.full = false; const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) {
  if (window.full && !key.endsWith('?')) throw new DOMException('', 'QuotaExceededError'); set.call(this, key, value); };"""
BLOCKED = """for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError'); } });"""
SECONDS, PER_PRESS = 5 * 60, 0.6  # of somebody who reads a cross from paper and presses its key

Given = dict[str, str]  # letters by the id of a question


class Evaluation:
    """The page where trainers count."""

    def __init__(self, page: Page) -> None:
        self.page = page
        expect(page.locator("body[data-ready]")).to_be_attached()
        page.evaluate("window.print = () => {}")
        self.data = json.loads(page.locator("#evaluation-data").text_content() or "")
        self.entry, self.said, self.undo = (page.locator(f"[data-ev-{name}]") for name in ("entry", "said", "undo"))
        self.question = page.locator("#ev-question")
        self.presses = 0

    def make(self, code: str = "groep 1") -> Evaluation:
        self.page.fill("#groep-code", code)
        self.page.keyboard.press("Enter")
        expect(self.page.locator(".ev__group", has_text=code)).to_be_visible()
        return self

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.presses += 1

    def begin(self, when: str) -> None:
        self.page.locator(f"[data-key^='{when}-']").first.click()
        expect(self.question).to_be_focused()

    def paper(self, when: str, given: Given) -> None:
        """Enter a paper by its keys."""
        for question in self.data[when]:
            letters = given.get(question["id"], "")
            for place, letter in enumerate(letters):
                self.press(letter if question["several"] or place == len(letters) - 1 else f"Shift+{letter.upper()}")
            if question["several"] or not letters:
                self.press("Enter")

    def stop(self) -> None:
        self.entry.locator("[data-key=stop]").click()
        expect(self.entry).to_be_hidden()

    def item(self, name: str) -> Locator:
        return self.page.locator(f".ev__item[data-id='{name}']")

    def kept(self) -> list[dict[str, Any]]:
        return self.page.evaluate(KEPT)  # type: ignore[no-any-return]

    def papers(self) -> int:
        return sum(paper["done"] and not paper["gone"] for group in self.kept() for paper in group["papers"])

    def on_paper(self, kind: str) -> list[Any]:
        self.page.locator(f"[data-ev-{kind}]").click()
        expect(self.page.locator(f"body[data-paper={kind}]")).to_be_attached()
        return printed_pages(self.page)

    def saved(self, name: str, path: Path) -> bytes:
        with self.page.expect_download() as coming:
            self.page.locator(f"[data-ev-{name}]").click()
        coming.value.save_as(path)
        return path.read_bytes()


def some(data: dict[str, Any], when: str, count: int, seed: int = 1) -> list[Given]:
    """Papers of made-up women: most answers in front, now and then none, where it is usual more than one."""
    chance = random.Random(seed)
    papers = []
    for _ in range(count):
        given = {}
        for question in data[when]:
            letters = [letter for letter, _ in question["answers"]]
            weights = [6, 5, 2, 1, 1, 1, 1, 1, 1][: len(letters)]
            many = chance.choice([1, 2, 3]) if question["several"] else 1
            picked = sorted(set(chance.choices(letters, weights, k=many)))
            given[question["id"]] = "".join(picked) if chance.random() > 0.1 else ""
        papers.append(given)
    return papers


@pytest.fixture
def evaluation(work: Visit) -> Callable[..., Evaluation]:
    return lambda language="", **options: Evaluation(work(language + PATH, **options))


def test_eleven_women_before_and_after_by_keys_in_less_than_five_minutes(evaluation: Callable[..., Evaluation]) -> None:
    form = evaluation().make()
    made = {when: some(form.data, when, 11, seed) for seed, when in enumerate(("before", "after"), 7)}
    form.presses = 0
    for when in ("before", "after"):
        form.begin(when)
        form.presses += 1
        for given in made[when]:
            form.paper(when, given)
        expect(form.entry.locator(".ev__papers > p")).to_contain_text("11 bladen ingevoerd")
        form.stop()
        form.presses += 1
    assert form.presses * PER_PRESS < SECONDS, f"{form.presses} keys"
    group = form.kept()[0]
    entered = {when: [paper["answers"] for paper in group["papers"] if paper["when"] == when] for when in made}
    assert entered == made, "what was pressed is what is kept"
    for when, papers in made.items():
        for question in form.data[when]:
            given = [paper[question["id"]] for paper in papers if paper[question["id"]]]
            counts = Counter("".join(given))
            form.item(question["id"]).locator("summary").first.click()
            rows = form.item(question["id"]).locator(".ev__pair tbody tr")
            column = 2 if when == "after" and any(one["id"] == question["id"] for one in form.data["before"]) else 1
            told = [row.locator(f"td:nth-of-type({column})").inner_text() for row in rows.all()]
            n = len(given)
            assert told == [f"{counts[letter]} ({int(100 * counts[letter] / n + 0.5)}%)" for letter, _ in question["answers"]]
            form.item(question["id"]).locator("summary").first.click()


def test_the_pilots_beside_it_are_those_of_the_data(evaluation: Callable[..., Evaluation]) -> None:
    form = evaluation().make()
    form.begin("before")
    form.paper("before", {"werkwens": "a"})
    form.stop()
    wish = form.item("werkwens")
    expect(wish.locator("figcaption").nth(1)).to_have_text("Pilots 2021: Wilden zij vooraf betaald werken? (n = 92 vrouwen)")
    assert wish.locator("svg").nth(1).locator(".chart__strong").all_text_contents() == ["62 (67%)", "20 (22%)", "10 (11%)"]
    described = wish.locator("svg").nth(1).get_attribute("aria-describedby")
    expect(form.page.locator(f"[id='{described}']")).to_have_text("Ja 62 (67%); Misschien 20 (22%); Nee 10 (11%)")
    expect(wish).to_contain_text("Bijlage 3, punt 11")
    expect(wish).to_contain_text("er zijn geen percentages")
    assert "%" not in (wish.locator("svg").first.text_content() or ""), "n is one"
    expect(form.page.locator("[data-ev-result] .notice")).to_contain_text("Er is geen groep om mee te vergelijken.")


def test_a_question_can_be_left_open_have_more_crosses_and_be_gone_back_to(evaluation: Callable[..., Evaluation]) -> None:
    form = evaluation().make()
    form.begin("before")
    form.press("Enter")
    form.press("Shift+A")
    expect(form.entry.locator("[data-key=a]")).to_have_attribute("aria-pressed", "true")
    expect(form.said).to_have_text("minder dan 10 jaar: aangekruist.")
    form.press("b")  # replaces: without Shift it is the answer
    expect(form.question).to_contain_text("3.")
    form.press("Backspace")
    expect(form.question).to_contain_text("2.")
    expect(form.entry.locator("[aria-pressed=true]")).to_have_count(1)
    form.press("z")
    expect(form.question).to_contain_text("2."), "no such answer"
    form.press("Control+b")
    expect(form.question).to_contain_text("2.")
    answers = form.kept()[0]["papers"][0]["answers"]
    assert answers == {"leeftijd": "", "hoelang-hier": "b"}


def test_a_paper_is_corrected_taken_out_and_put_back(evaluation: Callable[..., Evaluation]) -> None:
    form = evaluation().make()
    form.begin("after")
    for letters in ("a", "b", "c"):
        form.paper("after", {"werkwens": letters})
    form.press("Backspace")  # into the last paper, at its last question
    expect(form.entry.locator(".ev__which")).to_contain_text("blad 3")
    form.entry.get_by_role("button", name="Open blad 2").click()
    expect(form.question).to_contain_text("1. Wil je betaald werk?")
    form.press("c")
    assert [paper["answers"]["werkwens"] for paper in form.kept()[0]["papers"]] == ["a", "c", "c"]
    form.entry.locator("[data-key=remove]").click()
    expect(form.undo).to_contain_text("Blad 2 is weg.")
    expect(form.entry.locator(".ev__papers > p")).to_contain_text("2 bladen")
    assert [bool(paper["answers"]) for paper in form.kept()[0]["papers"]] == [True, False, True], "nothing of it stays"
    form.undo.get_by_role("button", name="Zet het terug").click()
    expect(form.entry.locator(".ev__papers > p")).to_contain_text("3 bladen")
    form.stop()
    form.item("werkwens").locator("summary").first.click()
    assert form.item("werkwens").locator("tbody td:nth-of-type(2)").all_inner_texts() == ["1", "0", "2"]


def test_by_finger(evaluation: Callable[..., Evaluation]) -> None:
    form = evaluation(viewport=PHONE).make()
    form.begin("before")
    tall = form.entry.locator(".ev__answer").first.bounding_box()
    assert tall and tall["height"] >= 44
    form.entry.locator("[data-key=b]").click()
    expect(form.question).to_contain_text("2.")
    form.entry.locator("[data-key=more]").click()
    form.entry.locator("[data-key=a]").click()
    form.entry.locator("[data-key=c]").click()
    expect(form.entry.locator(".ev__answer[aria-pressed=true]")).to_have_count(2)
    form.entry.locator("[data-key=next]").click()
    expect(form.question).to_contain_text("3.")
    expect(form.entry.locator("[data-key=more]")).to_have_attribute("aria-pressed", "false")
    assert form.kept()[0]["papers"][0]["answers"] == {"leeftijd": "b", "hoelang-hier": "ac"}


def test_a_reload_in_the_middle_of_a_paper_loses_nothing(evaluation: Callable[..., Evaluation]) -> None:
    form = evaluation().make()
    form.begin("before")
    form.paper("before", {"werkwens": "a"})
    form.press("a")
    form.press("b")
    form.page.reload()
    form = Evaluation(form.page)
    expect(form.page.locator(".ev__group")).to_contain_text("Eén blad is nog niet af en telt niet mee.")
    expect(form.page.locator(".ev__sum")).to_contain_text("Bladen vooraf: 1.")
    form.begin("before")
    form.entry.get_by_role("button", name="Open blad 2").click()
    expect(form.question).to_contain_text("3.")


def test_two_windows_enter_papers_of_one_group_and_all_are_kept(visit: Visit) -> None:
    one = Evaluation(visit(PATH)).make()
    page = one.page.context.new_page()
    page.goto(PATH)
    two = Evaluation(page)
    one.begin("before")
    two.begin("before")
    for _ in range(2):
        one.paper("before", {"werkwens": "a"})
        two.paper("before", {"werkwens": "b"})
    for form in (one, two):
        expect(form.entry.locator(".ev__papers > p")).to_contain_text("4 bladen")
        form.stop()
        expect(form.page.locator(".ev__sum")).to_contain_text("Bladen vooraf: 4.")
    one.page.locator("[data-ev-wipe] button").click()
    expect(two.page.locator(".ev__group")).to_have_count(0)
    expect(two.undo).to_contain_text("In een ander venster is dit gewist.")
    assert one.kept() == []
    one.undo.get_by_role("button", name="Zet het terug").click()
    for form in (one, two):
        expect(form.page.locator(".ev__sum")).to_contain_text("Bladen vooraf: 4.")


def test_what_a_window_wipes_another_can_put_back_when_the_first_is_closed(visit: Visit) -> None:
    one = Evaluation(visit(PATH)).make()
    page = one.page.context.new_page()
    page.goto(PATH)
    two = Evaluation(page)
    one.page.locator("[data-ev-wipe] button").click()
    expect(two.undo).to_contain_text("gewist")
    one.page.close()
    two.undo.get_by_role("button", name="Zet het terug").click()
    expect(two.page.locator(".ev__group")).to_have_count(1)
    assert len(two.kept()) == 1


def test_a_group_that_is_wiped_while_another_window_enters_it_does_not_come_back(visit: Visit) -> None:
    one = Evaluation(visit(PATH)).make()
    page = one.page.context.new_page()
    page.goto(PATH)
    two = Evaluation(page)
    two.begin("before")
    one.page.locator(".ev__group summary").click()
    one.page.get_by_role("button", name="Wis groep 1 (2026)").click()
    expect(two.entry).to_be_hidden()
    expect(two.said).to_have_text("In een ander venster is dit gewist.")
    assert two.kept() == []


def test_a_full_storage_is_told_and_nothing_is_lost(visit: Visit, tmp_path: Path) -> None:
    page = visit("robots.txt")
    page.add_init_script(FULL)
    page.goto(PATH)
    form = Evaluation(page).make()
    form.begin("before")
    form.paper("before", {"werkwens": "a"})
    page.evaluate("window.full = true")
    form.paper("before", {"werkwens": "b"})
    expect(page.locator("[data-ev-kept]")).to_contain_text("Niet bewaard: er is geen ruimte meer.")
    expect(form.entry.locator(".ev__papers > p")).to_contain_text("2 bladen")
    form.stop()
    expect(page.locator(".ev__group")).to_contain_text("Deze groep is niet bewaard.")
    file = json.loads(form.saved("save", tmp_path / "x.json"))
    assert len(file["groups"][0]["papers"]) == 2
    page.evaluate("window.full = false")
    form.begin("before")
    form.paper("before", {"werkwens": "c"})
    expect(page.locator("[data-ev-kept]")).to_have_text("Bewaard op dit apparaat.")
    assert form.papers() == 3


def test_a_browser_that_keeps_nothing_is_told_and_counts_all_the_same(visit: Visit, tmp_path: Path) -> None:
    page = visit("robots.txt")
    page.add_init_script(BLOCKED)
    page.goto(PATH)
    form = Evaluation(page).make()
    form.begin("before")
    form.paper("before", {"werkwens": "a"})
    expect(page.locator("[data-ev-kept]")).to_contain_text("deze browser laat niets bewaren")
    form.stop()
    expect(page.locator(".ev__sum")).to_contain_text("Bladen vooraf: 1.")
    assert json.loads(form.saved("save", tmp_path / "x.json"))["groups"][0]["papers"]


def test_on_a_shared_computer_nothing_stays_on_the_device(evaluation: Callable[..., Evaluation]) -> None:
    form = evaluation().make()
    form.page.locator("#gedeeld").check()
    expect(form.page.locator("[data-ev-kept]")).to_have_text("Bewaard tot je dit venster sluit.")
    assert form.kept() == []
    form.begin("before")
    form.paper("before", {"werkwens": "a"})
    assert form.kept() == []
    form.page.reload()
    form = Evaluation(form.page)
    expect(form.page.locator(".ev__group")).to_contain_text("1 bladen vooraf")
    expect(form.page.locator("#gedeeld")).to_be_checked()


def test_files_of_groups_come_together_and_nothing_counts_twice(evaluation: Callable[..., Evaluation], tmp_path: Path) -> None:
    form = evaluation().make("groep 1")
    form.begin("before")
    for _ in range(3):
        form.paper("before", {"werkwens": "a"})
    form.stop()
    first = tmp_path / "een.json"
    form.saved("save", first)
    other = json.loads(first.read_text())
    other["groups"][0] |= {"id": "groep-twee", "code": "groep 2", "year": 2025}
    for number, paper in enumerate(other["groups"][0]["papers"]):
        paper["id"] = f"blad-{number}"
    second = tmp_path / "twee.json"
    second.write_text(json.dumps(other), encoding="utf-8")
    form.page.set_input_files("#ev-open", [first, second, second])
    expect(form.said).to_have_text("Nieuwe groepen: 1. Aangevuld: 0. Hetzelfde als hier: 2.")
    expect(form.page.locator(".ev__sum")).to_have_text("Bladen vooraf: 6. Bladen achteraf: 0. Groepen: 2.")
    form.page.locator("#ev-on-groep-twee").uncheck()
    expect(form.page.locator(".ev__sum")).to_have_text("Bladen vooraf: 3. Bladen achteraf: 0. Groepen: 1.")
    form.page.locator("[data-ev-wipe] button").click()
    form.page.set_input_files("#ev-open", [first])
    expect(form.page.locator(".ev__sum")).to_have_text("Bladen vooraf: 3. Bladen achteraf: 0. Groepen: 1.")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "is geen bestand van deze pagina"),
        ('{"kind": "toolkit-scan", "version": 1}', "is geen bestand van deze pagina"),
        ('{"kind": "toolkit-evaluation", "version": 9, "groups": []}', "nieuwere versie"),
        ('{"kind": "toolkit-evaluation", "version": 1, "groups": [{"id": "__proto__", "year": 2026}]}', "of het is beschadigd"),
        ("x" * 4_000_001, "te groot"),
    ],
    ids=["broken", "of the scan", "newer", "hostile", "big"],
)
def test_hostile_files_are_refused_in_words(
    evaluation: Callable[..., Evaluation], tmp_path: Path, content: str, told: str
) -> None:
    form = evaluation().make()
    path = tmp_path / "<b>x.json"
    path.write_text(content, encoding="utf-8")
    form.page.set_input_files("#ev-open", path)
    expect(form.said).to_contain_text(told)
    expect(form.page.locator(".ev__group")).to_have_count(1)
    assert len(form.kept()) == 1


def test_what_stands_in_the_storage_and_is_none_is_told_and_left(evaluation: Callable[..., Evaluation]) -> None:
    form = evaluation()
    form.page.evaluate(f"localStorage['{PREFIX}x'] = '{{'")
    form.page.reload()
    form = Evaluation(form.page).make()
    expect(form.page.locator("[data-ev-unread]")).to_contain_text("1 keer staat er iets")
    assert form.page.evaluate(f"localStorage['{PREFIX}x']") == "{"


@pytest.fixture
def filled(evaluation: Callable[..., Evaluation], tmp_path: Path) -> Callable[..., Evaluation]:
    """The page with a group of which all papers are in: as a file, which is quicker."""

    def go(count: int = 11, language: str = "", **options: Any) -> Evaluation:
        form = evaluation(language, **options)
        papers = [
            {"id": f"{when}-{number}", "when": when, "turn": 1, "done": True, "gone": False, "answers": given}
            for when in ("before", "after")
            for number, given in enumerate(some(form.data, when, count))
        ]
        group = {"id": "groep", "rev": 0, "saved": "", "code": "groep 1", "year": 2026, "turn": 0, "papers": papers}
        path = tmp_path / "groep.json"
        path.write_text(json.dumps({"kind": "toolkit-evaluation", "version": 1, "groups": [group]}), encoding="utf-8")
        form.page.set_input_files("#ev-open", path)
        expect(form.page.locator(".ev__sum")).to_be_visible()
        return form

    return go


def all_used(data: dict[str, Any], when: str, count: int) -> list[Given]:
    """Papers with every question answered and every answer used; where more may be given, half of the women give all."""
    return [
        {
            question["id"]: "".join(letter for letter, _ in question["answers"])
            if question["several"] and number % 2
            else question["answers"][number % 7 % len(question["answers"])][0]
            for question in data[when]
        }
        for number in range(count)
    ]


@pytest.fixture
def grouped(evaluation: Callable[..., Evaluation], tmp_path: Path) -> Callable[..., Evaluation]:
    """The page with groups of these codes, which have so many women together, everything answered."""

    def go(count: int, codes: list[str], language: str = "") -> Evaluation:
        form = evaluation(language)
        groups = [
            {"id": f"groep-{place}", "rev": 0, "saved": "", "code": code, "year": 2026, "turn": 0, "papers": []}
            for place, code in enumerate(codes)
        ]
        for when in ("before", "after"):
            for number, given in enumerate(all_used(form.data, when, count)):
                paper = {"id": f"{when}-{number}", "when": when, "turn": 1, "done": True, "gone": False, "answers": given}
                groups[number % len(groups)]["papers"].append(paper)  # type: ignore[attr-defined]
        path = tmp_path / "groepen.json"
        path.write_text(json.dumps({"kind": "toolkit-evaluation", "version": 1, "groups": groups}), encoding="utf-8")
        form.page.set_input_files("#ev-open", path)
        expect(form.page.locator(".ev__sum")).to_be_visible()
        return form

    return go


SMALLEST = """() => Math.min(...[...document.querySelectorAll(".ev__paper *")].map(
  (one) => parseFloat(getComputedStyle(one).fontSize) * 0.75))"""  # points
LONG = ["W" * 30, "M" * 30]


@pytest.mark.parametrize("count", [9, 11, 396])
@pytest.mark.parametrize("language", ["", "en/"])
def test_the_report_is_one_a4_with_all_that_it_says(grouped: Callable[..., Evaluation], language: str, count: int) -> None:
    form = grouped(count, LONG, language)
    paper = form.on_paper("report")
    assert [size(one) for one in paper] == [A4]
    whole = bare(paper[0].extract_text())
    words = form.data["words"]
    for code in LONG:
        assert f"{code}(2026)" in whole.replace(" ", "")
    for name in ("report_title", "limits", "limit_group", "limit_want", "limit_growth", "limit_small", "hidden"):
        assert whole.count(bare(words[name])) == 1, name
    for name in ("open_left_out", "pilots_same", "pilots_source"):
        assert bare(words[name]) in whole, name
    for question in [*form.data["before"], *form.data["after"]]:
        assert bare(question["words"]) in whole
        assert all(bare(answer) in whole for _, answer in question["answers"]), question["id"]
        if question["pilots"]:
            assert bare(f"n = {question['pilots']['n']}") in whole
    assert bare(f"n = {count}") in whole
    form.page.emulate_media(media="print")
    assert form.page.evaluate(SMALLEST) >= 8
    assert form.page.evaluate(STICKING_OUT) == []
    form.page.emulate_media(media=None)


def test_the_report_tells_no_small_numbers_and_every_figure_of_the_pilots_once(grouped: Callable[..., Evaluation]) -> None:
    form = grouped(11, LONG)
    form.on_paper("report")
    ours = form.page.locator(".ev__paper tbody td:not(.ev__theirs)").all_inner_texts()
    assert len(ours) > 100
    assert {one for one in ours if one != "–" and 0 < int(one.split()[0]) < 5} == set()
    assert "–" in ours
    told = Counter(re.findall(r"[0-9]+ \([0-9]+%\)", " ".join(form.page.locator(".ev__theirs, .ev__asked p").all_inner_texts())))
    pilots = [one["pilots"] for when in ("before", "after") for one in form.data[when] if one["pilots"]]
    assert told == Counter(f"{count} ({percent}%)" for one in pilots for _, count, percent in one["rows"])
    heads = form.page.locator(".ev__asked", has_text="Wil je betaald werk?").locator("thead th").all_inner_texts()
    assert heads[1:] == ["Vooraf n = 11", "Achteraf n = 11", "Pilots 2021, vooraf n = 92", "Pilots 2021, achteraf n = 64"]


def test_more_groups_than_fit_in_a_line_are_counted(grouped: Callable[..., Evaluation]) -> None:
    form = grouped(11, [*LONG, "groep 3", "groep 4", "groep 5"])  # they are shown in the order of their names
    assert len(form.on_paper("report")) == 1
    told = form.page.locator(".ev__groups-told")
    expect(told).to_have_text("groep 3 (2026), groep 4 (2026), groep 5 (2026) en nog 2")
    form.page.emulate_media(media="print")
    box = told.bounding_box()
    assert box and box["height"] < 20, "it is one line"
    form.page.emulate_media(media=None)


def test_the_report_warns_once_that_they_are_few(grouped: Callable[..., Evaluation]) -> None:
    form = grouped(7, ["groep 1"])
    (paper,) = form.on_paper("report")
    assert bare(paper.extract_text()).count(bare("bij n = 7 is één vrouw al 14%")) == 1


def test_three_slides_lie_on_three_a4(filled: Callable[..., Evaluation]) -> None:
    form = filled()
    paper = form.on_paper("slides")
    assert [size(one) for one in paper] == [(A4[1], A4[0])] * 3
    for number, one in enumerate(paper, 1):
        text = bare(one.extract_text())
        assert bare(form.data["words"][f"slide_{number}"]) in text
        for question in [*form.data["before"], *form.data["after"]]:
            assert (bare(question["words"]) in text) == (question["slide"] == number), question["id"]
    assert bare("Er is geen groep om mee te vergelijken") in bare(paper[2].extract_text())


def test_a_page_that_is_printed_as_it_is_tells_nothing_of_the_group(filled: Callable[..., Evaluation]) -> None:
    form = filled()
    form.on_paper("report")
    form.page.locator("#ev-on-groep").uncheck()  # what was made for paper is of before
    expect(form.page.locator("body[data-paper]")).to_have_count(0)
    whole = bare(" ".join(one.extract_text() for one in printed_pages(form.page)))
    assert bare("groep 1 (2026)") not in whole
    assert bare("Wat zeiden vrouwen in de pilots") in whole


def test_the_tables_for_a_spreadsheet(filled: Callable[..., Evaluation], tmp_path: Path) -> None:
    form = filled()
    rows = form.saved("csv", tmp_path / "x.csv").decode("utf-8-sig").splitlines()
    assert len(rows) == 1 + sum(len(question["answers"]) for when in ("before", "after") for question in form.data[when])
    counts = [row.split(";")[-3].strip('"') for row in rows[1:]]
    assert not {"1", "2", "3", "4"} & set(counts)
    assert form.saved("xlsx", tmp_path / "x.xlsx")[:2] == b"PK"
    expect(form.said).to_contain_text(".xlsx staat bij je downloads.")


def test_below_ten_it_is_said_and_below_five_nothing_is_passed_on(filled: Callable[..., Evaluation]) -> None:
    form = filled(7)
    expect(form.item("nederlands")).to_contain_text(re.compile(r"Weinig vrouwen: bij n = [67] is één vrouw al 1[47]%"))
    form.page.locator("[data-ev-wipe] button").click()


def test_fewer_than_five_are_dashes_on_paper(filled: Callable[..., Evaluation]) -> None:
    form = filled(4)
    (paper,) = form.on_paper("report")
    assert "Minder dan 5 vrouwen" in " ".join(paper.extract_text().split())
    assert set(form.page.locator(".ev__paper tbody td:not(.ev__theirs)").all_inner_texts()) == {"–"}
    expect(form.page.locator(".ev__paper thead").first).to_contain_text("n onder 5")


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("wide", [DESK, PHONE, {"width": 320, "height": 640}], ids=["desk", "phone", "narrow"])
def test_nothing_sticks_out_and_axe_finds_nothing(filled: Callable[..., Evaluation], wide: dict[str, int], language: str) -> None:
    form = filled(language=language, viewport=wide)
    page = form.page
    for each in page.locator(".ev summary").all():
        each.click()
    assert page.evaluate(STICKING_OUT) == []
    assert violations(page, EVERYTHING) == []
    form.begin("before")
    form.press("a")
    assert page.evaluate(STICKING_OUT) == []
    assert violations(page, EVERYTHING) == []
    form.entry.locator("[data-key=remove]").click()
    assert violations(page, EVERYTHING) == []


def test_a_code_that_is_too_long_is_told(evaluation: Callable[..., Evaluation]) -> None:
    form = evaluation()
    form.page.locator("#groep-code").press_sequentially("groep " * 6)
    assert len(form.page.locator("#groep-code").input_value()) == 30
    expect(form.page.locator(".app__limit").first).to_contain_text("tekens pasten niet")
    form.page.fill("#groep-jaar", "later")
    form.page.get_by_role("button", name="Maak de groep").click()
    expect(form.said).to_contain_text("Dit lezen we niet als een jaar.")
    expect(form.page.locator("#groep-jaar")).to_be_focused()


def test_without_scripts_there_are_the_pilots_and_how_to_count_on_paper(visit: Visit) -> None:
    page = visit(PATH, java_script_enabled=False)
    expect(page.locator("[data-ev]")).to_be_hidden()
    expect(page.locator("noscript p")).to_contain_text("staan scripts uit")
    expect(page.locator("#papier")).to_be_visible()
    table = page.locator("table", has_text="Wilden zij vooraf betaald werken?")
    expect(table).to_contain_text("62")
    expect(table).to_contain_text("67%")
    expect(page.locator("#pilots ~ .table")).to_have_count(16)
