"""Sites that others made and a registry has as a package of Debian: taken out of it, and nothing of it installed."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

LONGEST = 300  # seconds for a package to arrive


@dataclass(frozen=True)
class Packaged:
    """A site in a package.

    maker  what made it
    names  of the package, of which each registry has one at most, by its release
    home   where the site is in there, as a pattern
    """

    maker: str
    names: tuple[str, ...]
    home: str


SITES = (
    Packaged("Sphinx", tuple(f"python3.{each}-doc" for each in (11, 12, 13)), "usr/share/doc/python3.*[0-9]/html"),
    Packaged("DocBook", tuple(f"postgresql-doc-{each}" for each in (15, 16, 17)), "usr/share/doc/postgresql-doc-*/html"),
)


def _version(archive: Path) -> str:
    """The package with its version: "git-doc 1:2.39.5-0" for git-doc_1%3a2.39.5-0_all.deb."""
    return " ".join(unquote(archive.stem).split("_")[:2])


def fetch(site: Packaged, folder: Path) -> tuple[str, Path] | None:
    """The first of its packages that can be had, with its version, and the folder of the site; None where none can be.

    folder: where it is put; it is made when it is not there
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in site.names:
        try:
            subprocess.run(["apt-get", "download", name], cwd=folder, capture_output=True, check=True, timeout=LONGEST)
            archive = next(folder.glob(f"{name}_*.deb"))
            subprocess.run(["dpkg", "-x", archive.name, "."], cwd=folder, capture_output=True, check=True, timeout=LONGEST)
            return _version(archive), next(each for each in sorted(folder.glob(site.home)) if each.is_dir())
        except (OSError, subprocess.SubprocessError, StopIteration):
            continue
    return None
