"""On which line of a built page a reference is written."""

from __future__ import annotations

import html
import re

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_NAME = (
    r"(?i:href|src|srcset|imagesrcset|poster|data|action|formaction|content|style|cite|longdesc|background|ping"
    r"|xlink:href|for|id|usemap|list|form|headers|name)"
)
_LONGEST = 2000  # what is longer is no address; a pattern of it costs seconds
_VALUE = re.compile(r"""=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")


class PageText:
    """The text of one page with its comments blanked, ready to be searched."""

    def __init__(self, raw: bytes) -> None:
        text = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
        self.text = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)

    def _line(self, at: int) -> int:
        return self.text.count("\n", 0, at) + 1

    def line_of(self, value: str, last: bool = False) -> int:
        """The line on which an attribute has this value (the last such line with `last`); 0 when it cannot be found."""
        if not value.strip():
            match = re.search(rf"""[\s"'/]({_NAME})\s*(?:=\s*(?:"\s*"|'\s*')|(?=[\s>]))""", self.text)
            return self._line(match.start(1)) if match else 0
        if len(value) > _LONGEST:
            at = self.text.find(value[:_LONGEST])
            return self._line(at) if at >= 0 else 0
        forms = dict.fromkeys((value, html.escape(value), value.replace("&", "&amp;"), html.escape(value, quote=False)))
        for written in map(re.escape, forms):
            exact = rf"""[\s"'/]({_NAME})\s*=\s*(?:"\s*{written}\s*"|'\s*{written}\s*'|{written}(?=[\s>]))"""
            found = list(re.finditer(exact, self.text))
            if found:
                return self._line(found[-1 if last else 0].start(1))
        return self._decoded_line(value) or self._anywhere(forms)

    def _decoded_line(self, value: str) -> int:
        """The slow way, for values written with character references or broken over lines."""
        flat = re.sub(r"\s+", "", value)
        for match in _VALUE.finditer(self.text):
            if re.sub(r"\s+", "", html.unescape(match[1].strip("\"'"))) == flat:
                return self._line(match.start())
        return 0

    def _anywhere(self, forms: dict[str, None]) -> int:
        """Inside a longer value: a srcset, a style, a refresh."""
        for written in forms:
            at = self.text.find(written) if len(written) > 2 else -1
            if at >= 0:
                return self._line(at)
        return 0

    def line_of_word(self, attribute: str, word: str) -> int:
        """The line on which an attribute has this word among others."""
        name = re.escape(attribute)
        for written in map(re.escape, dict.fromkeys((word, html.escape(word)))):
            match = re.search(
                rf"""[\s"'/](?i:{name})\s*=\s*(?:"(?:[^"]*\s)?{written}[\s"]|'(?:[^']*\s)?{written}[\s']|{written}[\s>])""",
                self.text,
            )
            if match:
                return self._line(match.start() + 1)
        return self.line_of(word)
