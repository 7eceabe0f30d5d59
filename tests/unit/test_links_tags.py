"""What is read from the tags of a page is what a browser's parser makes of it; selectolax (Lexbor) is the judge."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from linkcheck.read.page import PageReader, extract
from linkcheck.read.tokens import attributes_of, in_utf8

OPEN = st.sampled_from(
    ["a", "A", "p", "li", "div", "span", "img", "label", "b", "h1", "input"]
)  # no <td>: without a table a parser drops it
NAME = st.sampled_from(["href", "id", "HREF", "class", "src", "for", "title", "name", "data-x", "href", "id"])
VALUE = st.sampled_from([
    "a", "b/c.html#d", "x&amp;y", "x&copy=1", "&#65;b", "a b", "weg.html?a=1&b=2", "é", "a>b", "</li>", "it's", 'a"b', "", "&lt;",
    "\n c \n", "<a href=x>", "--", "=", "/", "&notit;",
])  # fmt: skip


@st.composite
def tags(draw: st.DrawFn) -> str:
    """A tag with attributes, written in all the ways that HTML allows."""
    written = "<" + draw(OPEN)
    for _ in range(draw(st.integers(0, 3))):
        value = draw(VALUE)
        quote = draw(st.sampled_from(['"', "'", ""]))
        if quote in value and quote:
            quote = '"' if quote == "'" else "'"
        if (not quote and (not value or set(value) & set(" \n\"'=<>`/"))) or (quote and quote in value):
            quote, value = '"', "q"
        space = draw(st.sampled_from([" ", "\n", "  ", "\t"]))
        equals = draw(st.sampled_from(["=", " = ", "=\n"]))
        written += f"{space}{draw(NAME)}{equals}{quote}{value}{quote}"
    return written + draw(st.sampled_from([">", " >", "/>", " />", "\n>"]))


PIECES = st.one_of(
    tags(),
    tags(),
    tags(),
    st.sampled_from([
        "</li>", "</li>", "</a>", "</p>", "tekst ", "a < b ", "a > b ", "<!-- <a href=no> -->", "<!-- </li> <p id=no> -->",
        "<!-->", "<!--->", "<!-- x --!>", "<!doctype html>", "<?x <a href=ja>?>",
        "<script>if (a<b) '<a href=no>' </li></script>", "<style>a{b:url(c)}</style>", "<title>a<b</title>",
        "<textarea><a href=no></li></textarea>", "<SCRIPT src=s.js></SCRIPT>", "<iframe src=i><a href=no></iframe>",
        "<svg><path d='M0'/></svg>", "<svg viewBox='0 0 1 1'><a href='in-svg'><text>x</text></a></svg>",
        "<noscript><img src=n.png></noscript>", "<template><a href=no id=no></li></template>", "<ul>", "</ul>",
        "<p title='it's'>", "<br/>", "</p >", "</ a>", '<p class="a" title="b">', '<li class="a" id="b" title="c">',
        '<a class="a" href="b&amp;c" title="d">', '<a class="a" id="b" href="c">', '<span class="a" id>', '<a class="a" href="b',
        '<p id="" class="a">', '<a title="x" href="">', '<p\nclass="a"\nid="b"/>', '<p class="a"id="b">', '<b class="a" ',
    ]),
)  # fmt: skip


def by_parser(raw: bytes) -> tuple[set[str], set[str], set[str]]:
    """Links, ids and scripts as the parser sees them."""
    parser = LexborHTMLParser(raw, encoding=True)
    every = parser.css("*")
    links = {node.attributes["href"] or "" for node in every if node.tag == "a" and "href" in node.attributes}
    ids = {node.id for node in every if node.id}
    return links, ids, {node.attributes["src"] or "" for node in every if node.tag == "script" and "src" in node.attributes}


def by_us(facts: object) -> tuple[set[str], set[str], set[str]]:
    return facts.kinds["link"], {*facts.ids, *facts.spare_ids}, facts.kinds["script"]  # type: ignore[attr-defined]


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=12))
def test_what_the_parser_sees(pieces: list[str]) -> None:
    raw = ('<!doctype html><meta charset="utf-8"><body><div>' + "".join(pieces)).encode()
    reader = PageReader()
    first = by_us(reader.read(raw))
    assert first == by_parser(raw)
    for which in ("second", "third"):  # a part is kept when it is met twice
        assert by_us(reader.read(raw)) == first, f"a {which} page of the same parts is read in another way"


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | st.text(alphabet="<>!-/='\" abl\n&;", max_size=200).map(str.encode))
def test_any_bytes_are_read(raw: bytes) -> None:
    reader = PageReader()
    assert reader.read(raw) == reader.read(raw)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=8), st.lists(PIECES, max_size=8))
def test_one_page_says_nothing_about_another(one: list[str], other: list[str]) -> None:
    reader = PageReader()
    reader.read("".join(one).encode())
    assert reader.read("".join(other).encode()) == extract("".join(other).encode())


@pytest.mark.parametrize(
    ("written", "attributes"),
    [
        (b' href=x"y class', {"href": 'x"y', "class": ""}),
        (b" =b c==d e", {"=b": "", "c": "=d", "e": ""}),
        (b" HREF=a href=b", {"href": "a"}),
        (b" a='&amp;&lt;&#x41;&copy;&copy=&notit;&amp'", {"a": "&<A©&copy=&notit;&"}),
        (b"/href=q/", {"href": "q/"}),
        (b" a=\r\nb c='d\r\ne'", {"a": "b", "c": "d\ne"}),
    ],
)
def test_attributes(written: bytes, attributes: dict[str, str]) -> None:
    assert attributes_of(written) == attributes


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("é".encode(), "é"),
        (b'<meta charset="iso-8859-1">\xe9', '<meta charset="iso-8859-1">é'),
        (b'<meta http-equiv=content-type content="text/html; charset=windows-1252">\x80', None),
        (b"\xff\xfe<\x00a\x00>\x00", "<a>"),
        (b"\xef\xbb\xbfx", "x"),
        (b"caf\xe9", "café"),
        (b'<meta charset="onzin">\xe9', None),
    ],
)
def test_in_utf8(raw: bytes, text: str | None) -> None:
    found = in_utf8(raw).decode("utf-8", "replace")
    assert found == text if text is not None else found.startswith("<meta")


def test_pages_within_pages_have_an_end() -> None:
    text = "<a href=binnen>"
    for _ in range(300):
        text = "<iframe srcdoc='" + text.replace("&", "&amp;").replace("'", "&#39;") + "'></iframe>"
        if len(text) > 1_000_000:
            break
    assert extract(text.encode()).kinds["link"] == set()
    assert extract(b"<iframe srcdoc='<a href=binnen>'></iframe>").kinds["link"] == {"binnen"}
