"""One PDF made by a process of its own: whoever asked keeps the PDF, and none of the typesetter's memory."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass

from planner.content.library import Content
from planner.core.plan import Plan
from planner.paper.options import PaperOptions

COMMAND = (sys.executable, "-P", "-m", "planner.paper.aside")  # -P: of the folder one is in, nothing is run
NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows a black window would open for a moment
PATIENT = 10  # how far this process stands back behind all others


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOrder:
    """All that a PDF is made of."""

    plan: Plan
    options: PaperOptions
    plan_file: bytes


class PagesAside:
    """Sets one order beside this program; the words go through a pipe, never through a file."""

    def __init__(self, content: Content, order: PrintOrder) -> None:
        """Begin at once; raise OSError where the system starts no process."""
        self._given = pickle.dumps((content, order))
        self._process = subprocess.Popen(  # noqa: S603  # our own command
            COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # it could tell contents
            creationflags=NO_CONSOLE,
        )

    def pdf(self) -> bytes | None:
        """Wait for the pages; None where they could not be made."""
        made, _ = self._process.communicate(self._given)
        return made if self._process.returncode == 0 else None

    def stop(self) -> None:
        """Let it be; who waits gets None."""
        self._process.kill()


def main() -> None:
    """Set the order that stands on the way in, and write the PDF on the way out."""
    from planner.paper.press import Press  # late: who gives the order has no typesetter

    with suppress(AttributeError):  # not on Windows
        os.nice(PATIENT)
    content, order = pickle.load(sys.stdin.buffer)  # noqa: S301  # from the process that began this one
    press = Press(content.folder, content.wording, content.sources, content.evidence)
    sys.stdout.buffer.write(press.pdf(order.plan, order.options, order.plan_file))


if __name__ == "__main__":
    main()
