"""The old site stays whole until the new one takes its place. Real builds that are killed: tests/site/test_killed_builds.py."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from helpers.project import ROOT, digest

from toolkit.publish import swap

KILLED = -signal.SIGKILL


def folder(path: Path, words: str) -> Path:
    """A folder with a few files that all say the same."""
    (path / "deep").mkdir(parents=True)
    for name in ("index.html", "deep/index.html"):
        (path / name).write_text(words, encoding="utf-8")
    return path


def says(path: Path) -> str:
    """What the files of a folder say; they must agree."""
    (words,) = {text for _, text in digest(path).values()}
    assert len(digest(path)) == 2
    return words.decode()


@pytest.fixture
def in_one_step(tmp_path: Path) -> None:
    """Only where the system can let two folders change names."""
    if not swap._exchange(folder(tmp_path / "a", "a"), folder(tmp_path / "b", "b")):
        pytest.skip("this file system cannot let two folders change names")


@pytest.fixture(params=[True, False], ids=["in one step", "set aside"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Both ways of changing places: in one step, and that of systems that cannot do so."""
    if request.param:
        request.getfixturevalue("in_one_step")
    else:
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    return bool(request.param)


def test_new_takes_the_place_of_old(tmp_path: Path, way: bool) -> None:
    target = folder(tmp_path / "x" / "site", "old")
    swap.put_in_place(folder(tmp_path / "x" / "new", "new"), target)
    assert says(target) == "new"
    assert list((tmp_path / "x").iterdir()) == [target]


def test_new_takes_an_empty_place(tmp_path: Path) -> None:
    swap.put_in_place(folder(tmp_path / "new", "new"), tmp_path / "site")
    assert says(tmp_path / "site") == "new"
    assert list(tmp_path.iterdir()) == [tmp_path / "site"]


DIE = """
import os, shutil, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from toolkit.publish import swap
left = int(sys.argv[3])

def dying(action):
    def act(*args, **options):
        global left
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return action(*args, **options)
    return act

Path.rename, shutil.rmtree = dying(Path.rename), dying(shutil.rmtree)
swap._exchange = dying(swap._exchange) if sys.argv[4] == "True" else lambda one, other: False
swap.put_in_place(Path(sys.argv[2], "new"), Path(sys.argv[2], "site"))
"""


@pytest.mark.parametrize("steps", [0, 1, 2, 3])
def test_killed_before_any_step_leaves_old_or_new_whole(tmp_path: Path, way: bool, steps: int) -> None:
    place = tmp_path / "x"
    folder(place / "site", "old"), folder(place / "new", "new")
    done = subprocess.run([sys.executable, "-c", DIE, str(ROOT / "scripts"), str(place), str(steps), str(way)], check=False)
    assert done.returncode == (KILLED if steps < (2 if way else 3) else 0)
    if way:
        assert says(place / "site") == ("new" if steps else "old"), "not even for a moment may there be no site"
    brought_back = swap.recover(place / "site")
    assert brought_back is (not way and steps == 1)
    assert says(place / "site") == ("new" if steps >= (1 if way else 2) else "old")
    assert not swap.set_aside(place / "site").exists()


@pytest.mark.usefixtures("in_one_step")
def test_there_is_a_site_at_every_moment(tmp_path: Path) -> None:
    """A reader that never stops looking, while two sites change places over and over."""
    target, stop, absent = folder(tmp_path / "site", "old"), threading.Event(), []

    def look() -> None:
        while not stop.is_set():
            try:
                (target / "index.html").stat()
            except FileNotFoundError:
                absent.append(1)

    reader = threading.Thread(target=look)
    reader.start()
    for number in range(100):
        swap.put_in_place(folder(tmp_path / "new", str(number)), target)
    stop.set()
    reader.join()
    assert says(target) == "99"
    assert not absent


def test_workplace_is_beside_the_site_and_gone_afterwards(tmp_path: Path) -> None:
    with swap.workplace(tmp_path / "site") as place:
        assert place.parent == tmp_path
        (place / "site").mkdir()
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ZeroDivisionError), swap.workplace(tmp_path / "site"):
        _ = 1 / 0
    assert list(tmp_path.iterdir()) == []


def test_only_workplaces_of_killed_builds_are_cleared(tmp_path: Path) -> None:
    target = folder(tmp_path / "site", "old")
    mine = [folder(tmp_path / name, "mine") for name in (".site.backup", "site.build-1", ".other.build-1")]
    dead = folder(tmp_path / f"{swap._prefix(target)}dead", "half")
    with swap.workplace(target) as busy:
        assert swap.recover(target) is False
        assert busy.exists()
        assert not dead.exists()
    assert all(says(path) == "mine" for path in mine)
    assert says(target) == "old"
