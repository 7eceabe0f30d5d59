"""Begin, go on until somebody stops it, and leave nothing behind."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from pathlib import Path

from ..problems import MESSAGES, Both, Problem, Tongue
from .server import EVERYWHERE, HERE, in_the_network, opened
from .showing import Showing

Say = Callable[[Both], None]
Tell = Callable[[list[Problem]], None]


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


def serve(root: Path, port: int, address: str, tongue: Tongue, say: Say, tell: Tell) -> list[Problem]:
    """Show the project at `root` until Ctrl+C; returns why it cannot be shown.

    address: of this computer, at which it listens; say: what is said; tell: what is told of problems.
    """
    try:
        server = opened(address, port, tongue)
    except (OSError, OverflowError):
        return [MESSAGES.problem("serve/address", "", 0, address=address)]
    if server is None:
        return [MESSAGES.problem("serve/port", "", 0, port=port)]
    signal.signal(signal.SIGTERM, _stop)
    given = server.server_port
    if given != port:
        say(MESSAGES.words("serve/next", port=port, given=given))

    def told(problems: list[Problem], before: bool) -> None:
        tell(problems)
        if problems:
            say(MESSAGES.words("done/shown").within("\n", "\n"))
        elif before:
            say(MESSAGES.words("serve/mended"))

    showing: Showing | None = None
    try:
        showing = server.showing = Showing(root, told)
        threading.Thread(target=showing.watch, daemon=True).start()
        shown_at = {EVERYWHERE: in_the_network(), HERE: HERE}.get(address, address)
        say(MESSAGES.words("serve/at", address=f"http://{shown_at}:{given}/"))
        server.serve_forever()
    except KeyboardInterrupt:
        say(MESSAGES.words("serve/stopped").within("\n"))
    finally:
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, signal.SIG_IGN)  # a second Ctrl+C does not leave half of it behind
        server.server_close()
        if showing is not None:
            showing.stop()
    return []
