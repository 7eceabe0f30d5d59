"""Measures the tools of this project and writes the numbers into BENCHMARKS.md. Command line only.

Every measurement runs in a process of its own, so that memory is its own and nothing is warm from the one before.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from benches import links as link_bench
from benches import load as load_bench
from benches import pdf as pdf_bench
from benches import peers as peer_bench
from benches import search as search_bench
from benches import serve as serve_bench
from benches.measure import PROJECT

BENCHMARKS = PROJECT / "BENCHMARKS.md"
OUTPUT = click.option(
    "--output", type=click.Path(path_type=Path), default=BENCHMARKS, help="Het bestand waar de uitkomst in komt."
)
ALL_SIZES, ALL_GROWTH = (",".join(map(str, sizes)) for sizes in (link_bench.SIZES, link_bench.GROWTH))


@click.group(invoke_without_command=True)
@click.pass_context
def main(context: click.Context) -> None:
    """Meet hoe snel en hoe zuinig de gereedschappen zijn; zonder opdracht alles."""
    if context.invoked_subcommand is None:
        link_bench.bench(BENCHMARKS, ALL_SIZES, ALL_GROWTH, compare=True)
        pdf_bench.bench(BENCHMARKS)
        search_bench.bench(BENCHMARKS)
        serve_bench.bench(BENCHMARKS)
        load_bench.bench(BENCHMARKS)


@main.command()
@OUTPUT
@click.option("--sizes", default=ALL_SIZES, help="Aantallen pagina's, met komma's ertussen.")
@click.option("--growth", default=ALL_GROWTH, help="Aantallen fouten van elke soort, met komma's ertussen.")
@click.option("--compare/--no-compare", default=True, help="Ook linkinator meten (heeft npm nodig).")
def links(output: Path, sizes: str, growth: str, compare: bool) -> None:
    """Meet de linkcontrole op pagina's als de onze, op pagina's van andere bouwers, en met steeds meer fouten."""
    link_bench.bench(output, sizes, growth, compare)


@main.command()
@OUTPUT
def pdf(output: Path) -> None:
    """Meet het maken van de PDF's, en een bouw waarin niets of één blad veranderd is."""
    pdf_bench.bench(output)


@main.command()
@OUTPUT
def search(output: Path) -> None:
    """Meet of het zoeken de gezochte pagina vindt, op de site die het laatst gebouwd is."""
    search_bench.bench(output)


@main.command()
@OUTPUT
def serve(output: Path) -> None:
    """Meet hoe lang het duurt voor je een wijziging ziet met `make serve`."""
    serve_bench.bench(output)


@main.command()
@OUTPUT
def load(output: Path) -> None:
    """Meet nginx, Caddy en Apache onder belasting, op de site die het laatst gebouwd is."""
    load_bench.bench(output)


@main.command()
@OUTPUT
@click.option("--keep", type=click.Path(path_type=Path, file_okay=False), help="Een map voor programma's en verslagen.")
@click.argument("sites", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
def peers(output: Path, keep: Path | None, sites: tuple[Path, ...]) -> None:
    """Meet de linkcontrole naast lychee, linkinator en LinkChecker, op mappen met HTML van anderen."""
    with tempfile.TemporaryDirectory() as scratch:
        peer_bench.bench(output, sites, keep or Path(scratch))


@main.command("one-links", hidden=True)
@click.argument("what")
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
def one_links(what: str, folder: Path) -> None:
    """One measurement of links, in this process."""
    click.echo(link_bench.run_one(what, folder))


@main.command("one-pdf", hidden=True)
@click.argument("what")
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
def one_pdf(what: str, folder: Path) -> None:
    """One measurement of PDFs, in this process; folder: a copy of the project."""
    click.echo(pdf_bench.run_one(what, folder))


if __name__ == "__main__":
    main()
