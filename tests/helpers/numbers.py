"""A small file of numbers for the small project, right as it is, in which tests plant a fault."""

from __future__ import annotations

FIGURES = """\
tables:
  - id: wens
    title: {nl: "Wens", en: "Wish"}
    source: rapport 2.1
    year: 2021
    unit: {nl: vrouwen, en: women}
    n: 92
    asked: lijst
    parts:
      - {id: ja, nl: "Ja", en: "Yes", count: 62, percent: 67}
      - {id: misschien, nl: "Misschien", en: "Perhaps", count: 20}
      - {id: nee, nl: "Nee", en: "No"}
  - id: stad
    title: {nl: "In de stad", en: "In the city"}
    source: rapport bijlage 1
    year: 2021
    unit: {nl: vrouwen, en: women}
    n: 88
    parts:
      - {id: een, nl: "Groep een", en: "Group one", count: 50}
      - {id: twee, nl: "Groep twee", en: "Group two", count: 36}
  - id: stad-beide
    title: {nl: "Twee keer", en: "Twice"}
    source: rapport bijlage 1
    year: 2021
    unit: {nl: vrouwen, en: women}
    n: 45
    share_of: stad
    parts:
      - {id: een, nl: "Groep een", en: "Group one", count: 25}
      - {id: twee, nl: "Groep twee", en: "Group two", count: 20}
  - id: leeftijd
    title: {nl: "Leeftijd", en: "Age"}
    source: rapport bijlage 1.2
    year: 2021
    unit: {nl: vrouwen, en: women}
    n: 40
    parts:
      - {id: jong, nl: "Tot 30 jaar", en: "Up to 30", percent: 45, also: [{source: rapport 1, percent: 45}]}
      - {id: oud, nl: "Ouder", en: "Older", percent: 50}
    rest: {id: over, nl: "Niet verklaard", en: "Not explained"}
  - id: samen
    title: {nl: "Samen", en: "Together"}
    source: rapport bijlage 1
    year: 2021
    unit: {nl: vrouwen, en: women}
    n: 133
    several: true
    sum_of: [stad, stad-beide]
    parts:
      - {id: een, nl: "Groep een", en: "Group one", count: 75}
series:
  - id: los
    title: {nl: "Op eigen benen", en: "On her own"}
    unit: {nl: "%", en: "%"}
    lines: [{id: vrouwen, nl: "Vrouwen", en: "Women"}]
    points:
      - year: 2024
        values: {vrouwen: 68.8}
        source: krant
        threshold: {nl: "1.295 euro", en: "1,295 euros"}
        people: {nl: "15 tot 67 jaar", en: "15 to 67"}
counts:
  - {id: lijst, is: 93, unit: {nl: vrouwen, en: women}, year: 2021, source: rapport 2.1, what: {nl: "Lijst", en: "List"}}
  - {id: mannen, is: 321000, unit: {nl: mannen, en: men}, published: 2020-05-01, source: krant, what: {nl: "Los", en: "Alone"}}
sums:
  - {sum: "50 + 36", is: 86, unit: {nl: vrouwen, en: women}, source: rapport bijlage 1, what: {nl: "Groepen", en: "Groups"}}
differences:
  - id: stad
    about: {nl: "In de stad", en: "In the city"}
    one: {source: rapport bijlage 1, number: 88}
    other: {source: rapport bijlage 1, number: 86}
    reading: {nl: "Twee te weinig.", en: "Two too few."}
    in: [stad]
  - id: leeftijd
    about: {nl: "Leeftijd", en: "Age"}
    one: {source: rapport bijlage 1.2, number: 40}
    other: {source: rapport bijlage 1.2, number: 38}
    reading: {nl: "Twee ontbreken.", en: "Two are missing."}
    in: [leeftijd]
"""


def changed(*pairs: tuple[str, str]) -> str:
    """The file with each first text replaced by the second; each must stand there once."""
    text = FIGURES
    for old, new in pairs:
        assert text.count(old) == 1, f"«{old}» stands there {text.count(old)} times"
        text = text.replace(old, new)
    return text


def line_of(text: str, part: str) -> int:
    """The line on which a part of a text begins."""
    return text[: text.index(part)].count("\n") + 1
