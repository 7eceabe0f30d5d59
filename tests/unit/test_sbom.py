"""The list of what the site is made with holds every locked package, with the hashes that it is held to."""

from __future__ import annotations

import json
import re

from helpers.project import ROOT

from toolkit.publish.sbom import sbom


def test_every_package_of_a_build_is_listed_with_its_hashes() -> None:
    made = json.loads(sbom(ROOT, "1.2.3"))
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.6")
    assert made["metadata"]["component"]["version"] == "1.2.3"
    purls = [part["purl"] for part in made["components"]]
    assert len(set(purls)) == len(purls)
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert {f"pkg:pypi/{name}@{version}" for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE)} <= set(
        purls
    )
    told = {
        each["content"] for part in made["components"] for ref in part.get("externalReferences", []) for each in ref["hashes"]
    }
    assert set(re.findall(r"sha256:([0-9a-f]{64})", text)) <= told
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    esbuild = next(part for part in made["components"] if part["name"] == "esbuild")
    assert esbuild["version"] == locked["node_modules/esbuild"]["version"]
    assert (esbuild["hashes"][0]["alg"], len(esbuild["hashes"][0]["content"])) == ("SHA-512", 128)
    assert any(purl.startswith("pkg:npm/%40esbuild/") for purl in purls)
    assert "typescript" not in {part["name"] for part in made["components"]}, "only the tests need it"


def test_same_locks_give_the_same_bytes() -> None:
    assert sbom(ROOT, "1") == sbom(ROOT, "1")
    assert sbom(ROOT, "1") != sbom(ROOT, "2")
