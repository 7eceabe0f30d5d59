"""Imports run one way: each package of scripts/ has its rooms in an order, and a room imports only from those before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from helpers.project import ROOT

SCRIPTS = ROOT / "scripts"
# What lies directly in a package is a room (a folder) or a module that stands for itself; the lowest first.
FLOORS = {
    "linkcheck": (
        "reason", "problems", "spoken", "files", "address", "read", "rules", "source", "tell", "choose", "formats", "check",
        "__init__", "command", "__main__",
    ),
    "toolkit": (
        "__init__", "problems", "disk", "cord", "yaml_limits", "yamlfile", "given", "commandline", "languages", "hosts",
        "htmltree", "strings", "templates", "generator", "markup", "images", "content", "figures", "scenes", "paper", "rules",
        "growing", "pages", "publish", "proposal", "serve",
    ),
}  # fmt: skip
# What a package may import of our other packages.
OUTSIDE = {
    "linkcheck": set(),
    "toolkit": {"linkcheck", "linkcheck.problems", "linkcheck.spoken", "linkcheck.formats.report", "linkcheck.formats.written"},
}


def modules(package: Path) -> dict[str, Path]:
    """Every module of a package by its name: "linkcheck.files.tree", and "linkcheck.__init__" for the package itself."""
    top = package.parent
    return {path.relative_to(top).with_suffix("").as_posix().replace("/", "."): path for path in sorted(package.rglob("*.py"))}


def imported(name: str, text: str, known: Sequence[str]) -> Iterator[str]:
    """The modules that a module imports, anywhere in it; `from a import b` is a.b when that is one of the `known`."""
    folder = name.rpartition(".")[0]
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            up = folder.split(".")[: len(folder.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*up, *([node.module] if node.module else [])])
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                yield whole if whole in known or f"{whole}.__init__" in known else base


def room_of(module: str) -> str:
    """The room that a module lies in: "files" for linkcheck.files.tree, "check" for linkcheck.check, "__init__" for linkcheck."""
    return [*module.split("."), "__init__"][1]


def arrows(package: str, files: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Who imports whom within a package, as (module, imported module)."""
    known = list(files)
    for name, text in files.items():
        yield from ((name, target) for target in imported(name, text, known) if target.partition(".")[0] == package)


def against(package: str, floors: Sequence[str], files: dict[str, str]) -> list[str]:
    """The imports that run upwards, and the rooms that are not in the list."""
    unknown = sorted({room_of(name) for name in files} - set(floors))
    place = {room: number for number, room in enumerate(floors)}
    upwards = [
        f"{name} imports {target}"
        for name, target in arrows(package, files)
        if not unknown and place[room_of(target)] > place[room_of(name)]
    ]
    return [f"{room} has no floor" for room in unknown] + upwards


def circle(package: str, files: dict[str, str]) -> list[str]:
    """A round of rooms that import one another; [] when there is none."""
    above: dict[str, set[str]] = {}
    for name, target in arrows(package, files):
        if room_of(name) != room_of(target):
            above.setdefault(room_of(name), set()).add(room_of(target))

    def walk(room: str, path: list[str]) -> list[str]:
        if room in path:
            return [*path[path.index(room) :], room]
        return next((found for each in sorted(above.get(room, ())) if (found := walk(each, [*path, room]))), [])

    return next((found for room in sorted(above) if (found := walk(room, []))), [])


def texts_of(package: str) -> dict[str, str]:
    return {name: path.read_text("utf-8") for name, path in modules(SCRIPTS / package).items()}


@pytest.mark.parametrize("package", FLOORS)
def test_imports_run_one_way(package: str) -> None:
    assert against(package, FLOORS[package], texts_of(package)) == []


@pytest.mark.parametrize("package", FLOORS)
def test_rooms_have_no_circle(package: str) -> None:
    assert circle(package, texts_of(package)) == []


@pytest.mark.parametrize("package", FLOORS)
def test_each_room_says_what_is_in_it(package: str) -> None:
    for name, text in texts_of(package).items():
        assert ast.get_docstring(ast.parse(text)), name
    for room in FLOORS[package]:
        folder = SCRIPTS / package / room
        assert folder.with_suffix(".py").is_file() or (folder / "__init__.py").is_file(), room


@pytest.mark.parametrize("package", OUTSIDE)
def test_what_is_imported_of_other_packages(package: str) -> None:
    ours = {path.stem if path.is_file() else path.name for path in SCRIPTS.iterdir() if path.suffix in ("", ".py")} - {package}
    everything = [name for path in SCRIPTS.iterdir() if path.is_dir() for name in modules(path)]
    files = texts_of(package)
    found = {target for name, text in files.items() for target in imported(name, text, everything)}
    assert {target for target in found if target.partition(".")[0] in ours} == OUTSIDE[package]


@pytest.mark.parametrize(
    ("file", "text", "wrong"),
    [
        ("p.low.a", "from p.high import b", ["p.low.a imports p.high"]),
        ("p.low.a", "import p.high.b", ["p.low.a imports p.high.b"]),
        ("p.low.a", "def f():\n    from ..high.b import x", ["p.low.a imports p.high.b"]),
        ("p.low.a", "from .. import high", ["p.low.a imports p.high"]),
        ("p.low.a", "from p import f", ["p.low.a imports p"]),
        ("p.low.a", "from . import c\nfrom .c import d\nimport other.high", []),
        ("p.high.b", "from p.low.a import x\nfrom ..low import a", []),
        ("p.attic.b", "", ["attic has no floor"]),
    ],
)
def test_the_test_can_fail(file: str, text: str, wrong: list[str]) -> None:
    files = {"p.__init__": "", "p.low.__init__": "", "p.high.__init__": "", file: text}
    assert against("p", ("low", "high", "__init__"), files) == wrong


def test_a_circle_is_found() -> None:
    files = {"p.a.x": "from p.b.y import z", "p.b.y": "from p.c import z", "p.c": "from .a import x", "p.d": "from p.a import x"}
    assert circle("p", files) == ["a", "b", "c", "a"]
    assert circle("p", files | {"p.c": ""}) == []
