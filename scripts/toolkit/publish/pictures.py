"""Put the pictures in the site: what was made of them, never the originals."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

from ..images.made import PUBLISHED, all_shown, forget


def write_pictures(root: Path, folder: Path) -> None:
    """Write all pictures of the project at `root` into the site below `folder`. Those that no page shows are removed later, with
    all that nothing uses."""
    for picture in all_shown(root):
        picture.make()
        for size in picture.sizes:
            target = folder / PUBLISHED / size.file
            target.parent.mkdir(parents=True, exist_ok=True)
            copyfile(picture.kept / size.file, target)
    forget(root)


def published_pictures(root: Path) -> dict[str, str]:
    """Where the pictures are, by their address from the root of the site: there once a page with them has been made."""
    return {f"{PUBLISHED}/{size.file}": str(picture.kept / size.file) for picture in all_shown(root) for size in picture.sizes}
