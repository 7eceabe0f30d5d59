"""The report as SARIF 2.1.0, which code scanning and editors read."""

from __future__ import annotations

import hashlib
import json
from typing import Any
from urllib.parse import quote

from linkcheck.formats.report import Report
from linkcheck.problems import Problem, Tongue, in_order

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
NAME = "linkcheck"
FINGERPRINT = f"{NAME}/v1"


def as_sarif(told: Report, tongue: Tongue) -> str:
    """One run, with a rule for each code that is told."""
    found = [(each, "error") for each in in_order(told.problems)] + [(each, each.level or "note") for each in told.notes]
    rules: dict[str, dict[str, Any]] = {}
    for problem, _ in found:
        about = {"text": problem.hint_in(tongue) or problem.message_in(tongue)}
        name = {"text": problem.code.replace("-", " ")}
        rules.setdefault(problem.code, {"id": problem.code, "shortDescription": name, "fullDescription": about, "help": about})
    numbers = {code: number for number, code in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": NAME, "rules": list(rules.values())}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, level, numbers[problem.code], tongue) for problem, level in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False)


def _result(problem: Problem, level: str, number: int, tongue: Tongue) -> dict[str, Any]:
    # Not the line: it changes when something else on the page does, and the problem is still the same one.
    same = "\n".join((problem.code, problem.file, problem.address or problem.message)).encode("utf-8", "replace")
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": number,
        "level": level,
        "message": {"text": problem.words_in(tongue)},
        "partialFingerprints": {FINGERPRINT: hashlib.sha256(same).hexdigest()},
    }
    if problem.file:
        place: dict[str, Any] = {"artifactLocation": {"uri": quote(problem.file, errors="replace")}}
        if problem.line:
            place["region"] = {"startLine": problem.line}
        result["locations"] = [{"physicalLocation": place}]
    return result
