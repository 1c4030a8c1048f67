"""One person who shares this computer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.ui.widgets.buttons import DangerButton, QuietButton, SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.row_of import flow_of
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Words


class PersonCard(Card):
    """A name, and what one can do. The person on show can only be renamed."""

    chosen = Signal()
    renamed = Signal(str)
    removed = Signal()

    def __init__(self, name: str, *, is_shown: bool, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, parent=parent)
        self._name = name
        self._field = TextField(self.tr("Name"))
        self._save = SecondaryButton(self.tr("Save the name"))
        self.column.addWidget(Words(name, "heading"))
        if is_shown:
            self.column.addWidget(Words(self.tr("These plans are on show now."), tone="text_muted"))
        self.column.addWidget(flow_of(*self._buttons(is_shown=is_shown)))
        self.column.addWidget(self._field)
        self.column.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        self._field.set_text(name)
        self._show_field(is_open=False)
        self._save.clicked.connect(self._on_saved)
        self._field.line.returnPressed.connect(self._on_saved)

    def _buttons(self, *, is_shown: bool) -> list[QWidget]:
        rename = QuietButton(self.tr("Rename"), "edit")
        rename.setAccessibleName(self.tr("Rename {name}").format(name=self._name))
        rename.clicked.connect(lambda: self._show_field(is_open=True))
        if is_shown:
            return [rename]
        go = SecondaryButton(self.tr("Go to these plans"), "person")
        go.setAccessibleName(self.tr("Go to the plans of {name}").format(name=self._name))
        go.clicked.connect(self.chosen)
        remove = DangerButton(self.tr("Remove"), "erase")
        remove.setAccessibleName(self.tr("Remove {name}").format(name=self._name))
        remove.clicked.connect(self.removed)
        return [go, rename, remove]

    def _show_field(self, *, is_open: bool) -> None:
        self._field.setVisible(is_open)
        self._save.setVisible(is_open)
        if is_open:
            self._field.line.setFocus()
            self._field.line.selectAll()

    def _on_saved(self) -> None:
        name = self._field.text()
        if not name:
            self._field.show_fault(self.tr("Please type a name first."))
            self._field.line.setFocus()
            return
        self.renamed.emit(name)
