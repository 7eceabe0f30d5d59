"""What the site is made with, as a list for machines: CycloneDX, from the locked versions of all packages."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from typing import Any

PYTHON = ("requirements.txt", "requirements-node.txt")  # what a build installs; the tests have more
NPM = "package-lock.json"
_PACKAGE = re.compile(r"^([\w.-]+)==([^\s;\\]+)([^\n]*(?:\n[ \t][^\n]*)*)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def sbom(root: Path, version: str) -> str:
    """The list for the project at `root` as JSON; the same bytes for the same locked files. version: of the site."""
    parts = sorted([*_python(root), *_npm(root)], key=lambda part: str(part["purl"]))
    made = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "op-eigen-benen", "version": version}},
        "components": parts,
    }
    return json.dumps(made, indent=2) + "\n"


def _python(root: Path) -> list[dict[str, Any]]:
    """The packages of Python, each once. Of the many files of a package (one a system) the hashes are not told apart."""
    found = {}
    for name in PYTHON:
        for package, version, rest in _PACKAGE.findall((root / name).read_text(encoding="utf-8")):
            hashes = [{"alg": "SHA-256", "content": each} for each in _HASH.findall(rest)]
            files = [{"type": "distribution", "url": f"pkg:pypi/{package}@{version}", "hashes": hashes}]
            found[package, version] = _part(f"pkg:pypi/{package}@{version}", package, version) | {"externalReferences": files}
    return list(found.values())


def _npm(root: Path) -> list[dict[str, Any]]:
    """The packages of npm that a build needs; those for the tests only are left out."""
    listed = json.loads((root / NPM).read_text(encoding="utf-8"))["packages"]
    found = []
    for place, facts in sorted(listed.items()):
        if not place or facts.get("dev"):
            continue
        name = place.rpartition("node_modules/")[2]
        algorithm, _, written = facts["integrity"].partition("-")
        content = base64.b64decode(written).hex()
        purl = f"pkg:npm/{name.replace('@', '%40')}@{facts['version']}"
        hashes = [{"alg": algorithm.upper().replace("SHA", "SHA-"), "content": content}]
        found.append(_part(purl, name, facts["version"]) | {"hashes": hashes})
    return found


def _part(purl: str, name: str, version: str) -> dict[str, Any]:
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl}
