"""Reading all pages: names, addresses, what a translation inherits, and no content that makes it stop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from helpers.tiny import TINY
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.content import models, training_models
from toolkit.content.kinds import kind_of
from toolkit.content.load import load
from toolkit.content.page import pages_in, split_name, written_keys
from toolkit.content.source import read_source
from toolkit.content.standard import ProgrammePage
from toolkit.content.texts import texts_of


@pytest.mark.parametrize(
    ("path", "key", "language"),
    [
        ("index.md", "index", "nl"),
        ("index.en.md", "index", "en"),
        ("vragen/beleid.md", "vragen/beleid", "nl"),
        ("vragen/beleid.en.md", "vragen/beleid", "en"),
        ("vragen/beleid.fr.md", "vragen/beleid", "fr"),
        ("vragen/beleid..md", "vragen/beleid", ""),
    ],
)
def test_key_and_language_of_a_file(path: str, key: str, language: str) -> None:
    assert split_name(PurePosixPath(path)) == (key, language)


@pytest.mark.parametrize(
    ("key", "model"),
    [
        ("index", models.Home),
        ("scan", models.Form),
        ("waarom", models.Page),
        ("vragen/index", models.Page),
        ("vragen/beleid", models.Question),
        ("stappenplan/training", models.Step),
        ("praktijk/spe-amsterdam", models.Practice),
        ("oefeningen/index", training_models.ExerciseIndex),
        ("oefeningen/handboek", models.Page),
        ("oefeningen/programma", ProgrammePage),
        ("oefeningen/huiswerk", training_models.Exercise),
        ("over/privacy", models.Page),
    ],
)
def test_folder_decides_what_a_page_is(key: str, model: type[models.Page]) -> None:
    assert kind_of(key).model is model


@pytest.mark.parametrize(
    ("language", "key", "url"),
    [
        ("nl", "index", ""),
        ("en", "index", "en/"),
        ("nl", "scan", "scan/"),
        ("nl", "vragen/index", "vragen/"),
        ("en", "vragen/index", "en/vragen/"),
        ("en", "vragen/eerste", "en/vragen/eerste/"),
    ],
)
def test_address_of_a_page(language: str, key: str, url: str) -> None:
    entry = load(TINY)[0].get(language, key)
    assert entry.url == url
    assert entry.stem == key.rpartition("/")[2]


def test_templates_hidden_files_and_folders_are_no_pages(tiny: Path) -> None:
    before = pages_in(tiny / "docs")
    for name in ("praktijk/_sjabloon.md", ".verborgen.md", "_map/blad.md", "praktijk/lees.txt"):
        path = tiny / "docs" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("geen pagina", encoding="utf-8")
    (tiny / "docs" / "map.md").mkdir()
    assert pages_in(tiny / "docs") == before
    assert load(tiny)[1] == []


def test_keys_of_unreadable_pages_count(tiny: Path) -> None:
    (tiny / "docs" / "scan.md").write_text("stuk", encoding="utf-8")
    assert "scan" in written_keys(tiny)


def test_translation_takes_what_is_not_translated_from_the_dutch_page() -> None:
    content, _ = load(TINY)
    dutch, english = content.get("nl", "oefeningen/kennis").page, content.get("en", "oefeningen/kennis").page
    assert (english.half_day, english.minutes, english.focus, english.questions) == (1, 50, "meet", ["eerste"])
    assert [step.minutes for step in english.schedule] == [step.minutes for step in dutch.schedule] == [20, 30]
    assert [step.title for step in english.schedule] == ["Start", "End"]
    question = content.get("en", "vragen/eerste").page
    assert question.criteria[2].read == ["stappenplan/begin.md"]
    assert (question.tip.kind, question.tip.link, question.tip.text) == ("practical", "praktijk/stad.md", "Begin small.")


def test_text_that_may_be_left_out_is_not_taken_from_the_dutch_page(write: Callable[[str, str, str], Path], tiny: Path) -> None:
    """An English page may not show Dutch words: that a translation is missing is told."""
    write("docs/praktijk/stad.md", "place: Ergens", "short: Stad\nplace: Ergens")
    content, problems = load(tiny)
    assert content.get("en", "praktijk/stad").page.short is None
    assert [problem.code for problem in problems] == ["translation-missing"]


def test_running_texts_with_their_lines() -> None:
    entry = load(TINY)[0].get("nl", "vragen/eerste")
    found = texts_of(entry)
    rows = (TINY / "docs" / "vragen" / "eerste.md").read_text(encoding="utf-8").splitlines()
    assert all(text in rows[line - 1] for line, text in found)
    texts = [text for _, text in found]
    assert {"De eerste vraag", "Is dit zo?", "We doen c.", "Begin klein."} <= set(texts)
    assert not {"eerste-a", "stappenplan/begin.md", "Zie de stad", "practical"} & set(texts)


def test_forms_of_a_term_are_no_running_text() -> None:
    texts = [text for _, text in texts_of(load(TINY)[0].get("nl", "begrippen"))]
    assert texts.count("aap") == 1, "only the term itself"


KEYS = sorted(
    {name for model in (models.Question, training_models.Exercise, models.Criterion, models.Tip) for name in model.model_fields}
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.dates()
    | st.text(max_size=12)
    | st.sampled_from([*KEYS, "low", "a-b"])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | SCALARS, inner, max_size=5),
    max_leaves=20,
)
META = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8)
NAMES = st.sampled_from(["vragen/eerste", "oefeningen/kennis"])


@given(key=NAMES, dutch=META, english=META, whole=st.booleans())
@settings(max_examples=150)
def test_no_content_makes_it_stop(
    tmp_path_factory: pytest.TempPathFactory, key: str, dutch: dict[str, Any], english: dict[str, Any], whole: bool
) -> None:
    """whole: the values take the place of right ones, so that the rest of the page is as it should be."""
    docs = tmp_path_factory.getbasetemp() / "any" / "docs"
    for suffix, meta in (("", dutch), (".en", english)):
        path = docs / f"{key}{suffix}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        right = read_source(TINY / "docs" / f"{key}{suffix}.md", TINY)[0]
        assert right is not None
        block = yaml.safe_dump((right.meta if whole else {}) | meta, allow_unicode=True)
        path.write_text(f"---\n{block}---\n{right.body}", encoding="utf-8", errors="replace")
    content, problems = load(docs.parent)
    for language, suffix in (("nl", ""), ("en", ".en")):
        if key not in content.pages[language]:
            assert any(problem.file in (f"docs/{key}.md", f"docs/{key}{suffix}.md") for problem in problems), (
                "left out in silence"
            )
