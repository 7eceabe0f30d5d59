"""The link checker on whole sites: one cause on many pages, PDF files, a real Material site, and input that is no HTML at all."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter
from pypdf.annotations import Link
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from linkcheck import check_links
from linkcheck.address.redirect_rules import RedirectRules
from linkcheck.address.resolve import VISITED, Resolver
from linkcheck.address.site_address import SiteAddress
from linkcheck.files.tree import SiteFiles
from toolkit.generator import make_pages

PAGE = '<!doctype html>\n<html lang="nl"><head><title>x</title>{head}</head>\n<body>{body}</body></html>\n'


def page(path: Path, body: str = "", head: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PAGE.format(body=body, head=head), encoding="utf-8")


def codes(site: Path, **options: str) -> list[tuple[str, str]]:
    return [(each.code, each.file) for each in check_links(site, **options)]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<a href="{up}weg/">x</a>', "link-broken"),
        ('<a href="/weg/">x</a>', "link-broken"),
        ('<a href="weg.html">x</a>', "link-broken"),
        ('<img src="{up}weg.png" alt="">', "link-broken"),
        ('<a href="#weg">x</a>', "anchor-missing"),
        ('<a href="{up}#weg">x</a>', "anchor-missing"),
        ('<p aria-labelledby="weg">x</p>', "id-missing"),
        ('<p id="a">x</p><p id="a">x</p>', "id-double"),
        ('<a href="mailto:x">x</a>', "mail-malformed"),
        ('<a href="{up}over">x</a>', "link-slash"),
    ],
)
def test_one_cause_on_all_pages_is_one_problem(tmp_path: Path, body: str, code: str) -> None:
    """Also when every page writes it in its own way, because it lies deeper."""
    menu = ""
    for number in range(90):
        deep = number % 3
        folder = "/".join(["p", *map(str, range(deep)), str(number)])
        menu += f'<a href="{folder}/">x</a>'
        page(tmp_path / folder / "index.html", body.format(up="../" * (deep + 2)))
    page(tmp_path / "index.html", menu + '<a href="over/">x</a>')
    page(tmp_path / "over" / "index.html")
    found = check_links(tmp_path)
    assert [(each.code, each.pages) for each in found] == [(code, 90)]


def test_own_address_per_page_is_one_problem(tmp_path: Path) -> None:
    """A wrong canonical on every page comes from one template, though each page has its own."""
    page(tmp_path / "index.html", "".join(f'<a href="p{number}/">x</a>' for number in range(30)))
    for number in range(30):
        page(tmp_path / f"p{number}" / "index.html", head=f'<link rel="canonical" href="https://x.example/oud/p{number}/">')
    found = check_links(tmp_path, site_url="https://x.example/")
    assert [(each.code, each.pages) for each in found] == [("link-broken", 30)]


def test_different_causes_stay_apart(tmp_path: Path) -> None:
    page(tmp_path / "index.html", '<a href="a/">x</a><a href="b/">x</a>')
    page(tmp_path / "c" / "index.html", '<a href="../a/">x</a><a href="../">x</a>')
    found = check_links(tmp_path)
    assert [(each.code, each.file, each.pages) for each in found] == [
        ("page-orphan", "c/index.html", 1),
        ("link-broken", "c/index.html", 2),
        ("link-broken", "index.html", 1),
    ]


def test_anchor_is_judged_whichever_page_comes_first(tmp_path: Path) -> None:
    for first, second in (("a", "b"), ("b", "a")):
        site = tmp_path / first
        page(site / "index.html", '<a href="a/">x</a><a href="b/">x</a>')
        page(site / first / "index.html", f'<a href="../{second}/#kop">x</a><a href="../{second}/#weg">x</a>')
        page(site / second / "index.html", '<p id="kop">x</p>')
        found = check_links(site)
        assert [(each.code, each.file, "#weg" in each.message) for each in found] == [
            ("anchor-missing", f"{first}/index.html", True)
        ]


def pdf(path: Path, *addresses: str, destination: str = "", names: str = "") -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_blank_page(100, 100)
    for address in addresses:
        writer.add_annotation(0, Link(rect=(0, 0, 10, 10), url=address))
    if names:
        writer.add_named_destination(names, 1)
    if destination:
        link = DictionaryObject({
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Link"),
            NameObject("/Rect"): ArrayObject(map(NumberObject, (0, 0, 10, 10))),
            NameObject("/A"): DictionaryObject({
                NameObject("/S"): NameObject("/GoTo"),
                NameObject("/D"): TextStringObject(destination),
            }),
        })  # fmt: skip
        writer.add_annotation(1, link)
    path.parent.mkdir(parents=True, exist_ok=True)
    writer.write(path)


def test_links_in_pdf(tmp_path: Path) -> None:
    page(tmp_path / "index.html", '<a href="over/">x</a>')
    page(tmp_path / "over" / "index.html", '<p id="kop">x</p>')
    good = ("https://x.example/over/#kop", "https://elders.example/weg/", "mailto:info@voorbeeld.nl")
    pdf(tmp_path / "goed.pdf", *good, destination="deel", names="deel")
    assert codes(tmp_path, site_url="https://x.example/") == []
    pdf(
        tmp_path / "fout.pdf",
        "https://x.example/weg/",
        "https://x.example/over/#weg",
        "file:///tmp/x.html",
        destination="weg",
        names="deel",
    )
    found = check_links(tmp_path, site_url="https://x.example/")
    assert sorted((each.code, each.file) for each in found) == [
        ("anchor-missing", "fout.pdf"),
        ("link-broken", "fout.pdf"),
        ("link-local", "fout.pdf"),
        ("pdf-destination", "fout.pdf"),
    ]
    assert any("(bladzijde 2)" in each.message for each in found) and any("(bladzijde 1)" in each.message for each in found)


@pytest.mark.parametrize(
    ("fragment", "fault"),
    [
        ("page=2", False),
        ("page=2&zoom=100", False),
        ("deel", False),
        ("nameddest=deel", False),
        ("zoom=50", False),
        ("page=3", True),
        ("weg", True),
    ],
)
def test_anchor_into_pdf(tmp_path: Path, fragment: str, fault: bool) -> None:
    pdf(tmp_path / "a.pdf", names="deel")
    page(tmp_path / "index.html", f'<a href="a.pdf#{fragment}">x</a>')
    assert codes(tmp_path) == ([("anchor-missing", "index.html")] if fault else [])


def test_a_page_linked_from_a_pdf_is_no_orphan(tmp_path: Path) -> None:
    page(tmp_path / "index.html")
    page(tmp_path / "los" / "index.html")
    assert codes(tmp_path, site_url="https://x.example/") == [("page-orphan", "los/index.html")]
    pdf(tmp_path / "a.pdf", "https://x.example/los/")
    assert codes(tmp_path, site_url="https://x.example/") == []


CONFIG = """
site_name: Proef
site_url: {url}
use_directory_urls: {directories}
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.indexes, navigation.prune, toc.follow, search.share, content.tabs.link]
plugins: [search, tags]
markdown_extensions:
  - attr_list
  - footnotes
  - md_in_html
  - toc: {{permalink: true}}
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.highlight: {{anchor_linenums: true, linenums: true}}
  - pymdownx.tabbed: {{alternate_style: true}}
  - pymdownx.tasklist: {{custom_checkbox: true}}
