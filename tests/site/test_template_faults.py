"""A fault in a template is told with its place, and the old site stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.project import build

FAULTS = {
    "syntax": ("question.html", "{% if %}", "overrides/question.html"),
    "unknown-word": ("question.html", "{{ t.bestaat_niet }}", "overrides/question.html"),
    "printed": ("partials/checklist.html", "{{ bestaat_niet.naam }}", "overrides/partials/checklist.html"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_fault_in_a_template_names_the_template(case: str, buildable: Path) -> None:
    name, fault, told = FAULTS[case]
    template = buildable / "overrides" / name
    words = template.read_text(encoding="utf-8")
    template.write_text(words.replace("{%", fault + "{%", 1) if case != "printed" else fault + words, encoding="utf-8")
    (buildable / "site").mkdir()
    (buildable / "site" / "old.txt").write_text("oud", encoding="utf-8")
    done = build(buildable)
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert "Traceback" not in said
    assert told in said
    assert [path.name for path in (buildable / "site").iterdir()] == ["old.txt"]
