"""Measures the link checker on sites of any size, beside another program that does the same."""

from __future__ import annotations

import random
import resource
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import click

from .growth import KINDS
from .material import make_material_site
from .measure import COMMAND, PROJECT, machine, measure, write_section
from .parser_memory import keep_heap
from .planted import planted

FIXTURES = PROJECT / "tests" / "fixtures" / "links"
SIZES = (100, 300, 1000, 3000)
PAGE_BYTES = 50_000
MATERIAL = (100, 1000)
GROWTH = (1000, 10_000, 100_000)
COMPARED = 1000  # pages: the other program takes minutes for more
LINKINATOR = "linkinator@8.1.0"
NODE = "node@22.23.3"  # linkinator 8 asks for Node 22 or later; the one of the system may be older
WORDS = (
    "gemeente",
    "vrouw",
    "werk",
    "stap",
    "plan",
    "doel",
    "lezen",
    "beleid",
    "gesprek",
    "samen",
    "leren",
    "taal",
    "kind",
    "geld",
    "week",
    "vraag",
    "antwoord",
    "pagina",
)


def make_page(number: int, pages: int) -> str:
    """A page like MkDocs makes them: a menu, a table of contents, headings with their own link, links to other pages, 50 KB.

    About 220 links, 70 ids and 10 pictures; the same bytes every time.
    """
    chance = random.Random(number)
    menu = "".join(
        f'<li class="md-nav__item"><a href="../p{each % pages}/" class="md-nav__link">'
        f'<span class="md-ellipsis">Pagina {each}</span></a></li>\n'
        for each in range(90)
    )
    contents = "".join(
        f'<li class="md-nav__item"><a href="#kop-{each}" class="md-nav__link">Kop {each}</a></li>\n' for each in range(30)
    )
    body = []
    for each in range(60):
        other, heading = chance.randrange(pages), chance.randrange(60)
        body.append(
            f'<h2 id="kop-{each}">Kop {each}<a class="headerlink" href="#kop-{each}" title="Link naar deze kop">&para;</a></h2>\n'
        )
        body.append(f'<p>Lees ook <a href="../p{other}/#kop-{heading}">pagina {other}</a> of <em>meer</em>.</p>\n')
        if each % 6 == 0:
            body.append(f'<p><img src="../assets/beeld{each % 4}.png" alt="Beeld"></p>\n')
    page = (
        f'<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>Pagina {number}</title>\n'
        f'<link rel="canonical" href="https://x.example/p{number}/">\n<link rel="stylesheet" href="../assets/site.css">'
        f'<link rel="icon" href="../assets/icoon.png"></head>\n<body>\n'
        f'<input id="__toc" type="checkbox"><label for="__toc">Inhoud</label>\n'
        f'<nav aria-label="Menu"><ul>{menu}</ul></nav><nav aria-label="Inhoud"><ul>{contents}</ul></nav>'
        f'<main id="inhoud">{"".join(body)}'
    )
    text = []
    size = len(page) + 60
    while size < PAGE_BYTES:
        line = "<p>" + " ".join(chance.choice(WORDS) for _ in range(40)) + ".</p>\n"
        text.append(line)
        size += len(line)
    return f'{page}{"".join(text)}</main><script src="../assets/site.js"></script></body></html>\n'


def make_site(folder: Path, pages: int) -> None:
    """A site of that many pages, without a fault."""
    for number in range(pages):
        page = folder / f"p{number}" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(make_page(number, pages), encoding="utf-8")
    menu = "".join(f'<li><a href="p{number}/">Pagina {number}</a></li>\n' for number in range(pages))
    (folder / "index.html").write_text(
        f'<!doctype html>\n<html lang="nl"><head><title>Voorpagina</title></head><body><ul>{menu}</ul></body></html>\n'
    )
    assets = folder / "assets"
    assets.mkdir()
    (assets / "site.css").write_text("body{background:url(beeld0.png)}\n")
    (assets / "site.js").write_text("\n")
    for name in ("icoon", "beeld0", "beeld1", "beeld2", "beeld3"):
        (assets / f"{name}.png").write_bytes(b"\x89PNG\r\n\x1a\n")


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


RUNS: dict[str, Callable[[Path], int]] = {"lezen": run_read, "lezen en ontleden": run_parse, "links": run_check}


