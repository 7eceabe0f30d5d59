"""A zip with the same bytes on every computer: nothing in it comes from the system, neither times nor modes nor compression.

Python's own module leaves compression to the zlib of the computer. Here a pinned package does it, as for what a server sends.
Form: APPNOTE 6.3 of PKWARE, without anything that is not needed for files of less than 4 GB.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from struct import pack

from .compressed import TEXT

_STORED, _DEFLATED = 0, 8
_NEEDED = 20  # version 2.0: compressed files in folders
_MADE = 3 << 8 | _NEEDED  # on a system like Unix, so that the mode counts
_UTF8 = 0x800
_MODE = 0o100644 << 16
_GZIP_HEAD, _GZIP_TAIL = 10, 8  # what the form of gzip has round the same stream


def write_zip(target: Path, files: Mapping[str, bytes], day: date) -> None:
    """Write `files`, by their path in the zip, as if all were made on one day.

    Text is compressed; what is compressed by itself (PDFs, fonts, pictures) is taken as it is.
    """
    stamp = day.day | day.month << 5 | (day.year - 1980) << 9
    with ThreadPoolExecutor(os.cpu_count()) as workers:  # the program lets others work meanwhile
        packed = list(workers.map(_packed, sorted(files.items())))
    local, central = bytearray(), bytearray()
    for name, content, (method, small) in packed:
        path, at = name.encode(), len(local)
        shared = pack("<HHHHHLLLH", _NEEDED, _UTF8, method, 0, stamp, zlib.crc32(content), len(small), len(content), len(path))
        local += pack("<4s", b"PK\3\4") + shared + pack("<H", 0) + path + small
        central += pack("<4sH", b"PK\1\2", _MADE) + shared + pack("<HHHHLL", 0, 0, 0, 0, _MODE, at) + path
    end = pack("<4sHHHHLLH", b"PK\5\6", 0, 0, len(packed), len(packed), len(central), len(local), 0)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(bytes(local + central + end))


def _packed(file: tuple[str, bytes]) -> tuple[str, bytes, tuple[int, bytes]]:
    """A file with how it stands in the zip, and its bytes there."""
    from zopfli import gzip

    name, content = file
    if not name.endswith((*TEXT, ".txt")):
        return name, content, (_STORED, content)
    small = gzip.compress(content, numiterations=1, blocksplitting=0)[
        _GZIP_HEAD:-_GZIP_TAIL
    ]  # split, it takes four times as long
    return name, content, (_DEFLATED, small) if len(small) < len(content) else (_STORED, content)
