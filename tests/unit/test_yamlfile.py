"""One reader of YAML: fast where it can be, with the words and places of the slow one where something is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from helpers.project import ROOT
from hypothesis import given
from hypothesis import strategies as st

from toolkit import yamlfile
from toolkit.content.page import pages_in

BROKEN = [
    "a: 1\na: 2\n",
    "a: b: c\n",
    "a:\n  - b\n c\n",
    'a: "open\n',
    "a: [1, 2\n",
    "\ta: 1\n",
    "a: 2026-02-30\n",
    "a: 2026-13-01\n",
    "a: @b\n",
    "a: `b`\n",
    'a: "\\q"\n',
    "? [a]\n: 1\n",
    "? {a: 1}\n: 1\n",
    "a: &x 1\nb: *y\n",
    "a: !onbekend 1\n",
    "a: \x01\n",
    "a: 'x' y\n",
    "- a\nb: 1\n",
    "--- a\n--- b\n",
    "a: |\n  x\n y: 1\n",
    "één: 1\na: \u2028b\n  c: [\n",
    "a: 😀\nb: [\n",
]


def slow(text: str) -> tuple[str, int]:
    """What the reader in Python says, and at which line."""
    try:
        yamlfile._twice(text, yamlfile._StrictCareful, yamlfile._StrictCareful)
    except yaml.YAMLError as error:
        return f"{type(error).__name__}: {getattr(error, 'problem', None)}", yamlfile.line_of_error(text, error)
    raise AssertionError("nothing wrong")


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_wrong_is_told_as_the_slow_reader_tells_it(text: str) -> None:
    with pytest.raises(yaml.YAMLError) as caught:
        yamlfile.load_with_lines(text)
    told = f"{type(caught.value).__name__}: {getattr(caught.value, 'problem', None)}"
    assert (told, yamlfile.line_of_error(text, caught.value)) == slow(text)


@pytest.mark.parametrize("path", pages_in(ROOT / "docs"), ids=lambda path: path.name)
def test_both_readers_agree_on_every_page(path: Path) -> None:
    block = path.read_text(encoding="utf-8").split("\n---\n")[0].removeprefix("---\n")
    fast, node = yamlfile._read(block, yamlfile._Strict)
    careful, other = yamlfile._read(block, yamlfile._StrictCareful)
    assert fast == careful
    assert node is not None and other is not None
    ends = [at for at, letter in enumerate(block) if letter == "\n"]
    found: tuple[dict[yamlfile.Key, int], dict[yamlfile.Key, int]] = ({}, {})
    for each, lines in zip((node, other), found, strict=True):
        yamlfile._walk(each, (), ends, lines)
    assert found[0] == found[1]


def test_libyaml_is_used_where_it_is_there() -> None:
    assert not yaml.__with_libyaml__ or issubclass(yamlfile._Strict, yaml.CSafeLoader)


SCALAR = st.none() | st.booleans() | st.integers() | st.dates() | st.text("aé\u2028😀:#-\"' \n", max_size=8)
DATA = st.recursive(
    SCALAR, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abé", min_size=1), inner, max_size=3)
)


@given(data=st.dictionaries(st.text("abcé", min_size=1, max_size=3), DATA, max_size=4))
def test_what_is_written_is_read_back_with_its_lines(data: dict[str, object]) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    found, lines = yamlfile.load_with_lines(text)
    assert found == data
    rows = text.split("\n")
    for key in data:
        assert rows[lines[(key,)] - 1].lstrip("?' \"").startswith(key[0])


def test_settings_are_filled_in_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EEN", "1")
    monkeypatch.delenv("TWEE", raising=False)
    text = "a: !ENV EEN\nb: !ENV [TWEE, EEN, x]\nc: !ENV [TWEE, x]\nd: !!python/name:een.twee\n"
    assert yamlfile.load_settings(text) == {"a": "1", "b": "1", "c": "x", "d": None}
