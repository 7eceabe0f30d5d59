"""All that a new page, sheet, term or language of help lines needs, written at once, so that `check` has nothing to say of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from ..content.kinds import BY_NAME
from ..content.registry import ADDRESSES, STATEMENTS
from ..languages import ORIGINAL, TRANSLATIONS
from ..paper.help_files import read_scripts
from .changes import Changes, Refused
from .menu import add_to_menu
from .starters import quoted, starter

_STEM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_GLOSSARY = "docs/begrippen"
_LANGUAGES = "words/help/languages.yml"


@dataclass(frozen=True)
class Asked:
    """A value that a new thing needs. `question` is a name in messages.yml, that ends with the name of the value and of its flag;
    `otherwise` what it is unless told: a text, or the name of a value before it with "=" in front."""

    question: str
    otherwise: str | None = None

    @property
    def name(self) -> str:
        """The name of the value, and of the flag that tells it."""
        return self.question.rpartition("/")[2]


@dataclass(frozen=True)
class Thing:
    """What `new` can make: its name as an editor types it, the kind of its page ("" for what is no page), what is asked."""

    name: str
    kind: str
    asked: tuple[Asked, ...]


_PAGE = (Asked("grow/ask/title"), Asked("grow/ask/title-en"), Asked("grow/ask/name", "=title"))
_TERM = (Asked("grow/ask/term"), Asked("grow/ask/term-en"), Asked("grow/ask/name", "=term"))
_LANGUAGE = (
    Asked("grow/ask/name"),
    Asked("grow/ask/own-name"),
    Asked("grow/ask/dutch"),
    Asked("grow/ask/english"),
    Asked("grow/ask/letters", "latin"),
)
THINGS = {
    thing.name: thing
    for thing in (
        Thing("praktijk", "practice", (*_PAGE, Asked("grow/ask/place"))),
        Thing("oefening", "exercise", (*_PAGE, Asked("grow/ask/half-day", "0"))),
        Thing("werkblad", "sheet", (*_PAGE, Asked("grow/ask/audience", "participant"), Asked("grow/ask/exercise", ""))),
        Thing("stap", "step", (*_PAGE, Asked("grow/ask/phase", "prepare"))),
        Thing("vraag", "question", (*_PAGE, Asked("grow/ask/question", "=title"))),
        Thing("begrip", "", (*_TERM, Asked("grow/ask/text"), Asked("grow/ask/text-en"))),
        Thing("taal", "", _LANGUAGE),
    )
}


def stem_of(title: str) -> str:
    """The name of a file for a title: "Taalcafé in Zwolle" → "taalcafe-in-zwolle"; "" when nothing is left of it."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def plan_new(root: Path, name: str, values: dict[str, str], after: str = "") -> Changes:
    """What `new` would write for the thing `name`, with a value for all that it asks. Raises Refused, OSError.

    after: the page behind which it comes in the menu; "" puts it behind the last of its folder.
    """
    thing, changes = THINGS[name], Changes(root)
    stem = values["name"]
    if not _STEM.match(stem):
        raise Refused("grow/name", written=stem)
    if name == "begrip":
        _term(changes, stem, values)
    elif name == "taal":
        _language(changes, stem, values)
    elif thing.kind == "sheet":
        _sheet(changes, stem, values)
        add_to_menu(changes, f"werkbladen/{stem}", after)
    else:
        _page(changes, thing, stem, values)
        add_to_menu(changes, f"{BY_NAME[thing.kind].folder}/{stem}", after)
    if thing.kind:
        add_to_list(changes, ADDRESSES, f"{BY_NAME[thing.kind].folder}/{stem}")
    return changes


