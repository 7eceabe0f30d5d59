"""Why a file of the site cannot be read."""

from __future__ import annotations

from linkcheck.reason import Reason, because


def why_unreadable(error: Exception) -> Reason:
    """The reason behind what reading (OSError) or parsing a file raised."""
    if isinstance(error, FileNotFoundError):  # a link to nothing; the name of the file itself was found
        return because("file-gone")
    if isinstance(error, PermissionError):
        return because("file-forbidden")
    return because("file-unopened" if isinstance(error, OSError) else "file-damaged")
