"""What is shown of a project: always as it is now, and where that cannot be made as it was."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from ..problems import MESSAGES, Problem, in_order
from ..publish.search_index import INDEX
from .answer import PDFS, READY, Answer, Ready
from .checking import Check
from .watch import CODE, LOOKS, Look, changed, look
from .worker import PATIENCE, Gone, Worker

Tell = Callable[[list[Problem], bool], None]
_LONG = 600.0  # seconds that a PDF may take: a binder has hundreds of pages
PAUSE = 0.2  # seconds between two looks at the files


@dataclass(frozen=True)
class State:
    """What a page that is open must know. looks: changes when what pages ask for does (styles, scripts, pictures)."""

    version: str
    looks: str
    problems: tuple[Problem, ...] = ()


class Showing:
    """Shows the project at `root`. tell: is told what is wrong, and if there was something wrong before."""

    def __init__(self, root: Path, tell: Tell) -> None:
        self.root, self._tell = root, tell
        self._lock, self.news = threading.RLock(), threading.Condition()
        self._run, self._number = uuid4().hex[:8], 0
        self._seen: Look = look(root)
        self._good: Worker | None = None  # of the last time that all of it could be read
        self._slow: Worker | None = None  # for what takes seconds: PDFs, and the index of search
        self._check, self._whole, self._ready = Check(root), False, Ready(False)
        self._was: dict[str, bytes] = {}  # pages as they were made last
        self._last = ""  # the page that was asked for last
        self._checked: list[Problem] | None = None  # what the check found; None while it is busy
        self._failed: list[Problem] = []  # why pages could not be made
        self._told: list[Problem] = []
        self._stopped, self._read = threading.Event(), threading.Event()
        self.state = State(f"{self._run}-0", f"{self._run}-0")
        self._pages = Worker(root)
        self._spare: Worker | None = None
        self._begin()

    def watch(self) -> None:
        """Look for changes until `stop`."""
        while not self._stopped.wait(PAUSE):
            self.look()

    def look(self) -> None:
        """Begin anew if anything has changed. Only the last change counts: what was begun for one before it is ended."""
        with self._lock:
            now = look(self.root)
            paths = changed(self._seen, now)
            if not paths or self._stopped.is_set():
                return
            self._seen, self._number = now, self._number + 1
            version = f"{self._run}-{self._number}"
            looks = version if any(path.startswith(LOOKS) for path in paths) else self.state.looks
            self.state = replace(self.state, version=version, looks=looks)
            if self._whole:
                self._end(self._good)
                self._good = self._pages
            else:
                self._end(self._pages)
            fresh = any(path.startswith(CODE) for path in paths)  # what the spare one has read is old
            if fresh:
                self._end(self._spare)
            self._pages = Worker(self.root) if fresh or self._spare is None else self._spare
            self._spare = None
            self._begin()

    def _begin(self) -> None:
        """Let the new process read the project, and check the words."""
        self._end(self._slow)
        self._check.end()
        self._slow, self._whole, self._check = None, False, Check(self.root)
        self._read.clear()
        self._checked, self._failed = None, []
        threading.Thread(target=self._after, args=(self._pages, self._check, self.state.version), daemon=True).start()

    def _after(self, pages: Worker, check: Check, version: str) -> None:
        try:
            ready: Ready = pages.ask(READY)
        except Gone as gone:
            if not gone.late:
                ready = Ready(False, {}, (MESSAGES.problem("serve/code", "", 0),))
            else:
                ready = Ready(False, {}, (MESSAGES.problem("serve/late", "", 0),))
        with self._lock:
            if self.state.version != version or self._stopped.is_set():
                return
            self._ready, self._whole = ready if ready.files else replace(ready, files=self._ready.files), ready.whole
            self._failed += ready.problems
            if ready.whole:
                self._end(self._good)
                self._good = None
            self._read.set()
        self._announce()
        self.answer(self._last)  # a template that cannot be filled is told, whether a page is open or not
        found = check.run()
        with self._lock:
            if found is None or self.state.version != version or self._stopped.is_set():
                return
            self._checked = found
            if self._spare is None:
                self._spare = Worker(self.root)
        self._settle()

    def _settle(self) -> None:
        """Tell what is wrong, if that is something else than before."""
        with self._lock:
            if self._checked is None:  # what was wrong before is still told meanwhile
                return
            failed = self._failed if self._whole or not self._checked else []  # else the cause is told, and at its own place
            problems = [*self._checked, *failed]
            before, self._told = self._told, problems
            self.state = replace(self.state, problems=tuple(in_order(problems)))
        if before != problems:
            self._tell(list(self.state.problems), bool(before))
        self._announce()

    def _announce(self) -> None:
        with self.news:
            self.news.notify_all()

    def file(self, address: str) -> Path | None:
        """The file that is shown as it is at an address."""
        if address and not address.endswith("/") and address not in self._ready.files:
            self._read.wait(PATIENCE)  # it may be new
        found = self._ready.files.get(address)
        return Path(found) if found else None

    def answer(self, address: str) -> Answer:
        """What there is at an address now; a page that cannot be made is shown as it was."""
        self.look()
        while True:
            with self._lock:
                version, pages = self.state.version, self._for(address)
            try:
                answer: Answer = pages.ask(address, PATIENCE if pages is self._pages else _LONG)
            except Gone as gone:
                with self._lock:
                    self._slow = None if pages is self._slow else self._slow
                if version != self.state.version and not self._stopped.is_set():
                    continue  # there is something newer
                answer = Answer("broken", problems=(MESSAGES.problem("serve/late" if gone.late else "serve/code", "", 0),))
            break
        if address == "" or address.endswith("/"):
            self._last = address
            if answer.kind == "made":
                self._was[address] = answer.body
        return answer if answer.kind != "broken" else self._as_it_was(address, answer)

    def _for(self, address: str) -> Worker:
        if not address.startswith(PDFS) and not address.endswith(INDEX):
            return self._pages
        if self._slow is None:
            self._slow = Worker(self.root)
        return self._slow

    def _as_it_was(self, address: str, broken: Answer) -> Answer:
        """A page as it was; what is wrong with making it is told, unless the check has told the cause."""
        if not address.startswith(PDFS):
            with self._lock:
                self._failed += [problem for problem in broken.problems if problem not in self._failed]
            self._settle()
        if self._was.get(address):
            return Answer("made", self._was[address], problems=broken.problems)
        with self._lock:
            good = self._good
        if good is not None and not address.startswith(PDFS):
            try:
                old: Answer = good.ask(address)
            except Gone:
                return self.answer(address)  # all of it can be read again since
            if old.kind == "made":
                return replace(old, problems=broken.problems)
        return broken

    def _end(self, worker: Worker | None) -> None:
        if worker is not None:
            worker.end()

    def stop(self) -> None:
        """End all processes."""
        self._stopped.set()
        self._read.set()
        with self._lock:
            self._check.end()
            for worker in (self._pages, self._slow, self._good, self._spare):
                self._end(worker)
        self._announce()
