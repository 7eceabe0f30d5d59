"""Why a template cannot be filled, without the English of Jinja in a Dutch sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from toolkit.problems import Problem
from toolkit.publish.template_faults import in_template
from toolkit.strings import Strings
from toolkit.templates import environment


class Silent(Exception):
    """An error without words."""


def raise_silently() -> None:
    raise Silent


def fault(root: Path, template: str) -> Problem | None:
    """The problem that comes of filling a template."""
    (root / "overrides").mkdir()
    (root / "overrides" / "x.html").write_text(f"<p>\n{template}", encoding="utf-8")
    templates: Environment = environment(root)
    try:
        templates.get_template("x.html").render(t=Strings({"menu": "Menu"}), number=3, silent=raise_silently)
    except Exception as error:
        return in_template(root, error)
    return None


@pytest.mark.parametrize(
    ("template", "dutch", "english"),
    [
        ("{{ weg }}", "«weg» is hier niet bekend", "«weg» is not known here"),
        ("{{ number.weg.verder }}", "«weg» is hier niet bekend", "«weg» is not known here"),
        ("{{ t.weg }}", "strings.yml heeft geen «weg»", "strings.yml has no «weg»"),
        ('{% include "weg.html" %}', "het sjabloon «weg.html» bestaat niet", "the template «weg.html» does not exist"),
        ("{{ number() }}", "Python zegt in het Engels «'int' object is not callable»", "'int' object is not callable"),
        ("{{ silent() }}", "er is geen reden bij gegeven", "no reason is given"),
    ],
)
def test_reason_in_both_tongues(tmp_path: Path, template: str, dutch: str, english: str) -> None:
    problem = fault(tmp_path, template)
    assert problem is not None
    assert (problem.file, problem.line, problem.code) == ("overrides/x.html", 2, "template")
    assert problem.message == f"Het sjabloon kan niet gevuld worden: {dutch}."
    assert problem.message_en == f"The template cannot be filled: {english}."


def test_line_that_is_no_jinja(tmp_path: Path) -> None:
    problem = fault(tmp_path, "{% if %}")
    assert problem is not None
    assert problem.line == 2
    assert problem.message.startswith("Het sjabloon kan niet gevuld worden: de regel is geen Jinja («")
    assert problem.message.endswith("», in het Engels).")


def test_error_of_another_place_is_not_ours(tmp_path: Path) -> None:
    try:
        raise_silently()
    except Silent as error:
        assert in_template(tmp_path, error) is None
