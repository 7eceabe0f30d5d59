"""Command line of the toolkit. It reads arguments, calls `toolkit`, prints and exits; nothing else."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path

import click

from toolkit import problems as said
from toolkit.problems import Problem

ROOT = Path(__file__).resolve().parent.parent
JSON = click.option("--json", "as_json", is_flag=True, help="Zet problemen als JSON op de uitvoer, voor machines.")
FAILED = 1  # 2 is what Click exits with when it cannot make sense of the arguments


def finish(problems: list[Problem], as_json: bool, fine: str, **facts: object) -> None:
    """Tell what is wrong, or that all is well, and exit accordingly."""
    if as_json:
        click.echo(
            json.dumps(
                {"ok": not problems, "problems": [p.as_dict() for p in said.in_order(problems)], **facts}, ensure_ascii=False
            )
        )
    elif problems:
        click.echo(said.report(problems), err=True)
    else:
        click.echo(fine)
    sys.exit(FAILED if problems else 0)


def inside(root: Path, page: str) -> str:
    """The name that problems have for a file or folder, typed as seen from the project or from where the editor is."""
    root = root.resolve()
    for path in ((root / page).resolve(), Path(page).resolve()):
        if path.exists() and path.is_relative_to(root):
            return "" if path == root else path.relative_to(root).as_posix()
    raise click.UsageError(f"«{page}» bestaat niet in dit project.")


@click.group(help="Bouw en controleer de site.")
def main() -> None:
    logging.basicConfig(level=logging.ERROR)


@main.command(help="Controleer alles en bouw de site in site/.")
@click.option("--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=ROOT, hidden=True)
@click.option("--strict", is_flag=True, help="Tel ook mee wat deze machine niet kan (geen PDF's): dan mislukt de bouw.")
@JSON
def build(root: Path, strict: bool, as_json: bool) -> None:
    from toolkit.publish.build import build as build_site

    result = build_site(root, say=lambda text: None if as_json else click.echo(f"· {text}", err=True), strict=strict)
    for note in result.notes:
        click.echo("Let op: " + note.as_text(), err=True)
    kept = "De vorige site/ is niet veranderd." if result.problems else ""
    if kept and not as_json:
        click.echo(kept, err=True)
    finish(
        result.problems,
        as_json,
        f"Klaar: {result.pages} pagina's en {result.pdfs} PDF's in site/.",
        pages=result.pages,
        pdfs=result.pdfs,
        notes=[note.as_dict() for note in result.notes],
    )


@main.command(help="Controleer de teksten zonder te bouwen; zonder PAGINA'S alles.")
@click.argument("pages", nargs=-1, metavar="[PAGINA'S]…")
@click.option("--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=ROOT, hidden=True)
@JSON
def check(pages: tuple[str, ...], root: Path, as_json: bool) -> None:
    from toolkit.rules.check import check_content

    wanted = [inside(root, page) for page in pages]
    _, _, found = check_content(root)
    finish(
        [p for p in found if not wanted or any(w in ("", p.file) or p.file.startswith(f"{w}/") for w in wanted)],
        as_json,
        "Geen fouten.",
    )


@main.command(help="Controleer alle links in MAP, een map met gebouwde HTML.")
@click.argument("folder", metavar="MAP", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--site-url", help="Het adres waarop de site staat; zonder dit wordt het uit de pagina's gelezen.")
@JSON
def links(folder: Path, site_url: str | None, as_json: bool) -> None:
    from linkcheck import check_links

    finish(check_links(folder, site_url=site_url), as_json, "Alle links kloppen.")


@main.command(help="Toon de site op deze computer en ververs haar bij elke wijziging.")
@click.option("--port", default=8000, show_default=True, help="Poort op deze computer.")
def serve(port: int) -> None:
    from toolkit import generator
    from toolkit.rules.check import check_content

    _, _, found = check_content(ROOT)
    if found:
        click.echo(said.report(found), err=True)
        click.echo("\nDe site wordt toch getoond; los dit op voordat je je wijziging voorstelt.\n", err=True)
    sys.exit(generator.serve(ROOT, port, ("overrides", "scripts")))


if __name__ == "__main__":
    main()
