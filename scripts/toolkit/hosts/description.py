"""The one description of how the site is to be served: deploy/ is made from it, and so is what pages say themselves."""

from __future__ import annotations

import re

from ..languages import LANGUAGES, prefix

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
NOT_IN_META = ("frame-ancestors",)  # a browser reads this from a header only, and complains of it in a page


def _policy(parts: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in parts.items())


META_POLICY = _policy({name: value for name, value in POLICY.items() if name not in NOT_IN_META})
REFERRER = "no-referrer"
# In the copy on disk: files of this computer, since not every browser takes a file for one of the page itself ('self'); and
# nothing that is fetched. The same copy may stand on a server, too.
_ON_DISK = dict.fromkeys(("script-src", "style-src", "img-src", "font-src"), "'self' file:")
DISK_POLICY = _policy(
    {name: _ON_DISK.get(name, value) for name, value in POLICY.items() if name not in (*NOT_IN_META, "connect-src", "worker-src")}
)

# With every answer, errors too.
HEADERS = {
    "Content-Security-Policy": _policy(POLICY),
    "Referrer-Policy": REFERRER,
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# Only over https: a browser must ignore it elsewhere, and a server must not send it there (RFC 6797). Not for names below the
# host, which may not be ready for it.
SECURE_HEADERS = {"Strict-Transport-Security": "max-age=31536000"}

# How long a browser may keep a file without asking again. What has a hash of its content in its name never changes; all else is
# asked for each time, and the answer is mostly just that it did not change. The pattern is for the path below the site's own,
# and means the same to nginx, Apache (PCRE), Caddy (RE2) and Python.
HASHED = r"assets/.+\.[0-9a-f]{8}\.[a-z0-9]+$"
FOREVER = "public, max-age=31536000, immutable"
REVALIDATED = "no-cache"

# Types by the end of a name, so that a server's own table does not matter.
TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "txt": "text/plain",
    "csv": "text/csv",
    "xml": "application/xml",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "svg": "image/svg+xml",
    "png": "image/png",
    "webp": "image/webp",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "pdf": "application/pdf",
    "zip": "application/zip",
}
CHARSET = "utf-8"
WITH_CHARSET = ("html", "css", "js", "txt", "csv", "xml")
COMPRESSED = ("html", "css", "js", "txt", "xml", "json", "webmanifest", "svg", "ico")
# A file that the build compressed stands beside the plain one, under its name with this behind it, and is sent in its place.
PRECOMPRESSED = {"br": ".br", "gzip": ".gz"}

METHODS = ("GET", "HEAD")  # anything else: 405, with these in Allow
SHOWN = ".well-known/"  # other names that begin with a dot or with _ are for other hosts and for tools: 404


def type_of(ending: str) -> str:
    """The whole Content-Type of files whose name ends so ("css")."""
    return TYPES[ending] + (f"; charset={CHARSET}" if ending in WITH_CHARSET else "")


def not_found_pages() -> dict[str, str]:
    """The 404 of each language, by where its pages begin: {"": "404.html", "en/": "en/404.html"}, the original first."""
    return {prefix(language): f"{prefix(language)}404.html" for language in LANGUAGES}


def cache_of(path: str) -> str:
    """The Cache-Control of a path below the site's own ("assets/site.0123abcd.js")."""
    return FOREVER if re.match(HASHED, path) else REVALIDATED
