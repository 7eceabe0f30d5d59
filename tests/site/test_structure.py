"""How each page is put together: headings, landmarks, names, and nothing inline or from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

from helpers.pages import Page, elements, squeezed
from selectolax.lexbor import LexborHTMLParser, LexborNode

FETCHED = {"src", "srcset", "poster", "data", "background", "action", "formaction", "ping", "manifest", "xlink:href"}
LINKED_FILES = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "prefetch",
    "manifest",
    "apple-touch-icon",
    "preconnect",
    "dns-prefetch",
}
POINTING = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers", "list", "form")


def name_of(node: LexborNode, page: Page) -> str:
    """The accessible name of an element that is named by attributes, as far as these pages need it."""
    attributes = node.attributes
    if "aria-label" in attributes:
        return attributes["aria-label"] or ""
    found = [page.tree.css_first(f'[id="{id}"]') for id in (attributes.get("aria-labelledby") or "").split()]
    return squeezed(" ".join(label.text() for label in found if label))


def test_one_main_heading(pages: list[Page]) -> None:
    for page in pages:
        headings = page.tree.css("h1")
        assert len(headings) == 1, page
        assert headings[0].text(strip=True), page
        assert page.tree.css_first("main h1"), f"{page}: the main heading is outside main"


def test_no_heading_level_is_skipped(pages: list[Page]) -> None:
    faults = []
    for page in pages:
        before = 0
        for node in elements(page.tree):
            if re.fullmatch("h[1-6]", node.tag or ""):
                level = int(node.tag[1])
                if level > before + 1:
                    faults.append(f"{page}: h{before} to {node.tag} «{squeezed(node.text())}»")
                before = level
    assert faults == []


def test_headings_of_the_text_that_are_linked_have_lasting_ids(pages: list[Page]) -> None:
    """An English heading has the id of its Dutch twin, so that a link with an anchor survives a change of language."""
    ids = {str(page): [h.attributes.get("id") for h in page.tree.css("main h2")] for page in pages}
    for page in pages:
        if page.language == "en" and page.key and not page.key.startswith("werkbladen/"):  # to a part of a sheet nothing links
            assert ids[str(page)] == ids["/" + page.key], page


def test_nothing_is_inline(pages: list[Page]) -> None:
    faults = []
    for page in pages:
        for node in elements(page.tree):
            attributes = node.attributes
            if node.tag == "style" or "style" in attributes:
                faults.append(f"{page}: style in <{node.tag}>")
            data = attributes.get("type") == "application/json"  # the browser never runs it
            if node.tag == "script" and not data and ("src" not in attributes or node.text(strip=True)):
                faults.append(f"{page}: inline script")
            faults += [f"{page}: {name} on <{node.tag}>" for name in attributes if name.startswith("on")]
            faults += [
                f"{page}: {value}" for value in attributes.values() if re.match(r"\s*(javascript|data|blob):", value or "", re.I)
            ]
    assert faults == []


def test_nothing_is_fetched_from_elsewhere(pages: list[Page]) -> None:
    faults = []
    for page in pages:
        for node in elements(page.tree):
            names = set(FETCHED)
            if node.tag == "link" and set((node.attributes.get("rel") or "").split()) & LINKED_FILES:
                names.add("href")
            faults += [
                f"{page}: <{node.tag} {name}={value}>"
                for name, value in node.attributes.items()
                if name in names and re.match(r"\s*([a-z]+:)?//", value or "", re.I)
            ]
    assert faults == []


def test_style_sheets_and_scripts_fetch_nothing_from_elsewhere(site: Path) -> None:
    ours = [
        path
        for path in (site / "assets").rglob("*.*")
        if path.suffix in (".css", ".js", ".svg") and ".min." not in path.name and path.parent.name != "workers"
    ]
    assert len(ours) > 10
    for path in ours:
        text = path.read_text(encoding="utf-8")
        for namespace in ("http://www.w3.org/", "http://schemas.openxmlformats.org/"):  # names of formats, which nothing fetches
            text = text.replace(namespace, "")
        assert not re.search(r"(https?:)?//[a-z0-9.-]+\.[a-z]{2,}", text), path


def test_nothing_is_stored(site: Path) -> None:
    """The browser tests see that nothing is; this sees that no script of ours so much as mentions it."""
    for path in (site / "assets" / "javascripts").glob("*.js"):
        assert not re.search(
            r"localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon", path.read_text(encoding="utf-8")
        ), path


def test_landmarks(pages: list[Page]) -> None:
    for page in pages:
        for selector in ("body > header", "body > main", "body > footer", "body > a.skip"):
            assert len(page.tree.css(selector)) == 1, f"{page}: {selector}"
        assert page.tree.css_first("body > :first-child").attributes.get("class") == "skip", page
        assert page.tree.css_first("a.skip").attributes["href"] == "#" + page.tree.css_first("main").attributes["id"], page
        for node in page.tree.css("nav, aside, section[aria-labelledby], [role=group], [role=search]"):
            assert name_of(node, page), f"{page}: <{node.tag} class={node.attributes.get('class')}> has no name"


def test_menu_has_every_part_in_the_same_order_everywhere(pages: list[Page]) -> None:
    orders = {}
    for page in pages:
        wide, narrow = ([squeezed(a.text()) for a in page.tree.css(f"{place} a")] for place in ("nav.bar", "nav.menu__panel"))
        assert wide == narrow, page
        orders.setdefault(page.language, wide)
        assert wide == orders[page.language], page
    dutch = ["Scan", "Zes vragen", "Stappenplan", "Praktijk", "Oefeningen", "Achtergrond", "Over"]
    english = ["Scan", "Six questions", "Step by step", "In practice", "Exercises", "Background", "About"]
    assert [name for name in orders["nl"] if name in dutch] == dutch
    assert [name for name in orders["en"] if name in english] == english
    assert len(orders["nl"]) == len(orders["en"])


def test_menu_shows_where_you_are(pages: list[Page]) -> None:
    for page in pages:
        marked = page.tree.css("nav.bar [aria-current]")
        assert len(marked) == (0 if page.key in ("", "404.html") else 1), page
        if page.tree.css_first(".crumbs"):
            assert page.tree.css_first(".crumbs li:last-child").attributes.get("aria-current") == "page", page


def test_ids_are_unique_and_what_points_to_them_finds_them(pages: list[Page]) -> None:
    faults = []
    for page in pages:
        ids = [node.attributes["id"] for node in elements(page.tree) if "id" in node.attributes]
        faults += [f"{page}: {id} twice" for id in set(ids) if ids.count(id) > 1]
        for node in elements(page.tree):
            for name in POINTING:
                if name in node.attributes:
                    faults += [f"{page}: {name}={id}" for id in (node.attributes[name] or "").split() if id not in ids]
    assert faults == []


def test_links_say_where_they_lead(pages: list[Page]) -> None:
    vague = {"hier", "klik hier", "lees meer", "here", "click here", "read more", "link"}
    for page in pages:
        for link in page.tree.css("a[href]"):
            text = squeezed(link.text())
            assert text, f"{page}: a link to {link.attributes['href']} has no words"
            assert text.lower() not in vague, f"{page}: «{text}»"
            assert "target" not in link.attributes, f"{page}: «{text}» opens a window"


def test_links_to_a_pdf_say_which(pages: list[Page]) -> None:
    """In a list of the links of a page each is told apart: which sheet, and at which level or in which language."""
    count = 0
    for page in pages:
        names: dict[str, set[str]] = {}
        for link in page.tree.css('a[href$=".pdf"]'):
            name = name_of(link, page) or squeezed(link.text())
            assert name != "PDF", f"{page}: {link.html}"
            assert "PDF" not in link.text() or "PDF" in name, f"{page}: {name}, which is seen as {link.text()}"
            names.setdefault(name, set()).add(link.attributes["href"] or "")
            count += 1
        assert [name for name, leads in names.items() if len(leads) > 1] == [], page
    assert count > 100


def test_controls_have_labels(pages: list[Page]) -> None:
    for page in pages:
        labelled = {label.attributes.get("for") for label in page.tree.css("label[for]")}
        inside = {node.mem_id for node in page.tree.css("label select, label input, label textarea")}
        for node in page.tree.css("input, select, textarea"):
            assert node.attributes.get("id") in labelled or node.mem_id in inside, f"{page}: {node.html}"


def test_pictures_have_a_text(pages: list[Page]) -> None:
    for page in pages:
        for image in page.tree.css("img"):
            assert "alt" in image.attributes, f"{page}: {image.html}"
            if not (image.attributes["alt"] or "").strip():  # decoration: then words stand beside it
                frame = image.parent
                if frame is not None and (frame.attributes.get("class") or "").endswith("__scene"):  # only there to place it
                    frame = frame.parent
                assert frame is not None and squeezed(frame.text()), f"{page}: {image.html}"
        for drawing in page.tree.css("svg:not(svg svg)"):
            if drawing.attributes.get("role") == "img":  # a chart: it says what it is, and what is on it
                said = [page.tree.css_first(f"#{drawing.attributes[name]}") for name in ("aria-labelledby", "aria-describedby")]
                assert all(each is not None and squeezed(each.text()) for each in said), f"{page}: {drawing.html}"
            else:
                assert drawing.attributes.get("aria-hidden") == "true", f"{page}: {drawing.html}"


def test_tables_have_heads(pages: list[Page]) -> None:
    count = 0
    for page in pages:
        for table in page.tree.css("table"):
            count += 1
            assert table.css("thead th"), f"{page}: a table without a head"
            widths = {sum(int(c.attributes.get("colspan") or 1) for c in row.css("th, td")) for row in table.css("tr")}
            assert len(widths) == 1, f"{page}: an uneven table"
    assert count > 20


def test_unfilled_templates_are_nowhere(pages: list[Page]) -> None:
    for page in pages:
        whole = LexborHTMLParser(page.text)
        for shown in whole.css("main code"):  # two pages show editors how to write, and what not
            shown.decompose()
        for sign in ("{{", "{%", "Undefined", "<!-- programma", "<!-- oefeningen", "<!-- begrippen"):
            assert sign not in (whole.html or ""), f"{page}: {sign}"
        main = LexborHTMLParser(whole.css_first("main").html or "")
        for data in main.css("script"):
            data.decompose()
        visible = main.text()
        assert not re.search(r"\{\w+\}|\[\[|\]\(", visible), page
