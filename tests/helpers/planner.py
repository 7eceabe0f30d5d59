"""The planner of a page, as trainers use it; and what a plan should come to, told independently of its scripts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
from playwright.sync_api import Page, expect

from toolkit.pages.planner_data import ItemData, PlannerData

# Put in the place of the clipboard of the browser: keeps what was copied.
COPIED = """() => { window.copied = ""; Object.defineProperty(navigator, "clipboard", { configurable: true,
  value: { writeText: async (text) => { window.copied = text; } } }); }"""


@dataclass(frozen=True)
class Plan:
    """A plan as it stands in an address."""

    women: dict[str, int]
    chosen: str
    story: str
    language: str
    sides: str

    @property
    def fragment(self) -> str:
        women = ",".join(f"{name}:{count}" for name, count in self.women.items() if count)
        return f"#vrouwen={women}&bladen={self.chosen}&verhaal={self.story}&taal={self.language}&kanten={self.sides}"

    def copies(self, item: ItemData, data: PlannerData) -> list[tuple[str, int]]:
        """How often each version of a sheet is wanted, the extra ones of the biggest pile included."""
        there = item["files"]
        if not item["each"]:
            usual = {one["code"]: one["version"] for one in data["languages"]}[self.language]
            return [(usual if usual in there else next(iter(there)), 1)]
        names = [version["name"] for version in data["versions"]]
        found = dict.fromkeys(names, 0)
        for name, count in self.women.items():
            tried = [name, *([name.rpartition("-")[0]] if "-" in name else []), *names]
            found[next(one for one in tried if one in there)] += count
        found = {name: -(-count // item["per"]) for name, count in found.items()}  # who shares one, reads the same version
        if sum(found.values()):
            found[max(names, key=lambda name: found[name])] += item["extra"]
        return [(name, count) for name, count in found.items() if count]

    def has(self, item: ItemData) -> bool:
        """True when a thing is printed in this plan."""
        parts = self.chosen.split(",")
        chosen = item["slot"] in parts or f"dagdeel-{item['preset']}" in parts
        return chosen and self.story in ("alle", item["story"] or self.story)


def counted(plan: Plan, data: PlannerData) -> int:
    """The A4 that a plan takes."""
    total = 0
    for item in data["items"]:
        for version, copies in plan.copies(item, data) if plan.has(item) else ():
            sides = item["files"][version][1]
            total += copies * (sides.count("x") if plan.sides == "1" else (len(sides) + 1) // 2)
    return total


class Planner:
    """The planner of a page."""

    def __init__(self, page: Page, data: PlannerData) -> None:
        self.page, self.data, self.words = page, data, data["words"]
        self.status, self.said = page.locator("[data-planner-status]"), page.locator("[data-planner-said]")
        self.shared = page.locator("[data-planner-shared]")
        self.result, self.table = page.locator(".planner__result"), page.locator(".planner__result table")
        self.make_button, self.files = page.locator("[data-planner-make]"), page.locator("[data-planner-files] a")
        self.name = ""

    def open(self, fragment: str) -> None:
        """Come to this page anew, with another fragment."""
        here = self.page.url.partition("#")[0]
        self.page.goto("robots.txt")
        self.page.goto(here + fragment)

    def field(self, version: str) -> Any:
        return self.page.locator(f"#wie-{version}")

    def women(self, **counts: str) -> None:
        for version, typed in counts.items():
            self.field(version).fill(typed)

    def preset(self, name: str) -> None:
        self.page.locator(f"[data-preset='{name}']").click()

    def box(self, slot: str) -> Any:
        """The box of a sheet, with what folds it opened."""
        found = self.page.locator(f"[name=sheet][value='{slot}']")
        found.evaluate("(box) => { box.closest('details').open = true; }")
        return found

    def make(self, path: Path) -> pikepdf.Pdf:
        """Make the PDF and save it."""
        self.make_button.click()
        self.files.first.wait_for()
        with self.page.expect_download() as coming:
            self.files.last.click()
        self.name = coming.value.suggested_filename
        coming.value.save_as(path)
        return pikepdf.open(path)


def announced(planner: Planner) -> int:
    """The A4 that the page announces, in its sentence and as the sum of its table."""
    expect(planner.status).to_have_text(re.compile(r"\d+ A4"))
    told = re.search(r"(\d+) A4", planner.status.inner_text())
    assert told, planner.status.inner_text()
    rows = planner.table.locator("tbody tr td:last-child").all_inner_texts()
    assert sum(map(int, rows)) == int(told[1]) == int(planner.table.locator("tfoot td").last.inner_text())
    return int(told[1])
