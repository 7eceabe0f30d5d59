"""Redirects one after the other, in pages and in `_redirects`: chains, loops, and what leads through them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple, TypeVar

from linkcheck.address.form import anchor_of
from linkcheck.address.redirect_rules import Rule
from linkcheck.address.resolve import Base, Outcome, Resolver
from linkcheck.files.tree import address_of
from linkcheck.rules.ledger import Ledger, Use
from linkcheck.rules.pages import PagePass

_Step = TypeVar("_Step", bound=Hashable)
_SHOWN = 20  # steps of a round that are named


class Ends(NamedTuple):
    """Where steps that follow one another end: step → the last one, or None for what ends in a round; and the rounds."""

    last: dict[Hashable, Hashable | None]
    rounds: list[list[Hashable]]


def follow(steps: Iterable[_Step], following: Callable[[_Step], _Step | None]) -> Ends:
    """Follow each of `steps`, every one of them once; `following` gives the next one, or None at the end."""
    last: dict[Hashable, Hashable | None] = {}
    rounds: list[list[Hashable]] = []
    for first in steps:
        path: dict[Hashable, int] = {}
        step: _Step | None = first
        end: Hashable | None = first
        while step is not None and step not in last:
            if step in path:
                rounds.append(list(path)[path[step] :])
                end = None
                break
            path[step] = len(path)
            end = step
            step = following(step)
        else:
            if step is not None:
                end = last[step]
        last.update(dict.fromkeys(path, end))
    return Ends(last, rounds)


def check_redirects(pages: PagePass) -> None:
    """Pages that redirect, and what leads to one; adds to the ledger of `pages`."""
    redirects = pages.redirects
    ends = follow(redirects, lambda file: redirects[file][1].file if file in redirects else None)
    for steps in ends.rounds:
        _round(pages, [str(step) for step in steps])
    in_round = _members(ends)
    for file, (raw, outcome) in redirects.items():
        if file not in in_round:
            _chain(pages, ends, file, raw, outcome)
    for target, anchor, kind, use in pages.anchors.late:
        final = ends.last.get(target)
        if isinstance(final, str) and final not in redirects and anchor not in pages.ids.get(final, frozenset({anchor})):
            pages.anchors.absent[final].append((anchor, kind, use))
    for file, (raw, outcome) in pages.canonicals.items():
        if outcome.file in redirects:
            pages.ledger.add("canonical-redirect", "canonical", outcome.file or "", Use(file, raw), outcome)


def _round(pages: PagePass, steps: list[str]) -> None:
    """One cause for the whole round, told at the first of its pages."""
    start = steps.index(min(steps))
    steps = steps[start:] + steps[:start]
    raw, outcome = pages.redirects[steps[0]]
    shown = [f"/{address_of(each)}" for each in steps]
    detail = _arrows([*shown, shown[0]])
    pages.ledger.add(
        "redirect-loop", "refresh", steps[0], Use(steps[0], raw), Outcome(steps[0], path=outcome.file or "", detail=detail)
    )


def _chain(pages: PagePass, ends: Ends, file: str, raw: str, outcome: Outcome) -> None:
    """A redirect should end at once at a page: browsers follow chains, but each step costs the visitor time."""
    target = outcome.file
    if target is None or target not in pages.redirects:
        return
    final = ends.last.get(target)
    end = final if isinstance(final, str) and final not in pages.redirects else None
    following = pages.redirects[target][1]
    if end is not None or following.file is not None or not following.code:
        other = address_of(end) if end else ""
        pages.ledger.add("redirect-chain", "refresh", file, Use(file, raw), Outcome(target, path=target, other=other))


def _members(ends: Ends) -> set[Hashable]:
    return {step for steps in ends.rounds for step in steps}


def _arrows(names: list[str]) -> str:
    return " → ".join(names if len(names) <= _SHOWN else [*names[: _SHOWN - 1], "…"])


def check_redirects_file(resolver: Resolver, ledger: Ledger, pages: PagePass, name: str) -> None:
    """Targets, chains and loops in the `_redirects` file; what a rule leads to is linked."""
    rules = resolver.rules
    base = Base(resolver.prefix, "", name)
    where = {rule: resolver.resolve(rule.target, base, "refresh") for rule in rules.rules if rule.fixed}
    # What only some visitors meet is no step on the way of all; where it leads is judged as of any other.
    after = {
        rule: rules.match(rule.target.partition("#")[0].partition("?")[0], always=True) for rule in where if not rule.conditional
    }
    ends = follow(where, lambda rule: after.get(rule))
    in_round = _members(ends)
    for steps in ends.rounds:
        first = min(steps, key=lambda rule: rule.line)  # type: ignore[attr-defined]
        _rules_round(ledger, name, [each for each in steps if isinstance(each, Rule)], first)
    for rule in rules.rules:
        if rule.unclear:
            ledger.add("rule-unclear", "refresh", rule.source, Use(name, rule.source, rule.line))
        outcome = where.get(rule)
        if outcome is None or rule.status >= 400:
            continue
        if outcome.file is not None:
            pages.linked.add(outcome.file)
        following, use = after.get(rule), Use(name, rule.target, rule.line)
        if rule in in_round or rule.status == 200:
            continue
        if following is None:
            _target(ledger, pages, rule, outcome, use)
        elif _is_chain(following, outcome):
            end = ends.last[rule]
            target = end.target.lstrip("/") if isinstance(end, Rule) else ""
            ledger.add("redirect-chain", "refresh", rule.source, use, Outcome(path=rule.target, other=target))


def _is_chain(following: Rule, outcome: Outcome) -> bool:
    """Whether a target is itself redirected; a rule with a star does not come before a file that is there."""
    return following.status < 400 and following.status != 200 and (outcome.file is None or following.fixed)


def _target(ledger: Ledger, pages: PagePass, rule: Rule, outcome: Outcome, use: Use) -> None:
    if outcome.code and outcome.file is None:
        code = "redirect-broken" if outcome.code == "link-broken" else outcome.code
        ledger.add(code, "refresh", outcome.path or rule.target, use, outcome)
        return
    anchor = anchor_of(outcome.fragment)
    if anchor and outcome.file in pages.ids and anchor not in pages.ids[outcome.file]:
        pages.anchors.missing(outcome.file, anchor, "refresh", use)


def _rules_round(ledger: Ledger, name: str, steps: list[Rule], first: object) -> None:
    start = next(number for number, rule in enumerate(steps) if rule is first)
    steps = steps[start:] + steps[:start]
    if all(rule.status < 400 and rule.status != 200 for rule in steps):
        detail = _arrows([rule.source for rule in [*steps, steps[0]]])
        ledger.add("redirect-loop", "refresh", steps[0].source, Use(name, steps[0].target, steps[0].line), Outcome(detail=detail))
