"""Pages that are made before anybody asks for them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QThreadPool

from planner.paper.aside import PrintOrder


class MadeAside(Protocol):
    """Pages that are being made elsewhere."""

    def pdf(self) -> bytes | None:
        """Wait for the pages; None where they could not be made."""

    def stop(self) -> None: ...


class Ahead:
    """Has one order made while nobody waits, and hands its pages to whoever asks for the same."""

    def __init__(self, begin: Callable[[PrintOrder], MadeAside]) -> None:
        self._begin = begin
        self._order: PrintOrder | None = None
        self._at_work: MadeAside | None = None
        self._made: tuple[PrintOrder, bytes] | None = None
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    def make(self, order: PrintOrder) -> None:
        """Have these pages made, once; an earlier order is let go."""
        if order == self._order:
            return
        self.stop()
        self._order = order
        QThreadPool.globalInstance().start(partial(self._run, order))

    def pdf(self, order: PrintOrder) -> bytes | None:
        """Return the pages of an order where they are there."""
        made = self._made
        return made[1] if made is not None and made[0] == order else None

    def stop(self) -> None:
        """Let go what is being made."""
        if self._at_work is not None:
            self._at_work.stop()

    def _run(self, order: PrintOrder) -> None:
        """Wait for the pages, beside the window's thread. Trouble that lasts is told to whoever asks for them."""
        log = logging.getLogger(__name__)
        try:
            self._at_work = work = self._begin(order)
            pdf = work.pdf()
        except OSError as trouble:
            log.warning("no pages could be made ahead: %s", type(trouble).__name__)
            return
        if pdf is None:
            log.info("the pages that were begun ahead did not come to an end")
        elif order is self._order:
            self._made = order, pdf