def _page(changes: Changes, thing: Thing, stem: str, values: dict[str, str]) -> None:
    folder = BY_NAME[thing.kind].folder
    own = {"title": values["title"], "short": ""}
    for asked, key in (("place", "place"), ("half-day", "half_day"), ("phase", "phase"), ("question", "question")):
        if asked in values:
            own[key] = values[asked]
    if thing.kind == "question":
        own["gone"] = ""
    changes.make(f"docs/{folder}/{stem}.md", starter(changes.root, f"{folder}/_sjabloon.md", own, stem, draft=True))
    for language in TRANSLATIONS:
        texts = {"title": values["title-en"], "short": ""} | (
            {"place": f"[{own['place']}]{{{ORIGINAL}}}"} if "place" in own else {}
        )
        text = starter(changes.root, f"{folder}/_sjabloon.{language}.md", texts, stem)
        changes.make(f"docs/{folder}/{stem}.{language}.md", text)
    if thing.kind == "question":
        for found in re.findall(rf"^  - id: ({stem}-[\w-]+)$", changes.text(f"docs/{folder}/{stem}.md"), re.MULTILINE):
            add_to_list(changes, STATEMENTS, found)


def _sheet(changes: Changes, stem: str, values: dict[str, str]) -> None:
    own = {"title": values["title"], "audience": values["audience"], "exercise": values["exercise"]}
    changes.make(f"docs/werkbladen/{stem}.md", starter(changes.root, "werkbladen/_begin.md", own, draft=True))
    if values["audience"] == "participant":
        changes.make(f"docs/werkbladen/{stem}-a2.md", starter(changes.root, "werkbladen/_begin-a2.md", own))
        add_to_list(changes, ADDRESSES, f"werkbladen/{stem}-a2")
    for language in TRANSLATIONS:
        text = starter(changes.root, f"werkbladen/_begin.{language}.md", {"title": values["title-en"]})
        changes.make(f"docs/werkbladen/{stem}.{language}.md", text)
    if values["exercise"] and not changes.has(f"docs/oefeningen/{values['exercise']}.md"):
        raise Refused("grow/no-page", page=f"docs/oefeningen/{values['exercise']}.md")


def _term(changes: Changes, stem: str, values: dict[str, str]) -> None:
    """A word of the glossary in every language, in the order of the ids; its first form is the word itself."""
    for language in (ORIGINAL, *TRANSLATIONS):
        file = f"{_GLOSSARY}.md" if language == ORIGINAL else f"{_GLOSSARY}.{language}.md"
        end = "" if language == ORIGINAL else f"-{language}"
        head, dashes, body = changes.text(file).partition("\n---\n")
        ids = [(match[1], match.start()) for match in re.finditer(r"^  - id: ([\w-]+)$", head, re.MULTILINE)]
        if not ids:
            raise Refused("grow/no-terms", file=file)
        if stem in dict(ids):
            raise Refused("grow/term", id=stem, file=file)
        place = next((start for found, start in ids if found > stem), len(head) + 1)
        term, text = (quoted(values[f"{key}{end}"]) for key in ("term", "text"))
        rows = f"  - id: {stem}\n    term: {term}\n    forms: [{term}]\n    text: {text}\n"
        head = f"{head}\n"[:place] + rows + f"{head}\n"[place:]
        changes.change(file, head.rstrip("\n") + dashes + body)


def _language(changes: Changes, code: str, values: dict[str, str]) -> None:
    """A language of help lines; `help CODE` makes its files afterwards."""
    text = changes.text(_LANGUAGES)
    if re.search(rf"^{code}:", text, re.MULTILINE):
        raise Refused("grow/language", code=code)
    known = read_scripts(changes.root).scripts
    if values["letters"] not in known:
        raise Refused("grow/letters", letters=", ".join(known))
    names = f"name: {quoted(values['own-name'])}, nl: {quoted(values['dutch'])}, en: {quoted(values['english'])}"
    row = f"{code}: {{{names}, letters: {values['letters']}}}"
    changes.change(_LANGUAGES, f"{text.rstrip(chr(10))}\n{row}\n")


def add_to_list(changes: Changes, listing: Path, line: str) -> None:
    """A line more in a list of what is for good, if the project has that list; it stays sorted if it was."""
    file = listing.as_posix()
    if not changes.has(file):
        return
    rows = changes.text(file).splitlines()
    if line in rows:
        return
    comments, listed = [row for row in rows if row.startswith("#")], [row for row in rows if not row.startswith("#")]
    ordered = listed == sorted(listed)
    changes.change(file, "\n".join([*comments, *(sorted([*listed, line]) if ordered else [*listed, line])]) + "\n")
