"""The link checker on its own: `python -m linkcheck DIR`, with scripts/ on the path of Python."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from linkcheck import check_links
from linkcheck.tell.sentences import MESSAGES
from toolkit.problems import report, tongue_of


@click.command(help="Check all links in DIR, a folder of built HTML.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--site-url", help="The address at which the site will live; without it, it is read from the pages.")
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON, for machines.")
@click.option("--lang", help="Tell problems in this language: nl or en. Otherwise TOOLKIT_LANG or LANG says.")
def main(folder: Path, site_url: str | None, as_json: bool, lang: str | None) -> None:
    """Print what is wrong and exit with 1, or with 0 when nothing is."""
    try:
        problems = check_links(folder, site_url=site_url)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--site-url") from error
    tongue = tongue_of(lang)
    if as_json:
        click.echo(json.dumps({"ok": not problems, "problems": [p.as_dict() for p in problems]}, ensure_ascii=False))
    elif problems:
        click.echo(report(problems, tongue), err=True)
    else:
        click.echo(getattr(MESSAGES.words("fine"), tongue))
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(prog_name="python -m linkcheck")
