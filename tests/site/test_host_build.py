"""What a host fills in, on the pages of a site that is built with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from helpers.pages import pages_of, squeezed
from helpers.project import NO_PANGO, build

from toolkit.strings import strings

HOST = """extra:
  edit_base: ""
  version: "1.0"
  host:
    name: Gemeente Voorbeeld
    mail: toegankelijk@gemeente.example
    phone: "14 000"
    form: https://gemeente.example/contact
    days: 5"""


def test_every_page_says_how_to_reach_the_host(buildable: Path, write: Callable[[str, str, str], Path]) -> None:
    write("mkdocs.yml", 'extra: {edit_base: "", version: "1.0"}', HOST)
    for suffix in ("", ".en"):
        file = buildable / "docs" / "over" / f"toegankelijkheid{suffix}.md"
        file.write_text(file.read_text(encoding="utf-8") + "\n<!-- contact -->\n", encoding="utf-8")
    done = build(buildable, PYTHONPATH=str(NO_PANGO))
    assert done.returncode == 0, done.stdout + done.stderr
    pages = pages_of(buildable / "site")
    assert pages
    for page in pages:
        foot = page.tree.css_first("body > footer")
        assert foot.css_first('a[href="mailto:toegankelijk@gemeente.example"]'), page
        assert foot.css_first('a[href="https://gemeente.example/contact"]'), page
        assert "Gemeente Voorbeeld" in foot.text(), page
        assert "14 000" in foot.text(), page
        assert strings(page.language)["no_contact"] not in foot.text(), page
    statements = [each for each in pages if each.key == "over/toegankelijkheid/"]
    assert len(statements) == 2
    for each in statements:
        main = each.tree.css_first("main")
        assert main.css_first('a[href="mailto:toegankelijk@gemeente.example"]'), each
        assert strings(each.language)("statement_days", days=5) in squeezed(main.text())


def test_copy_without_a_host_says_so_on_every_page(site: Path) -> None:
    for page in pages_of(site):
        foot = page.tree.css_first("body > footer")
        assert strings(page.language)["no_contact"] in foot.text(), page
        assert not foot.css('a[href^="mailto:"]'), page
