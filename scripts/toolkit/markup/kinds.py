"""Names that the notation knows: kinds of boxes."""

from __future__ import annotations

ADMONITIONS = (  # as Material lists them
    "note",
    "abstract",
    "info",
    "tip",
    "success",
    "question",
    "warning",
    "failure",
    "danger",
    "bug",
    "example",
    "quote",
)