def linkinator(folder: Path) -> list[str] | None:
    """The command of linkinator, installed below `folder`; None when npm cannot deliver it or it does not start."""
    if not shutil.which("npm"):
        return None
    command = [
        "npm",
        "install",
        "--no-save",
        "--no-package-lock",
        "--no-audit",
        "--no-fund",
        "--prefix",
        str(folder),
        LINKINATOR,
        NODE,
    ]
    binaries = folder / "node_modules" / ".bin"
    program = [str(binaries / "node"), str(binaries / "linkinator")]
    try:
        subprocess.run(command, capture_output=True, check=True, timeout=300)
        subprocess.run([*program, "--version"], capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return None
    return program


def linkinator_command(program: list[str], site: Path) -> list[str]:
    """Linkinator on a folder, by its own server; links to other hosts are not asked for."""
    skip = r"^https?://(?!localhost|127\.0\.0\.1|\[::1\])"
    return [
        *program,
        "/",
        "--server-root",
        str(site),
        "--recurse",
        "--check-css",
        "--check-fragments",
        "--format",
        "json",
        "--skip",
        skip,
    ]


def faults(program: list[str] | None, folder: Path) -> list[tuple[str, int, int]]:
    """Of the planted faults (one in each fixture), how many each checker finds: (name, found, planted)."""
    from linkcheck import check_links

    cases = [case for case in planted(FIXTURES) if case.problems]
    sites = {case.name: case.write(folder / case.name) for case in cases}
    ours = sum(len(check_links(sites[case.name], site_url=case.site_url)) >= len(case.problems) for case in cases)
    rows = [("links", ours, len(cases))]
    if program:
        theirs = sum('"BROKEN"' in measure(linkinator_command(program, site)).found for site in sites.values())
        rows.append((LINKINATOR, theirs, len(cases)))
    return rows


def material(folder: Path, sizes: tuple[int, ...] = MATERIAL) -> list[str]:
    """What the check costs on pages of Material, and how many times that is what parsing them costs."""
    rows = ["| pagina's van Material | MB | lezen en ontleden (s) | links (s) | keer zoveel | geheugen (MB) |"]
    rows.append("|---:|---:|---:|---:|---:|---:|")
    for pages in sizes:
        site = make_material_site(folder / f"material{pages}", pages)
        size = sum(page.stat().st_size for page in _pages(site)) / 1e6
        best = {
            what: min((measure([*COMMAND, "one-links", what, str(site)]) for _ in range(3)), key=lambda each: each.seconds)
            for what in ("lezen en ontleden", "links")
        }
        parse, check = best["lezen en ontleden"], best["links"]
        times = check.seconds / parse.seconds
        rows.append(f"| {pages} | {size:.0f} | {parse.seconds:.2f} | {check.seconds:.2f} | {times:.1f} | {check.megabytes:.0f} |")
        click.echo(rows[-1])
        shutil.rmtree(site.parent)
    return rows


def growth(folder: Path, sizes: tuple[int, ...] = GROWTH) -> list[str]:
    """How the time grows with the number of faults of each kind."""
    rows = ["| wat er veel van is | " + " | ".join(f"{size:,}".replace(",", ".") for size in sizes) + " | keer zoveel |"]
    rows.append("|---|" + "---:|" * (len(sizes) + 1))
    for name, make in KINDS.items():
        seconds = []
        for size in sizes:
            site = folder / "groei"
            make(site, size)
            runs = [measure([*COMMAND, "one-links", "links", str(site)]).seconds for _ in range(2)]
            seconds.append(min(runs))
            shutil.rmtree(site)
        times = ", ".join(f"×{after / before:.1f}" for before, after in pairwise(seconds))
        rows.append(f"| {name} | " + " | ".join(f"{each:.2f} s" for each in seconds) + f" | {times} |")
        click.echo(rows[-1])
    return rows


def run_one(what: str, folder: Path) -> str:
    """One measurement, in this process; loading the programs is not part of it, nor what else the machine is busy with."""
    import selectolax.lexbor  # noqa: F401

    import linkcheck  # noqa: F401

    start = time.process_time()
    result = RUNS[what](folder)
    seconds = time.process_time() - start
    return f"seconds={seconds:.4f} result={result} rss={resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}"


def bench(output: Path, sizes: str, compare: bool) -> None:
    """Measure all sizes and write the section `links` of `output`; compare: also the other program, which needs npm."""
    with tempfile.TemporaryDirectory() as scratch:
        base = Path(scratch)
        program = linkinator(base / "npm") if compare else None
        rows = ["| pagina's | wat | seconden | pagina's per seconde | geheugen (MB) |", "|---:|---|---:|---:|---:|"]
        for pages in map(int, sizes.split(",")):
            site = base / f"site{pages}"
            make_site(site, pages)
            commands = {what: [*COMMAND, "one-links", what, str(site)] for what in RUNS}
            if program and pages <= COMPARED:
                commands[LINKINATOR] = linkinator_command(program, site)
            for what, command in commands.items():
                # The best of three: the others have to do with what else the machine is busy with.
                results = [measure(command) for _ in range(3 if what in RUNS else 1)]
                best = min(results, key=lambda each: each.seconds)
                rows.append(f"| {pages} | {what} | {best.seconds:.2f} | {pages / best.seconds:.0f} | {best.megabytes:.0f} |")
                click.echo(rows[-1])
            shutil.rmtree(site)
        rows += ["", *material(base), "", *growth(base)]
        found = ["| controle | gevonden | van de geplante fouten |", "|---|---:|---:|"]
        found += [f"| {name} | {count} | {total} |" for name, count, total in faults(program, base / "faults")]
        note = "" if program else f"\n{LINKINATOR} is niet gemeten: npm kon het niet leveren of de vergelijking stond uit.\n"
        text = "\n".join(["## Linkcontrole", "", machine(), "", *rows, "", *found, note])
        write_section(output, "links", text)
        click.echo("\n".join(found))
