"""One tier whole: what to do, the number to call, and all its signs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.app.sign_views import TierView
from planner.ui.normal.tier_frame import TierFrame
from planner.ui.widgets.door_button import DoorButton
from planner.ui.widgets.words import Words


class TierCard(TierFrame):
    """Everything about one tier; each sign leads to what to do about it."""

    sign_chosen = Signal(str)  # sign id

    def __init__(self, view: TierView, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(view.tier.value, view.icon, view.title, view.lead, parent=parent)
        if view.phone_label:
            self.body.addWidget(Words(view.phone_label, tone="text_muted"))
            self.add_number(view.phone)
        if view.signs:
            self.body.addWidget(Words(hint, tone="text_muted"))
        for sign in view.signs:
            door = DoorButton(sign.text, sign.advice)
            door.clicked.connect(lambda _checked, name=sign.id: self.sign_chosen.emit(name))
            self.body.addWidget(door)
