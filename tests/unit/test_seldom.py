"""What few pages have costs only those pages a style sheet."""

from __future__ import annotations

import re

import pytest
from helpers.project import ROOT

from toolkit.pages.seldom import SIGNS, has_seldom

STYLES = ROOT / "overrides" / "assets" / "stylesheets"
RULE = re.compile(r"^ *([.a-z][^{}/@]*)\{", re.MULTILINE)
CLASS = re.compile(r"\.([a-z]+(?:-[a-z]+)*)")
INSIDE = {"tabbed-block", "tabbed-name", "tabbed-labels", "tabbed-content", "small", "text"}  # of what has a sign itself


def test_each_class_of_the_sheet_is_of_something_with_a_sign() -> None:
    css = (STYLES / "seldom.css").read_text(encoding="utf-8")
    named = {name for rule in RULE.findall(css) for name in CLASS.findall(rule)}
    assert "tabbed-set" in named
    assert {name for name in named - INSIDE if not has_seldom(f'<p class="{name}')} == set()


@pytest.mark.parametrize("sign", SIGNS)
def test_no_other_sheet_of_all_pages_has_it(sign: str) -> None:
    name = f".{sign.removeprefix('class=').strip(chr(34))}" if "class" in sign else "dl:not([class])"
    assert name in (STYLES / "seldom.css").read_text(encoding="utf-8")
    assert not re.search(rf"^\s*{re.escape(name)}", (STYLES / "text.css").read_text(encoding="utf-8"), re.MULTILINE)


def test_a_plain_page_has_none() -> None:
    assert not has_seldom('<h2 id="kort">In één minuut</h2><ul><li>Een</li></ul><dl class="facts"></dl>')
