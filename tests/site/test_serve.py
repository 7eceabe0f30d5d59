"""`make serve`, as somebody who writes meets it: a real process on a copy of the project, asked over HTTP."""

from __future__ import annotations

import json
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from helpers.project import NO_PANGO, build, clean_environment
from helpers.served import LONG, Served, served

from toolkit.content.load import load
from toolkit.generator import ENGINES
from toolkit.languages import LANGUAGES, prefix
from toolkit.serve.maker import Maker
from toolkit.serve.page import OURS
from toolkit.serve.worker import Gone, Worker

Write = Callable[[str, str, str], Path]
WHOLE = (
    "import sys; from pathlib import Path; from toolkit.generator import make_pages; "
    "print(make_pages(Path(sys.argv[1]), Path(sys.argv[2])))"
)


def whole(project: Path, **environment: str) -> dict[str, bytes]:
    """All pages of a project as a whole build makes them, by address; not yet small and in their last places."""
    folder = project.parent / "whole"
    shutil.rmtree(folder, ignore_errors=True)
    found = clean_environment(PYTHONPATH=str(project / "scripts"), **environment)
    command = [sys.executable, "-P", "-c", WHOLE, str(project), str(folder)]
    done = subprocess.run(command, env=found, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr
    pages = {path.parent.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("index.html")}
    return {"" if name == "." else f"{name}/": page for name, page in pages.items()}


def same(shown: Served, pages: dict[str, bytes]) -> None:
    assert len(pages) > 30
    assert [name for name, page in pages.items() if shown.page(name) != page] == []


CHANGES = {
    "texts": [
        ("docs/praktijk/stad.md", "## Hoe {#hoe}\n", "## Hoe {#hoe}\n\nEen zin erbij.\n"),
        ("docs/praktijk/stad.en.md", "## How {#hoe}\n", "## How {#hoe}\n\nOne sentence more.\n"),
    ],
    "what stands on other pages too": [
        ("docs/praktijk/stad.md", "title: Een stad", "title: Een grote stad"),
        ("mkdocs.yml", "site_name: Klein", "site_name: Kleiner"),
        (
            "mkdocs.yml",
            "      - over/privacy.md\n      - over/bijdragen.md",
            "      - over/bijdragen.md\n      - over/privacy.md",
        ),
    ],
    "words, templates and code": [
        ("scripts/toolkit/strings.yml", 'nl: "Naar de inhoud"', 'nl: "Spring verder"'),
        ("overrides/partials/header.html", "<header", "<!-- sjabloon --><header"),
        ("scripts/toolkit/content/site.py", 'return f"{value.day} ', 'return f"0{value.day} '),
    ],
}


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_shown_is_what_a_whole_build_makes(buildable: Path, write: Write, engine: str) -> None:
    """Byte for byte, of all pages, after each kind of change; with the other engine after the first."""
    with served(buildable, TOOLKIT_ENGINE=engine) as shown:
        before = whole(buildable, TOOLKIT_ENGINE=engine)
        same(shown, before)
        for name, changes in list(CHANGES.items())[: None if engine == ENGINES[0] else 1]:
            for change in changes:
                write(*change)
            after = whole(buildable, TOOLKIT_ENGINE=engine)
            assert after != before, f"{name}: nothing has changed"
            same(shown, after)
            before = after


def test_only_the_page_that_is_asked_for_is_made(buildable: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That is why it is fast. The index of search asks for all pages of its language."""
    made: list[str] = []
    maker = Maker(buildable)
    for language in LANGUAGES:
        engine = maker._engine(language)
        real = engine.make
        monkeypatch.setattr(engine, "make", lambda name, text, real=real: made.append(name) or real(name, text))
    assert maker.ready().whole
    assert made == []
    assert maker.answer("en/scan/").kind == "made"
    assert made == ["scan.en.md"]
    made.clear()
    assert maker.answer("search/search_index.json").kind == "made"
    assert len(made) == len(set(made)) > 15
    assert not any(".en." in name for name in made)


def test_search_is_that_of_the_published_site(buildable: Path) -> None:
    """In each language: its index is that of the build, byte for byte, so an editor finds what a visitor will find."""
    done = build(buildable)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(buildable) as shown:
        for language in LANGUAGES:
            path = f"{prefix(language)}search/search_index.json"
            _, _, found = shown.ask(path)
            assert found == (buildable / "site" / path).read_bytes(), language
            assert len(json.loads(found)["docs"]) > 15
    assert OURS not in "".join(path.read_text(encoding="utf-8") for path in (buildable / "site").rglob("*.html"))


def test_not_found_in_each_language(buildable: Path) -> None:
    with served(buildable) as shown:
        for path, language in (("nergens/", "nl"), ("en/nowhere/", "en"), ("nergens.png", "nl"), ("en/search/x.json", "en")):
            status, _, _ = shown.ask(path)
            page = shown.page(path)
            assert status == 404
            assert f'<html lang="{language}"'.encode() in page
            assert b'href="/' in page, "addresses from the root: it is shown at any depth"


def test_renamed_page_and_address_without_a_slash_lead_on(buildable: Path) -> None:
    with served(buildable) as shown:
        for path, target in (("vragen/oud/", "/vragen/eerste/"), ("en/vragen/oud", "/en/vragen/eerste/"), ("scan", "/scan/")):
            status, headers, _ = shown.ask(path)
            assert (status, headers["Location"]) == (302, target)


def test_fault_is_told_and_the_page_stays_as_it_was(buildable: Path, write: Write) -> None:
    with served(buildable) as shown:
        was = shown.page("praktijk/stad/")
        assert shown.wrong(lambda places: places == []) == []
        write("docs/praktijk/stad.md", "title: Een stad", "titel: [Een stad")
        assert shown.page("praktijk/stad/") == was
        assert b"A town" in shown.page("en/praktijk/stad/")
        places = shown.wrong(lambda places: bool(places))
        assert {place.partition(":")[0] for place in places} == {"docs/praktijk/stad.md"}, "no other page is blamed"
        said = shown.until_told("De site wordt toch getoond")
        assert "docs/praktijk/stad.md:3: De gegevens bovenaan zijn geen geldige YAML" in said
        assert "Traceback" not in said
        assert "WARNING" not in said
        write("docs/praktijk/stad.md", "titel: [Een stad", "title: Een nieuwe stad")
        assert b"Een nieuwe stad" in shown.page("praktijk/stad/")
        assert shown.wrong(lambda places: not places) == []
        shown.until_told("Alles is hersteld")


def test_fault_that_is_there_from_the_beginning(buildable: Path, write: Write) -> None:
    """There is no page as it was: a sentence stands in its place, and all other pages are shown."""
    write("docs/scan.md", "title:", "titel:")
    with served(buildable, "--lang", "en") as shown:
        status, _, body = shown.ask("scan/")
        assert status == 503
        assert b"<h1>This page cannot be made now</h1>" in body
        assert b'<html lang="en"' in shown.page("en/praktijk/stad/")
        shown.wrong(lambda places: "docs/scan.md:2" in places)
        said = shown.until_told("The site is shown all the same")
        assert not re.search(r"\b(de|het|een|niet)\b", re.sub("«[^»]*»", "", said)), said


def test_fault_in_the_text_is_shown_with_its_page(buildable: Path, write: Write) -> None:
    """A page with a fault is told of, and shown: that is how an editor mends it."""
    write("docs/scan.md", "Dit is de tekst", "# Kop\n\nDit is de tekst")
    with served(buildable) as shown:
        assert b"Kop" in shown.page("scan/")
        shown.until_told("docs/scan.md:8: Een kop met één «#»")


def test_pages_come_and_go(buildable: Path) -> None:
    docs = buildable / "docs"
    with served(buildable) as shown:
        shown.page("praktijk/stad/")
        for name in ("stad.md", "stad.en.md"):
            (docs / "praktijk" / name).rename(docs / "praktijk" / name.replace("stad", "dorp"))
        assert shown.ask("praktijk/stad/")[0] == 404
        assert b"Een stad" in shown.page("praktijk/dorp/")
        assert shown.wrong(lambda places: any(place.startswith("mkdocs.yml") for place in places))


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("mkdocs.yml", "nav:\n", "nav: [\n", "mkdocs.yml"),
        ("mkdocs.yml", "  - i18n:\n", "  - i18m:\n", "mkdocs.yml"),
        ("overrides/partials/header.html", "<header", "{{ nergens.te.vinden }}<header", "overrides/partials/header.html:1"),
        ("overrides/partials/header.html", "<header", "{% if %}<header", "overrides/partials/header.html:1"),
        ("scripts/toolkit/content/load.py", "from __future__", "def (\nfrom __future__", ""),
        ("scripts/toolkit/strings.yml", "skip: {", "skip: [{", ""),
    ],
    ids=["navigation", "plugin", "variable", "syntax", "code", "words"],
)
def test_what_no_page_can_be_made_with(buildable: Path, write: Write, file: str, old: str, new: str, place: str) -> None:
    """All pages stay as they were, and the cause is told; mended, all goes on."""
    with served(buildable) as shown:
        was = shown.page("praktijk/stad/")
        assert shown.wrong(lambda places: places == []) == []
        write(file, old, new)
        assert shown.page("praktijk/stad/") == was
        places = shown.wrong(lambda places: bool(places))
        assert all(each.startswith(place) for each in places), places
        said = shown.until_told("De site wordt toch getoond")
        assert "Traceback" not in said
        write(file, new, old)
        assert shown.wrong(lambda places: not places) == []
        assert shown.page("praktijk/stad/") == was


def test_only_the_last_of_two_changes_counts(buildable: Path, write: Write) -> None:
    with served(buildable) as shown:
        shown.page("scan/")
        write("docs/scan.md", "Dit is de tekst", "# Kop\n\nDit is de tekst")
        shown.page("scan/")
        write("docs/scan.md", "# Kop\n\nDit is de tekst", "Dit is de laatste tekst")
        assert b"Dit is de laatste tekst" in shown.page("scan/")
        write("docs/over/privacy.md", "title:", "titel:")
        shown.wrong(lambda places: "docs/over/privacy.md:2" in places)
        assert "docs/scan.md" not in shown.told(), "what was wrong in between is gone"


def test_pdf_is_made_when_it_is_asked_for(buildable: Path, write: Write) -> None:
    kept = buildable / ".cache" / "pdf"
    with served(buildable) as shown:
        assert not kept.exists()
        status, headers, one = shown.ask("pdf/nl/kennis.pdf")
        assert (status, headers["Content-Type"], one[:5]) == (200, "application/pdf", b"%PDF-")
        assert len(list(kept.glob("*.pdf"))) == 1, "no other was made"
        assert shown.ask("pdf/nl/kennis.pdf")[2] == one
        page = buildable / "docs" / "oefeningen" / "kennis.md"
        title = re.search(r"^title: (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert title
        write("docs/oefeningen/kennis.md", title[0], "title: Heel iets anders")
        assert shown.ask("pdf/nl/kennis.pdf")[2] != one
        assert shown.ask("pdf/nl/nergens.pdf")[0] == 404


def test_small_picture_of_a_pdf_is_there_once_that_is_made(buildable: Path) -> None:
    """To make all PDFs for a page of pictures would keep an editor waiting."""
    name = "assets/bladen/nl-kennis.webp"
    with served(buildable) as shown:
        assert shown.ask(name)[0] == 404
        assert shown.ask("pdf/nl/kennis.pdf")[0] == 200
        status, headers, body = shown.ask(name)
        assert (status, headers["Content-Type"], body[8:12]) == (200, "image/webp", b"WEBP")
        assert shown.ask("assets/bladen/nl-nergens.webp")[0] == 404


def test_pdf_that_cannot_be_made_says_why(buildable: Path) -> None:
    with served(buildable, PYTHONPATH=str(NO_PANGO)) as shown:
        status, _, body = shown.ask("pdf/nl/kennis.pdf")
        assert status == 503
        assert "<h1>Deze PDF kan nu niet gemaakt worden</h1>" in body.decode()
        assert "libpango" in body.decode()
        assert shown.page("oefeningen/kennis/")


def test_port_that_is_taken(buildable: Path) -> None:
    with served(buildable) as first:
        first.page("")
        port = int(first.address.rstrip("/").rpartition(":")[2])
        command = [sys.executable, str(buildable / "scripts" / "build.py"), "serve", "--port", str(port)]
        with subprocess.Popen(command, cwd=buildable, env=clean_environment(), stderr=subprocess.PIPE, text=True) as second:
            assert second.stderr is not None
            said = [second.stderr.readline(), second.stderr.readline()]
            second.send_signal(signal.SIGINT)
            rest = second.stderr.read()
    found = re.fullmatch(rf"Poort {port} is bezet\. Daarom is het nu poort (\d+)\.\n", said[0])
    assert found, said
    assert said[1] == f"De site staat op http://127.0.0.1:{found[1]}/ (stoppen: Ctrl+C).\n"
    assert rest.endswith("\nGestopt.\n")
    assert second.returncode == 0


@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda way: way.name)
def test_stopped_it_leaves_nothing_behind(buildable: Path, way: signal.Signals) -> None:
    """While it makes pages and checks: the port is free at once, and no process goes on."""
    with served(buildable) as shown:
        shown.page("")
        (buildable / "docs" / "scan.md").touch()
        children = psutil.Process(shown.running.pid).children(recursive=True)
        assert children
        shown.running.send_signal(way)
        shown.running.wait(LONG)
        _, alive = psutil.wait_procs(children, timeout=LONG)
        assert alive == []
        with socket.socket() as again:
            again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            again.bind(("127.0.0.1", int(shown.address.rstrip("/").rpartition(":")[2])))
    if way != signal.SIGKILL:
        assert shown.running.returncode == 0
        assert shown.told().endswith("Gestopt.\n")
    assert "Traceback" not in shown.told()


def test_others_see_it_only_when_asked(buildable: Path) -> None:
    def listens(shown: Served) -> set[str]:
        shown.page("")
        return {each.laddr.ip for each in psutil.Process(shown.running.pid).net_connections() if each.status == "LISTEN"}

    with served(buildable) as shown:
        assert listens(shown) == {"127.0.0.1"}
    with served(buildable, "--open") as shown:
        assert listens(shown) == {"0.0.0.0"}
    with served(buildable, "--address", "127.0.0.2") as shown:
        shown.until_told("http://127.0.0.2:")


def test_address_that_is_not_ours(buildable: Path) -> None:
    command = [sys.executable, str(buildable / "scripts" / "build.py"), "serve", "--address", "::7"]
    done = subprocess.run(command, env=clean_environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Deze computer heeft geen adres «::7»." in done.stderr


def test_what_takes_too_long_is_ended(buildable: Path) -> None:
    worker = Worker(buildable)
    with pytest.raises(Gone) as gone:
        worker.ask("scan/", patience=0.0)
    assert gone.value.late
    assert worker._process.wait(LONG) != 0


def test_unreadable_page_is_known(tiny: Path) -> None:
    (tiny / "docs" / "scan.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")
    maker = Maker(tiny)
    assert not maker.whole
    assert maker.answer("scan/").kind == "broken"
    assert load(tiny)[1]
