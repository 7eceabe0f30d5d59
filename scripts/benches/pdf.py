"""Measures the making of PDFs: all anew, none, one sheet changed; beside WeasyPrint from its own command line for each sheet."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import click

from .measure import COMMAND, PROJECT, Measured, machine, measure, write_section

SHEET = "docs/werkbladen/huiswerkkaart.md"
EVERY = 4  # one in so many sheets is also made from the command line of WeasyPrint: all of them would take minutes
MOST_MS, MOST_MEGABYTES, MOST_PERCENT = 100, 300, 10  # what we want


def copy_project(folder: Path) -> Path:
    """A copy of the project without what was made in it, so that nothing that is kept here is used or lost."""
    made = shutil.ignore_patterns(".*", "site", "tests", "node_modules", "__pycache__")
    return shutil.copytree(PROJECT, folder, ignore=made, dirs_exist_ok=True)


def print_all(root: Path, kept: Path, *, sheets_only: bool) -> str:
    """Make PDFs anew in a process that has made one before: fonts, styles and the program itself are loaded."""
    from toolkit.content.load import load
    from toolkit.content.nav import read_nav
    from toolkit.content.site import Site
    from toolkit.paper.catalogue import Catalogue
    from toolkit.paper.jobs import Printer
    from toolkit.paper.printing import pdf, write_pdfs

    catalogue = Catalogue(Site(load(root)[0], read_nav(root)))
    jobs = Printer(root, catalogue, kept / "qr").jobs()
    if sheets_only:
        wanted = {catalogue.pdf(sheet) for sheet in catalogue.all()}
        jobs = [job for job in jobs if job.path in wanted]
    overrides = root / "overrides"
    pdf(jobs[0].html, overrides, jobs[0].styles)
    start = time.perf_counter()
    made = write_pdfs(jobs, kept / "site", overrides, kept / "pdf")
    seconds = time.perf_counter() - start
    return f"seconds={seconds:.4f} pdfs={len(made.fresh)} pages={sum(made.pages.values())}"


def build(root: Path) -> str:
    """Build the site; tells how long that took, how long of it the PDFs took, and how many PDFs were made anew."""
    from toolkit.problems import MESSAGES, Both
    from toolkit.publish.build import CACHE
    from toolkit.publish.build import build as build_site

    folder = root / CACHE / "pdf"
    before = {path.name for path in folder.glob("*.pdf")}
    steps: list[tuple[Both, float]] = []
    start = time.perf_counter()
    result = build_site(root, say=lambda step: steps.append((step, time.perf_counter())))
    seconds = time.perf_counter() - start
    if result.problems:
        raise click.ClickException(result.problems[0].as_text())
    names = [name for name, _ in steps]
    begin = names.index(MESSAGES.words("step/pdfs"))
    fresh = {path.name for path in folder.glob("*.pdf")} - before
    return f"seconds={seconds:.4f} printing={steps[begin + 1][1] - steps[begin][1]:.4f} pdfs={len(fresh)}"


def run_one(what: str, folder: Path) -> str:
    """One measurement, in this process."""
    if what == "build":
        return build(folder)
    with tempfile.TemporaryDirectory() as kept:
        return print_all(folder, Path(kept), sheets_only=what == "sheets")


@dataclass(frozen=True)
class Run:
    """What one measurement came to: time, memory, and the numbers it told."""

    measured: Measured
    numbers: dict[str, float]


def run(what: str, root: Path) -> Run:
    """One measurement in a process of its own."""
    measured = measure([*COMMAND, "one-pdf", what, str(root)], family=True)
    if measured.code:
        raise click.ClickException(f"De meting «{what}» is mislukt: {measured.found}")
    return Run(measured, {name: float(value) for name, _, value in (part.partition("=") for part in measured.found.split())})


def best(runs: list[Run]) -> Run:
    """The quickest: the others have to do with what else the machine is busy with."""
    return min(runs, key=lambda each: each.measured.seconds)


def change(root: Path, turn: int) -> None:
    """Change one sheet, in another way each turn."""
    file = root / SHEET
    text = (PROJECT / SHEET).read_text("utf-8")
    file.write_text(text.replace("message: ", f"message: {'AB'[turn]}. ", 1), encoding="utf-8")


def by_command_line(root: Path, scratch: Path) -> tuple[int, int, float, float]:
    """WeasyPrint from its own command line, once for each sheet of a sample: sheets, of how many, seconds each, peak MB."""
    from toolkit.content.load import load
    from toolkit.content.nav import read_nav
    from toolkit.content.site import Site
    from toolkit.paper.catalogue import Catalogue
    from toolkit.paper.jobs import Printer
    from toolkit.paper.printing import SHARED, VARIANT

    catalogue = Catalogue(Site(load(root)[0], read_nav(root)))
    wanted = {catalogue.pdf(sheet) for sheet in catalogue.all()}
    jobs = [job for job in Printer(root, catalogue, scratch / "qr").jobs() if job.path in wanted]
    sample, results = jobs[::EVERY], []
    for job in sample:
        page = scratch / "in.html"
        page.write_text(job.html, encoding="utf-8")
        styles = [root / "overrides" / "assets" / "stylesheets" / f"{name}.css" for name in (*SHARED, *job.styles)]
        options = ["--base-url", f"{(root / 'overrides').as_uri()}/", "--pdf-variant", VARIANT]
        for style in styles:
            options += ["--stylesheet", str(style)]
        results.append(measure([sys.executable, "-m", "weasyprint", *options, str(page), str(scratch / "out.pdf")], family=True))
        if results[-1].code:
            raise click.ClickException(f"WeasyPrint kan {job.path} niet maken.")
    seconds = sum(result.seconds for result in results) / len(results)
    return len(sample), len(jobs), seconds, max(result.megabytes for result in results)


def _met(fine: bool) -> str:
    return "gehaald" if fine else "**niet gehaald**"


def bench(output: Path) -> None:
    """Measure everything twice and write the section `pdf` of `output`."""
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as place:
        root, scratch = copy_project(Path(place) / "project"), Path(place)
        sheets, everything = (best([run(what, root) for _ in range(2)]) for what in ("sheets", "all"))
        run("build", root)
        again = best([run("build", root) for _ in range(2)])
        changed = []
        for turn in range(2):
            change(root, turn)
            changed.append(run("build", root))
        one = best(changed)
        sample, total, seconds, megabytes = by_command_line(root, scratch)
    rows = [
        "| wat | PDF's | seconden | ms per PDF | geheugen (MB) |",
        "|---|---:|---:|---:|---:|",
    ]
    for name, each in (("alle werkbladen opnieuw", sheets), ("alle PDF's opnieuw, ook mappen en trainersbladen", everything)):
        count, spent = int(each.numbers["pdfs"]), each.measured.seconds
        rows.append(f"| {name} | {count} | {spent:.2f} | {1000 * spent / count:.0f} | {each.measured.megabytes:.0f} |")
    name = f"WeasyPrint vanaf de opdrachtregel, per werkblad (steekproef: {sample} van de {total}), één tegelijk"
    rows.append(f"| {name} | {sample} | {sample * seconds:.2f} | {1000 * seconds:.0f} | {megabytes:.0f} |")
    rows += ["", "| bouw van de hele site | nieuwe PDF's | seconden | waarvan PDF's | deel |", "|---|---:|---:|---:|---:|"]
    for name, each in (("niets veranderd", again), ("één werkblad veranderd", one)):
        spent, printing = each.measured.seconds, each.numbers["printing"]
        share = 100 * printing / (spent - printing)
        rows.append(f"| {name} | {each.numbers['pdfs']:.0f} | {spent:.2f} | {printing:.2f} | {share:.1f}% |")
    each_ms = 1000 * sheets.measured.seconds / sheets.numbers["pdfs"]
    printing = again.numbers["printing"]
    share = 100 * printing / (again.measured.seconds - printing)
    most = max(each.measured.megabytes for each in (sheets, everything))
    targets = [
        "| doel | gemeten | |",
        "|---|---:|---|",
        f"| een werkblad in minder dan {MOST_MS} ms | {each_ms:.0f} ms | {_met(each_ms < MOST_MS)} |",
        f"| minder dan {MOST_MEGABYTES} MB | {most:.0f} MB | {_met(most < MOST_MEGABYTES)} |",
        f"| niets veranderd: minder dan {MOST_PERCENT}% bij de bouw erbij | {share:.1f}% | {_met(share < MOST_PERCENT)} |",
    ]
    pages = f"{everything.numbers['pages']:.0f}"
    note = f"""Alle PDF's samen zijn {pages} A4. Ze zijn gemaakt in een proces dat al één PDF gemaakt heeft, op alle kernen.
Er was niets bewaard. Geheugen is de piek van het proces met zijn kinderen samen; wat zij delen, telt één keer. Het deel
is wat de PDF's bij de rest van de bouw optellen. Elke meting is twee keer gedaan (de vergelijking één keer); de snelste telt.
Aan het begin was de belasting van de machine {load:.1f}; boven 0,5 was zij niet rustig."""
    title = f"{machine()}, WeasyPrint {version('weasyprint')}"
    write_section(output, "pdf", "\n".join(["## PDF's", "", title, "", *rows, "", *targets, "", note]))
    click.echo("\n".join([*rows, "", *targets]))
