"""The parts of the statement on accessibility that the build fills in, as Markdown, each for a mark on its page.

They come from three places: who hosts this copy (mkdocs.yml), the front matter of the page, and what the tests do (tested.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..content.host import Host
from ..content.kinds import REACHED, SCOPE, SIGNED, STATUS, TESTED, TRIED, UNMET
from ..content.page import Entry
from ..content.site import Site
from ..markup.foreign import written
from ..strings import Strings
from . import tested


def fillings(site: Site, entry: Entry) -> dict[str, str]:
    """What comes at each mark. `entry` is the page of the statement."""
    words, host = site.words(entry.language), site.nav.host
    return {
        SCOPE: _scope(site, entry.language, words, host),
        STATUS: _status(site, entry.language, words, host),
        TESTED: _tested(site, entry.language, words),
        TRIED: _tried(site, entry, words),
        UNMET: _unmet(site, entry, words),
        REACHED: reached(words, host),
        SIGNED: _signed(site, entry, words, host),
    }


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _scope(site: Site, language: str, words: Strings, host: Host) -> str:
    pages = sum(key != "404" for found in site.content.pages.values() for key in found)
    rows = [
        (words["statement_site"], site.nav.site_names[language]),
        (words["statement_address"], site.nav.site_url),
        (words["statement_host"], host.name or words["statement_nobody"]),
        (words["statement_covers"], words("statement_covers_text", pages=pages)),
        (words["statement_standard"], words["statement_standard_text"]),
        (words["statement_version"], site.nav.version),
    ]
    return _table((words["statement_about"], words["statement_here"]), rows)


def _status(site: Site, language: str, words: Strings, host: Host) -> str:
    letter = host.status.lower()
    planned = site.day(host.planned, language) if host.planned else ""
    text = f"**{words('statement_status', status=host.status, name=words[f'statement_name_{letter}'])}** "
    text += words(f"statement_status_{letter}", planned=planned)
    if host.examined:
        text += " " + words("statement_examined", date=site.day(host.examined, language))
    return text + (f" [{words['statement_report']}]({host.report})." if host.report else "")


def _tested(site: Site, language: str, words: Strings) -> str:
    named = [page for page in map(tested.key_of, tested.TEMPLATES.values()) if page != "404"]
    pages = site.content.pages[language]
    found = [pages[key] for each in named for key in (each, f"{each}/index") if key in pages]
    facts: dict[str, Any] = {
        "axe": f"axe {tested.AXE}",
        "nu": tested.NU,
        "count": len(tested.TEMPLATES),
        "desk": tested.DESK["width"],
        "phone": tested.PHONE["width"],
        "reflow": tested.REFLOW["width"],
        "size": tested.TEXT_SIZE,
    }
    names = ("axe", "html", "keyboard", "room", "colours", "paper", "pdf")
    rows = [[words(f"statement_test_{name}{part}", **facts) for part in ("", "_how", "_where")] for name in names]
    head = (words["statement_test"], words["statement_how"], words["statement_where"])
    links = [f"    - [{written(page.page.label)}](../{page.key}.md)" for page in found]
    return "\n".join([_table(head, rows), "", f'??? note "{words("statement_pages", **facts)}"', *links, ""])


def _tried(site: Site, entry: Entry, words: Strings) -> str:
    if not entry.page.people:
        return words["statement_people_none"]
    head = (words["statement_when"], words["statement_aid"], words["statement_found"])
    rows = [(site.day(each.on, entry.language), written(each.aid), written(each.found)) for each in entry.page.people]
    return _table(head, rows)


def _unmet(site: Site, entry: Entry, words: Strings) -> str:
    if not entry.page.failures:
        return words["statement_failures_none"]
    names = ("criterion", "where", "cause", "effect", "measure", "when")
    rows = [
        (
            each.criterion,
            *map(written, (each.where, each.cause, each.effect, each.measure)),
            site.day(each.by, entry.language) if each.by else words["statement_no_date"],
        )
        for each in entry.page.failures
    ]
    return _table([words[f"statement_{name}"] for name in names], rows)


def reached(words: Strings, host: Host) -> str:
    """How to reach who hosts this copy; plain words when nobody can be."""
    if not host.reached:
        return f"**{words['no_contact']}** {words['statement_no_contact']}"
    ways = [
        f"{words['contact_mail']}: [{host.mail}](mailto:{host.mail})" if host.mail else "",
        f"{words['contact_phone']}: {host.phone}" if host.phone else "",
        f"[{words['contact_form']}]({host.form})" if host.form else "",
    ]
    lines = [words("statement_contact", name=host.name), "", *(f"- {way}" for way in ways if way), ""]
    return "\n".join([*lines, words("statement_days", days=host.days)])


def _signed(site: Site, entry: Entry, words: Strings, host: Host) -> str:
    checked = words("statement_checked", date=site.day(entry.page.updated, entry.language), version=site.nav.version)
    if not host.signed_on:
        return f"{words['statement_unsigned']} {checked}"
    day = site.day(host.signed_on, entry.language)
    return f"{words('statement_signed', date=day, role=host.signed_by, name=host.name)} {checked}"
