"""A municipality's own details: their places on sheets, and the file of the host, as far as it is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from ..content.kinds import LOCAL, usual_level
from ..content.pack import FIELDS_NAME, fields, read_pack
from ..content.page import Content, Entry
from ..content.training_models import Sheet
from ..given import Unreadable
from ..languages import ORIGINAL
from ..paper.blocks import BLOCKS
from ..paper.own_fields import MARK, MOST_LINES, split, used_in
from ..problems import MESSAGES, Problem
from .blocks import near
from .sheet_blocks import OPEN, blocks_of

_OLD = timedelta(days=366)


def check_pack(root: Path, content: Content) -> list[Problem]:
    """Places that name no field or cannot hold one, fields without a place, and what is wrong with the file of the host."""
    try:
        fields()
    except Unreadable as error:
        return [error.problem]
    sheets = [entry for entry in content if isinstance(entry.page, Sheet)]
    problems = [problem for entry in sheets for problem in (*_places(entry), *_twin(content, entry))]
    if LOCAL in content.pages[ORIGINAL]:
        used = {name for entry in sheets for name in used_in(entry.source.body)}
        problems += [
            MESSAGES.problem("own-unused", FIELDS_NAME, field.line, field=field.id)
            for field in fields().values()
            if field.id not in used
        ]
    return problems + read_pack(root)[2]


def old_pack(root: Path, today: date | None = None) -> list[Problem]:
    """A note when what the host ships was last checked more than a year ago."""
    pack, source, _ = read_pack(root)
    if source is None or pack.checked is None or (today or date.today()) - pack.checked <= _OLD:
        return []
    return [MESSAGES.problem("pack-old", source.name, source.line_of(("nagekeken",)), day=pack.checked)]


def _places(entry: Entry) -> Iterator[Problem]:
    """What is wrong with the places on one sheet."""
    source, known = entry.source, list(fields())
    blocks = {block.line: block for block in blocks_of(source)}
    for number, row in enumerate(source.body.splitlines(), source.body_line):
        for match in MARK.finditer(row):
            name = match["field"]
            if name not in known:
                hint = near(name, known)
                yield MESSAGES.problem("own-field", source.name, number, hint=hint, field=name, fields=", ".join(known))
                continue
            block = blocks.get(number) if OPEN.match(row) else None
            if block:
                if block.name not in BLOCKS or not BLOCKS[block.name].own:
                    yield MESSAGES.problem("own-field/block", source.name, number, code="own-field", block=block.name)
            elif match["blank"] and len(match["blank"]) != 4:
                yield MESSAGES.problem("own-field/blank", source.name, number, code="own-field", field=name)
            elif not match["blank"] and row.lstrip().startswith(("#", "-", "*", "|", "+", ">")):
                yield MESSAGES.problem("own-field/alone", source.name, number, code="own-field", field=name)
        if (block := blocks.get(number)) and block.name == "lijnen":
            count, names = split(block.argument)
            if names and count.isdigit() and not (int(count) <= MOST_LINES if len(names) == 1 else int(count) >= len(names)):
                yield MESSAGES.problem("own-field/lines", source.name, number, code="own-field", most=MOST_LINES)


def _twin(content: Content, entry: Entry) -> Iterator[Problem]:
    """A translation has the fields of its Dutch sheet, and those of an easier sheet are among those of the usual one."""
    own, source = used_in(entry.source.body), entry.source
    base = content.pages[ORIGINAL].get(usual_level(entry.key))
    if base is None or base.source is source:
        return
    there = used_in(base.source.body)
    for name in sorted(own ^ there if entry.language != ORIGINAL else own - there):
        yield MESSAGES.problem("own-differs", source.name, source.body_line, field=name, original=base.source.name)
