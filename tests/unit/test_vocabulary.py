"""What editors may write beside plain Markdown, what they may not, and what of it is written wrong: each told with its line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.content.kinds import BY_NAME, TEXT
from toolkit.content.source import Source
from toolkit.markup.vocabulary import ABSENT, ADMONITIONS, KEPT, NOT_KEPT
from toolkit.problems import MESSAGES, Problem
from toolkit.rules.check import check_content, notation_of

FIRST = 10  # the line of the file on which the text begins


def found(text: str, kind: str = "text") -> list[Problem]:
    source = Source(Path("blad.md"), "docs/blad.md", {}, {}, text, FIRST)
    return notation_of(source, TEXT if kind == "text" else BY_NAME[kind])


def told(text: str, kind: str = "text") -> list[tuple[int, str]]:
    """What is told of a text: the line in it, from 1, and the sentence."""
    return [(problem.line - FIRST + 1, problem.message) for problem in found(text, kind)]


WRONG = {  # a text, the line that is told, and words of what is said or of what to write instead
    "annotation": ("Kop\n{ .annotate }", 2, "voetnoot"),
    "annotation in the text": ("Een woord (1)!", 1, "voetnoot"),
    "mermaid": ("```mermaid\ngraph LR\n```", 1, "genummerde lijst"),
    "button": ("[Naar de scan](scan.md){ .md-button .md-button--primary }", 1, "gewone link"),
    "contents": ("Tekst.\n\n[TOC]", 3, "inhoudsopgave"),
    "snippet": ('--8<-- "deel.md"', 1, "link naar de pagina"),
    "emoji": ("Mooi :smile: toch", 1, "«:smile:»"),
    "emoji with a plus": ("Mooi :+1: en :thumbs_up:", 1, "«:thumbs_up:»"),
    "icon that is not there": (":material-chekc: Klaar", 1, "Bedoelde je «:material-check:»?"),
    "icon that is like nothing": (":material-qqqqqqqqqq: Klaar", 1, "Material Design Icons"),
    "icon of another set": (":octicons-check-16: Klaar", 1, "Bedoelde je «:material-check"),
    "logo": (":simple-github: Klaar", 1, "Bedoelde je «:material-github:»?"),
    "math between dollars": ("$$ a + b $$", 1, "gewone tekst"),
    "math between brackets": (r"Dus \(a + b\).", 1, "gewone tekst"),
    "macro": ("Versie {{ versie }}", 1, "accolades"),
    "macro that is a statement": ("{% if x %}", 1, "accolades"),
    "iframe": ('<iframe src="https://film.example"></iframe>', 1, "link naar"),
    "script": ("<script>alert(1)</script>", 1, "script"),
    "style element": ("<style>p {}</style>", 1, "stijl"),
    "style attribute": ('Tekst\n{ style="color: red" }', 2, "eigen stijl"),
    "element that has a notation": ("Druk op <kbd>Enter</kbd>.", 1, "«++ctrl+c++»"),
    "opening element": ("<details><summary>x</summary></details>", 1, "«??? note"),
    "line break": ("Een<br>twee", 1, "nieuwe alinea"),
    "bold": ("<b>vet</b>", 1, "**vet**"),
    "link in HTML": ('<a href="x">x</a>', 1, "[tekst](pagina.md)"),
    "other element": ("<blink>x</blink>", 1, "«<blink>»"),
    "generic grid": ('<div class="grid" markdown>\n\n- a\n\n</div>', 1, "«<div>»"),
    "figure in HTML": ('<figure markdown="span">\n</figure>', 1, "«/// caption»"),
    "remark": ("<!-- Later nog nakijken -->", 1, "voorstel"),
    "attribute in a line": ("Een alinea. {: .groot }", 1, "«{: .groot }»"),
    "attribute below": ("Een alinea.\n{: .groot }", 2, "«{: .groot }»"),
    "style of a heading": ('## Kop {#kop style="color: red"}', 1, "eigen stijl"),
    "new window": ("[x](scan.md){ target=_blank }", 1, "nieuw venster"),
    "picture beside the text": ("![een huis](huis.png){ align=left }", 1, "naast de tekst"),
    "abbreviation": ("*[HTML]: Hypertext", 1, "begrippen.md"),
    "tooltip": ('[x](scan.md "de scan")', 1, "muis"),
    "remark between braces": ("Dit is {++ nieuw ++}.", 1, "accolades"),
    "numbers of lines": ('```text linenums="1"\nx\n```', 1, "linenums"),
    "lines to look at": ('```text title="x" hl_lines="2"\nx\n```', 1, "hl_lines"),
    "colours in a sentence": ("Schrijf `#!python print` erin.", 1, "#!"),
    "kind of box": ('!!! waarschuwing "Pas op"\n    Tekst.', 1, "waarschuwing"),
    "kind of box, misspelt": ('!!! warnig "Pas op"\n    Tekst.', 1, "Bedoelde je «warning»?"),
    "box beside the text": ('!!! note inline end "Titel"\n    Tekst.', 1, "inline"),
    "block of a sheet": ("/// lijnen | 4\n///", 1, "werkblad"),
    "block of another world": ("/// details | Titel\nTekst\n///", 1, "«/// details»"),
    # written wrong
    "box without a space": ('!!!note "Titel"\n    Tekst.', 1, "«!!! note"),
    "box in capitals": ('!!! Note "Titel"\n    Tekst.', 1, "kleine letters"),
    "opening box in capitals": ('??? Note "Titel"\n    Tekst.', 1, "«??? note"),
    "curly quotes": ("!!! note “Titel”\n    Tekst.", 1, "rechte aanhalingstekens"),
    "single quotes": ("??? tip 'Titel'\n    Tekst.", 1, "rechte aanhalingstekens"),
    "title without quotes": ("!!! note Titel\n    Tekst.", 1, "rechte aanhalingstekens"),
    "empty title": ('!!! note ""\n    Tekst.', 1, "«!!! note"),
    "tab without quotes": ("=== Titel\n\n    Tekst.", 1, "rechte aanhalingstekens"),
    "tab without a space": ('==="Titel"\n\n    Tekst.', 1, "met een spatie"),
    "tab of another kind": ('===! "Titel"\n\n    Tekst.', 1, "tabblad"),
    "content at the start": ('!!! note "Titel"\n\nTekst.', 1, "vier spaties"),
    "content right below": ('!!! note "Titel"\nTekst.', 1, "vier spaties"),
    "content moved too little": ('!!! note "Titel"\n  Tekst.', 2, "vier spaties"),
    "second paragraph moved too little": ('??? tip "Titel"\n    Een.\n\n  Twee.', 4, "vier spaties"),
    "second line at the start": ('!!! note "Titel"\n    Een\ntwee.', 3, "vier spaties"),
    "content of a tab": ('=== "Een"\n\n  Tekst.', 3, "vier spaties"),
    "box with nothing in it": ('Tekst.\n\n!!! note "Titel"', 3, "Er staat niets in"),
    "box behind spaces": (' !!! note "Titel"\n     Tekst.', 1, "Begin vooraan"),
    "heading in a box": ('!!! note "Titel"\n    ### Kop', 2, "kop"),
    "too many tabs": ("\n\n".join(f'=== "{n}"\n\n    x' for n in range(6)), 21, "hoogstens 5"),
    "task without a space": ("- [x]gedaan", 1, "«- [ ] nog te doen»"),
    "task with empty brackets": ("- [] te doen", 1, "takenlijst"),
    "picture without words": ("![](huis.png)", 1, "wat erop staat"),
    "link with an icon only": ("[:material-phone:](scan.md)", 1, "woorden bij"),
    "key": ("Druk op ++ctlr+c++.", 1, "«ctlr»"),
    "footnote without a sign": ("Een zin.\n\n[^bron]: Een noot.", 3, "«[^bron]»"),
    "footnote twice": ("Een zin.[^1]\n\n[^1]: Een noot.\n\n[^1]: Nog een.", 5, "twee keer"),
    "caption of nothing": ("Tekst.\n\n/// caption\nBijschrift\n///", 3, "meteen onder"),
    "caption without an end": ("![een huis](huis.png)\n/// caption\nBijschrift", 2, "houdt niet op"),
    "cards right below text": ('Tekst\n<div class="grid cards" markdown>\n\n- a\n\n</div>', 2, "lege regel"),
    "cards that are no list": ('<div class="grid cards" markdown>\n\nTekst\n\n</div>', 3, "alleen een lijst"),
    "cards without an end": ('<div class="grid cards" markdown>\n\n- a', 1, "«</div>»"),
    "end of nothing": ("Tekst\n\n</div>", 3, "niet open"),
    "code without an end": ("```text\nx", 1, "blok code"),
    "line that becomes code": ("Tekst.\n\n    ingesprongen tekst", 3, "springt in"),
    "bold without an end": ("Dit is **vet.", 1, "«**»"),
    "mark without an end": ("Dit is ==gemarkeerd.", 1, "«==»"),
    "code in a sentence without an end": ("Typ ```x in.", 1, "«```»"),
    "link that is none": ("Zie [de scan](scan.md en verder", 1, "«](»"),
    "slashes": ("Tekst\n\n///", 3, "«///»"),
    "box in a list that is not moved": ('- punt\n  !!! note "Titel"\n      Tekst.', 2, "!!!"),
}


@pytest.mark.parametrize("case", WRONG)
def test_each_is_told_once_at_its_line_with_a_way_out(case: str) -> None:
    text, line, words = WRONG[case]
    problems = found(text)
    assert [problem.line - FIRST + 1 for problem in problems] == [line], [problem.as_text() for problem in problems]
    (problem,) = problems
    assert words in f"{problem.message} {problem.hint}", problem.as_text()
    assert problem.code in ("vocabulary", "notation", "emphasis")
    assert all((problem.message, problem.hint, problem.message_en, problem.hint_en))


RIGHT = {
    "boxes of every kind": "\n\n".join(f'!!! {kind} "Titel"\n    Tekst.' for kind in ADMONITIONS),
    "box with the title of its kind": "!!! note\n    Tekst.",
    "opening box": '??? note "Titel"\n\n    Een.\n\n    Twee.\n\n???+ tip\n    Drie.\n\nErna.',
    "title only": '??? "Titel"\n    Tekst.',
    "tabs": '=== "Een"\n\n    Tekst.\n\n=== "Twee"\n\n    - a\n    - b\n\nErna.\n\n=== "Drie"\n\n    x',
    "tabs in a box": '!!! note "Titel"\n    Tekst.\n\n    === "Een"\n\n        Diep.\n\n    === "Twee"\n\n        Ook.',
    "box in a list": '- punt\n\n    !!! note "Titel"\n        Tekst.\n\n- punt',
    "cards": '<div class="grid cards" markdown>\n\n-   :material-check:{ .lg } **Een**\n\n    ---\n\n    x\n\n-   Twee\n\n</div>',
    "tasks": "- [x] gedaan\n- [ ] te doen\n    - [X] erbij",
    "footnotes": "Een zin.[^1] Nog een.[^naam]\n\n[^1]: Noot.\n[^naam]: Noot.",
    "definitions": "Term\n:   Uitleg.\n\n    Meer uitleg.",
    "keys": 'Druk op ++ctrl+shift+"eigen toets"++ of ++enter++.',
    "caption": '![een huis](huis.png){ width="300" }\n/// caption\nBijschrift\n///',
    "caption of a table": "| a | b |\n|---|---|\n| 1 | 2 |\n/// caption\nBijschrift\n///",
    "code": '```yaml title="a.yml"\n!!! note\n:smile:\n```\n\n~~~\n<b>\n~~~\n\n````text\n```\n$$\n```\n````',
    "code in a box": '!!! note "Titel"\n    ```text\n  !!!\n    ```\n    Tekst.',
    "code in a sentence": "Typ `:smile:`, `{ .x }`, `<b>`, ``een ` teken`` of `!!!`.",
    "marks": "==a== ^^b^^ ~~c~~ m^2^ CO~2~",
    "addresses": "Zie <https://een.example/~x> of <post@een.example>, of [x](scan.md#kop).",
    "signs in plain text": "Om 10:30 uur: 3 < 4, C++, a=b, 5 + 5 = 10, € 5, $ 5, *, 1.000 ~ 1.100!!",
    "attributes of a heading": "## Kop {#kop .klein}\n\n## Kop {: .klein #twee }",
    "headings and marks of the build": "## Kop {#kop}\n\n<!-- bladen -->\n\n### Kop",
    "table": "| a | b |\n|:---|---:|\n| 1 | 2 |",
    "list in a list": "1. een\n\n    tekst\n\n    - twee",
    "escaped": r"Zo: \*geen ster\*, \:smile: niet.",
}


@pytest.mark.parametrize("case", RIGHT)
def test_of_what_is_right_nothing_is_told(case: str) -> None:
    assert [problem.as_text() for problem in found(RIGHT[case])] == []


ON_SHEETS = {
    "box": ('!!! note "Titel"\n    Tekst.', "«kader»"),
    "collapsible": ('??? note "Titel"\n    Tekst.', "schrijf het uit"),
    "tabs": ('=== "Titel"\n\n    Tekst.', "«kolommen»"),
    "cards": ('<div class="grid cards" markdown>', "«kaartjes»"),
    "icon": (":material-check: klaar", "«plaatjes»"),
    "task": ("- [ ] doen", "«kruisjes»"),
    "footnote": ("Een zin.[^1]", "in de tekst"),
    "definition": ("Term\n:   Uitleg", "tabel"),
    "keys": ("Druk op ++enter++.", "**vet**"),
    "picture": ("![een huis](huis.png)", "«plaatjes»"),
    "code": ("```text\nx\n```", "gewone tekst"),
    "mark": ("==a==", "**vet**"),
    "inserted": ("^^a^^", "**vet**"),
    "deleted": ("~~a~~", "Laat weg"),
    "superscript": ("m^2^", "gewone tekst"),
    "subscript": ("CO~2~", "gewone tekst"),
}


@pytest.mark.parametrize("name", ON_SHEETS)
def test_sheet_has_blocks_of_its_own(name: str) -> None:
    text, words = ON_SHEETS[name]
    problems = [problem for problem in found(text, "sheet") if "op een werkblad" in problem.message]
    assert len(problems) == 1, told(text, "sheet")
    assert words in problems[0].hint


def test_everything_that_cannot_stand_on_a_sheet_is_tried() -> None:
    assert set(ON_SHEETS) == {each.name for each in KEPT if not each.sheets and each.name != "caption"}  # an unknown block there


def test_blocks_and_tables_of_a_sheet_are_fine() -> None:
    text = (
        "## Kop\n\n//// kader\n/// lijnen | 4\n///\n////\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n/// plaatjes\n- koffie: samen\n///"
    )
    assert told(text, "sheet") == []


@pytest.mark.parametrize("notation", NOT_KEPT, ids=lambda each: each.name)
def test_each_example_of_what_is_absent_is_told(notation: object) -> None:
    example = notation.example  # type: ignore[attr-defined]
    example = f"```text {example}\nx\n```" if "linenums" in example else f"{example}\nx\n```" if "```" in example else example
    assert found(example), example


def test_every_message_is_said_somewhere() -> None:
    """A sentence that nothing says has been forgotten, or its rule has."""
    said = [problem for text, *_ in WRONG.values() for problem in found(text)]
    said += [problem for text, _ in ON_SHEETS.values() for problem in found(text, "sheet")]
    rows = {name: row["nl"][0] for name, row in MESSAGES.table.items() if name.startswith(("vocabulary/", "notation/"))}
    beginnings = {name: sentence.split("{")[0].split("«")[0] for name, sentence in rows.items()}
    unsaid = {name for name, start in beginnings.items() if not any(problem.message.startswith(start) for problem in said)}
    assert unsaid <= {"notation/data", "notation/footnote-missing"}  # tested below, and in test_citations.py


def test_names_are_told_apart() -> None:
    names = [each.name for each in (*KEPT, *NOT_KEPT)]
    assert len(set(names)) == len(names)
    assert {each.name for each in ABSENT} <= {name.partition("/")[2] for name in MESSAGES.table}


@pytest.mark.parametrize("sign", [":material-check:", "++ctrl++", "==dit==", "^^dit^^", "~~dit~~", "{{ naam }}", "<b>"])
def test_notation_in_the_front_matter_is_told_with_its_line(
    sign: str, write: Callable[[str, str, str], Path], tiny: Path
) -> None:
    """A title or a description is shown as it is written."""
    path = write("docs/over/privacy.md", "title: ", f'title: "{sign} ')
    rows = path.read_text(encoding="utf-8").split("\n")
    rows[1] += '"'
    path.write_text("\n".join(rows), encoding="utf-8")
    (problem,) = [problem for problem in check_content(tiny)[2] if problem.code == "notation"]
    assert (problem.file, problem.line) == ("docs/over/privacy.md", 2)
    assert problem.message.startswith(f"«{sign.rstrip('dit~=^>') if sign[0] in '=^~<' else sign}")


def test_what_is_wrong_in_a_page_is_told_by_the_check_of_everything(write: Callable[[str, str, str], Path], tiny: Path) -> None:
    path = write("docs/over/privacy.en.md", "\n---\n", "\n---\n\nNice :smile: here.\n\n")
    line = path.read_text(encoding="utf-8").split("\n").index("Nice :smile: here.") + 1
    assert [(problem.code, problem.file, problem.line) for problem in check_content(tiny)[2]] == [
        ("vocabulary", "docs/over/privacy.en.md", line)
    ]
