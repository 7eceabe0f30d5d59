"""What the pages ask for: no file that nothing uses."""

from __future__ import annotations

from pathlib import Path

THEME = ("bundle.", "main.", "palette.")  # files of the theme that no template of ours asks for
# Of our scripts; the theme has others, and one with our worker in it.
FOLDERS = ("evaluation", "kept", "listen", "local", "planner", "programme", "scan", "search", "shared")


def remove_unused(folder: Path) -> int:
    """Remove the assets that no page, style or script names; returns how many bytes that were.

    They come from the theme, are embedded in the PDFs and of no use beside them, or are for a script that no page shows.
    """
    freed = 0
    while more := _remove(folder):  # what only a removed style named goes with it
        freed += more
    for inner in sorted((folder / "assets").rglob("*"), reverse=True):
        if inner.is_dir() and not any(inner.iterdir()):
            inner.rmdir()
    return freed


def _remove(folder: Path) -> int:
    """Remove what nothing names; returns how many bytes that were."""
    assets = folder / "assets"
    ours = [
        path
        for kind in (
            "stylesheets/*.css",
            "javascripts/*.js",
            *(f"javascripts/{name}/**/*.js" for name in FOLDERS),
            "javascripts/workers/search.js",
        )
        for path in assets.glob(kind)
        if len(path.relative_to(assets).parts) > 2 or not path.name.startswith(THEME)  # the scan has a main.js of its own
    ]
    told = "\n".join(path.read_text(encoding="utf-8") for path in [*folder.rglob("*.html"), *ours])
    freed = 0
    for path in [path for path in assets.rglob("*") if path.is_file()]:
        if f"/{path.name}" not in told:
            freed += path.stat().st_size
            path.unlink()
    return freed
