"""Where everything is kept, copies of it, and the end of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.ui.settings.section import Section
from planner.ui.widgets.buttons import DangerButton, SecondaryButton
from planner.ui.widgets.card import Rule
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.words import Words


class CopiesSection(Section):
    """Buttons alone: each of them asks before anything happens."""

    copy_asked = Signal()
    bring_back_asked = Signal()
    erase_asked = Signal()

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What is kept, and copies of it"), parent=parent)
        copy = SecondaryButton(self.tr("Make a copy now"), "save")
        back = SecondaryButton(self.tr("Bring a copy back"), "undo")
        erase = DangerButton(self.tr("Erase everything"), "erase")
        where = self.tr("Your plans, your notes and these settings are in this folder, on this computer only:")
        path = Words(folder, "strong")
        path.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        path.setAccessibleName(self.tr("Folder: {folder}").format(folder=folder))
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        flow.addWidget(copy)
        flow.addWidget(back)
        note = self.tr("A copy holds everything. Keep it where nobody else reads it, such as on a stick of your own.")
        for widget in (Words(where), path, buttons, Words(note, "caption", tone="text_muted"), Rule()):
            self.column.addWidget(widget)
        self.column.addWidget(erase, 0, Qt.AlignmentFlag.AlignLeft)
        copy.clicked.connect(self.copy_asked)
        back.clicked.connect(self.bring_back_asked)
        erase.clicked.connect(self.erase_asked)
