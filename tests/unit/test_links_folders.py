"""The link checker on folders as disks have them: symbolic links, pipes, names of any kind, and what cannot be read."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.project import ROOT

from linkcheck import Checked, check_site
from linkcheck.files import tree
from linkcheck.files.tree import SiteFiles

PAGE = '<!doctype html>\n<html lang="nl"><head><title>x</title></head>\n<body>{}</body></html>\n'


def page(path: Path, body: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PAGE.format(body), encoding="utf-8")


def codes(site: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    checked = check_site(site)
    found = tuple([(each.code, each.file) for each in part] for part in (checked.problems, checked.notes))
    return found[0], found[1]


def test_a_link_to_a_version(tmp_path: Path) -> None:
    """How mike publishes: `latest` is a symbolic link to the newest version."""
    page(tmp_path / "index.html", '<a href="latest/p.html#deel">x</a><a href="latest/">y</a><a href="latest/sub/q.html">z</a>')
    page(tmp_path / "v1" / "index.html", '<a href="p.html">x</a>')
    page(tmp_path / "v1" / "p.html", '<p id="deel">x</p>')
    page(tmp_path / "v1" / "sub" / "q.html")
    (tmp_path / "latest").symlink_to("v1")
    assert codes(tmp_path) == ([], [])
    page(tmp_path / "index.html", '<a href="latest/weg.html">x</a><a href="latest/p.html#weg">y</a><a href="latest">z</a>')
    assert sorted(code for code, _ in codes(tmp_path)[0]) == ["anchor-missing", "link-broken", "link-slash", "page-orphan"]


@pytest.mark.parametrize("target", ["..", ".", "../a/lus", "../lus2"])
def test_links_in_a_circle(tmp_path: Path, target: str) -> None:
    page(tmp_path / "index.html", '<a href="a/">x</a><a href="a/lus/a/lus/a/weg.html">y</a>')
    page(tmp_path / "a" / "index.html")
    (tmp_path / "a" / "lus").symlink_to(target)
    (tmp_path / "lus2").symlink_to("a/lus")
    assert codes(tmp_path) == ([("link-broken", "index.html")], [])


def test_a_home_behind_a_link(tmp_path: Path) -> None:
    page(tmp_path / "start.html", '<a href="./">x</a><a href="a/lus/start.html">y</a><a href="a/index.html">z</a>')
    page(tmp_path / "a" / "index.html")
    (tmp_path / "index.html").symlink_to("start.html")
    (tmp_path / "a" / "lus").symlink_to("..")
    assert codes(tmp_path)[0] == []


def test_a_link_to_nothing_is_nothing(tmp_path: Path) -> None:
    page(tmp_path / "index.html", '<script src="jquery.js"></script>')
    (tmp_path / "jquery.js").symlink_to("/nergens/jquery.js")
    (tmp_path / "weg.html").symlink_to("weg.html")
    assert codes(tmp_path) == ([("link-broken", "index.html")], [])


def test_a_link_out_of_the_folder(tmp_path: Path) -> None:
    """A web server follows it; what is in there is not read."""
    site = tmp_path / "site"
    page(
        site / "index.html",
        '<a href="buiten/a.html#x">x</a><a href="b.html#x">y</a><a href="buiten/weg.html">z</a><a href="buiten/">q</a>',
    )
    page(tmp_path / "elders" / "a.html", '<a href="weg.html">x</a>')
    page(tmp_path / "elders" / "index.html")
    (site / "buiten").symlink_to(tmp_path / "elders")
    (site / "b.html").symlink_to(tmp_path / "elders" / "a.html")
    checked = check_site(site)
    assert [(each.code, "buiten/weg" in each.message) for each in checked.problems] == [("link-broken", True)]


def test_what_no_server_can_show(tmp_path: Path) -> None:
    page(tmp_path / "index.html", '<a href="x.html">x</a><a href="y.html">y</a><a href="z.html">z</a>')
    os.mkfifo(tmp_path / "x.html")
    (tmp_path / "z.html").symlink_to("/dev/zero")
    place = Path.cwd()
    os.chdir(tmp_path)  # the name of a socket may be 108 bytes long
    try:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind("y.html")
            problems, notes = codes(tmp_path)
    finally:
        os.chdir(place)
    assert [code for code, _ in problems] == ["link-broken"] * 3
    assert [code for code, _ in notes] == ["file-special"] and check_site(tmp_path).notes[0].pages == 3


def test_a_pipe_that_comes_later_is_not_waited_for(tmp_path: Path) -> None:
    page(tmp_path / "x.html")
    files = SiteFiles(tmp_path)
    (tmp_path / "x.html").unlink()
    os.mkfifo(tmp_path / "x.html")
    assert files.read("x.html") == b""


def test_what_may_not_be_read(tmp_path: Path) -> None:
    """In a process of a user without rights, since nothing is closed to root."""
    page(tmp_path / "index.html", '<a href="dicht.html#deel">x</a><a href="map/a.html#x">y</a>')
    page(tmp_path / "dicht.html", '<p id="deel">x</p>')
    page(tmp_path / "map" / "a.html")
    (tmp_path / "dicht.html").chmod(0)
    (tmp_path / "map").chmod(0)
    program = (
        "import os, sys\nfrom pathlib import Path\nfrom linkcheck import check_site\n"
        "from linkcheck.tell.sentences import MESSAGES\n"
        "MESSAGES.table\nif os.geteuid() == 0: os.seteuid(65534)\nfound = check_site(Path(sys.argv[1]))\n"
        "print([each.code for each in found.problems], [each.code for each in found.notes])"
    )
    for folder in (tmp_path, *(each for each in tmp_path.parents if each.name.startswith(("pytest-", "popen-")))):
        folder.chmod(0o755)
    try:
        done = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)],
            env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")}, capture_output=True, text=True, check=False,
        )  # fmt: skip
    finally:
        (tmp_path / "map").chmod(0o755)
    assert done.stdout.strip() == "['page-unreadable'] ['folder-unreadable']", done.stderr


def test_a_disk_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also root meets files that do not open."""
    page(tmp_path / "index.html", '<a href="a.html#deel">x</a><link rel="stylesheet" href="a.css">')
    page(tmp_path / "a.html", '<p id="deel">x</p>')
    (tmp_path / "a.css").write_text("a{}")
    opened = os.open

    def broken(path: str, *rest: int, **named: int) -> int:
        if str(path).endswith(("a.html", "a.css")):
            raise OSError(5, "Input/output error")
        return opened(path, *rest, **named)

    monkeypatch.setattr(tree.os, "open", broken)
    assert codes(tmp_path) == ([("file-unreadable", "a.css"), ("page-unreadable", "a.html")], [])


