"""Texts of front matter as a template prints them: the marks for sources become notes. The template itself need not know."""

from __future__ import annotations

from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from .citations import citations_in, without_marks
from .foreign import marked, written
from .source_notes import note_html


@pass_context
def worded(context: Context, value: Any) -> Any:
    """What a template prints (`finalize` of its environment): a text with marks as the text with its notes, all else as it is.

    The template has `site`, a content.site.Site, and `lang`, the language that it prints.
    """
    if not isinstance(value, str) or isinstance(value, Markup) or "[^" not in value:
        return value
    site, language = context["site"], context["lang"]
    found = note_html(citations_in(value), site.works(language), site.words(language))
    text = escape(marked(without_marks(written(value))))
    notes = [Markup('<small class="{}">{}</small>').format(one["class"], escape(marked(said))) for one, said in found]
    return Markup(" ").join([text, *notes])
