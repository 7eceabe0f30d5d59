"""Measures the link checker on sites of any size, beside another program that does the same.

All times are processor time, so that what else the machine is busy with counts for little.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import click

from .growth import KINDS
from .linkinator import LINKINATOR, linkinator, linkinator_command
from .material import make_material_site
from .measure import COMMAND, PROJECT, Measured, machine, measure, own_memory, write_section
from .own_pages import make_site
from .packaged import SITES, fetch
from .parser_memory import keep_heap
from .planted import planted

FIXTURES = PROJECT / "tests" / "fixtures" / "links"
SIZES = (100, 300, 1000, 3000)
MATERIAL = (100, 1000)
GROWTH = (1000, 10_000, 100_000)
COMPARED = 1000  # pages: the other program takes minutes for more
MOST_GROWTH, MOST_PARSING = 11, 2  # times as much, for ten times as many faults; as parsing alone
PARSE, CHECK = "lezen en ontleden", "links"


def _pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def run_read(folder: Path) -> int:
    """Reading the files alone."""
    return sum(len(page.read_bytes()) for page in _pages(folder))


def run_parse(folder: Path) -> int:
    """Reading and parsing with selectolax at its best, nothing else."""
    from selectolax.lexbor import LexborHTMLParser

    keep_heap()
    return sum(LexborHTMLParser(page.read_bytes()) is not None for page in _pages(folder))


def run_check(folder: Path) -> int:
    """The link checker."""
    from linkcheck import check_links

    return len(check_links(folder))


RUNS: dict[str, Callable[[Path], int]] = {"lezen": run_read, PARSE: run_parse, CHECK: run_check}


def best(what: str, site: Path, times: int = 3) -> Measured:
    """The fastest of some runs on a site, each in a process of its own. Raises RuntimeError for a run that broke off."""
    runs = [measure([*COMMAND, "one-links", what, str(site)]) for _ in range(times)]
    if any(each.code for each in runs):
        raise RuntimeError(f"{what} on {site} broke off")
    return min(runs, key=lambda each: each.seconds)


def faults(program: list[str] | None, folder: Path) -> list[tuple[str, int, int]]:
    """Of the planted faults (one in each fixture), how many each checker finds: (name, found, planted)."""
    from linkcheck import check_links

    cases = [case for case in planted(FIXTURES) if case.problems]
    sites = {case.name: case.write(folder / case.name) for case in cases}
    ours = sum(len(check_links(sites[case.name], site_url=case.site_url)) >= len(case.problems) for case in cases)
    rows = [(CHECK, ours, len(cases))]
    if program:
        theirs = sum('"BROKEN"' in measure(linkinator_command(program, site)).found for site in sites.values())
        rows.append((LINKINATOR, theirs, len(cases)))
    return rows


def own_pages(folder: Path, sizes: tuple[int, ...], program: list[str] | None) -> Iterator[str]:
    """What reading, parsing and checking cost on pages like ours, and what the other program takes for them."""
    yield "| pagina's | wat | rekentijd (s) | pagina's per seconde | geheugen (MB) |"
    yield "|---:|---|---:|---:|---:|"
    for pages in sizes:
        site = folder / f"site{pages}"
        make_site(site, pages)
        found = [(what, done.seconds, done.megabytes) for what in RUNS for done in (best(what, site),)]
        if program and pages <= COMPARED:
            done = measure(linkinator_command(program, site))
            found.append((LINKINATOR, done.cpu, done.megabytes))
        for what, seconds, megabytes in found:
            yield f"| {pages} | {what} | {seconds:.2f} | {pages / seconds:.0f} | {megabytes:.0f} |"
        shutil.rmtree(site)


def generated(folder: Path, sizes: tuple[int, ...] = MATERIAL) -> Iterator[str]:
    """What the check costs on pages as generators make them, and how many times that is what parsing them costs."""
    heads = (
        "gemaakt met",
        "pagina's",
        "MB",
        f"{PARSE} (s)",
        f"{CHECK} (s)",
        "keer zoveel",
        "pagina's per seconde",
        "geheugen (MB)",
    )
    yield f"| {' | '.join(heads)} |"
    yield f"|---|{'---:|' * (len(heads) - 1)}"
    for pages in sizes:
        place = folder / f"material{pages}"
        yield _generated("MkDocs met Material", make_material_site(place, pages))
        shutil.rmtree(place)
    for each in SITES:
        place = folder / each.maker
        had = fetch(each, place)
        yield (
            _generated(f"{each.maker} ({had[0]})", had[1])
            if had
            else f"| {each.maker}: niet te krijgen |{' – |' * (len(heads) - 1)}"
        )
        shutil.rmtree(place)


def _generated(name: str, site: Path) -> str:
    pages, parse, check = _pages(site), best(PARSE, site), best(CHECK, site)
    size = sum(page.stat().st_size for page in pages) / 1e6
    times = _against(f"{check.seconds / parse.seconds:.1f}", MOST_PARSING)
    costs = f"{parse.seconds:.2f} | {check.seconds:.2f} | {times} | {len(pages) / check.seconds:.0f} | {check.megabytes:.0f}"
    return f"| {name} | {len(pages)} | {size:.0f} | {costs} |"


def growth(folder: Path, sizes: tuple[int, ...] = GROWTH, kinds: dict[str, Callable[[Path, int], None]] = KINDS) -> Iterator[str]:
    """How the time grows with the number of faults of each kind."""
    yield "| wat er veel van is | " + " | ".join(f"{size:,}".replace(",", ".") for size in sizes) + " | keer zoveel |"
    yield "|---|" + "---:|" * (len(sizes) + 1)
    for name, make in kinds.items():
        seconds = []
        for size in sizes:
            site = folder / "groei"
            make(site, size)
            seconds.append(best(CHECK, site, 2).seconds)
            shutil.rmtree(site)
        times = ", ".join(f"×{_against(f'{after / before:.1f}', MOST_GROWTH)}" for before, after in pairwise(seconds))
        yield f"| {name} | " + " | ".join(f"{each:.2f} s" for each in seconds) + f" | {times} |"


def _against(number: str, most: float) -> str:
    """A number as it is shown: bold when it is above what is aimed at."""
    return f"**{number}**" if float(number) > most else number


def run_one(what: str, folder: Path) -> str:
    """One measurement, in this process; loading the programs is not part of it, nor what else the machine is busy with."""
    import selectolax.lexbor  # noqa: F401

    import linkcheck.check  # noqa: F401

    start = time.process_time()
    result = RUNS[what](folder)
    seconds = time.process_time() - start
    return f"seconds={seconds:.6f} result={result} rss={own_memory()}"


def _told(rows: Iterator[str]) -> list[str]:
    """The rows, each told when it is known."""
    found = []
    for row in rows:
        click.echo(row)
        found.append(row)
    return [*found, ""]


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(",")))


def bench(output: Path, sizes: str, growing: str, compare: bool) -> None:
    """Measure everything and write the section `links` of `output`.

    sizes    of sites like ours, in pages, with commas
    growing  how many faults of each kind, with commas
    compare  also the other program, which needs npm
    """
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as scratch:
        base = Path(scratch)
        program = linkinator(base / "npm") if compare else None
        rows = [*_told(own_pages(base, _numbers(sizes), program)), *_told(generated(base))]
        rows += _told(growth(base, _numbers(growing)))
        found = ["| controle | gevonden | van de geplante fouten |", "|---|---:|---:|"]
        found += [f"| {name} | {count} | {total} |" for name, count, total in faults(program, base / "faults")]
    click.echo("\n".join(found))
    note = f"""Alles is rekentijd van de processor, het snelste van drie keer (bij groei twee keer). Het starten van Python
telt niet mee; bij {LINKINATOR} telt het starten van Node wel mee, en het is één keer gemeten. Doel: hoogstens {MOST_PARSING} keer
wat lezen en ontleden met selectolax kost, en hoogstens {MOST_GROWTH} keer zoveel tijd voor tien keer zoveel. Wat daarboven
is, is vet.
Aan het begin was de belasting van de machine {load:.1f}; boven 0,5 was zij niet rustig."""
    if not program:
        note += f"\n{LINKINATOR} is niet gemeten: npm kon het niet leveren of de vergelijking stond uit."
    write_section(output, "links", "\n".join(["## Linkcontrole", "", machine(), "", *rows, *found, "", note]))
