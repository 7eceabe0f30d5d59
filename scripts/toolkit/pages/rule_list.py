"""The list of all rules of the check, which a page has at a mark: made from the rules, so it is never out of date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from itertools import groupby
from pathlib import PurePosixPath
from string import Formatter

from ..content.page import split_name
from ..languages import ORIGINAL
from ..rules.book import Example, Group, Rule, rules
from ..strings import Strings, strings

_QUOTED = re.compile(r"«([^«»]+)»")


def rules_list(language: str) -> str:
    """The list as HTML: a heading for each group, with the names of its rules; and for each of those a heading, what it is for,
    wrong and right, and what the check says."""
    words = strings(language)
    groups = [(group, list(listed)) for group, listed in groupby(rules().values(), key=lambda rule: rule.group)]
    links = "".join(_link(f"groep-{group.id}", escape(_in(group.name, language))) for group, _ in groups)
    parts = "".join(_group(group, listed, words, language) for group, listed in groups)
    return f'<div class="rules">\n<ul class="rules__groups">\n{links}</ul>\n{parts}</div>'


def _group(group: Group, listed: Iterable[Rule], words: Strings, language: str) -> str:
    known = sorted(listed, key=lambda rule: rule.id)
    links = "".join(_link(f"regel-{rule.id}", f"<code>{rule.id}</code>") for rule in known)
    head = f'<h3 id="groep-{group.id}">{escape(_in(group.name, language))}</h3>\n<ul class="rules__names">\n{links}</ul>\n'
    return head + "".join(_rule(rule, words, language) for rule in known)


def _link(target: str, shown: str) -> str:
    return f'<li><a href="#{target}">{shown}</a></li>\n'


def _rule(rule: Rule, words: Strings, language: str) -> str:
    facts = [words[f"rule_{rule.level}"]]
    facts += [words["rule_excepted"]] if rule.excepts else []
    facts += [words["rule_mended"]] if rule.mends else []
    head = f'<h4 id="regel-{rule.id}"><code>{rule.id}</code></h4>\n'
    head += f"<p>{escape(_in(rule.why, language))}<br>{_quoted(' '.join(facts))}</p>\n"
    return head + (_example(rule.example, words, language) if rule.example else "") + _said(rule, words, language)


def _example(example: Example, words: Strings, language: str) -> str:
    spoken = _language_of(example.file)
    lang = f' lang="{spoken}"' if spoken != language else ""
    if not example.right:
        return _figure(words("rule_wrong", file=example.file), example.wrong, lang) + f"<p>{escape(words['rule_gone'])}</p>\n"
    shown = [(words("rule_wrong", file=example.file), example.wrong), (words["rule_right"], example.right)]
    return "".join(_figure(title, text, lang) for title, text in shown)


def _figure(title: str, text: str, lang: str) -> str:
    return (
        f'<figure class="code">\n<figcaption>{escape(title)}</figcaption>\n'
        f"<pre><code{lang}>{escape(_seen(text), quote=False)}\n</code></pre>\n</figure>\n"
    )


def _language_of(file: str) -> str:
    """The language of the words in a file."""
    return split_name(PurePosixPath(file))[1] if file.endswith(".md") else ORIGINAL


def _seen(text: str) -> str:
    """A text in which also signs without a shape, and spaces at the end of a line, are seen."""
    text = re.sub(r"\n*\Z", "", text)
    text = re.sub(r" +$", lambda match: "·" * len(match[0]), text, flags=re.MULTILINE)
    return "".join(each if each.isprintable() or each == "\n" else f"<{ord(each):04x}>" for each in text)


def _said(rule: Rule, words: Strings, language: str) -> str:
    rows = []
    for sentence, hint in rule.messages:
        said, way_out = (_sentence(_in(each, language)) for each in (sentence, hint))
        rows.append(f"<li>{said}" + (f"<br>→ {way_out}" if way_out else "") + "</li>\n")
    return f"<p>{words['rule_says']}</p>\n<ul>\n{''.join(rows)}</ul>\n"


def _sentence(text: str) -> str:
    """A sentence of the table as HTML: «…» for what is filled in, and as code what is quoted."""
    parts = (before + ("…" if field is not None else "") for before, field, _, _ in Formatter().parse(text))
    return _quoted(re.sub(r"…\.(?=\s|$)", "…", "".join(parts).strip()))


def _quoted(text: str) -> str:
    return _QUOTED.sub(r"«<code>\1</code>»", escape(text, quote=False))


def _in(both: tuple[str, str], language: str) -> str:
    return both[0] if language == ORIGINAL else both[1]
