"""Where someone can tell the host that the site has a leak: .well-known/security.txt (RFC 9116)."""

from __future__ import annotations

from pathlib import Path

from ..content.site import Site
from ..languages import LANGUAGES

PATH = ".well-known/security.txt"


def write_security(folder: Path, site: Site) -> None:
    """Write it into the site below `folder`, if there is a contact and the site stands at the root of a name."""
    host = site.nav.host
    if host.security_contact is None or site.nav.base_path != "/":
        return
    rows = [f"Contact: {host.security_contact}", f"Expires: {host.security_expires}T23:59:59Z"]
    rows += [f"Policy: {host.security_policy}"] if host.security_policy else []
    rows += [f"Preferred-Languages: {', '.join(LANGUAGES)}", f"Canonical: {site.absolute(PATH)}"]
    path = folder / PATH
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
