"""The security headers that a server should send with the site, as files that servers read."""

from __future__ import annotations

from pathlib import Path

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


def write_headers(folder: Path) -> None:
    """Write `_headers`, which static hosts read, into the site below `folder`."""
    (folder / "_headers").write_text(
        "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items()), encoding="utf-8"
    )


def nginx_headers() -> str:
    """The same headers as lines of an nginx configuration."""
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
