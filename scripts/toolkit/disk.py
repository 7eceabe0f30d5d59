"""Writing files whole or not at all, and what is told when the disk does not take them."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from .problems import MESSAGES, Problem

_REASONS = {
    errno.ENOSPC: "disk/full",
    errno.EDQUOT: "disk/full",
    errno.EFBIG: "disk/full",  # more than a file may hold here
    errno.EACCES: "disk/forbidden",
    errno.EPERM: "disk/forbidden",
    errno.EROFS: "disk/forbidden",
    errno.ENAMETOOLONG: "disk/long",
    errno.EMFILE: "disk/many",
    errno.ENFILE: "disk/many",
    errno.ENOMEM: "disk/memory",
}  # what a system says, and the name of what it means to an editor


def told(error: OSError, path: Path | str = "", *, site: bool = False) -> Problem | None:
    """The problem that the disk does not take something; None for what has nothing to do with that.

    path: told where the system names none; site: it is the site that is not saved.
    """
    if error.errno not in _REASONS:
        return None
    reason = MESSAGES.words(_REASONS[error.errno], path=error.filename or path)
    return MESSAGES.problem("disk" if site else "disk/write", "", 0, reason=reason)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place and put it there in one step, with the rights of the one that stood there.

    Raises OSError, and leaves what stood there: also when it may not be changed.
    """
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(content)
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o7777)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise OSError(error.errno, os.strerror(error.errno or 0), str(path)) from error
    except BaseException:  # stopped by somebody
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
