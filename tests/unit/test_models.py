"""What a page may hold, and which of it is translated."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from toolkit.content import models, training_models
from toolkit.content.fields import shape

COMMON = {"title": "Blad", "description": "x" * 60, "updated": "2026-01-02"}


def accepts(kind: Any, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("value", ["a", "groep-in-beeld", "invul-cv", "2-dagdelen"])
def test_slug(value: str) -> None:
    assert accepts(models.Slug, value)


@pytest.mark.parametrize("value", ["", "-a", "a-", "a--b", "Groep", "één", "a b", "a_b", "a/b", "a\n"])
def test_no_slug(value: str) -> None:
    assert not accepts(models.Slug, value)


@pytest.mark.parametrize(
    "value", ["**76 van de 118** vrouwen bleven.[^rapport 2.6.1]", "**Meer dan 100** groepen (2021).[^a; b 3]"]
)
def test_key_figure(value: str) -> None:
    assert accepts(models.KeyFigure, value)


@pytest.mark.parametrize(
    "value",
    [
        "76 vrouwen bleven.[^rapport 2]",
        "**Veel** vrouwen bleven.[^rapport 2]",
        "**76** vrouwen bleven.",
        "**76**[^rapport 2]",
        "Van **76** vrouwen.[^rapport 2]",
    ],
)
def test_no_key_figure(value: str) -> None:
    assert not accepts(models.KeyFigure, value)


def test_key_figure_of_a_practice_is_its_number_and_what_it_means() -> None:
    facts = [{"term": "a", "text": "b"}] * 3
    known = {**COMMON, "place": "Ergens", "facts": facts}
    assert models.Practice(**known).key_figure is None
    practice = models.Practice(**known, figure="**3 van de 9** vrouwen bleven.[^rapport 2]")
    assert practice.key_figure == ("3 van de 9", "vrouwen bleven.[^rapport 2]")


@pytest.mark.parametrize("value", ["scan.md", "vragen/beleid.md", "vragen/beleid.md#dit-jaar", "over/index.md"])
def test_page_reference(value: str) -> None:
    assert accepts(models.PageRef, value)


@pytest.mark.parametrize(
    "value", ["scan", "vragen/beleid.en.md", "../scan.md", "scan.md#", "scan.md#Kop", "Scan.md", "scan.md?x"]
)
def test_no_page_reference(value: str) -> None:
    assert not accepts(models.PageRef, value)


@pytest.mark.parametrize(
    ("value", "fine"),
    [
        ("https://www.nibud.nl/", True),
        ("http://a.nl", True),
        ("www.nibud.nl", False),
        ("https://nibud", False),
        ("ftp://a.nl", False),
    ],
)
def test_address(value: str, fine: bool) -> None:
    assert accepts(models.Url, value) is fine


@pytest.mark.parametrize(("length", "fine"), [(49, False), (50, True), (180, True), (181, False)])
def test_description_is_neither_short_nor_long(length: int, fine: bool) -> None:
    assert accepts(models.Page, COMMON | {"description": " " + "x" * length + " "}) is fine


def test_no_unknown_key_at_any_depth() -> None:
    assert accepts(models.Page, COMMON)
    assert not accepts(models.Page, COMMON | {"order": 1})
    door = {"audience": "a", "title": "b", "text": "c", "links": [{"text": "d", "page": "scan.md"}]}
    assert accepts(models.Home, COMMON | {"lead": "x", "doors": [door] * 3})
    wrong = door | {"links": [{"text": "d", "page": "scan.md", "colour": "red"}]}
    assert not accepts(models.Home, COMMON | {"lead": "x", "doors": [door, door, wrong]})


def test_label_is_the_short_title_if_there_is_one() -> None:
    assert models.Page(**COMMON).label == "Blad"
    assert models.Page(**COMMON, short="B").label == "B"


@pytest.mark.parametrize(
    ("model", "name", "expected"),
    [
        (models.Page, "title", (None, False, True)),
        (models.Page, "short", (None, False, True)),
        (models.Page, "description", (None, False, True)),
        (models.Page, "updated", (None, False, False)),
        (models.Question, "criteria", (models.Criterion, True, False)),
        (models.Question, "tip", (models.Tip, False, False)),
        (models.Question, "steps", (None, True, False)),
        (models.Criterion, "id", (None, False, False)),
        (models.Criterion, "read", (None, True, False)),
        (models.Tip, "link", (None, False, False)),
        (models.Tip, "link_text", (None, False, True)),
        (models.Who, "both", (None, True, True)),
        (training_models.Exercise, "materials", (None, True, True)),
        (training_models.Exercise, "minutes", (None, False, False)),
        (training_models.Exercise, "schedule", (training_models.ExerciseStep, True, False)),
    ],
)
def test_shape_of_a_field(model: type[BaseModel], name: str, expected: tuple[type[BaseModel] | None, bool, bool]) -> None:
    assert shape(model, name) == expected
