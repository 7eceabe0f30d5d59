"""A proposal made into what is said of it: what is proposed and what was there are built, compared, and told."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..content.load import load
from ..content.nav import load_nav
from ..pages.copy import PATH
from ..problems import Both, Problem, in_order
from ..publish.build import Result, build
from ..rules.check import check_notes
from .before import built_before
from .comment import Told, comment
from .difference import changes
from .pages import left_behind, rows
from .preview import FILE, preview
from .weight import differences, weigh

COMMENT = "comment.md"
SITE = "site"


@dataclass(frozen=True)
class Made:
    """What came of it. lines: those that the proposal changes, by file; result: of the build of what is proposed."""

    problems: list[Problem]
    notes: Sequence[Problem]
    lines: dict[str, frozenset[int]]
    result: Result


def make_proposal(root: Path, base: str, head: str, out: Path, say: Callable[[Both], None] = lambda step: None) -> Made:
    """Build the project at `root`, and the commit `base` that it left from; write the comment, the preview and the copy into
    the folder `out`. Without a built site there is only a comment.

    head: the commit that the links of the comment lead to; "" for no links
    """
    out.mkdir(parents=True, exist_ok=True)
    for name in (COMMENT, FILE, Path(PATH).name):
        (out / name).unlink(missing_ok=True)
    changed = changes(root, base)
    lines = {change.name: change.lines for change in changed if change.how != "gone"}
    with tempfile.TemporaryDirectory() as work:
        before = built_before(root, base, Path(work))
        result = build(root, say=say, strict=True)
        content, site = load(root)[0], root / SITE if not result.problems else None
        problems = in_order(result.problems)
        problems.sort(key=lambda each: each.file not in lines)  # what is in the files of the proposal first
        noted = [*result.notes, *check_notes(root, content, load_nav(root)[0])]
        notes = [note for note in noted if note.file in lines and note not in problems]
        listed = rows(changed, content)
        told = Told(
            commit=head,
            files=list(lines),
            problems=problems,
            notes=notes,
            pages=result.pages if site else 0,
            pdfs=result.pdfs,
            rows=listed,
            behind=left_behind(content, load(before.parent)[0] if before else None),
            before=weigh(before) if before else None,
            now=weigh(site) if site else None,
            differs=differences(before, site) if before and site else None,
        )
    also = told.differs.pages if told.differs else ()
    (out / COMMENT).write_text(comment(told), encoding="utf-8")
    if site:
        (out / FILE).write_text(preview(site, listed, also), encoding="utf-8")
        if (site / PATH).is_file():
            shutil.copyfile(site / PATH, out / Path(PATH).name)
    return Made(problems, notes, lines, result)
