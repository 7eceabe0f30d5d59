"""The words of the site itself, page by page: what can be checked of them without a reader."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path, PurePosixPath

import pytest
import yaml
from helpers.project import ROOT

from toolkit.content.kinds import kind_of
from toolkit.content.page import Entry, pages_in, split_name
from toolkit.content.programme import half_days
from toolkit.content.site import Site
from toolkit.content.source import read_source
from toolkit.content.texts import texts_of
from toolkit.languages import LANGUAGES
from toolkit.markup.citations import OWN, citations_in
from toolkit.markup.vocabulary import CARDS
from toolkit.rules.check import check_content
from toolkit.rules.prose import WORD
from toolkit.rules.redirects import read_redirects

HERE = Path(__file__).parent
CONTENT, NAV, PROBLEMS = check_content(ROOT)
DUTCH = CONTENT.pages[LANGUAGES[0]]
FILES = [path.relative_to(ROOT).as_posix() for path in pages_in(ROOT / "docs")]
PAIRS = [(DUTCH[key], entry) for language in LANGUAGES[1:] for key, entry in CONTENT.pages[language].items() if key in DUTCH]

LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(([^)\s]+)\)")  # a part in another language may stand in it
CLAIM = re.compile(r"(?<![\d.,])(?!100\b|200\b)\d[\d.,]*\s?(?:%|procent|per cent)")  # 100 and 200: paper and text at their size
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
PERCENT = r"(\d+)\s?(?:%|procent|per cent)"


def file_of(key: str) -> str:
    return DUTCH[key].source.name


@cache
def text_of(file: str) -> str:
    """The words of a page below its front matter, without blocks of code."""
    source, _ = read_source(ROOT / file, ROOT)
    assert source is not None
    return re.sub(r"^\s*```.*?^\s*```", "", source.body, flags=re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("file", FILES)
def test_page_is_right(file: str) -> None:
    """Front matter, ids, headings, sections, length of sentences, translation: all that the toolkit checks."""
    assert not [problem.as_text() for problem in PROBLEMS if problem.file == file]
    key, language = split_name(PurePosixPath(file).relative_to("docs"))
    assert isinstance(CONTENT.get(language, key).page, kind_of(key).model)


def test_nothing_else_is_wrong() -> None:
    """Navigation, redirects, words of the interface, pages that are not there."""
    assert not [problem.as_text() for problem in PROBLEMS if problem.file not in FILES]


@pytest.mark.parametrize("file", FILES)
def test_body_is_plain_markdown(file: str) -> None:
    text = text_of(file)
    assert not re.findall(r"^#(?!#)|^=+$", text, re.MULTILINE), "the title comes from the front matter"
    written = re.findall(r"<[!/a-zA-Z][^>]*>", re.sub(r"(`+)[^`]+\1", "", text))
    html = [tag for tag in written if not re.fullmatch(r"<!-- [a-z]+ -->", tag) and not CARDS.fullmatch(tag)]
    assert not html, "only the marks that the build fills in, and grids of cards"
    assert not re.search(r"\b(TODO|FIXME|XXX|[Ll]orem ipsum)\b", text)


@pytest.mark.parametrize("file", FILES)
def test_links_are_safe_and_without_language(file: str) -> None:
    """Inside the site a link names the Dutch file; outside it is encrypted."""
    whole = (ROOT / file).read_text(encoding="utf-8")
    assert not re.findall(r"http://\S+", whole)
    for target in LINK.findall(text_of(file)):
        assert not re.search(r"\.[a-z]{2}\.md\b", target), f"{target}: leave the language out"
        assert not target.startswith("/"), f"{target}: link from the page, not from the root"


@pytest.mark.parametrize(("dutch", "translation"), PAIRS, ids=lambda entry: f"{entry.key}-{entry.language}")
def test_translation_links_and_counts_as_the_dutch_page_does(dutch: Entry, translation: Entry) -> None:
    """The same links, as often; the same numbers, whatever the signs between their digits."""
    links, numbers = [], []
    for entry in (dutch, translation):
        text = text_of(entry.source.name)
        links.append(Counter(LINK.findall(text)))
        bare = LINK.sub(lambda match: match.group(0).replace(match.group(1), ""), text)
        numbers.append({re.sub(r"\D", "", number) for number in NUMBER.findall(bare)})
    assert links[0] == links[1]
    assert numbers[0] == numbers[1]


def sourced(text: str) -> bool:
    """Whether it names a source; that something is ours is none."""
    return any(each.work != OWN for each in citations_in(text))


@pytest.mark.parametrize("file", [file for file in FILES if not file.startswith("docs/over/bronnen.")])
def test_percentage_has_a_source_at_hand(file: str) -> None:
    """In its paragraph, list or table, or in the one beside it. The list of sources is one itself."""
    for section in re.split(r"^(?=## )", text_of(file), flags=re.MULTILINE):
        blocks = [block for block in re.split(r"\n\s*\n", section) if block.strip()]
        for number, block in enumerate(blocks):
            near = blocks[max(0, number - 1) : number + 2]
            assert not CLAIM.search(block) or any(sourced(each) for each in near), block
    source = read_source(ROOT / file, ROOT)[0]
    assert source is not None
    key, language = split_name(PurePosixPath(file).relative_to("docs"))
    for line, text in texts_of(CONTENT.get(language, key)):
        assert not CLAIM.search(text) or sourced(text), f"line {line}: {text}"


PARTS = {  # how a percentage stands beside its part and its whole, and which group is which
    "21% (18 van de 85)": (re.compile(PERCENT + r"[^.|()]{0,60}\((\d+) (?:van|of) (?:de |the )?(\d+)"), (2, 3, 1)),
    "18 van de 85 (21%)": (
        re.compile(r"\b(\d+) (?:van|of) (?:de |the )?(\d+)\b[^.|()%]{0,60}\([^()\d]{0,20}" + PERCENT),
        (1, 2, 3),
    ),
    "van de 85 zijn het 18 (21%)": (
        re.compile(r"\b(?:van|of) (?:de |the )?(\d+) [^.|()%]{0,80}?\b(\d+) \(" + PERCENT, re.I),
        (2, 1, 3),
    ),
    "| 18 (21%) | 85 |": (re.compile(r"\|\s*(\d+) \(" + PERCENT + r"\)\s*\|\s*(\d+)\s*\|"), (1, 3, 2)),
}


@pytest.mark.parametrize("form", PARTS)
def test_percentages_are_worked_out_right(form: str) -> None:
    pattern, (part, whole, share) = PARTS[form]
    found = [(file, match) for file in FILES for match in pattern.finditer(text_of(file))]
    assert found, "no page writes it like this any more"
    for file, match in found:
        exact = 100 * int(match[part]) / int(match[whole])
        assert abs(exact - int(match[share])) <= 0.5, f"{file}: {match[0]}: {exact:.1f}%"


CRITERIA = [criterion for entry in DUTCH.values() for criterion in getattr(entry.page, "criteria", [])]


def listed(name: str) -> list[str]:
    rows = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [row for row in rows if row and not row.startswith("#")]


def test_scan_has_35_statements_with_ids_that_are_for_good() -> None:
    """An id that disappears or changes its meaning would put saved answers with other statements."""
    ids = [criterion.id for criterion in CRITERIA]
    kept = {row.split()[0]: "vervallen" in row for row in listed("criterion_ids.txt")}
    assert len(ids) == len(set(ids)) == 35
    assert {name for name, gone in kept.items() if not gone} - set(ids) == set(), "an id has disappeared"
    assert {name for name, gone in kept.items() if gone} & set(ids) == set(), "an id came back"
    assert set(ids) - set(kept) == set(), "write new ids in tests/content/criterion_ids.txt"


def test_every_id_that_is_gone_is_told_with_its_day() -> None:
    """To whoever still holds an answer to it."""
    told = {one.id: str(one.since) for entry in DUTCH.values() for one in getattr(entry.page, "gone", [])}
    assert told == {row.split()[0]: row.split()[-1] for row in listed("criterion_ids.txt") if "vervallen" in row}


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.id)
def test_statement_is_short(criterion: object) -> None:
    assert len(WORD.findall(criterion.statement)) <= 20  # type: ignore[attr-defined]


@pytest.mark.parametrize("address", listed("addresses.txt"))
def test_address_stays_or_leads_on(address: str) -> None:
    assert address in DUTCH or address in read_redirects(ROOT, set(DUTCH))[0], "write its new name in redirects.yml"


def test_every_address_is_written_down() -> None:
    """Else a page could lose the address that somebody has put in a letter."""
    assert set(DUTCH) - {"404"} <= set(listed("addresses.txt"))


def test_two_half_days_of_four_hours() -> None:
    days = half_days(DUTCH["oefeningen/index"].page, Site(CONTENT, NAV).members("oefeningen", "nl"))
    assert [(day.number, day.minutes, day.end) for day in days] == [(1, 240, "13:00"), (2, 240, "13:00")]
    assert sum(bool(slot.entry) for day in days for slot in day.slots) == 12


@pytest.mark.parametrize("key", [key for key in DUTCH if kind_of(key).name == "exercise"])
def test_minutes_of_an_exercise_are_those_of_its_steps(key: str) -> None:
    """Added up here from the file as it is written, without the toolkit."""
    meta = yaml.safe_load((ROOT / file_of(key)).read_text(encoding="utf-8").split("\n---\n")[0])
    assert sum(step["minutes"] for step in meta["schedule"]) == meta["minutes"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_word_form_explains_one_term_only(language: str) -> None:
    terms = CONTENT.get(language, "begrippen").page.terms
    forms = Counter(form.casefold() for term in terms for form in term.forms)
    assert [form for form, times in forms.items() if times > 1] == []
