"""The small parts of the link checker: style sheets, srcset, and what is found in a page."""

from __future__ import annotations

import pytest
import tinycss2
from hypothesis import given, settings
from hypothesis import strategies as st

from linkcheck.address.form import anchor_of, parse
from linkcheck.address.redirect_rules import RedirectRules
from linkcheck.read import css, srcset
from linkcheck.read.lines import PageText
from linkcheck.read.page import PageReader, extract
from linkcheck.read.refresh import refresh_of
from linkcheck.rules.scripts import page_names_in


def by_tinycss2(text: str) -> list[str]:
    """Addresses as tinycss2 sees them: URL tokens, `url("…")`, and the text of @import."""
    found: list[str] = []

    def walk(tokens: list[tinycss2.ast.Node], statement: str = "") -> None:
        for token in tokens:
            if token.type == "at-keyword":
                statement = token.lower_value
            elif (token.type == "literal" and token.value == ";") or token.type == "{} block":
                statement = ""
            if (token.type == "url" and statement in ("", "import")) or (token.type == "string" and statement == "import"):
                found.append(token.value)
            elif token.type == "function" and token.lower_name == "url":
                found.extend(inner.value for inner in token.arguments if inner.type == "string" and statement in ("", "import"))
            elif token.type == "function":
                walk(token.arguments, statement)
            elif token.type in ("{} block", "() block", "[] block"):
                walk(token.content)
            if statement == "import" and token.type in ("url", "string", "function"):
                statement = "imported"

    walk(tinycss2.parse_component_value_list(text, skip_comments=True))
    return [each for each in found if each]


