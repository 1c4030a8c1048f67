"""A button that names a complaint."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.app.triage_views import ComplaintView
from planner.ui.look import look
from planner.ui.widgets.buttons import Button


class ComplaintButton(Button):
    """An icon and the words one would use."""

    variant = "complaint"
    ink = "accent"

    def __init__(self, view: ComplaintView, parent: QWidget | None = None) -> None:
        super().__init__(view.label, view.icon, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(look().theme.scaled(64))
