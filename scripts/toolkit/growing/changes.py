"""What a command is about to do to the files of a project, known as a whole before anything is done."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ..content.load import load
from ..disk import write_whole
from ..given import read_as_is
from ..problems import MESSAGES, Both
from .marks import mark_again, translations_in


class Refused(Exception):
    """What was asked cannot be done; `words` say why. Nothing has been changed."""

    def __init__(self, name: str, **values: object) -> None:
        self.words: Both = MESSAGES.words(name, **values)
        super().__init__(self.words.en)


@dataclass
class Changes:
    """Files to write and files that get another name, below `root`; `texts` are the new texts by name from the root."""

    root: Path
    texts: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)  # old name: new name
    lines: dict[str, list[tuple[str, str]]] = field(default_factory=dict)  # of files that are there: what stood, what will stand

    def text(self, name: str) -> str:
        """What stands in a file, or is about to. Raises OSError or Unreadable."""
        return self.texts[name] if name in self.texts else read_as_is(self.root / name, name)

    def has(self, name: str) -> bool:
        """Whether the file is there now."""
        return (self.root / name).exists()

    def make(self, name: str, text: str) -> None:
        """A new file. Raises Refused where there is one already."""
        if self.has(name) or name in self.texts:
            raise Refused("grow/exists", file=name)
        self.texts[name] = text

    def change(self, name: str, text: str) -> None:
        """Another text in a file that is there; nothing when it stays the same."""
        before = self.text(name)
        if text == before:
            return
        old, new = before.splitlines(), text.splitlines()
        self.lines.setdefault(name, []).extend(_differences(old, new))
        self.texts[name] = text

    @property
    def made(self) -> list[str]:
        """The files that are new."""
        return sorted(name for name in self.texts if not self.has(name) and name not in self.moved.values())

    @property
    def changed(self) -> list[str]:
        """The files that were there and keep their name, with another text."""
        return sorted(name for name in self.texts if self.has(name) and name not in self.moved)

    def carry_out(self) -> list[str]:
        """Do all of it. What cannot be written raises OSError, after what was done has been put back.

        Returns the translations that are told to be of the new Dutch too, because they were of the old.
        """
        fresh = translations_in(load(self.root)[0])
        before = {name: self._bytes(name) for name in {*self.texts, *self.moved, *self.moved.values(), *fresh}}
        try:
            for old, new in self.moved.items():
                text = self.texts.pop(old, None)
                (self.root / new).parent.mkdir(parents=True, exist_ok=True)
                (self.root / old).rename(self.root / new)
                if text is not None:
                    self.texts[new] = text
            for name, text in self.texts.items():
                (self.root / name).parent.mkdir(parents=True, exist_ok=True)
                write_whole(self.root / name, text.replace("\r\n", "\n").encode("utf-8"))
            return mark_again(self.root, fresh, self.moved)
        except OSError:
            for name, content in sorted(
                before.items(), key=lambda each: each[1] is not None
            ):  # what is new goes first: it takes room
                self._restore(name, content)
            raise

    def _bytes(self, name: str) -> bytes | None:
        path = self.root / name
        return path.read_bytes() if path.exists() else None

    def _restore(self, name: str, content: bytes | None) -> None:
        path = self.root / name
        if content is None:
            path.unlink(missing_ok=True)
        elif not path.exists() or path.read_bytes() != content:
            write_whole(path, content)


def _differences(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    """The lines that differ, as (what stood, what will stand); "" for a line that comes or goes."""
    from difflib import SequenceMatcher

    found = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            gone, come = old[i:j], new[k:m]
            longest = max(len(gone), len(come))
            gone, come = gone + [""] * (longest - len(gone)), come + [""] * (longest - len(come))
            found += list(zip(gone, come, strict=True))
    return found
