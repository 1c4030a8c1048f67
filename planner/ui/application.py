"""The Qt application: its style, its look and the focus ring."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from planner.ui.look import Look
from planner.ui.theme import ThemeName
from planner.ui.widgets.focus_ring import FocusRing

STYLE = ("-style", "fusion")  # the same drawing on every system; asked for so, it is drawn with but never loaded here


def make_application(arguments: Sequence[str], resources: Path) -> QApplication:
    """Return the application, dressed in the light theme. Call only where there is a screen."""
    application = QApplication([*arguments, *STYLE])
    application.setApplicationName("recovery-planner")
    application.setApplicationDisplayName("Recovery Planner")
    dress(application, resources)
    return application


def running_application(arguments: Sequence[str], resources: Path) -> QApplication:
    """Return the application that there is, or a new one where there is none."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else make_application(arguments, resources)


def dress(
    application: QApplication,
    resources: Path,
    *,
    theme: ThemeName = "light",
    text_scale: float = 1.0,
    families: Sequence[str] = (),
) -> Look:
    """Give an application its look and its focus ring; `resources` is the folder of the program's files."""
    look = Look(resources, application, theme=theme, text_scale=text_scale, families=families)
    FocusRing.follow_focus_of(application, look)
    return look
