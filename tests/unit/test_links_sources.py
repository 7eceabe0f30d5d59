"""With sources a problem points at the line that somebody wrote: Markdown in either language, front matter, or a template."""

from __future__ import annotations

from pathlib import Path

import pytest

from linkcheck import Sources, built_path, check_links, mkdocs_sources
from toolkit.problems import Problem

CONFIG = """
site_name: Proef
site_url: !ENV [SITE_URL, "https://x.example/"]
theme: {name: material, custom_dir: overrides}
plugins:
  - search
  - i18n:
      docs_structure: suffix
      languages:
        - {locale: en, name: English}
        - {locale: nl, name: Nederlands, default: true}
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
"""
PLAIN = {"a/index.html": "a.md"}
HEAD = '<!doctype html>\n<html lang="nl"><head><title>x</title></head><body>\n'


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def check(root: Path, files: dict[str, str]) -> list[Problem]:
    """The problems of a project; pages in `site/` get a head and are all linked from a 404 page, so that none is an orphan."""
    pages = [name for name in files if name.startswith("site/") and name.endswith(".html")]
    menu = "".join(f'<a href="/{name.removeprefix("site/")}">x</a>' for name in pages)
    write(root, {name: HEAD + text if name in pages else text for name, text in files.items()})
    write(root, {"site/404.html": HEAD + menu, "mkdocs.yml": CONFIG})
    return check_links(root / "site", sources=mkdocs_sources(root))


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ("vragen/index.md", "vragen/index.html"),
        ("vragen/index.en.md", "en/vragen/index.html"),
        ("vragen/beleid.md", "vragen/beleid/index.html"),
        ("vragen/beleid.en.md", "en/vragen/beleid/index.html"),
        ("README.md", "index.html"),
        ("a.b/c.d.md", "a.b/c.d/index.html"),
    ],
)
def test_built_path(source: str, page: str) -> None:
    assert built_path(source, ("nl", "en")) == page


def test_flat_built_path() -> None:
    assert built_path("vragen/beleid.en.md", ("nl", "en"), directory_urls=False) == "en/vragen/beleid.html"


def test_dutch_and_english_line(tmp_path: Path) -> None:
    found = check(
        tmp_path,
        {
            "docs/vragen/index.md": "---\ntitle: x\n---\n# Vragen\n\nLees [beleid](beleid.md#kpo).\n",
            "docs/vragen/index.en.md": "# Questions\n\nRead [policy][b].\n\n[b]: beleid.md#kpo\n",
            "docs/vragen/beleid.md": "## Kop\n",
            "docs/vragen/beleid.en.md": "## Kop\n",
            "site/vragen/index.html": '<a href="beleid/#kpo">beleid</a>',
            "site/vragen/beleid/index.html": '<h2 id="kop">x</h2>',
            "site/en/vragen/index.html": '<a href="beleid/#kpo">policy</a>',
            "site/en/vragen/beleid/index.html": '<h2 id="kop">x</h2>',
        },
    )
    assert [(each.file, each.line, each.code) for each in found] == [
        ("docs/vragen/index.en.md", 5, "anchor-missing"),
        ("docs/vragen/index.md", 6, "anchor-missing"),
    ]
    assert all("«#kop»" in each.hint for each in found)


@pytest.mark.parametrize(
    ("line", "href"),
    [
        ("[x](../weg.md)", "../../weg.md"),
        ("[x](../weg.md)", "../../weg/"),
        ("[x](/pdf/nl/weg.pdf)", "/pdf/nl/weg.pdf"),
        ('[x](<../mijn weg.pdf> "titel")', "../../mijn%20weg.pdf"),
        ("![x](weg.png)", "../weg.png"),
        ('<a href="../weg/">x</a>', "../weg/"),
        ("<https://voorbeeld..nl>", "https://voorbeeld..nl"),
        ("[mail](mailto:info@voorbeeld)", "mailto:info@voorbeeld"),
        ("<info@voorbeeld.n>", "mailto:info@voorbeeld.n"),
        ("[x]: ../weg.md 'titel'", "../../weg/"),
        ("[a](beleid.md) en [x](../weg.md)", "../../weg/"),
        ('<img src="a.png" srcset="/a.png 1x, /b.png 2x">', "/b.png"),
        ("[x](#weg)", "#weg"),
        ("[x](beleid.md#weg)", "#weg"),
    ],
)
def test_ways_to_write_a_link(tmp_path: Path, line: str, href: str) -> None:
    found = check(
        tmp_path,
        {
            "docs/vragen/beleid.md": f"# Beleid\n\n```\n{line}\n```\n\nTekst\n{line}\n",
            "site/vragen/beleid/index.html": f'<a href="{href}">x</a>',
        },
    )
    assert [(each.file, each.line) for each in found] == [("docs/vragen/beleid.md", 8)]