def test_folders_in_folders(tmp_path: Path) -> None:
    """Deeper than Python goes into itself, and, with longer names, deeper than a path may be."""
    page(tmp_path / "index.html", f'<a href="{"d/" * 1500}x.html">x</a>')
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        for _ in range(1500):
            Path("d").mkdir()
            os.chdir("d")
        Path("x.html").write_text(PAGE.format('<a href="weg.html">x</a>'))
        os.chdir(tmp_path)
        for _ in range(50):
            Path("n" * 200).mkdir()
            os.chdir("n" * 200)
        os.chdir(here)
        problems, notes = codes(tmp_path)
        assert [code for code, _ in problems] == ["link-broken"] and [code for code, _ in notes] == ["folder-unreadable"]
    finally:
        os.chdir(here)
        subprocess.run(["rm", "-rf", str(tmp_path / "d"), str(tmp_path / ("n" * 200))], check=False)


def test_names_of_all_kinds(tmp_path: Path) -> None:
    page(tmp_path / "een\nregel.html", '<a href="weg.html">x</a>')
    raw = os.fsencode(tmp_path) + b"/latin\xe9.html"
    Path(os.fsdecode(raw)).write_text(PAGE.format('<a href="weg2.html">x</a>'))
    page(tmp_path / "index.html", '<a href="een%0Aregel.html">x</a><a href="latin%E9.html">y</a>')
    checked = check_site(tmp_path)
    assert [each.code for each in checked.problems] == ["link-broken", "link-broken"] and not checked.notes
    for problem in checked.problems:
        assert "\n" not in problem.file
        problem.as_text().encode("utf-8")


def test_a_page_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is refused, and what leads into it is not judged."""
    page(tmp_path / "index.html", '<a href="groot.html#x">x</a><link rel="stylesheet" href="groot.css">')
    for name in ("groot.html", "groot.css"):
        with (tmp_path / name).open("wb") as stream:
            stream.truncate(100 * 1024 * 1024)
    reads: list[int] = []
    read = os.read
    monkeypatch.setattr(tree.os, "read", lambda place, size: reads.append(size) or read(place, size))
    assert codes(tmp_path) == ([], [("file-large", "groot.css"), ("file-large", "groot.html")])
    assert max(reads) < 1000


@pytest.mark.parametrize(
    "url",
    [
        "https://x.example/een%20map/",
        "https://x.example/100%25/",
        "https://x.example/a%5Cb/",
        "https://x.example/a\\b",
        "https://x.example//a//",
    ],
)
def test_an_odd_address_of_the_site(tmp_path: Path, url: str) -> None:
    page(tmp_path / "index.html", f'<a href="{url.rstrip("/")}/a.html">x</a><a href="{url.rstrip("/")}/weg.html">y</a>')
    page(tmp_path / "a.html")
    found: Checked = check_site(tmp_path, site_url=url)
    assert [each.code for each in found.problems] == ["link-broken"]
