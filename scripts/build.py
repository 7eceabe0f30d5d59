"""Command line of the toolkit. It reads arguments, calls `toolkit`, prints and exits; nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit import content, problems

ROOT = Path(__file__).resolve().parent.parent


@click.group(help="Bouw en controleer de site.")
def main() -> None:
    pass


@main.command(help="Controleer pagina's zonder te bouwen; zonder PAGINA'S alles.")
@click.argument("pages", nargs=-1, metavar="[PAGINA'S]…")
def check(pages: tuple[str, ...]) -> None:
    from toolkit import body
    from toolkit.words import texts_of

    loaded, found = content.load(ROOT)
    for entry in loaded:
        found += body.check_body(entry.source, entry.key, content.model_for(entry.key))
        if entry.language == "nl":
            found += body.check_sentences(entry.source, texts_of(entry))
    if pages:
        wanted = [page.removeprefix("./").rstrip("/") for page in pages]
        found = [p for p in found if any(p.file.startswith(w) for w in wanted)]
    text = problems.report(found)
    click.echo(text or "Geen fouten.")
    sys.exit(1 if text else 0)


if __name__ == "__main__":
    main()
