"""Sums of ours: worked out again from what is written, with nothing but numbers, + - * / and brackets."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable

_DO: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_LONGEST = 200


class NoSum(Exception):
    """What is written cannot be worked out."""


def work_out(written: str) -> float:
    """What comes of a sum. Raises NoSum."""
    try:
        return _value(_parsed(written))
    except ZeroDivisionError as error:
        raise NoSum from error


def numbers_in(written: str) -> list[float]:
    """The numbers of a sum, in order. Raises NoSum."""
    found = [(node.col_offset, node.value) for node in ast.walk(_parsed(written)) if isinstance(node, ast.Constant)]
    return [float(value) for _, value in sorted(found) if isinstance(value, int | float)]


def is_rounded(value: float, told: float) -> bool:
    """Whether a number is what was worked out, rounded to as many decimals as it has."""
    decimals = len(str(told).partition(".")[2]) if isinstance(told, float) else 0
    half: float = 0.5 * 0.1**decimals
    return abs(value - told) <= half + 1e-9


def _parsed(written: str) -> ast.expr:
    if len(written) > _LONGEST:
        raise NoSum
    try:
        return ast.parse(written.strip(), mode="eval").body
    except (SyntaxError, ValueError) as error:
        raise NoSum from error


def _value(node: ast.expr) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return float(node.value)
    if isinstance(node, ast.BinOp) and type(node.op) in _DO:
        return _DO[type(node.op)](_value(node.left), _value(node.right))
    raise NoSum
