"""The last steps of a build: one style sheet a page, names that tell what is in a file, compressed files."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import brotli
import pytest

from toolkit.publish.compressed import compress
from toolkit.publish.stylesheets import join_styles, shorter
from toolkit.publish.versions import name_by_content

Write = Callable[[dict[str, str]], Path]
LINK = '<link rel="stylesheet" href="{}assets/stylesheets/{}.css"{}>'


@pytest.fixture
def site(tmp_path: Path) -> Write:
    def write(files: dict[str, str], folder: str = "site") -> Path:
        for name, text in files.items():
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / folder

    return write


def texts(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()}


class TestStyles:
    def test_one_sheet_in_the_order_of_the_links_with_its_medium(self, site: Write) -> None:
        styles = {f"assets/stylesheets/{name}.css": f".{name} {{}}" for name in ("a", "b", "print", "planner")}
        here = [LINK.format("", "a", ""), LINK.format("", "print", ' media="print"')]
        deep = [LINK.format("../", "a", ""), LINK.format("../", "b", ""), LINK.format("../", "print", ' media="print"')]
        switched = LINK.format("../", "planner", ' media="not all" data-planner-print')
        folder = site(
            styles | {"index.html": "\n  ".join(here), "deep/index.html": "\n  ".join([*deep, switched]), "404.html": "x"}
        )
        made = join_styles(folder)
        assert [path.name for path in made] == ["page.css", "page-b.css"]
        found = texts(folder)
        assert found["index.html"].strip() == LINK.format("", "page", "")
        assert found["deep/index.html"].split("\n  ")[1:] == [LINK.format("../", "page-b", ""), switched]
        assert found["assets/stylesheets/page-b.css"] == ".a {}\n.b {}\n@media print {\n.print {}\n}\n"
        assert {name for name in found if name.endswith(".css")} == {
            f"assets/stylesheets/{name}.css" for name in ("page", "page-b", "planner")
        }

    def test_what_only_its_writers_need_is_left_out(self) -> None:
        text = 'content: "/* no */  x";'
        css = f"/* Why. */\n.a {{}} /* so\n it's */\n@media print {{\n  .b {{ {text} }}\n\n  .c {{}}\n}}\n"
        assert shorter(css).strip() == f".a {{}}\n@media print {{\n.b {{ {text} }}\n.c {{}}\n}}"

    def test_a_site_without_styles_stays_as_it_is(self, site: Write) -> None:
        folder = site({"index.html": "<p>x</p>"})
        assert join_styles(folder) == []
        assert texts(folder) == {"index.html": "<p>x</p>"}


class TestVersions:
    files: ClassVar = {
        "index.html": (
            '<link href="assets/a.css"><img src="assets/b.svg"><code>src="assets/b.svg"</code>'
            '<p>assets/b.svg</p><img alt="a > b" src="assets/b.svg">'
        ),
        "deep/er/index.html": (
            '<script src="../../assets/javascripts/one.js"></script><i data-worker="../../assets/javascripts/w.js">'
        ),
        "404.html": '<link href="/toolkit/assets/a.css"><a href="https://elders.nl/toolkit/assets/a.css">x</a>',
        "assets/a.css": "a { background: url(b.svg) } b { background: url('data:x') } c { background: url(\"gone.svg\") }",
        "assets/b.svg": "<svg/>",
        "assets/images/favicon.svg": "<svg/>",
        "assets/javascripts/one.js": 'import { x } from "./two.js"; const y = () => import("./w.js"); const z = "./w.js";',
        "assets/javascripts/two.js": 'import"./one.js";',
        "assets/javascripts/w.js": "1",
        "assets/javascripts/known.1a2b3c4d.js": "1",
    }

    def test_every_address_is_written_anew(self, site: Write) -> None:
        folder = site(self.files)
        new = name_by_content(folder, "/toolkit/")
        found = texts(folder)
        assert set(new) == {
            f"assets/{name}" for name in ("a.css", "b.svg", *(f"javascripts/{x}.js" for x in ("one", "two", "w")))
        }
        assert all(re.search(r"\.[0-9a-f]{8}\.\w+$", name) for name in new.values())
        bare = {old: name.rpartition("/")[2] for old, name in new.items()}
        assert found["index.html"] == (
            f'<link href="{new["assets/a.css"]}"><img src="{new["assets/b.svg"]}">'
            f'<code>src="assets/b.svg"</code><p>assets/b.svg</p><img alt="a > b" src="{new["assets/b.svg"]}">'
        )
        assert f'src="../../{new["assets/javascripts/one.js"]}"' in found["deep/er/index.html"]
        assert f'data-worker="../../{new["assets/javascripts/w.js"]}"' in found["deep/er/index.html"]
        assert found["404.html"] == self.files["404.html"].replace('"/toolkit/assets/a.css', f'"/toolkit/{new["assets/a.css"]}')
        assert found[new["assets/a.css"]] == self.files["assets/a.css"].replace("b.svg)", f"{bare['assets/b.svg']})")
        assert found[new["assets/javascripts/one.js"]] == (
            f'import {{ x }} from "./{bare["assets/javascripts/two.js"]}"; '
            f'const y = () => import("./{bare["assets/javascripts/w.js"]}"); const z = "./w.js";'
        )
        assert "assets/images/favicon.svg" in found

    def test_a_name_changes_with_what_a_file_asks_for_and_with_nothing_else(self, site: Write) -> None:
        names = [
            name_by_content(site(self.files | change, f"site{number}"), "/")
            for number, change in enumerate([{}, {}, {"assets/b.svg": "<svg></svg>"}, {"assets/javascripts/two.js": "2"}])
        ]
        assert names[0] == names[1]
        assert {old for old in names[0] if names[0][old] != names[2][old]} == {"assets/a.css", "assets/b.svg"}
        changed = {old.rpartition("/")[2] for old in names[0] if names[0][old] != names[3][old]}
        assert changed == {"one.js", "two.js"}

    def test_small_pictures_of_sheets_change_together(self, site: Write) -> None:
        """A page with fifty of them tells one hash, which a browser need not fetch fifty times."""
        files = {"index.html": '<img src="assets/bladen/a.webp"><img src="assets/bladen/b.webp">', "assets/c.svg": "<svg/>"}
        files |= {"assets/bladen/a.webp": "1", "assets/bladen/b.webp": "2"}
        names = [
            name_by_content(site(files | change, f"site{number}"), "/")
            for number, change in enumerate([{}, {"assets/c.svg": "<svg></svg>"}, {"assets/bladen/b.webp": "3"}])
        ]
        marks = [{new.split(".")[1] for old, new in found.items() if "/bladen/" in old} for found in names]
        assert [len(found) for found in marks] == [1, 1, 1]
        assert marks[0] == marks[1] != marks[2]


class TestCompressed:
    long = "een zin die vaak terugkomt\n" * 100

    def test_text_has_two_smaller_twins_and_the_rest_has_none(self, site: Write, tmp_path: Path) -> None:
        folder = site(
            {"index.html": self.long, "a.css": self.long, "small.css": "a {}", "a.pdf": self.long, "_headers": self.long}
        )
        assert compress(folder, tmp_path / "kept") == 2
        assert {path.name for path in folder.iterdir() if path.suffix in (".gz", ".br")} == {
            "index.html.gz",
            "index.html.br",
            "a.css.gz",
            "a.css.br",
        }
        assert gzip.decompress((folder / "index.html.gz").read_bytes()).decode() == self.long
        assert brotli.decompress((folder / "index.html.br").read_bytes()).decode() == self.long

    def test_what_is_kept_is_used_again_and_goes_when_nothing_needs_it(self, site: Write, tmp_path: Path) -> None:
        kept, folder = tmp_path / "kept", site({"index.html": self.long})
        compress(folder, kept)
        before = {path.name: path.stat().st_ino for path in kept.iterdir()}
        first = (folder / "index.html.gz").read_bytes()
        compress(folder, kept)
        assert {path.name: path.stat().st_ino for path in kept.iterdir()} == before
        assert (folder / "index.html.gz").read_bytes() == first
        assert first[4:8] == bytes(4), "a time in it would make every build differ"
        compress(site({"index.html": self.long.upper()}), kept)
        assert not set(before) & {path.name for path in kept.iterdir()}
        assert len(list(kept.iterdir())) == 2
