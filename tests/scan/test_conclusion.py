"""What the scan concludes, in the words of the site: answers, and the sentences that follow from them, in both languages."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from test_modules import PATH, ROOT

from toolkit.pages.scan_data import WORDS
from toolkit.strings import strings

SCRIPT = Path(__file__).with_name("said.js")
LABELS = {
    "nl": ["Zicht op de groep", "Beleid", "Normen", "Het gesprek", "Samenwerken met organisaties", "Steun"],
    "en": ["A clear view of the group", "Policy", "Norms", "The conversation", "Working with organisations", "Support"],
}
# One letter for each statement, a word for each question: y, p, n, u (nobody knows) or - (open).
CASES: dict[str, tuple[str, dict[str, str], str, str]] = {
    "nothing": (
        "----- ----- ----- ----- ----- -----",
        {},
        "Er is nog niets beantwoord. Daarom is er nog geen conclusie.",
        "Nothing has been answered yet. So there is no conclusion yet.",
    ),
    "one answer": (
        "y---- ----- ----- ----- ----- -----",
        {},
        "Nog te weinig ingevuld voor een conclusie: 1 van 30.",
        "Too little has been filled in for a conclusion: 1 of 30.",
    ),
    "two answers, one of which nobody knows": (
        "yu--- ----- ----- ----- ----- -----",
        {},
        "Nog te weinig ingevuld voor een conclusie: 2 van 30. Er is één ding dat niemand weet (1.2). Zoek uit wie het wel weet.",
        "Too little has been filled in for a conclusion: 2 of 30. One thing is known to nobody (1.2). Find out who does know.",
    ),
    "one question": (
        "yyyyn ----- ----- ----- ----- -----",
        {},
        "Nog te weinig ingevuld voor een conclusie: 5 van 30.",
        "Too little has been filled in for a conclusion: 5 of 30.",
    ),
    "a strongest and a first": (
        "yyyyn yynnn pyynn ypnnn nnnny yypnn",
        {},
        "Sterkst: Zicht op de groep (80%). Eerst aan de beurt: Samenwerken met organisaties (20%), "
        "want bij vier van de vijf stellingen is het antwoord nee.",
        "Strongest: A clear view of the group (80%). To begin with: Working with organisations (20%), "
        "because the answer to four of the five statements is no.",
    ),
    "a first that is partly there": (
        "yyyyy yyyyy yyyyy yyyyy yyppp yyyyy",
        {},
        "Sterkst: vijf vragen (100%). Eerst aan de beurt: Samenwerken met organisaties (70%), "
        "want bij drie van de vijf stellingen is het antwoord deels.",
        "Strongest: five questions (100%). To begin with: Working with organisations (70%), "
        "because the answer to three of the five statements is partly.",
    ),
    "ties": (
        "yyyyn yyyyn pyynn yyynn ynnnn ynnnn",
        {},
        "Sterkst: Zicht op de groep en Beleid (80%). Eerst aan de beurt: Samenwerken met organisaties en Steun (20%). "
        "Kies samen waar je begint.",
        "Strongest: A clear view of the group and Policy (80%). To begin with: Working with organisations and Support (20%). "
        "Choose together where to begin.",
    ),
    "nowhere halfway": (
        "ynnnn nnnnn nnnnp pnnnn pnnnn ppnnn",
        {},
        "Nog geen vraag is op de helft. Het verst: Zicht op de groep en Steun (20%). Eerst aan de beurt: Beleid (0%), "
        "want bij alle vijf stellingen is het antwoord nee.",
        "No question is halfway yet. Furthest: A clear view of the group and Support (20%). To begin with: Policy (0%), "
        "because the answer to all five statements is no.",
    ),
    "all the same": (
        "ppppp ppppp ppppp ppppp ppppp ppppp",
        {},
        "Alle vragen staan even ver: 50%. Kies samen waar je begint.",
        "All questions stand at the same point: 50%. Choose together where to begin.",
    ),
    "all of it": (
        "yyyyy yyyyy yyyyy yyyyy yyyyy yyyyy",
        {},
        "Alle vragen staan even ver: 100%. Houd vast wat goed gaat.",
        "All questions stand at the same point: 100%. Hold on to what goes well.",
    ),
    "four things that nobody knows, and somebody who would": (
        "yyyun yynnu pyynn uyynn nnnny yypnu",
        {"1.4": "jurist", "2.5": "inkoop", "6.5": "jurist"},
        "Sterkst: Zicht op de groep (75%). Eerst aan de beurt: Samenwerken met organisaties (20%), want bij vier van de "
        "vijf stellingen is het antwoord nee. Vier dingen weet niemand (1.4, 2.5, 4.1 en 6.5). Vraag het aan: jurist en inkoop.",
        "Strongest: A clear view of the group (75%). To begin with: Working with organisations (20%), because the answer to "
        "four of the five statements is no. Four things are known to nobody (1.4, 2.5, 4.1 and 6.5). Ask: jurist and inkoop.",
    ),
    "one thing that nobody knows": (
        "yyyyn yynnu pyynn yyynn nnnny yypnn",
        {},
        "Sterkst: Zicht op de groep (80%). Eerst aan de beurt: Samenwerken met organisaties (20%), want bij vier van de "
        "vijf stellingen is het antwoord nee. Er is één ding dat niemand weet (2.5). Zoek uit wie het wel weet.",
        "Strongest: A clear view of the group (80%). To begin with: Working with organisations (20%), because the answer to "
        "four of the five statements is no. One thing is known to nobody (2.5). Find out who does know.",
    ),
    "mostly unknown": (
        "uuuuu uuuuu yyyyy uuuuu nnnnn uuuuu",
        {"1.1": "de beleidsadviseur."},
        "Het meeste weten jullie nog niet: 20 van de 30 antwoorden zijn “weet ik niet”. Vraag het aan: de beleidsadviseur.",
        "Most of it you do not know yet: 20 of the 30 answers are “don’t know”. Ask: de beleidsadviseur.",
    ),
    "all unknown": (
        "uuuuu uuuuu uuuuu uuuuu uuuuu uuuuu",
        {},
        "Het meeste weten jullie nog niet: 30 van de 30 antwoorden zijn “weet ik niet”. Zoek uit wie het wel weet.",
        "Most of it you do not know yet: 30 of the 30 answers are “don’t know”. Find out who does know.",
    ),
    "filled in for a part": (
        "yyyyn ----- y---- ----- nnnny yyn--",
        {},
        "Sterkst: Zicht op de groep (80%). Eerst aan de beurt: Samenwerken met organisaties (20%), want bij vier van de "
        "vijf stellingen is het antwoord nee. Nog te weinig bekend om iets te zeggen over: Beleid, Normen en Het gesprek. "
        "Nog niet beantwoord: 16 van 30.",
        "Strongest: A clear view of the group (80%). To begin with: Working with organisations (20%), because the answer to "
        "four of the five statements is no. Too little is known to say anything about: Policy, Norms and The conversation. "
        "Not answered yet: 16 of 30.",
    ),
    "short": (
        "y y p n u p",
        {"5": "wethouder"},
        "Sterkst: Zicht op de groep en Beleid (ja). Eerst aan de beurt: Het gesprek (nee). Er is één ding dat niemand weet (5). "
        "Vraag het aan: wethouder.",
        "Strongest: A clear view of the group and Policy (yes). To begin with: The conversation (no). One thing is known to "
        "nobody (5). Ask: wethouder.",
    ),
    "short, all the same": (
        "n n n n n n",
        {},
        "Op alle vragen is het antwoord gelijk: nee. Kies samen waar je begint.",
        "The answer to all questions is the same: no. Choose together where to begin.",
    ),
    "short, no yes, a part": (
        "p n n - - -",
        {},
        "Nog geen vraag heeft het antwoord “ja”. Het verst: Zicht op de groep (deels). Eerst aan de beurt: Beleid en Normen "
        "(nee). Kies samen waar je begint. Nog niet beantwoord: 3 van 6.",
        "No question has the answer “yes” yet. Furthest: A clear view of the group (partly). To begin with: Policy and Norms "
        "(no). Choose together where to begin. Not answered yet: 3 of 6.",
    ),
    "short, two answers": (
        "y n - - - -",
        {},
        "Nog te weinig ingevuld voor een conclusie: 2 van 6.",
        "Too little has been filled in for a conclusion: 2 of 6.",
    ),
}


@pytest.fixture(scope="module", params=["nl", "en"])
def said(request: pytest.FixtureRequest) -> tuple[str, dict[str, str]]:
    """What is said of each case, in a language."""
    language = request.param
    node = shutil.which("node", path=PATH) or pytest.skip("No node on this computer: run make test.")
    words = {key.removeprefix(WORDS): text for key, text in strings(language).items() if key.startswith(WORDS)}
    data = {"words": words, "language": language, "locale": {"nl": "nl-NL", "en": "en-GB"}[language], "labels": LABELS[language]}
    cases = [{"letters": letters, "who": who} for letters, who, *_ in CASES.values()]
    done = subprocess.run(
        [node, SCRIPT], input=json.dumps(data | {"cases": cases}), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return language, {name: " ".join(found) for name, found in zip(CASES, json.loads(done.stdout), strict=True)}


@pytest.mark.parametrize("name", CASES)
def test_conclusion(said: tuple[str, dict[str, str]], name: str) -> None:
    language, found = said
    _, _, dutch, english = CASES[name]
    assert found[name] == (dutch if language == "nl" else english)
