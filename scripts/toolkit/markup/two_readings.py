"""One text, read twice: as CommonMark has it, which is what most editors know, and as Python-Markdown makes it for the site.

Each line gets a number that both readers carry along. Of a line each reading then tells in what it stands: «list, list» for an
item of a list in a list, «heading 2», «table», «code». Where the two differ, the page is not what its writer expects.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from functools import cache
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from ..generator import Dialect
from .extensions import own, with_python
from .rows import rows

Place = tuple[str, ...]  # in what a line stands, from the outside in
_IDS = "toc"
_SIGNS = re.compile("[\ue000-\uf8ff]")  # no text needs them: a number between two of them marks a line
_NUMBER = re.compile("\ue000(\\d+)\ue001")
_WORD = re.compile(  # where the number of a line goes: before its first word, behind what divides the text
    r"^(?P<before>(?:[ \t]|>|#|\||[-*+](?=[ \t|])|\d+[.)](?=[ \t])|:(?=[ ]{1,3}\S)|\[[ xX]\][ ]|\*{1,3}|!?\[(?!\^)"
    r"|\\|[\"'«(„“‘])*)(?=\w)"
)
_SKIPPED = re.compile(r"^\s*(?:!!!|\?\?\?|={3}|/{3}|<|\[[^\]]*\]:|```|~~~|:::|\{)")
_BOX = re.compile(r"^ *(?:!!!|\?\?\?\+?|===(?!=)) *\S")
_NOTE = re.compile(r"^\[\^[^\]\s]+\]: ?")
_MEANING = re.compile(r"^: {1,3}(?=\S)")
_AWAY = re.compile(r"^[ ]*(?:/{3,}.*|<!--.*-->\s*|</?div\b.*)$")  # edges of blocks, and marks: no text
_TAGS = {"ul": "list", "ol": "numbered", "pre": "code", "blockquote": "quote", "table": "table"} | {
    f"h{level}": f"heading {level}" for level in range(1, 7)
}
_TOKENS = {"bullet_list": "list", "ordered_list": "numbered", "blockquote": "quote", "table": "table"}


def numbered(text: str) -> list[str]:
    """The lines of a text, each with its number before its first word; code and what begins a box stay as they are.

    Of the edges of blocks and of marks that stand on a line of their own, both readers see an empty line.
    """
    return [row.raw if row.fence or not row.text else _marked(row.raw, row.line) for row in rows(_SIGNS.sub("?", text), 1)]


def _marked(row: str, line: int) -> str:
    if _AWAY.match(row):
        return ""
    if _SKIPPED.match(row):
        return row
    return _WORD.sub(lambda match: f"{match['before']}\ue000{line}\ue001", row, count=1)


def by_commonmark(lines: list[str]) -> dict[int, Place]:
    """In what each line stands, for who reads CommonMark with tables. What only the site has is taken for what stands in it."""
    found: dict[int, Place] = {}
    above: list[str] = []
    for token in _commonmark().parse("\n".join(_plain(lines))):
        name = token.type.rpartition("_")[0]
        if token.type in ("fence", "code_block"):
            _put(found, token.content, (*above, "code"))
        elif token.type == "inline":
            _put(found, token.content, tuple(above))
        elif name in _TOKENS or name == "heading":
            if token.nesting > 0:
                start = token.attrGet("start")
                what = f"heading {token.tag[1]}" if name == "heading" else _TOKENS[name]
                above.append(what if start in (None, 1) else f"{what} {start}")
            else:
                above.pop()
    return found


def _put(found: dict[int, Place], text: str, place: Place) -> None:
    found.update((int(number), place) for number in _NUMBER.findall(text))


@cache
def _commonmark() -> Any:
    from markdown_it import MarkdownIt  # only where something is in doubt: it takes long to load

    return MarkdownIt("zero").enable(
        ["blockquote", "code", "fence", "heading", "hr", "lheading", "list", "paragraph", "table", "text_join"]
    )


def _plain(lines: list[str]) -> Iterator[str]:
    """The lines with boxes, footnotes and meanings opened: what stands in them is moved to the left, as text of its own."""
    inside: list[int] = []  # how far what stands in each open box is moved to the right
    empty, inside_note = True, False
    for raw in lines:
        row = raw.expandtabs(4)
        indent = len(row) - len(row.lstrip())
        if not row.strip():
            empty = True
            yield ""
            continue
        while inside and indent < inside[-1] and (empty or not inside_note):
            inside.pop()
        row = row[min(inside[-1], indent) if inside else 0 :]
        empty = False
        if _BOX.match(row):
            inside.append(indent + 4)
            inside_note = False
            yield ""
        elif match := _NOTE.match(row) or _MEANING.match(row):
            inside.append(indent + 4)
            inside_note = True  # the next line may go on with it, however far it stands
            yield row[match.end() :]
        else:
            yield row


class _Shape(Treeprocessor):
    """Writes down in what each line stands, and takes all text away before it is looked through for what stands in a line."""

    found: dict[int, Place]

    def run(self, root: etree.Element) -> None:
        self._walk(root, ())

    def _walk(self, element: etree.Element, above: Place, *, notes: bool = False) -> None:
        name = _TAGS.get(element.tag) if not notes else None
        notes = element.get("class") == "footnote"
        here = (*above, name) if name else above
        _put(self.found, element.text or "", here)
        element.text = None
        for child in element:
            self._walk(child, here, notes=notes)
            _put(self.found, child.tail or "", here)
            child.tail = None


class _Shaping(Extension):
    shape: _Shape

    def extendMarkdown(self, md: Markdown) -> None:
        """After footnotes (50), before inline (20)."""
        self.shape = _Shape(md)
        md.treeprocessors.register(self.shape, "shape", 44)


@cache
def _site(dialect: Dialect) -> tuple[Markdown, _Shaping]:
    shaping = _Shaping()
    names = [name for name in dialect.names if name != _IDS]
    extensions: list[str | Extension] = [*names, *own(), shaping]
    return Markdown(extensions=extensions, extension_configs=with_python(dialect.options)), shaping


def by_the_site(lines: list[str], dialect: Dialect) -> dict[int, Place]:
    """In what each line stands on the page."""
    converter, shaping = _site(dialect)
    shaping.shape.found = {}
    converter.reset().convert("\n".join(lines))
    return shaping.shape.found
