"""Small sites with many faults of one kind, to see that ten times more of them costs about ten times more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

HEAD = '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>x</title></head><body>\n'
TAIL = "\n</body></html>\n"


def _one(folder: Path, lines: list[str], **files: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(HEAD + "\n".join(lines) + TAIL, encoding="utf-8")
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")


def _many(folder: Path, pages: dict[str, str]) -> None:
    for name, text in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def links(folder: Path, count: int) -> None:
    """Broken links on one page."""
    _one(folder, [f'<a href="weg/pagina-{each}.html">x</a>' for each in range(count)])


def near_links(folder: Path, count: int) -> None:
    """Broken links that look like pages that are there: as many hints as there are faults."""
    _one(folder, [f'<a href="hoofdstuk-{each}-tekst.html">x</a>' for each in range(count)])
    for each in range(min(count, 2000)):
        (folder / f"hoofdstuk-{each}-teksten.html").write_text("<p>x", encoding="utf-8")


def anchors(folder: Path, count: int) -> None:
    """Missing anchors on one page."""
    _one(folder, [f'<a href="#kop-{each}">x</a><p id="kap-{each}">x</p>' for each in range(count)])


def double_ids(folder: Path, count: int) -> None:
    """Ids that stand on one page twice."""
    _one(folder, [f'<p id="kop-{each}">x</p><p id="kop-{each}">x</p>' for each in range(count)])


def missing_ids(folder: Path, count: int) -> None:
    """Labels of fields that are not there."""
    _one(folder, [f'<label for="veld-{each}">x</label>' for each in range(count)])


def css(folder: Path, count: int) -> None:
    """Missing files in one style sheet."""
    _one(
        folder, ['<link rel="stylesheet" href="a.css">'], a__css="\n".join(f"a{{b:url(weg{each}.png)}}" for each in range(count))
    )


def style(folder: Path, count: int) -> None:
    """Missing files in one <style>."""
    _one(folder, ["<style>", *(f"a{{b:url(weg{each}.png)}}" for each in range(count)), "</style>"])


def srcset(folder: Path, count: int) -> None:
    """Missing pictures in one srcset."""
    _one(folder, ['<img alt="" srcset="' + ", ".join(f"weg{each}.png {each + 1}w" for each in range(count)) + '">'])


def nested(folder: Path, count: int) -> None:
    """Elements in one another."""
    _one(folder, ['<div class="a">' * count])


def templates(folder: Path, count: int) -> None:
    """Templates and drawings in one another, with a link in each."""
    _one(folder, ['<svg><title/><a href="weg/">x</a>' * (count // 2) + "<template><p id=a>" * (count // 2)])


def chain(folder: Path, count: int) -> None:
    """Pages that redirect to the next one."""
    page = '<!doctype html><meta http-equiv="refresh" content="0; url={}.html"><title>x</title>'
    _many(folder, {f"p{each}.html": page.format(f"p{each + 1}") for each in range(count)})
    _one(folder, ['<a href="p0.html">x</a>'])


def ring(folder: Path, count: int) -> None:
    """Pages that redirect in a circle."""
    page = '<!doctype html><meta http-equiv="refresh" content="0; url={}.html"><title>x</title>'
    _many(folder, {f"p{each}.html": page.format(f"p{(each + 1) % count}") for each in range(count)})
    _one(folder, ['<a href="p0.html">x</a>'])


def rules(folder: Path, count: int) -> None:
    """Rules of _redirects, one after the other, and as many broken links."""
    text = "".join(f"/r{each} /r{each + 1}\n/s{each}/* /weg{each}/:splat\n/:a/t{each}/*.php /weg\n" for each in range(count))
    _one(folder, [f'<a href="q{each}/x">x</a>' for each in range(count)], _redirects=text)


def pages(folder: Path, count: int) -> None:
    """Pages that link to one another, each with a broken link of its own."""
    _many(
        folder,
        {
            f"d{each % 100}/p{each}.html": f'{HEAD}<a href="../d{(each + 1) % 100}/p{(each + 1) % count}.html">x</a>'
            f'<a href="weg{each}.html">y</a>{TAIL}'
            for each in range(count)
        },
    )


def orphans(folder: Path, count: int) -> None:
    """Pages that nobody links to."""
    _many(folder, {f"p{each}.html": f"{HEAD}{TAIL}" for each in range(count)})
    _one(folder, [])


def manifest(folder: Path, count: int) -> None:
    """Missing icons in a manifest."""
    icons = ",\n".join(f'{{"src": "weg{each}.png"}}' for each in range(count))
    _one(folder, ['<link rel="manifest" href="a.webmanifest">'], a__webmanifest=f'{{"icons": [{icons}]}}')


KINDS: dict[str, Callable[[Path, int], None]] = {
    "kapotte links op één pagina": links,
    "links met een voorstel": near_links,
    "ankers op één pagina": anchors,
    "dubbele ids": double_ids,
    "ids die ontbreken": missing_ids,
    "adressen in een stijlbestand": css,
    "adressen in <style>": style,
    "plaatjes in één srcset": srcset,
    "elementen in elkaar": nested,
    "sjablonen en tekeningen in elkaar": templates,
    "doorverwijzingen achter elkaar": chain,
    "doorverwijzingen in een kring": ring,
    "regels in _redirects": rules,
    "pagina's": pages,
    "pagina's zonder link ernaartoe": orphans,
    "plaatjes in een manifest": manifest,
}
