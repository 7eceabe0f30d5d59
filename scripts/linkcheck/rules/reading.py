"""Reading the pages of a site one by one; a page that cannot be read is a problem and no more."""

from __future__ import annotations

from linkcheck.address.resolve import Outcome
from linkcheck.files.tree import SiteFiles, TooLarge
from linkcheck.files.unreadable import why_unreadable
from linkcheck.read.facts import Facts
from linkcheck.read.page import PageReader
from linkcheck.read.xhtml import is_xhtml, read_xhtml
from linkcheck.reason import Reason
from linkcheck.rules.ledger import Ledger, Use


class Pages:
    """The pages of one site, to be asked what they say."""

    def __init__(self, files: SiteFiles, reader: PageReader, kept: dict[str, Facts]) -> None:
        """kept: of the pages that were read already, for the first time that each is asked for."""
        self._files = files
        self._reader = reader
        self._kept = kept

    def read(self, file: str, ledger: Ledger) -> Facts | None:
        """What a page says; None when a visitor sees nothing of it, and then `ledger` tells why."""
        if file in self._kept:
            return self._kept.pop(file)
        try:
            raw = self._files.read(file)
        except TooLarge:
            ledger.add("file-large", "page", file, Use(file, ""))
            return None
        except OSError as error:
            ledger.add("page-unreadable", "page", file, Use(file, "", 0), Outcome(reason=why_unreadable(error)))
            return None
        facts, fault = self.facts_of(file, raw)
        if fault is None:
            return facts
        ledger.add("page-unreadable", "page", file, Use(file, "", 0), Outcome(reason=fault))
        return None

    def facts_of(self, file: str, raw: bytes) -> tuple[Facts, Reason | None]:
        """What the bytes of a page say, and why a browser shows an error instead of it; None when it does not."""
        return read_xhtml(raw, self._reader) if is_xhtml(file) else (self._reader.read(raw), None)
