"""Where the site lives."""

from __future__ import annotations

import re
from dataclasses import dataclass

from linkcheck.address.form import decoded, parse
from linkcheck.address.hosts import bare_host


@dataclass(frozen=True, slots=True)
class SiteAddress:
    """Where the site lives: https, "x.example" and "/toolkit/" for https://x.example/toolkit/. The prefix is decoded."""

    scheme: str
    host: str
    prefix: str

    @classmethod
    def parse(cls, url: str) -> SiteAddress:
        """Raises ValueError when `url` is no http(s) address."""
        form = parse(url)
        if form.scheme not in ("http", "https") or form.host is None or form.code == "url-malformed":
            raise ValueError(f"not the address of a site: {url!r}")
        path = re.sub("//+", "/", decoded(form.path) + "/")
        return cls(form.scheme, bare_host(form.host, form.scheme), path)
