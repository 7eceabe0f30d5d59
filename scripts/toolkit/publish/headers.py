"""What some hosts read from the site itself: which headers to send, and where renamed pages went."""

from __future__ import annotations

from pathlib import Path

from ..hosts.description import FOREVER, cache_of
from ..hosts.files import Moves, headers_file, redirects_file

_LISTED = (".css", ".js", ".woff2")  # what each page asks for; some hosts read no more than a hundred rules


def write_headers(folder: Path, base: str, moves: Moves) -> None:
    """Write `_headers` and `_redirects` into the site below `folder`.

    base: the path of its address ("/"); moves: its renamed pages, as `redirects.moves` gives them.
    """
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("assets/**/*") if path.suffix in _LISTED)
    hashed = [path for path in paths if cache_of(path) == FOREVER]
    (folder / "_headers").write_text(headers_file(base, hashed), encoding="utf-8")
    (folder / "_redirects").write_text(redirects_file(base, moves), encoding="utf-8")
