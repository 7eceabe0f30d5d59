"""What only the whole site can tell: redirects one after the other, translations that do not link back, pages nobody links to."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from linkcheck.files.tree import SiteFiles, address_of
from linkcheck.rules.ledger import Ledger, Use
from linkcheck.rules.pages import PagePass
from linkcheck.address.redirect_rules import Rule
from linkcheck.address.resolve import Base, Outcome, Resolver

_ERROR_PAGE = re.compile(r"(?:[^/]+/)?[45]\d\d(?:\.html?|/index\.html?)")


def check_graph(pages: PagePass) -> None:
    """Everything below, in order; adds to the ledger of `pages`."""
    for file, (raw, outcome) in pages.redirects.items():
        _redirect(pages, file, raw, outcome)
    for target, anchor, kind, use in pages.late:
        final = _end(pages, target)
        if final and anchor not in pages.ids.get(final, frozenset({anchor})):
            outcome = Outcome(final, anchor, "anchor-missing", path=final)
            pages.ledger.add("anchor-missing", kind, f"{final}#{anchor}", use, outcome)
    for file, (raw, outcome) in pages.canonicals.items():
        if outcome.file in pages.redirects:
            pages.ledger.add("canonical-redirect", "canonical", outcome.file or "", Use(file, raw), outcome)
    _alternates(pages)
    _orphans(pages)


def _end(pages: PagePass, file: str) -> str | None:
    """Where a chain of redirects ends; None for a loop or a place that is not a page here."""
    seen = set()
    while file in pages.redirects:
        if file in seen:
            return None
        seen.add(file)
        target = pages.redirects[file][1].file
        if target is None:
            return None
        file = target
    return file


def _redirect(pages: PagePass, file: str, raw: str, outcome: Outcome) -> None:
    """A redirect should end at once at a page: browsers follow chains, but each step costs the visitor time."""
    target = outcome.file
    if target is None or target not in pages.redirects:
        return
    loop = _loop(pages, file)
    if loop:
        if file == min(loop):  # one cause for the whole round
            others = " → ".join(f"/{address_of(each)}" for each in [*loop, loop[0]])
            pages.ledger.add("redirect-loop", "refresh", file, Use(file, raw), Outcome(file, reason=others, path=target))
    elif _end(pages, file) is not None or pages.redirects[target][1].file is not None or not pages.redirects[target][1].code:
        end = _end(pages, target)
        pages.ledger.add(
            "redirect-chain", "refresh", file, Use(file, raw), Outcome(target, path=target, other=address_of(end) if end else "")
        )


def _loop(pages: PagePass, file: str) -> list[str]:
    """The round of redirects that `file` is part of, or [] when it only leads into one or none."""
    steps = [file]
    while True:
        target = pages.redirects[steps[-1]][1].file
        if target == file:
            return steps
        if target is None or target not in pages.redirects or target in steps:
            return []
        steps.append(target)


def _alternates(pages: PagePass) -> None:
    """Google's and the WHATWG's rule for hreflang: if A names B as its translation, B names A."""
    targets = {file: {target for _, target, _ in alternates} for file, alternates in pages.alternates.items()}
    for file, alternates in pages.alternates.items():
        if _ERROR_PAGE.fullmatch(file) or file in pages.redirects:
            continue
        for language, target, raw in alternates:
            back = targets.get(target, set())
            if language == "x-default" or target == file or file in back or target not in pages.ids:
                continue
            if target in pages.redirects:
                pages.ledger.add("hreflang-redirect", "alternate", target, Use(file, raw), Outcome(target, path=target))
                continue
            # A list of language homes that is the same on every page is a switch, not a claim about this page.
            if file not in targets[file] and targets[file] == back:
                continue
            pages.ledger.add(
                "hreflang-no-return",
                "alternate",
                f"{file} {target}",
                Use(file, raw),
                Outcome(target, reason=language, path=target),
            )


def _orphans(pages: PagePass) -> None:
    """Pages that no other page links to. Left out: homes, error pages, redirects, noindex, and files that are no whole page."""
    changed = True
    while changed:  # links on a redirect page count once somebody links to that page
        found = {file for file in pages.redirect_links if file in pages.linked}
        changed = bool(found)
        for file in found:
            pages.linked |= pages.redirect_links.pop(file)
    homes = {target for _, target, _ in pages.alternates.get(pages.files.index_of(""), ())}
    for file in pages.files.pages:
        if file in pages.linked or file in pages.redirects or address_of(file) == "" or len(pages.files.pages) == 1:
            continue
        if file in homes or _ERROR_PAGE.fullmatch(file) or not _is_public_page(pages.files, file):
            continue
        pages.ledger.add("page-orphan", "page", file, Use(file, ""), Outcome(file, path=file))


def _is_public_page(files: SiteFiles, file: str) -> bool:
    """Whether a file is a page (with a title, unlike a snippet or a proof of ownership) that search engines may list."""
    try:
        parser = LexborHTMLParser(files.read(file), encoding=True)
    except (OSError, ValueError, RuntimeError):
        return False
    if parser.css_first("head > title") is None:
        return False
    root = parser.css_first("html[lang]")
    if root is not None and address_of(file).lower() == (root.attributes["lang"] or "").lower().replace("_", "-") + "/":
        return False  # the home page of a language
    for meta in parser.css("meta[name]"):
        name = (meta.attributes.get("name") or "").strip().lower()
        content = (meta.attributes.get("content") or "").lower()
        if name in ("robots", "googlebot") and ("noindex" in content or "none" in content.split(",")):
            return False
    return True


def check_redirects_file(resolver: Resolver, ledger: Ledger, name: str) -> None:
    """Targets, chains and loops in the `_redirects` file."""
    rules = resolver.rules
    base = Base(resolver.prefix, "", name)
    for rule in rules.rules:
        if not rule.fixed or rule.status >= 400 or rule.status == 200:
            continue
        use = Use(name, rule.target, rule.line)
        outcome = resolver.resolve(rule.target, base, "refresh")
        following = _next(resolver, rule)
        if following is None:
            if outcome.code and outcome.file is None:
                code = "redirect-broken" if outcome.code == "link-broken" else outcome.code
                ledger.add(code, "refresh", outcome.path or rule.target, use, outcome)
            continue
        if following.status >= 400 or following.status == 200 or (outcome.file is not None and not following.fixed):
            continue
        steps = [rule]
        while following is not None and following not in steps:
            steps.append(following)
            following = _next(resolver, following) if following.fixed else None
        if following is rule:
            if rule is min(steps, key=lambda each: each.line):
                ledger.add(
                    "redirect-loop",
                    "refresh",
                    rule.source,
                    use,
                    Outcome(reason=" → ".join(each.source for each in [*steps, rule])),
                )
        elif following is None:
            ledger.add(
                "redirect-chain", "refresh", rule.source, use, Outcome(path=rule.target, other=steps[-1].target.lstrip("/"))
            )


def _next(resolver: Resolver, rule: Rule) -> Rule | None:
    return resolver.rules.match(rule.target.partition("#")[0].partition("?")[0])
