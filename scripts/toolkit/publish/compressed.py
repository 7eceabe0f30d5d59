"""Text files a second and a third time, compressed as far as it goes: a server sends them without doing that work itself.

Both programs come with pinned packages, not from the system: the same bytes on every computer.
"""

from __future__ import annotations

import hashlib
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TEXT = (".html", ".css", ".js", ".json", ".svg", ".webmanifest")
ENDINGS = (".gz", ".br")
LEAST = 1024  # bytes: below that it is no gain


def compress(folder: Path, kept: Path) -> int:
    """Put a .gz and a .br beside each text file of the site below `folder`; returns how many files have them.

    kept: a folder where they stay for the next build, by the hash of what is in them; what this build has no use for goes.
    """
    kept.mkdir(parents=True, exist_ok=True)
    files = [
        path for path in sorted(folder.rglob("*")) if path.suffix in TEXT and path.is_file() and path.stat().st_size >= LEAST
    ]
    with ThreadPoolExecutor(os.cpu_count()) as workers:  # both programs let others work meanwhile
        used = set(workers.map(lambda path: _compress(path, kept), files))
    for path in kept.iterdir():
        if path.name.partition(".")[0] not in used:
            path.unlink()
    return len(files)


def _compress(path: Path, kept: Path) -> str:
    import brotli
    from zopfli import gzip

    content = path.read_bytes()
    name = hashlib.sha256(content).hexdigest()
    for ending in ENDINGS:
        there, target = kept / (name + ending), path.with_name(path.name + ending)
        if there.exists():
            target.write_bytes(there.read_bytes())
            continue
        small = brotli.compress(content, quality=11) if ending == ".br" else gzip.compress(content, numiterations=1)
        target.write_bytes(small)
        fresh = there.with_name(f"{there.name}.{os.getpid()}-{threading.get_ident()}")
        fresh.write_bytes(small)
        fresh.replace(there)
    return name