@pytest.mark.parametrize("value", ["stappenplan/weg.md#kop", "'/stappenplan/weg/#kop'", "../stappenplan/weg.md#kop  # waarom"])
def test_front_matter_shown_elsewhere(tmp_path: Path, value: str) -> None:
    """A link in the front matter of one page that templates show on three others is one problem, at its own line."""
    shown = {f"site/{name}/index.html": '<a href="/stappenplan/weg/#kop">x</a>' for name in ("scan", "checklist", "overzicht")}
    found = check(
        tmp_path,
        {
            "docs/vragen/beleid.md": f"---\ntitle: Beleid\ncriteria:\n  - id: a\n    read: {value}\n---\n# Beleid\n",
            "site/vragen/beleid/index.html": "x",
            **{f"docs/{name}.md": f"# {name}\n" for name in ("scan", "checklist", "overzicht")},
            **shown,
        },
    )
    assert [(each.file, each.line, each.pages) for each in found] == [("docs/vragen/beleid.md", 5, 3)]


def test_template(tmp_path: Path) -> None:
    """A menu that is wrong on every page points at the template, with how many pages show it."""
    pages = {f"site/p{number}/index.html": '<a href="../over/weg/">x</a>' for number in range(20)}
    found = check(
        tmp_path,
        {
            "overrides/main.html": "{% block x %}\n<a href=\"{{ 'over/weg/' | url }}\">x</a>\n{% endblock %}\n",
            **{f"docs/p{number}.md": "# x\n" for number in range(20)},
            **pages,
        },
    )
    assert [(each.file, each.line, each.pages) for each in found] == [("overrides/main.html", 2, 20)]


def test_template_and_one_author(tmp_path: Path) -> None:
    """The page whose author writes the same broken link is told apart from the menu."""
    found = check(
        tmp_path,
        {
            "overrides/main.html": '<a href="/weg/">x</a>\n',
            "docs/a.md": "# x\n\n[x](/weg/)\n",
            "docs/b.md": "# x\n",
            "site/a/index.html": '<a href="/weg/">x</a>',
            "site/b/index.html": '<a href="/weg/">x</a>',
        },
    )
    assert [(each.file, each.line, each.pages) for each in found] == [("docs/a.md", 3, 1), ("overrides/main.html", 1, 1)]


def test_nothing_found_names_the_markdown_file(tmp_path: Path) -> None:
    found = check(tmp_path, {"docs/a.md": "# x\n", "site/a/index.html": '<a href="/weg/">x</a>'})
    assert [(each.file, each.line) for each in found] == [("docs/a.md", 0)]


def test_page_without_markdown_names_the_built_file(tmp_path: Path) -> None:
    found = check(tmp_path, {"site/a/index.html": '\n<a href="/weg/">x</a>'})
    assert [(each.file, each.line) for each in found] == [("site/a/index.html", 4)]


def test_orphan_and_double_id(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "docs/index.md": "# x {#kop}\n\n## y {#kop}\n",
            "docs/los.md": "# Los\n",
            "site/index.html": HEAD + '<h1 id="kop">x</h1><h2 id="kop">y</h2>',
            "site/los/index.html": HEAD + '<a href="../">x</a>',
        },
    )
    found = check_links(tmp_path / "site", sources=mkdocs_sources(tmp_path))
    assert [(each.file, each.line, each.code) for each in found] == [
        ("docs/index.md", 3, "id-double"),
        ("docs/los.md", 0, "page-orphan"),
    ]


def test_near_miss_as_markdown(tmp_path: Path) -> None:
    """The suggestion is what the editor can paste: a relative path to the Markdown file, without language suffix."""
    found = check(
        tmp_path,
        {
            "docs/vragen/index.en.md": "[x](../stappenplan/wervng.md)\n",
            "docs/stappenplan/werving.md": "# x\n",
            "docs/stappenplan/werving.en.md": "# x\n",
            "site/en/vragen/index.html": '<a href="../../stappenplan/wervng.md">x</a>',
            "site/stappenplan/werving/index.html": "x",
            "site/en/stappenplan/werving/index.html": "x",
        },
    )
    assert [(each.file, each.line) for each in found] == [("docs/vragen/index.en.md", 1)]
    assert "Bedoelde je «../stappenplan/werving.md»?" in found[0].hint


def test_style_sheet_of_the_templates(tmp_path: Path) -> None:
    found = check(
        tmp_path,
        {
            "overrides/assets/site.css": "a{}\nb{background:url(weg.png)}\n",
            "site/assets/site.css": "a{}\nb{background:url(weg.png)}\n",
            "site/index.html": '<link rel="stylesheet" href="assets/site.css">',
        },
    )
    assert [(each.file, each.line) for each in found] == [("overrides/assets/site.css", 2)]


