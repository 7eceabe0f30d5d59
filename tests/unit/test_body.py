"""Sentences as a reader counts them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.content.source import Source
from toolkit.rules.prose import Sentence, body_sentences, check_sentences, plain, sentences_of


def source(body: str) -> Source:
    return Source(Path("blad.md"), "docs/blad.md", {}, {}, body, 10)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Dit is een zin. Dit is er nog een.", [4, 5]),
        ("Zie par. 2.3 van het rapport. Daar staat het.", [6, 3]),
        ("Dat zegt o.a. De Gruijter e.a. in het rapport.", [9]),
        ("Vraag: “Wat wil je?” Wacht dan.", [1, 3, 2]),
        ("Hij zegt ‘ja’. (En dan nee.) Klaar!", [3, 3, 1]),
        ("Zie [het rapport, par. 3](../over/bronnen.md#rapport) voor **alle** cijfers.", [8]),
        ("Een nug-vrouw uit ’s-Hertogenbosch en/of Goes.", [6]),
        ("Kop {#kop} <!-- weg --> en tekst", [3]),
        ("— … —", []),
        ("", []),
    ],
)
def test_sentences_and_their_words(text: str, counts: list[int]) -> None:
    assert [sentence.words for sentence in sentences_of(text, 3)] == counts
    assert all(sentence.line == 3 for sentence in sentences_of(text, 3))


RUNNING = st.lists(
    st.text("abcdeéËXYZ019", min_size=1, max_size=6)
    | st.sampled_from(["par.", "e.a.", "2.3", "“Ja.”", "(nee)", "Wat?", "Zo!", "…", ":", "–"]),
    max_size=40,
)


@given(words=RUNNING)
def test_no_word_is_lost_between_sentences(words: list[str]) -> None:
    """Letters and digits come out as they went in, in order; only dots of abbreviations may go."""
    text = " ".join(words)
    kept = " ".join(sentence.text for sentence in sentences_of(text, 1))
    assert [letter for letter in kept if letter.isalnum()] == [letter for letter in text if letter.isalnum()]


def test_marks_of_markdown_are_no_words() -> None:
    text = "Zie *het* **hele** `bestand` en [de pagina](a.md) of ![een huis](huis.png){: .klein }.<!-- niet\ndit -->"
    assert plain(text) == "Zie het hele bestand en de pagina of een huis."


BODY = """Eerste alinea
loopt door. Tweede zin.

## Kop met een heleboel woorden erin {#kop}

- Een punt
  over twee regels.
- Nog een punt.

1. Stap een.

| a | b |
|---|---|
| geen | zin |

!!! note "Titel telt niet mee"
    Wel in het kader.

```text
geen zin
```

## Bronnen {#bronnen}

Hier telt niets.

### Ook hier niet

Niets.

## Verder {#verder}

Hier weer wel."""


def test_only_running_text_is_counted_each_with_its_line() -> None:
    assert body_sentences(source(BODY)) == [
        Sentence(10, "Eerste alinea loopt door.", 4),
        Sentence(10, "Tweede zin.", 2),
        Sentence(15, "Een punt over twee regels.", 5),
        Sentence(17, "Nog een punt.", 3),
        Sentence(19, "Stap een.", 2),
        Sentence(26, "Wel in het kader.", 4),
        Sentence(42, "Hier weer wel.", 3),
    ]


@pytest.mark.parametrize(("most", "mean", "codes"), [(6, 4.0, []), (5, 4.0, ["sentence-long"]), (6, 3.9, ["sentence-mean"])])
def test_limits_are_the_most_that_is_allowed(most: int, mean: float, codes: list[str]) -> None:
    """Six words in the body and two in the front matter: a mean of four."""
    found = check_sentences(source("Dit zijn er zes bij elkaar."), [(4, "En twee.")], most=most, mean=mean)
    assert [problem.code for problem in found] == codes


def test_page_without_sentences_is_fine() -> None:
    assert check_sentences(source("| a |\n|---|\n| b |"), []) == []