CSS_PIECES = st.sampled_from([
    "a{b:url(x.png)}", 'a{b:url("y.png")}', "a{b:url( 'z(1).png' )}", "/* url(no) */", "@import 'i.css';",
    '@import url("j.css") screen;',
    "@namespace s url(http://n);", 'a:after{content:"url(no)"}', "a{b:url(e\\73 c.png)}", "a{b:url(data:image/png;base64,AA==)}",
    "@media print{a{b:url(m.png)}}", "@font-face{src:local('no'),url(f.woff)format('woff')}", "a[href='x;y']{c:url(q.png)}",
    "a{b:URL(K.png)}",
    "@import'k.css'layer(x);", "a{--x:url(v.png)}", "\n", "a{b:calc((1px + 2px)*2);c:url(w.png)}",
])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(CSS_PIECES, max_size=8))
def test_css_finds_what_tinycss2_finds(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    assert [value for value, _ in css.addresses(text) if value] == by_tinycss2(text)


@given(st.text())
def test_css_never_raises(text: str) -> None:
    for value, place in css.addresses(text):
        assert isinstance(value, str) and 0 <= place <= len(text)


@pytest.mark.parametrize(
    ("value", "urls", "fault"),
    [
        ("a.png", ["a.png"], False),
        ("a.png, b.png 2x", ["a.png", "b.png"], False),
        ("a.png 1x,b.png 2x", ["a.png", "b.png"], False),
        ("a,b.png 1x, c.png 2x", ["a,b.png", "c.png"], False),
        ("data:image/png;base64,AA== 1x, c.png 2x", ["data:image/png;base64,AA==", "c.png"], False),
        ("\n a.png 480w,\n b.png 960w\n", ["a.png", "b.png"], False),
        ("a.png 1.5x, b.png .5x", ["a.png", "b.png"], False),
        ("a.png, b.png", ["a.png", "b.png"], True),
        ("a.png 0w", ["a.png"], True),
        ("a.png -1x", ["a.png"], True),
        ("a.png 2x,", ["a.png"], True),
        (", a.png", ["a.png"], True),
        ("a.png 1x 2x", ["a.png"], True),
        ("a.png 480", ["a.png"], True),
    ],
)
def test_srcset(value: str, urls: list[str], fault: bool) -> None:
    found, reason = srcset.candidates(value)
    assert found == urls and bool(reason) == fault


@given(st.text(alphabet="ab.,( )wx12\n"))
def test_srcset_ends(value: str) -> None:
    srcset.candidates(value)


@pytest.mark.parametrize(
    ("content", "seconds", "target"),
    [
        ("0; url=../x/", 0, "../x/"),
        ("0;URL='../x/'", 0, "../x/"),
        ('5 , url = "x?a=1;b"', 5, "x?a=1;b"),
        ("0; x/", 0, "x/"),
        ("0 url=x/", 0, "x/"),
        ("0.9; url=x/", 0, "x/"),
        (".5; url=x/", 0, "x/"),
        ("20; url=b.html", 20, "b.html"),
        ("30", None, None),
        ("30;", None, None),
        ("", None, None),
        ("url=x", None, None),
        ("0x/", None, None),
    ],
)
def test_refresh(content: str, seconds: int | None, target: str | None) -> None:
    """A browser cuts the seconds off at the point (HTML, "shared declarative refresh steps")."""
    found = refresh_of(content)
    assert (found and (found.seconds, found.target)) == (None if target is None else (seconds, target))


@pytest.mark.parametrize(
    ("fragment", "anchor"),
    [
        (None, ""),
        ("", ""),
        ("top", ""),
        ("TOP", ""),
        ("a", "a"),
        ("caf%C3%A9", "café"),
        ("cafe\u0301", "café"),
        ("a:~:text=b", "a"),
        (":~:text=b", ""),
        ("a:b", "a:b"),
    ],
)
def test_anchor_of(fragment: str | None, anchor: str) -> None:
    assert anchor_of(fragment) == anchor


@pytest.mark.parametrize(
    "url",
    [
        "htp://x.nl",
        "htpp://x.nl",
        "htttp://x.nl",
        "hhtps://x.nl",
        "ttp://x.nl",
        "httpss://x.nl",
        "https;//x.nl",
        "https//x.nl",
        "http.//x.nl",
        "http:x.nl",
    ],
)
def test_misspelt_scheme(url: str) -> None:
    assert parse(url).code == "url-malformed"


@pytest.mark.parametrize(
    "url",
    ["ftp://x.nl/a", "sms:112", "geo:1,2", "tg://x", "signal:x", "whatsapp:x", "https.html", "http/x.html", "tel", "mailto/x"],
)
def test_other_addresses_pass(url: str) -> None:
    assert parse(url).code == ""


def test_extract_reads_every_way_of_writing() -> None:
    facts = extract(
        b"<A HREF=a>x</A><a\nhref\n=\n'b'>x</a><a HrEf=\"c&amp;d\" href=e>x</a>"
        b"<!-- <a href=f> --><template><a href=g id=h></template><p ID=i>"
    )
    assert facts.kinds["link"] == {"a", "b", "c&d"} and facts.ids == ["i"]


def test_redirect_rules() -> None:
    rules = RedirectRules("# x\n/a /b\n/c/* /d/:splat 302\n/e/:naam https://x.nl/:naam 301!\n/* /404.html 404\nonzin\n")
    assert rules.covers("/a") and rules.covers("/a/") and rules.covers("/c/x/y") and rules.covers("/e/f")
    assert not rules.covers("/e/f/g") and not rules.covers("/b") and not RedirectRules().covers("/a")


@pytest.mark.parametrize(
    ("script", "names"),
    [
        (b"", set()),
        (b"x" * 5000 + b'"a.html"', {b"a.html"}),
        (b'"a.html"' + b"-" * 999 + b'"b.HTM"' + b" " * 5000 + b'"d/c.xhtml",' + b" " * 1100 + b"'e.html'", {
            b"a.html", b"b.HTM", b"c.xhtml", b"e.html",
        }),
        (b" " * 3000 + b'"a.html.js"' + b" " * 3000 + b'"b.htmlx"' + b" " * 3000 + b'"c.html-d.html"', {b"c.html-d.html"}),
        (b"n" * 900 + b".html", {b"n" * 900 + b".html"}),
    ],
)  # fmt: skip
def test_names_of_pages_in_a_script(script: bytes, names: set[bytes]) -> None:
    assert page_names_in(script) == names


def test_lines_are_the_same_in_whatever_order_they_are_asked_for() -> None:
    page = b"""<p class="x">
<img src="b" id="i"><link href="b">
<a href="a">x</a><label for="i">
<a href="b">x</a>
<b class="y" id="i">x</b><a href>
"""
    asked = [
        lambda text: text.line_of("a"), lambda text: text.line_of("b"), lambda text: text.line_of("b", followed=True),
        lambda text: text.line_of_last("id", "i"), lambda text: text.line_of_word("for", "i"),
        lambda text: text.line_of_empty("link"), lambda text: text.line_of("weg"),
    ]  # fmt: skip
    lines = [3, 2, 4, 5, 3, 5, 0]
    text = PageText(page)
    assert [each(text) for each in asked] == lines
    text = PageText(page)
    assert [each(text) for each in reversed(asked)] == lines[::-1]


def test_a_menu_that_comes_back_says_the_same_on_each_page() -> None:
    """Also where it is no longer looked for, since it did not come back for long."""
    reader = PageReader()
    for number in range(200):
        own = "".join(f'<li class="a"><a class="b" href="p{number}-{each}.html" title="t">x</a></li>' for each in range(20))
        menu = "".join(
            f'<li class="a" id="m{each}"><a href="m{each}.html">x</a></li>' for each in range(20 if number > 100 else 0)
        )
        raw = f"<!doctype html><title>x</title><ul>{menu}{own}</ul>".encode()
        assert reader.read(raw) == extract(raw)
