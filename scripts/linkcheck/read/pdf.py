"""Links inside PDF files (ISO 32000-1, 12.6.4): addresses, and destinations in the document by name."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from linkcheck.files.unreadable import why_unreadable
from linkcheck.reason import because


@dataclass(slots=True)
class PdfFacts:
    """What a PDF says: addresses with their page, names of destinations that it uses and has, files it opens, its length.

    fault  the name of the reason why it cannot be read; "" when it can
    """

    addresses: list[tuple[str, int]] = field(default_factory=list)
    wanted: list[tuple[str, int]] = field(default_factory=list)
    files: list[tuple[str, int]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    pages: int = 0
    fault: str = ""


_STAMP = 2  # raise when `read_pdf` finds other facts, so that kept ones are read again


class KeptFacts:
    """Facts of PDFs, kept in a folder between runs by a digest of the file: reading a PDF takes longer than checking a site."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._used: set[Path] = set()

    def read(self, path: Path) -> PdfFacts:
        """The facts of a PDF, as `read_pdf` gives them."""
        if self._folder is None:
            return read_pdf(path)
        try:
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, lambda: hashlib.sha256(f"{_STAMP} ".encode()))
        except OSError:
            return read_pdf(path)
        place = self._folder / f"{digest.hexdigest()[:32]}.json"
        self._used.add(place)
        try:
            told = json.loads(place.read_text("utf-8"))
            pairs = {name: [(str(text), int(page)) for text, page in told[name]] for name in ("addresses", "wanted", "files")}
            return PdfFacts(**pairs, names=set(told["names"]), pages=int(told["pages"]), fault=str(told["fault"]))
        except (OSError, ValueError, KeyError, TypeError):  # not there yet, or half written
            facts = read_pdf(path)
            self._folder.mkdir(parents=True, exist_ok=True)
            place.write_text(json.dumps(asdict(facts) | {"names": sorted(facts.names)}), "utf-8")
            return facts

    def forget_others(self) -> None:
        """Remove what no `read` asked for."""
        if self._folder is not None and self._folder.is_dir():
            for stray in set(self._folder.iterdir()) - self._used:
                stray.unlink(missing_ok=True)


def read_pdf(path: Path) -> PdfFacts:
    """The facts of a PDF. Raises nothing: whatever a broken file does to the reader ends up in `fault`."""
    from pypdf import PdfReader  # slow to import, and most sites have no PDF

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    facts = PdfFacts()
    try:
        with path.open("rb") as stream:
            reader = PdfReader(stream, strict=False)
            if reader.is_encrypted and not reader.decrypt(""):
                return facts  # readable for whoever has the password
            facts.pages = len(reader.pages)
            facts.names = {str(name) for name in reader.named_destinations}
            for number, page in enumerate(reader.pages, 1):
                for annotation in _annotations(page):
                    _annotation(annotation, number, facts)
            if not facts.pages:
                facts.fault = because("pdf-no-page").name
    except Exception as error:  # pypdf raises anything on a file that is no PDF, from KeyError to RecursionError
        facts.fault = why_unreadable(error).name
    return facts


def _annotations(page: Any) -> Iterator[Any]:
    found = page.get("/Annots")
    for each in (found.get_object() if found is not None else None) or []:
        annotation = each.get_object()
        if annotation is not None and annotation.get("/Subtype") == "/Link":
            yield annotation


def _text(value: Any) -> str:
    if value is None:
        return ""
    value = value.get_object() if hasattr(value, "get_object") else value
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _annotation(annotation: Any, number: int, facts: PdfFacts) -> None:
    """A link has a destination of its own, or an action (and actions after it)."""
    if "/Dest" in annotation:
        _destination(annotation["/Dest"], number, facts)
    action = annotation.get("/A")
    action = action.get_object() if action is not None else None
    if not action:
        return
    kind = action.get("/S")
    if kind == "/URI":
        facts.addresses.append((_text(action.get("/URI")), number))
    elif kind == "/GoTo":
        _destination(action.get("/D"), number, facts)
    elif kind in ("/GoToR", "/Launch"):
        target = action.get("/F")
        target = target.get_object() if hasattr(target, "get_object") else target
        if isinstance(target, dict):
            target = target.get("/UF") or target.get("/F")
        if target:
            facts.files.append((_text(target), number))


def _destination(value: Any, number: int, facts: PdfFacts) -> None:
    value = value.get_object() if hasattr(value, "get_object") else value
    if value is not None and not isinstance(value, (list, dict)):
        facts.wanted.append(
            (_text(value).removeprefix("/") if value.__class__.__name__ == "NameObject" else _text(value), number)
        )
