"""Words in another language: `[Werk en Inkomen]{nl}` on an English page. A screen reader then says them in that language.

In Markdown it may hold emphasis and links. In front matter and in other texts that are printed as they are, it is the only
notation: `marked` makes a text of it that reads as plain words everywhere, and as HTML where a template prints it.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from html import escape
from re import Match
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import LinkInlineProcessor

# The primary codes of BCP 47 of two letters, and those of three for languages that women here speak.
_CODES = (
    "aa,ab,ae,af,ak,am,an,ar,as,av,ay,az,ba,be,bg,bi,bm,bn,bo,br,bs,ca,ce,ch,co,cr,cs,cu,cv,cy,da,de,dv,dz,ee,el,en,"
    "eo,es,et,eu,fa,ff,fi,fj,fo,fr,fy,ga,gd,gl,gn,gu,gv,ha,he,hi,ho,hr,ht,hu,hy,hz,ia,id,ie,ig,ii,ik,io,is,it,iu,ja,"
    "jv,ka,kg,ki,kj,kk,kl,km,kn,ko,kr,ks,ku,kv,kw,ky,la,lb,lg,li,ln,lo,lt,lu,lv,mg,mh,mi,mk,ml,mn,mr,ms,mt,my,na,nb,"
    "nd,ne,ng,nl,nn,no,nr,nv,ny,oc,oj,om,or,os,pa,pi,pl,ps,pt,qu,rm,rn,ro,ru,rw,sa,sc,sd,se,sg,si,sk,sl,sm,sn,so,sq,"
    "sr,ss,st,su,sv,sw,ta,te,tg,th,ti,tk,tl,tn,to,tr,ts,tt,tw,ty,ug,uk,ur,uz,ve,vi,vo,wa,wo,xh,yi,yo,za,zh,zu,ary,"
    "arz,ckb,kmr,nds,pap,prs,rif,shi,srn,tig,zgh"
)
CODES = frozenset(_CODES.split(","))
FROM_RIGHT = frozenset({"ae", "ar", "ary", "arz", "ckb", "dv", "fa", "he", "prs", "ps", "sd", "ug", "ur", "yi"})

_WORDS = r"(?:[^\[\]\n\\]|\\.|\n(?!\s*\n)|\[(?:[^\[\]\n]|\n(?!\s*\n))*\])+"  # no empty line, and brackets only in pairs
MARK = re.compile(rf"(?<!\\)\[(?P<words>{_WORDS})\]\{{(?P<code>[a-z]{{2,3}})\}}")
_CODE = re.compile(r"\{([a-z]{2,3})\}")


def known(match: Match[str]) -> bool:
    """Whether what looks like a mark names a language."""
    return match["code"] in CODES


def without_marks(text: str) -> str:
    """A text with only the words of its marks."""
    return MARK.sub(lambda match: match["words"] if known(match) else match[0], text) if "]{" in text else text


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """A text cut at its marks, as (words, code of their language); "" for what is in the language of the text."""
    end = 0
    for match in MARK.finditer(text) if "]{" in text else ():
        if known(match):
            yield text[end : match.start()], ""
            yield match["words"], match["code"]
            end = match.end()
    yield text[end:], ""


class Marked(str):
    """A text with marks: plain words for Python, and for a template the words with their language.

    written  the text as its editor wrote it
    """

    written: str

    def __new__(cls, written: str) -> Marked:
        made = super().__new__(cls, without_marks(written))
        made.written = written
        return made

    def __html__(self) -> str:
        """What Jinja puts on a page."""
        return "".join(_span(words, code) if code else escape(words) for words, code in pieces(self.written))


def _span(words: str, code: str) -> str:
    attributes = "".join(f' {name}="{value}"' for name, value in _attributes(code).items())
    return f"<span{attributes}>{escape(words)}</span>"


def _attributes(code: str) -> dict[str, str]:
    return {"lang": code, "dir": "rtl"} if code in FROM_RIGHT else {"lang": code}


def marked(text: str) -> str:
    """A text of front matter, ready to be printed; the same text when it has no mark."""
    made = Marked(text) if "]{" in text else text
    return made if made != text else text


def written(text: str) -> str:
    """A text of front matter as its editor wrote it, marks included."""
    return getattr(text, "written", text)


class _Foreign(LinkInlineProcessor):
    """Finds what stands between brackets, as that of a link, but with a code behind it."""

    def handleMatch(  # type: ignore[override]
        self, m: Match[str], data: str
    ) -> tuple[etree.Element | None, int | None, int | None]:
        """The words as a `span` with their language; nothing where no language follows."""
        words, index, closed = self.getText(data, m.end(0))
        code = _CODE.match(data, index) if closed else None
        if code is None or code[1] not in CODES or not words.strip():
            return None, None, None
        element = etree.Element("span", _attributes(code[1]))
        element.text = words
        return element, m.start(0), code.end()


class ForeignWords(Extension):
    """The Markdown extension of `[words]{code}`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Stand before all kinds of links, which begin with the same sign (170 and lower), and after code and escapes."""
        md.inlinePatterns.register(_Foreign(r"(?<!!)\[", md), "foreign-words", 172)


def makeExtension(**options: Any) -> ForeignWords:
    """As Python-Markdown asks for it."""
    return ForeignWords(**options)
