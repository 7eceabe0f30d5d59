"""The command `proposal`: it builds what is proposed and what was there, compares them, and writes what is to be said of it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import click

from linkcheck.command import with_format
from linkcheck.formats.report import TEXT

from ..commandline import Command, Folder, Told, finish, say
from ..problems import MESSAGES, in_order

COMMENT = "comment.md"
_ROOT = Path(__file__).resolve().parents[3]


def _proposal(base: str, out: str, head: str, root: Path, form: str) -> None:
    from ..content.load import load
    from ..content.nav import load_nav
    from ..pages.copy import PATH
    from ..publish.build import build
    from ..rules.book import with_levels
    from ..rules.check import check_notes
    from .before import built_before
    from .comment import Told as Known
    from .comment import comment
    from .difference import base_commit, changes
    from .pages import left_behind, rows
    from .preview import FILE, preview
    from .weight import differences, weigh

    commit = base_commit(root, base)
    if not commit:
        raise Told("usage/no-base", ref=base)
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    changed = changes(root, commit)
    with tempfile.TemporaryDirectory() as work:
        site = built_before(root, commit, Path(work))
        was = load(site.parent)[0] if site else None
        done = build(root, say=(lambda step: say(step.within("· "))) if form == TEXT else lambda step: None, strict=True)
        content = load(root)[0]
        lines = {change.name: change.lines for change in changed if change.how != "gone"}
        notes = [each for each in check_notes(root, content, load_nav(root)[0]) if each.file in lines]
        problems = in_order(with_levels(done.problems))
        problems.sort(key=lambda each: each.file not in lines)  # what is in the files of the proposal first
        notes = [*(each for each in done.notes if each not in problems), *notes]
        listed, built = rows(changed, content), not problems
        known = Known(
            commit=head,
            files=[change.name for change in changed if change.how != "gone"],
            problems=problems,
            notes=[each for each in notes if each.file in lines],
            pages=done.pages if built else 0,
            pdfs=done.pdfs,
            rows=listed,
            behind=left_behind(content, was),
            before=weigh(site) if site else None,
            now=weigh(root / "site") if built else None,
            differs=differences(site, root / "site") if site and built else None,
        )
    (folder / COMMENT).write_text(comment(known), encoding="utf-8")
    if built:
        (folder / FILE).write_text(preview(root / "site", listed), encoding="utf-8")
        if (root / "site" / PATH).is_file():
            shutil.copyfile(root / "site" / PATH, folder / Path(PATH).name)
    said = MESSAGES.words("done/proposal", file=(folder / COMMENT).as_posix())
    finish(problems, form, said, notes=notes, changed=lines, pages=done.pages, pdfs=done.pdfs)


def _command(run: Any, params: list[click.Parameter]) -> Command:
    told = with_format(run)
    return Command("proposal", callback=told, help="help/proposal", params=[*params, *reversed(told.__click_params__)])


PROPOSAL = _command(
    _proposal,
    [
        click.Option(["--base"], required=True, metavar="usage/ref", help="help/base"),
        click.Option(["--out"], required=True, metavar="usage/folder", help="help/out"),
        click.Option(["--head"], default="", metavar="usage/text", help="help/head"),
        click.Option(["--root"], type=Folder(), default=_ROOT, hidden=True),
    ],
)
