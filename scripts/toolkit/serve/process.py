"""The process that makes pages: it reads the project when it is first asked, answers, and ends with the one that started it.

A process of its own, and a new one at each change: nothing that Python or the engine remembers can be old, code that was changed
counts, and what never ends can be ended.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from pathlib import Path
from typing import Any

from ..cord import hold_on
from .answer import READY, Answer, Ready
from .maker import Maker


def main(root: Path) -> None:
    """Read addresses from standard input and write answers to standard output, both pickled, until there are no more."""
    hold_on()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is meant for who started this
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anything prints is no answer
    from ..generator import load_engine, prepare

    prepare()
    load_engine()

    maker: Maker | None = None
    while True:
        try:
            asked = pickle.load(sys.stdin.buffer)  # from who started this
        except EOFError:
            return
        try:
            answer: Any
            maker = maker or Maker(root)
            answer = maker.ready() if asked == READY else maker.answer(asked)
        except Exception as error:
            answer = _failed(asked, error)
        pickle.dump(answer, out)
        out.flush()


def _failed(asked: str, error: Exception) -> Answer | Ready:
    from ..problems import MESSAGES

    said = str(error).strip().removesuffix(".") or type(error).__name__
    problem = MESSAGES.problem("serve", "", 0, said=said[:200])
    return Ready(False, {}, (problem,)) if asked == READY else Answer("broken", problems=(problem,))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