"""
HOME = """---
tags: [een]
---
# Welkom

[vragen](vragen/index.md#café) <info@voorbeeld.nl> noot[^1]

=== "Een"
    tekst
=== "Twee"
    ```python
    x = 1
    ```

- [x] klaar

??? note "Open"
    tekst

[^1]: Noot.
"""


@pytest.mark.parametrize("url", ["https://x.example/", "https://x.example/toolkit/", ""])
@pytest.mark.parametrize("directories", ["true", "false"])
def test_a_real_material_site_has_no_fault(tmp_path: Path, url: str, directories: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG.format(url=url or "''", directories=directories))
    (tmp_path / "docs" / "vragen").mkdir(parents=True)
    (tmp_path / "docs" / "index.md").write_text(HOME)
    (tmp_path / "docs" / "tags.md").write_text("# Labels\n\n<!-- material/tags -->\n")
    (tmp_path / "docs" / "vragen" / "index.md").write_text(
        "# Vragen\n\n## Een kop {#café}\n\n[home](../index.md) [deel](deel.md)\n"
    )
    (tmp_path / "docs" / "vragen" / "deel.md").write_text("# Deel\n\n## Een kop\n\n## Een kop\n\n[zelf](#een-kop_1)\n")
    assert make_pages(tmp_path, tmp_path / "site") == []
    assert check_links(tmp_path / "site") == []
    home = tmp_path / "site" / "index.html"
    home.write_text(home.read_text("utf-8").replace("#caf%C3%A9", "#weg").replace("#café", "#weg"), encoding="utf-8")
    assert [each.code for each in check_links(tmp_path / "site")] == ["anchor-missing"]


@pytest.fixture(scope="module")
def resolver(tmp_path_factory: pytest.TempPathFactory) -> Resolver:
    site = tmp_path_factory.mktemp("resolver")
    page(site / "b" / "c.html")
    return Resolver(SiteFiles(site), SiteAddress.parse("https://x.example/a/"), RedirectRules("/* /404.html 404\n"))


@settings(max_examples=400, deadline=None)
@given(raw=st.text() | st.from_regex(r"[a-z]{0,6}:?/{0,3}[%./\\#?:@\[\]a-z0-9 ]{0,20}"), base=st.none() | st.text())
def test_resolve_never_raises(resolver: Resolver, raw: str, base: str | None) -> None:
    assert "link" in VISITED and "image" not in VISITED  # kinds differ in that only
    for kind in ("link", "image"):
        resolver.resolve(raw, resolver.base("b/c.html", base), kind)


ODD_FILES = (
    "index.html", "a.css", "a.svg", "sitemap.xml", "a.pdf", "a.webmanifest", "robots.txt", "_redirects", "sitemap2.xml.gz",
    "search/search_index.json",
)  # fmt: skip


@pytest.fixture(scope="module")
def odd_sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("odd")


@settings(max_examples=150, deadline=None)
@given(
    raw=st.binary(max_size=400)
    | st.from_regex(rb"<[a-z]{1,6} (href|src|srcset|id|style|for)=['\"]?[ -~\n]{0,40}>", fullmatch=True)
)
def test_check_never_raises(odd_sites: Path, raw: bytes) -> None:
    site = Path(mkdtemp(dir=odd_sites))
    (site / "search").mkdir()
    for name in ODD_FILES:
        (site / name).write_bytes(raw)
    for problem in check_links(site):
        assert problem.message and problem.file and problem.message_en and problem.hint_en


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\xff\xfe" * 1000,
        b'<a href="' + b"x" * 2_000_000 + b'">',
        b"<p " + b" ".join(b"a%d=b" % number for number in range(4_000)) + b">",
        b"<div>" * 5_000,
        '<a href="weg\ud800">'.encode("utf-8", "surrogatepass"),
        b"<a href='caf\xe9/'>x</a>",
        b"\xff\xfe<\x00a\x00>\x00",
    ],
    ids=["empty", "binary", "long", "attributes", "deep", "surrogate", "latin-1", "utf-16"],
)
def test_odd_pages(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "index.html").write_bytes(raw)
    for problem in check_links(tmp_path):
        problem.as_text().encode("utf-8")
        assert len(problem.message) < 1000


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        check_links(tmp_path / "weg")


@pytest.mark.parametrize("url", ["x.example", "ftp://x.example/", "https://", "mailto:a@b.nl", "/"])
def test_no_site_address(tmp_path: Path, url: str) -> None:
    with pytest.raises(ValueError, match="not the address"):
        check_links(tmp_path, site_url=url)
