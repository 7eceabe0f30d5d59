"""The one switch of the rules on words: sentences of 20 words, terms, spelling, and the language of parts.

It is off until the texts satisfy them. Tests have it on.
"""

from __future__ import annotations

ON = False
