"""A line to type on, with its label above it and what is wrong below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.words import Words

SHORT_LINE = 240  # a short line never shrinks; a longer one gives way


class TextField(QWidget):
    """One line of text. `edited` tells what the person typed; setting the text is silent."""

    edited = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        unit: str = "",
        width: int = 0,
        is_label_shown: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setAccessibleName(label)
        self.line.setAccessibleDescription(hint)
        self._label = Words(label, "body", wraps=True)
        self._label.setBuddy(self.line)
        self._fault_words = Words("", "body", tone="tier_emergency")
        self._fault = self._fault_row()
        if width:
            self.line.setMaximumWidth(look().theme.scaled(width))
            self.line.setMinimumWidth(look().theme.scaled(min(width, SHORT_LINE)))
        self._assemble(hint, unit)
        self._label.setHidden(not is_label_shown)  # not before it has its place: it would be a window of its own
        self.line.textEdited.connect(self._on_edited)

    def text(self) -> str:
        """Return what stands on the line, without spaces at its ends."""
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        """Show a stored text; emits nothing."""
        self.line.setText(text)

    def show_fault(self, sentence: str) -> None:
        """Tell at the field what is wrong with it; an empty sentence takes that back."""
        self._fault_words.setText(sentence)
        self._fault.setVisible(bool(sentence))
        self.line.setProperty("fault", bool(sentence))
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)
        self.line.setAccessibleDescription(sentence)

    def take_focus(self) -> None:
        """Give the keyboard to the line."""
        self.line.setFocus()
        self.line.selectAll()

    def _assemble(self, hint: str, unit: str) -> None:
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        if hint:
            column.addWidget(Words(hint, "caption", tone="text_muted"))
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.addWidget(self.line, 1)
        if unit:
            self.row.addWidget(Words(unit, "body", wraps=False))
        if self.line.maximumWidth() < look().theme.scaled(2000):
            self.row.addStretch(0)
        column.addLayout(self.row)
        column.addWidget(self._fault)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _fault_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("warning", "tier_emergency", 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._fault_words, 1)
        holder.hide()
        return holder

    def _on_edited(self, text: str) -> None:
        if self._fault.isVisibleTo(self):
            self.show_fault("")
        self.edited.emit(text)
