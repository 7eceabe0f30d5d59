"""Where a sentence of a text ends: the one answer of the check of sentences, and of the help lines below them."""

from __future__ import annotations

import re

# Behind a sign that ends one, before a capital or a figure. What closes a quotation is in the match; who keeps the text leaves it
# with the sentence before.
END = re.compile(r"(?<=[.!?…:;])[\"”’)\]]*\s+(?=[\"“‘(\[«]*[A-ZÀ-Ý0-9])")
