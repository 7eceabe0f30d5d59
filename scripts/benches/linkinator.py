"""Another program that checks links, from npm."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

LINKINATOR = "linkinator@8.1.0"
NODE = "node@22.23.3"  # linkinator 8 asks for Node 22 or later; the one of the system may be older


def linkinator(folder: Path) -> list[str] | None:
    """The command of linkinator, installed below `folder`; None when npm cannot deliver it or it does not start."""
    if not shutil.which("npm"):
        return None
    command = [
        "npm",
        "install",
        "--no-save",
        "--no-package-lock",
        "--no-audit",
        "--no-fund",
        "--prefix",
        str(folder),
        LINKINATOR,
        NODE,
    ]
    binaries = folder / "node_modules" / ".bin"
    program = [str(binaries / "node"), str(binaries / "linkinator")]
    try:
        subprocess.run(command, capture_output=True, check=True, timeout=300)
        subprocess.run([*program, "--version"], capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return None
    return program


def linkinator_command(program: list[str], site: Path) -> list[str]:
    """Linkinator on a folder, by its own server; links to other hosts are not asked for."""
    skip = r"^https?://(?!localhost|127\.0\.0\.1|\[::1\])"
    return [
        *program,
        "/",
        "--server-root",
        str(site),
        "--recurse",
        "--check-css",
        "--check-fragments",
        "--format",
        "json",
        "--skip",
        skip,
    ]
