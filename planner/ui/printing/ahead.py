"""A PDF is made beside the window before anybody asks for it."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QThreadPool

from planner.core.errors import KnownError


def make_ahead(make: Callable[[], object]) -> None:
    """Let `make` run beside the window's thread; what it makes is kept by the press, and trouble is told later.

    Trouble that lasts meets whoever asks for the pages: there it has a place to be told.
    """
    QThreadPool.globalInstance().start(lambda: _made(make))


def _made(make: Callable[[], object]) -> None:
    log = logging.getLogger(__name__)
    try:
        make()
    except KnownError as trouble:
        log.info("no pages were made ahead: %s", type(trouble).__name__)
    except Exception:
        log.exception("no pages were made ahead")
