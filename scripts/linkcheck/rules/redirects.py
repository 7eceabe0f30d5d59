"""Redirects one after the other, in pages and in `_redirects`: chains, loops, and what leads through them."""

from __future__ import annotations

from linkcheck.address.redirect_rules import Rule
from linkcheck.address.resolve import Base, Outcome, Resolver
from linkcheck.files.tree import address_of
from linkcheck.rules.ledger import Ledger, Use
from linkcheck.rules.pages import PagePass


def check_redirects(pages: PagePass) -> None:
    """Pages that redirect, and what leads to one; adds to the ledger of `pages`."""
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
            pages.ledger.add("redirect-loop", "refresh", file, Use(file, raw), Outcome(file, path=target, detail=others))
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
                    Outcome(detail=" → ".join(each.source for each in [*steps, rule])),
                )
        elif following is None:
            ledger.add(
                "redirect-chain", "refresh", rule.source, use, Outcome(path=rule.target, other=steps[-1].target.lstrip("/"))
            )


def _next(resolver: Resolver, rule: Rule) -> Rule | None:
    return resolver.rules.match(rule.target.partition("#")[0].partition("?")[0])
