"""The security headers that a server should send with the site, as files that servers read."""

from __future__ import annotations

from pathlib import Path

from .versions import ASSETS, VERSIONED

# Everything comes from the site itself and nothing is inline; `worker-src` is for the search, `data:` for nothing at all.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


FOREVER = "public, max-age=31536000, immutable"  # for a file whose name tells what is in it (versions.py)


def write_headers(folder: Path, base_path: str) -> None:
    """Write `_headers`, which static hosts read, into the site below `folder`.

    base_path: "/" or "/toolkit/". Such a host has files asked for each time, unless it is told that they may be kept; of one file
    it should be told once, or some send both.
    """
    rules = {"/*": HEADERS} | {f"{base_path}{path}": {"Cache-Control": FOREVER} for path in _rules(folder)}
    (folder / "_headers").write_text(
        "".join(f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in told.items()) for path, told in rules.items()),
        encoding="utf-8",
    )


def _rules(folder: Path) -> list[str]:
    """As few addresses as can be: a folder where everything has its version in its name, and else each file by itself."""
    found = set()
    for path in (folder / ASSETS).rglob("*"):
        if VERSIONED.search(path.name):
            every = all(VERSIONED.search(inner.name) for inner in path.parent.rglob("*") if inner.is_file())
            found.add(f"{path.parent.relative_to(folder).as_posix()}/*" if every else path.relative_to(folder).as_posix())
    return sorted(found)


def nginx_headers() -> str:
    """The same headers as lines of an nginx configuration; which file may be kept is a variable there."""
    lines = "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
    return f"{lines}add_header Cache-Control $toolkit_cache;\n"