def test_sources_of_an_empty_project(tmp_path: Path) -> None:
    sources = mkdocs_sources(tmp_path)
    assert isinstance(sources, Sources) and not sources.pages and not sources.templates and not sources.config


def test_sources_as_the_settings_name_them(tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": CONFIG, "docs/a.md": "", "docs/a.en.md": "", "docs/a.fr.md": "", "overrides/main.html": ""})
    sources = mkdocs_sources(tmp_path)
    assert sources.languages == ("nl", "en")  # the default one first, wherever it stands
    assert sources.pages == {"a/index.html": "a.md", "en/a/index.html": "a.en.md", "a.fr/index.html": "a.fr.md"}
    assert sources.templates == (tmp_path / "overrides",) and sources.config == (tmp_path / "mkdocs.yml",)


@pytest.mark.parametrize(
    ("config", "languages", "pages"),
    [
        ("docs_dir: tekst", ("",), {"b/index.html": "b.md"}),
        ("docs_dir: tekst\nuse_directory_urls: false", ("",), {"b.html": "b.md"}),
        ("plugins: {i18n: {languages: [{locale: fr}, {locale: de}]}}", ("fr", "de"), {**PLAIN, "de/a/index.html": "a.de.md"}),
        ("plugins: [i18n: {docs_structure: folder, languages: [{locale: de}]}]", ("",), {**PLAIN, "a.de/index.html": "a.de.md"}),
        ("plugins: [i18n]", ("",), {**PLAIN, "a.de/index.html": "a.de.md"}),
        ("theme: material\nplugins:", ("",), {**PLAIN, "a.de/index.html": "a.de.md"}),
        ("plugins: [", ("",), {**PLAIN, "a.de/index.html": "a.de.md"}),
        ("- a", ("",), {**PLAIN, "a.de/index.html": "a.de.md"}),
    ],
)
def test_settings_of_all_kinds(tmp_path: Path, config: str, languages: tuple[str, ...], pages: dict[str, str]) -> None:
    write(tmp_path, {"mkdocs.yml": config, "docs/a.md": "", "docs/a.de.md": "", "tekst/b.md": ""})
    sources = mkdocs_sources(tmp_path)
    assert sources.pages == pages and sources.languages == languages


def test_a_line_is_found_without_a_plugin_for_languages(tmp_path: Path) -> None:
    page = HEAD + '<a href="weg/">x</a>'
    write(tmp_path, {"mkdocs.yml": "site_name: x", "docs/index.md": "# x\n\n[x](weg.md)\n", "site/index.html": page})
    found = check_links(tmp_path / "site", sources=mkdocs_sources(tmp_path))
    assert [(each.file, each.line, each.code) for each in found] == [("docs/index.md", 3, "link-broken")]


def test_an_editor_is_told_how_to_name_a_heading(tmp_path: Path) -> None:
    found = check(tmp_path, {"docs/index.md": "[x](#kpo)\n", "site/index.html": '<a href="#kpo">x</a>'})
    assert "geef de kop zelf een vaste naam met {#kpo}." in found[0].hint
    assert "give the heading itself a fixed name with {#kpo}." in found[0].hint_en


@pytest.mark.parametrize(
    ("markdown", "html", "code"),
    [
        ("[x]()", '<a href="">x</a>', "link-empty"),
        ("[x](javascript:go())", '<a href="javascript:go()">x</a>', "link-javascript"),
        ("[x](http://localhost:8000/)", '<a href="http://localhost:8000/">x</a>', "link-local"),
        ("<jan@gemeente>", '<a href="mailto:jan@gemeente">x</a>', "mail-malformed"),
    ],
)
def test_what_may_be_meant_elsewhere_is_a_slip_of_an_editor(tmp_path: Path, markdown: str, html: str, code: str) -> None:
    found = check(tmp_path, {"docs/index.md": f"# x\n\n{markdown}\n", "site/index.html": f"<!doctype html>{html}"})
    assert [(each.code, each.file, each.line) for each in found] == [(code, "docs/index.md", 3)]


def test_empty_addresses_are_each_on_their_line(tmp_path: Path) -> None:
    text = '# x\n\n[x](a.png)\n\n![y]()\n\n[x]()\n\n<iframe src=""></iframe>\n'
    html = '<!doctype html><a href="a.png">x</a><img src="" alt="y"><a href="">x</a><iframe src=""></iframe>'
    found = check(tmp_path, {"docs/index.md": text, "site/a.png": "x", "site/index.html": html})
    assert [(each.code, each.line) for each in found] == [("link-empty", 5), ("link-empty", 7), ("link-empty", 9)]


def test_an_empty_link_of_a_template_is_the_page_itself(tmp_path: Path) -> None:
    assert check(tmp_path, {"docs/index.md": "# x\n", "site/index.html": '<!doctype html><a href="">x</a>'}) == []
