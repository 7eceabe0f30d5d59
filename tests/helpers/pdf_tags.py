"""The structure tree of a PDF: what a screen reader reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf


def tags(node: Any) -> Iterator[Any]:
    """Every element of a structure tree below `node`, in order."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from tags(kid)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from tags(node.K)


def marks(node: Any, page: Any = None) -> Iterator[tuple[Any, int]]:
    """Every piece of marked content that a structure tree names, as (page, number)."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from marks(kid, page)
    elif isinstance(node, int):
        yield page, node
    elif isinstance(node, pikepdf.Dictionary):
        page = node.Pg.objgen if "/Pg" in node else page
        if "/MCID" in node:
            yield page, int(node.MCID)
        elif "/K" in node:
            yield from marks(node.K, page)
