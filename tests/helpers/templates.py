"""One page of each template, and pages that are wide or long: those that the statement on the site names."""

from __future__ import annotations

from toolkit.pages.tested import TEMPLATES

ROOTS = {"nl": "", "en": "en/"}


def every_template() -> list[tuple[str, str]]:
    """(language, path) of one page per template, for parametrize."""
    return [(language, root + path) for language, root in ROOTS.items() for path in TEMPLATES.values()]
