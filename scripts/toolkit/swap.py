"""Put a finished folder in the place of the old one, so that there is never a half-written site."""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2  # linux/fcntl.h, linux/fs.h


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
        shutil.rmtree(new)
    else:
        target.rename(aside)
        new.rename(target)
        shutil.rmtree(aside)


def set_aside(target: Path) -> Path:
    """Where the old folder waits while the new one takes its name."""
    return target.with_name(f".{target.name}.old")


def recover(target: Path) -> bool:
    """Bring the old folder back if a killed build left it aside; True if it did so."""
    aside = set_aside(target)
    if not aside.exists():
        return False
    if target.exists():
        shutil.rmtree(aside)
        return False
    aside.rename(target)
    return True
