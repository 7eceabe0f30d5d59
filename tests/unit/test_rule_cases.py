"""Rules on links, figures, unfinished text, what is for good and how a text is typed: each fault on its line, and what may be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.tiny import SHEETS, copy_of

from toolkit.problems import Problem
from toolkit.rules.check import check_content, check_with_exceptions

PAGE, BELOW = "docs/over/privacy.md", 7  # the line on which the text below the front matter begins
KEPT = "\n".join(f"eerste-{letter}" for letter in "abcde") + "\neerste-oud vervallen 2026-01-02\n"
Write = Callable[[str, str, str], Path]


def page(root: Path, body: str, name: str = PAGE) -> list[Problem]:
    """What is told of a page with this text below its front matter."""
    path = root / name
    head = path.read_text(encoding="utf-8").split("\n---\n")[0]
    path.write_bytes(f"{head}\n---\n\n{body}".encode())
    return [each for each in check_content(root)[2] if each.file == name]


def said(problems: list[Problem]) -> list[tuple[int, str, str]]:
    """Line, code and level of each."""
    return [(each.line, each.code, each.level) for each in problems]


SOURCES = "\n## Bronnen {#bronnen}\n"
WRONG = {
    "language in a link": ("Lees [de vragen](../vragen/index.en.md).\n", 7, "link-form"),
    "language before a heading": ("Lees [de vragen](../vragen/eerste.en.md#waarom).\n", 7, "link-form"),
    "from the root": ("Lees [de vragen](/vragen/).\n", 7, "link-form"),
    "without encryption": ("Een.\n\nZie [daar](http://voorbeeld.example/).\n", 9, "link-form"),
    "without encryption, as text": ("Zie http://voorbeeld.example/ daar.\n", 7, "link-form"),
    "percentage without a source": (f"Er werkt 21%.\n{SOURCES}", 7, "percentage"),
    "percentage in words": (f"Er werkt 21 procent.\n{SOURCES}", 7, "percentage"),
    "percentage in a table": (f"| Wat | Hoeveel |\n|---|---|\n| werkt | 21% |\n{SOURCES}", 9, "percentage"),
    "percentage that is ours": ("Er werkt 21%.[^voorstel]\n", 7, "percentage"),
    "percentage with its source too far": (f"Er werkt 21%.\n\nEen.\n\nTwee.[^rapport 1]\n{SOURCES}", 7, "percentage"),
    "percentage with a source in another section": (
        f"Er werkt 21%.\n\n## Een {{#een}}\n\nX.[^rapport 1]\n{SOURCES}",
        7,
        "percentage",
    ),
    "share before its part": (f"Dat is 25% (18 van de 85).[^rapport 1]\n{SOURCES}", 7, "percentage"),
    "share behind its part": (f"Het zijn er 18 van de 85 (25%).[^rapport 1]\n{SOURCES}", 7, "percentage"),
    "share behind its whole": (f"Van de 85 werken er 18 (25%).[^rapport 1]\n{SOURCES}", 7, "percentage"),
    "share in a table": (f"| a | b |\n|---|---|\n| 18 (25%) | 85 |\n\nX.[^rapport 1]\n{SOURCES}", 9, "percentage"),
    "TODO": ("Een.\n\nTODO: twee.\n", 9, "unfinished"),
    "FIXME in a list": ("- Een\n- FIXME\n", 8, "unfinished"),
    "lorem ipsum": ("Lorem ipsum dolor.\n", 7, "unfinished"),
    "exception to nothing": ("<!-- check: nergens want dat is zo -->\nEen.\n", 7, "exception"),
    "exception without a reason": ("<!-- check: percentage -->\nEr werkt 21%.\n", 7, "exception"),
    "exception with an empty reason": ("<!-- check: percentage want -->\nEr werkt 21%.\n", 7, "exception"),
    "exception that nothing needs": ("<!-- check: percentage want ja -->\nEen.\n", 7, "exception"),
    "exception that nobody may make": ("<!-- check: heading-1 want ja -->\n# Kop\n", 7, "exception"),
    "exception in other words": ("<!-- check: percentage omdat het mag -->\nEr werkt 21%.\n", 7, "exception"),
    "bullet": ("• een\n• twee\n", 7, "bullet-sign"),
    "square": ("▪ een\n", 7, "bullet-sign"),
    "bullet of a font": ("\uf0b7 een\n", 7, "bullet-sign"),
    "letter o with a tab": ("o\teen\n", 7, "bullet-sign"),
    "dash as a bullet": ("– een\n– twee\n", 7, "bullet-sign"),
    "number with a bracket": ("1) een\n2) twee\n", 7, "bullet-sign"),
    "list below a sentence": ("Neem mee:\n- een\n- twee\n", 8, "blank-above"),
    "numbers below a sentence": ("Doe dit:\n1. een\n2. twee\n", 8, "blank-above"),
    "list below two lines": ("Een\ntwee:\n* drie\n", 9, "blank-above"),
    "table below a sentence": ("Kijk:\n| a | b |\n|---|---|\n| 1 | 2 |\n", 8, "blank-above"),
    "space without width": ("Een\u200btwee.\n", 7, "invisible"),
    "soft hyphen": ("Een\u00adtwee.\n", 7, "invisible"),
    "joiner": ("Een\u2060twee.\n", 7, "invisible"),
    "mark of order": ("Een\ufefftwee.\n", 7, "invisible"),
}
WARNED = {
    "space at the end": ("Een. \n", 7, "space-end"),
    "spaces at the end of the last line of a paragraph": ("Een.  \n\nTwee.\n", 7, "space-end"),
    "tab at the end": ("Een.\t\n", 7, "space-end"),
    "space on an empty line": ("Een.\n \nTwee.\n", 8, "space-end"),
    "tab": ("Een\ttwee.\n", 7, "tab-sign"),
    "straight quotes": ('Zij zei "ja".\n', 7, "quote-sign"),
    "low quote": ("Zij zei „ja”.\n", 7, "quote-sign"),
    "straight apostrophe": ("Foto's.\n", 7, "quote-sign"),
    "quotes in a list": ('- "ja"\n', 7, "quote-sign"),
    "hyphen for a dash": ("Kom - of bel.\n", 7, "dash-sign"),
    "two hyphens": ("Kom -- of bel.\n", 7, "dash-sign"),
    "long dash": ("Kom — of bel.\n", 7, "dash-sign"),
    "line ends of Windows": ("Een.\r\nTwee.\r\n", 7, "line-end"),
}
RIGHT = {
    "link to a file that has a dot": "Zie [dat](https://voorbeeld.example/a.en.md).\n",
    "link within code": "Schrijf `[a](b.en.md)` of `[a](/b)`.\n",
    "address within code": "Schrijf `http://`.\n",
    "percentage with a source": f"Er werkt 21%.[^rapport 1]\n{SOURCES}",
    "percentage with a source beside it": f"Er werkt 21%.\n\nDat is zo.[^rapport 1]\n{SOURCES}",
    "percentage of paper": "Print op 100%, of bekijk het op 200%.\n",
    "share that is right": f"Dat is 21% (18 van de 85).[^rapport 1]\n{SOURCES}",
    "share that is right in a table": f"| a | b |\n|---|---|\n| 18 (21%) | 85 |\n\nX.[^rapport 1]\n{SOURCES}",
    "word like TODO": "Een to-do-lijst.\n",
    "exception": "<!-- check: percentage want een rekenvoorbeeld -->\nEr werkt 21%.\n",
    "exception in English": "<!-- check: percentage because of it -->\nEr werkt 21%.\n",
    "exception above a list": "<!-- check: percentage want ja -->\n- een\n- 21% werkt\n",
    "exception above a table": "<!-- check: percentage want ja -->\n| a |\n|---|\n| 21% |\n",
    "exception shown in code": "```text\n<!-- check: nergens -->\n```\n",
    "line break": "Een.  \nTwee.\n",
    "list in a list": "- een\n    - twee\n- drie\n",
    "list below a heading": "## Een {#een}\n- een\n",
    "lines that belong to an item": "- een\nen meer\n- twee\n",
    "number within a paragraph": "Dat was in\n2026. Daarna niet.\n",
    "quotes of code": 'Schrijf `"ja"`.\n',
    "quotes of a fence": '```text\n"ja" - of\t„nee”\n• een\n```\n',
    "good quotes": "Zij zei “ja”, ’s avonds en in foto’s, en ‘nee’.\n",
    "hyphen within a word": "Een e-mail en een zo-en-zo.\n",
    "empty cells": "| a | b |\n|---|---|\n| - | - |\n",
}


@pytest.mark.parametrize("name", [*WRONG, *WARNED])
def test_fault_is_told_on_its_line(name: str, tiny: Path) -> None:
    body, line, code = (WRONG | WARNED)[name]
    level = "error" if name in WRONG else "warning"
    assert (line, code, level) in said(page(tiny, body))


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_allowed_is_not_told(name: str, tiny: Path) -> None:
    assert [each.as_text() for each in page(tiny, RIGHT[name]) if each.code != "picture"] == []


def test_address_in_front_matter(tiny: Path, write: Write) -> None:
    write("docs/praktijk/stad.md", "text: Dit is feit 2.", "text: Zie http://voorbeeld.example/.")
    assert [(each.file, each.line) for each in check_content(tiny)[2] if each.code == "link-form"] == [
        ("docs/praktijk/stad.md", 10)
    ]


def test_percentage_in_front_matter(tiny: Path, write: Write) -> None:
    write("docs/praktijk/stad.md", "text: Dit is feit 2.", "text: Er werkt 21%.")
    assert ("docs/praktijk/stad.md", 10, "percentage") in [(each.file, each.line, each.code) for each in check_content(tiny)[2]]
    write("docs/praktijk/stad.md", "text: Er werkt 21%.", "# check: percentage want een voorbeeld\n    text: Er werkt 21%.")
    assert [each.as_text() for each in check_content(tiny)[2] if each.file == "docs/praktijk/stad.md"] == []


# A page and its translation


@pytest.mark.parametrize(
    ("dutch", "english", "told"),
    [
        ("Lees [a](index.md).", "Text.", [(6, "translation-links")]),
        ("Tekst.", "Read [a](index.md).", [(7, "translation-links")]),
        ("[a](index.md), [a](index.md).", "[a](index.md).", [(6, "translation-links")]),
        ("Lees [a](index.md).", "Read [b](index.md).", []),
        ("In 1.250 huizen.", "In 1,250 houses.", []),
        ("In 3 huizen.", "In 4 houses.", [(6, "translation-numbers"), (7, "translation-numbers")]),
        ("In 3 huizen.", "In three houses.", [(6, "translation-numbers")]),
        ("Zie [a](https://voorbeeld.example/#a1).", "See [a](https://voorbeeld.example/#a1).", []),
        ("Op 3 dagen, 3 keer.", "On 3 days.", []),
        ("Schrijf `3`.", "Write `4`.", []),
    ],
)
def test_translation_has_the_same_links_and_numbers(dutch: str, english: str, told: list[tuple[int, str]], tiny: Path) -> None:
    page(tiny, f"{dutch}\n")
    found = page(tiny, f"{english}\n", "docs/over/privacy.en.md")
    assert [(each.line, each.code) for each in found] == told


def test_translation_that_is_behind_is_not_compared(tiny: Path, write: Write) -> None:
    write("docs/over/privacy.md", "updated: 2026-01-02", "updated: 2026-01-03")
    write("docs/over/privacy.en.md", "updated: 2026-01-02", "updated: 2026-01-02\nbehind: true")
    page(tiny, "In 3 huizen.\n")
    assert page(tiny, "In 4 houses.\n", "docs/over/privacy.en.md") == []


# What is for good


def test_address_that_leads_nowhere_and_one_that_leads_on(tiny: Path) -> None:
    (tiny / "words" / "addresses.txt").write_text("# Voor altijd.\nvragen/oud\nvragen/weg\n", encoding="utf-8")
    found = [each for each in check_content(tiny)[2] if each.code == "address"]
    assert [(each.file, each.line, each.level) for each in found] == [("words/addresses.txt", 3, "error")]


def test_page_with_an_address_that_nobody_keeps(tiny: Path) -> None:
    keys = [path.relative_to(tiny / "docs").as_posix()[:-3] for path in (tiny / "docs").rglob("*.md") if ".en." not in path.name]
    (tiny / "words" / "addresses.txt").write_text("\n".join(set(keys) - {"scan", "404"}), encoding="utf-8")
    found = [each for each in check_content(tiny)[2] if each.code == "address-new"]
    assert [(each.file, each.level) for each in found] == [("docs/scan.md", "warning")]


@pytest.mark.parametrize(
    ("kept", "file", "line", "words"),
    [
        (KEPT, "", 0, ""),
        (KEPT + "eerste-f\n", "words/statements.txt", 7, "op geen enkele pagina"),
        (KEPT.replace("eerste-b\n", ""), "docs/vragen/eerste.md", 14, "staat niet in"),
        (KEPT.replace("eerste-b", "eerste-b vervallen 2026-01-01"), "docs/vragen/eerste.md", 14, "komt hier terug"),
        (KEPT.replace("01-02", "01-03"), "docs/vragen/eerste.md", 54, "volgens words/statements.txt op 2026-01-03"),
        (KEPT + "eerste-z vervallen 2026-01-02\n", "words/statements.txt", 7, "vertelt dat nergens"),
    ],
)
def test_id_of_a_statement_is_for_good(kept: str, file: str, line: int, words: str, tiny: Path) -> None:
    (tiny / "words" / "statements.txt").write_text(kept, encoding="utf-8")
    found = [each for each in check_content(tiny)[2] if each.code == "statement-id"]
    assert [(each.file, each.line) for each in found] == ([(file, line)] if file else [])
    assert all(words in each.message for each in found)


def test_form_of_a_term_belongs_to_one(tiny: Path, write: Write) -> None:
    write("docs/begrippen.md", "forms: [boom]", "forms: [boom, AAP]")
    found = [each for each in check_content(tiny)[2] if each.code == "term-double"]
    assert [(each.file, each.line) for each in found] == [("docs/begrippen.md", 7)]


def test_form_that_is_on_nearly_every_page_is_told(tiny: Path, write: Write) -> None:
    write("docs/begrippen.md", "forms: [boom]", "forms: [boom, Dit]")
    found = [each for each in check_content(tiny)[2] if each.code == "term-common"]
    assert [(each.file, each.line, each.level) for each in found] == [("docs/begrippen.md", 7, "warning")]
    assert "«Dit» staat op 1" in found[0].message


def test_statement_of_more_sentences_is_short_too(tiny: Path, write: Write) -> None:
    write("docs/vragen/eerste.md", "We doen b.", "We doen b. " + "Dat doen wij vaak en graag met z. " * 3)
    found = [each for each in check_content(tiny)[2] if each.code == "statement-long"]
    assert [(each.file, each.line) for each in found] == [("docs/vragen/eerste.md", 15)]


# Exceptions


def test_exception_at_the_top_is_for_the_page_too_and_all_are_counted(tiny: Path) -> None:
    long = "Een zin van twintig woorden mag nog net, maar vier zulke zinnen achter elkaar maken een tekst zwaar voor iedereen."
    body = (
        "<!-- lange zin: de wet heet zo -->\n"
        + long[:-1]
        + " die het leest.\n\n<!-- check: unfinished want zo heet het -->\nDe TODO.\n"
    )
    assert page(tiny, body) == []
    assert dict(check_with_exceptions(tiny)[3]) == {"sentence-long": 1, "unfinished": 1}


def test_exception_holds_until_the_next_empty_line(tiny: Path) -> None:
    body = "Een.\n\n<!-- check: unfinished want zo heet het -->\nDe TODO.\nNog een TODO.\n\nEn TODO.\n"
    assert said(page(tiny, body)) == [(13, "unfinished", "error")]


def test_exception_for_another_rule_leaves_the_fault(tiny: Path) -> None:
    found = said(page(tiny, "<!-- check: term want ja -->\nDe TODO.\n"))
    assert found == [(7, "exception", "error"), (8, "unfinished", "error")]


def test_exception_does_not_come_on_a_sheet_or_cut_its_list(tmp_path: Path) -> None:
    from toolkit.content.load import load
    from toolkit.paper.sheet_text import body as on_paper

    root = copy_of(SHEETS.parent / "project", SHEETS, target=tmp_path / "sheets")
    text = "- een\n<!-- check: dash-sign want zo staat het op de brief -->\n- twee - drie\n"
    assert page(root, text, "docs/werkbladen/formulier.md") == []
    html = on_paper(load(root)[0].get("nl", "werkbladen/formulier"))
    assert "check" not in html
    assert html.count("<ul>") == 1
