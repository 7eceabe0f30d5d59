"""What a trainer reads while standing before a group: two pages for each exercise, in large letters, both in use."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from helpers.pages import bare, squeezed
from helpers.paper import A4, MM
from helpers.pdf_reader import read
from helpers.pdf_tags import marks, tags
from helpers.sheets import FOOT, TRAINERS, Fault, faults_of, tree

from toolkit.content.page import Entry
from toolkit.paper.trainer import YIELDS, in_the_room, on_two_pages
from toolkit.strings import strings

pytestmark = pytest.mark.xdist_group("paper")  # in one process, which reads each PDF once
HEIGHT = FOOT - 20 * MM  # of what is printed on a page, above its foot


def words_of(html: str) -> list[str]:
    return [node.text() for node in tree(html).css("h2, p, li, td")]


def test_trainers_sheets_are_two_pages_at_most_and_complete(site: Path) -> None:
    def check(path: Path, exercise: Entry, fault: Fault) -> None:
        pages = read(path)
        if len(pages) > 2:
            fault(f"{len(pages)} pages")
        above = [part.text for page in pages for part in page.texts if part.y < FOOT]  # a paragraph may go on overleaf,
        text = bare("".join(part for part in above if part.strip() != "•"))  # and the dots of a page are drawn after it
        page, more = exercise.page, strings(exercise.language)["trainer_more"]
        wanted = [page.title, page.aim, page.group, *page.materials, *page.preparation, more]
        wanted += [part for step in page.schedule for part in (f"{step.minutes}", step.title, step.text)]
        wanted += [said for name, html in in_the_room(exercise) if name not in YIELDS for said in words_of(html)]
        wanted += [said for _, html in on_two_pages(exercise) for said in words_of(html)]
        for said in wanted:
            if bare(said) not in text:
                fault(f"«{squeezed(said)[:60]}» is missing")
        if re.search(r"\((rapport|report),", text):
            fault("sources are for the screen")

    assert faults_of(site, TRAINERS, check) == []


def test_what_is_left_out_would_not_have_fitted(site: Path) -> None:
    """Where paper is left over, nothing is missing that would have filled it."""
    shorter = 0

    def check(path: Path, exercise: Entry, fault: Fault) -> None:
        nonlocal shorter
        whole, kept = (sum(len(words_of(html)) for _, html in of(exercise)) for of in (in_the_room, on_two_pages))
        shorter += kept < whole
        second = read(path)[-1]
        full = (max(text.y for text in second.texts if text.y < FOOT) - 20 * MM) / HEIGHT
        if kept < whole and full < 0.7:
            fault(f"{whole - kept} pieces are left out, and the last page is {full:.0%} full")
        if len(read(path)) > 1 and full < 0.5:
            fault(f"the last page is {full:.0%} full")

    assert faults_of(site, TRAINERS, check) == []
    assert shorter > 3


def test_letters_and_margins_are_those_of_a_sheet(site: Path) -> None:
    def check(path: Path, _: Entry, fault: Fault) -> None:
        for number, page in enumerate(read(path), 1):
            if small := {text.size for text in page.texts if text.size < 11.99 and text.y < FOOT}:
                fault(f"page {number}: letters of {small} pt")
            drawn = [(text.x, text.y - text.size * 0.7, text.right, text.y) for text in page.texts]
            drawn += [(shape.left, shape.top, shape.right, shape.bottom) for shape in page.shapes if shape.colour != (1, 1, 1)]
            for left, top, right, bottom in drawn:
                if left < 19.9 * MM or right > 190.1 * MM or top < 19.9 * MM or bottom > A4[1] - 5 * MM:
                    fault(f"page {number}: {left / MM:.1f}, {top / MM:.1f} to {right / MM:.1f}, {bottom / MM:.1f} mm")

    assert faults_of(site, TRAINERS, check) == []


def test_no_single_item_or_step_is_parted_from_the_others(site: Path) -> None:
    """Where a list or a table goes on over the page, two or more of it stand on either side."""
    split = 0

    def check(path: Path, _: Any, fault: Fault) -> None:
        nonlocal split
        with pikepdf.open(path) as document:
            for element in tags(document.Root.StructTreeRoot.K):
                if element.S not in ("/L", "/TBody"):
                    continue
                items = [item for item in tags(element.K) if ("/LI" if element.S == "/L" else "/TR") == item.S]
                pages = [min(page for page, _ in marks(item)) for item in items]
                runs = [len(list(run)) for _, run in groupby(pages)]
                split += len(runs) > 1
                if len(runs) > 1 and min(runs) < 2:
                    fault(f"{element.S} in {runs}")

    assert faults_of(site, TRAINERS, check) == []
    assert split < len(TRAINERS)
