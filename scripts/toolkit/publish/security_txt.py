"""Where someone can tell the host that the site has a leak: .well-known/security.txt (RFC 9116)."""

from __future__ import annotations

from pathlib import Path

from ..content.site import Site
from ..languages import LANGUAGES
from ..rules.host import Security

PATH = ".well-known/security.txt"


def write_security(folder: Path, site: Site, security: Security | None) -> None:
    """Write it into the site below `folder`, if there is a contact and the site stands at the root of a name."""
    if security is None or site.nav.base_path != "/":
        return
    rows = [f"Contact: {security.contact}", f"Expires: {security.expires}T23:59:59Z"]
    rows += [f"Policy: {security.policy}"] if security.policy else []
    rows += [f"Preferred-Languages: {', '.join(LANGUAGES)}", f"Canonical: {site.absolute(PATH)}"]
    path = folder / PATH
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
