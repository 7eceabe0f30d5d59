"""Put a finished folder in the place of the old one, so that there is never a half-written site."""

from __future__ import annotations

import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

try:
    import fcntl
except ImportError:  # not on Windows
    fcntl = None  # type: ignore[assignment]

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2  # linux/fcntl.h, linux/fs.h
_locks: set[int] = set()  # those that this process holds


def _without_locks() -> None:
    """In a copy of this process: leave the locks to the one that took them, or they would last as long as the copy."""
    for handle in _locks:
        os.close(handle)
    _locks.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_without_locks)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step; False where the system cannot (not Linux, some file systems)."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)


def put_in_place(new: Path, target: Path) -> None:
    """Make the folder `new` the folder `target`; what stood at `target` is removed afterwards.

    Both must be on one file system. Where the system can, the change is one step, so a process killed at any moment leaves either
    the old folder or the new one. Elsewhere the old folder is set aside first, and `recover` brings it back. Raises OSError.
    """
    aside = set_aside(target)
    if not target.exists():
        new.rename(target)
    elif _exchange(new, target):
        _remove(new)
    else:
        target.rename(aside)
        new.rename(target)
        _remove(aside)


def _remove(folder: Path) -> None:
    """Remove the old folder, also where somebody took the right to write in it from a part: the new one is in place by now."""

    def again(remove: Any, path: str, _: Any) -> None:
        for place in (Path(path).parent, Path(path)):
            place.chmod(0o700)
        remove(path)

    shutil.rmtree(folder, onerror=again)


@contextmanager
def workplace(target: Path) -> Iterator[Path]:
    """An empty folder beside `target` to build in, gone afterwards.

    It is locked while in use. The lock of a killed process is gone with it: that is how `recover` knows what may be removed.
    """
    folder = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
    lock = _lock(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if lock is not None:
            _unlock(lock)


def _prefix(target: Path) -> str:
    return f".{target.name}.build-"


def _lock(folder: Path) -> int | None:
    """Take the lock of a folder; None when another process has it, or the system has no such locks."""
    if fcntl is None:
        return None
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    _locks.add(handle)
    return handle


def _unlock(handle: int) -> None:
    _locks.discard(handle)
    os.close(handle)


def set_aside(target: Path) -> Path:
    """Where the old folder waits while the new one takes its name."""
    return target.with_name(f".{target.name}.old")


def recover(target: Path) -> bool:
    """Clear up what killed builds left: bring the old folder back if it was set aside (True if so), remove their workplaces."""
    for folder in target.parent.glob(f"{_prefix(target)}*"):
        if folder.is_dir() and (lock := _lock(folder)) is not None:
            shutil.rmtree(folder, ignore_errors=True)
            _unlock(lock)
    aside = set_aside(target)
    if not aside.exists():
        return False
    if target.exists():
        shutil.rmtree(aside)
        return False
    aside.rename(target)
    return True
