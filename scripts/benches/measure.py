"""How anything is measured: in a process of its own, with the most memory that it and its children had together."""

from __future__ import annotations

import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
COMMAND = [sys.executable, str(PROJECT / "scripts" / "bench.py")]


@dataclass(frozen=True)
class Measured:
    """One run: how long it took and the most memory it had; `found` is what it printed, `code` what it exited with.

    seconds  as it measured itself, else by the clock
    cpu      of the processor, by the whole process and its children
    """

    seconds: float
    cpu: float
    megabytes: float
    found: str
    code: int


def family(pid: int) -> list[int]:
    """A process and all that came from it."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found += [each for child in task.read_text().split() for each in family(int(child))]
    return found


def _memory(pid: int) -> float:
    """The megabytes that a process and its children have now; what they share is counted once. 0 where that cannot be known."""
    total = 0
    try:
        for each in family(pid):
            found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{each}/smaps_rollup").read_text(), re.MULTILINE)
            total += int(found[1]) if found else 0
    except OSError:
        pass  # one of them has just ended
    return total / 1024


def measure(arguments: list[str], *, family: bool = False) -> Measured:
    """Run a program and see how much time and memory that takes.

    family: count the memory of its children too; without it that of the largest one. A program that prints `seconds=…` first
    has measured its own time, and its own memory when it prints `rss=…` (kilobytes) on that line.
    """
    peak, ended = 0.0, threading.Event()

    def watch(pid: int) -> None:
        nonlocal peak
        while not ended.wait(0.03):
            peak = max(peak, _memory(pid))

    start = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(arguments, stdout=output, stderr=subprocess.DEVNULL)
        watcher = threading.Thread(target=watch, args=(process.pid,))
        if family:
            watcher.start()
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        ended.set()
        if family:
            watcher.join()
        output.seek(0)
        found = output.read().decode("utf-8", "replace")
    inner = re.match(r"seconds=([0-9.]+) ", found)
    cpu = used.ru_utime + used.ru_stime
    own = re.match(r"seconds=.* rss=(\d+)$", found, re.MULTILINE)
    megabytes = max(peak, (int(own[1]) if own and not family else used.ru_maxrss) / 1024)
    return Measured(float(inner[1]) if inner else seconds, cpu, megabytes, found, process.returncode)


def own_memory() -> int:
    """The most kilobytes that this process has had.

    Not what the system tells of a process: that begins with what it was copied from, which may be much larger.
    """
    status = Path("/proc/self/status")
    found = re.search(r"^VmHWM:\s+(\d+)", status.read_text(), re.MULTILINE) if status.exists() else None
    return int(found[1]) if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def machine() -> str:
    """The machine and the moment, in one line."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*:\s*(.+)", cpuinfo.read_text()) if cpuinfo.exists() else None
    model = found[1].strip() if found else model
    return f"{model}, {os.cpu_count()} kernen, Python {platform.python_version()}, {date.today().isoformat()}"


def write_section(file: Path, name: str, text: str) -> None:
    """Put `text` between the markers `bench:<name>` in a Markdown file; what is not there yet is made."""
    opening, closing = f"<!-- bench:{name} -->", f"<!-- /bench:{name} -->"
    section = f"{opening}\n{text.strip()}\n{closing}"
    old = file.read_text("utf-8") if file.exists() else "# Metingen\n\nGemaakt door `make bench`.\n"
    pattern = re.compile(re.escape(opening) + ".*?" + re.escape(closing), re.DOTALL)
    new = pattern.sub(lambda _: section, old) if pattern.search(old) else f"{old.rstrip()}\n\n{section}\n"
    file.write_text(new, encoding="utf-8")
