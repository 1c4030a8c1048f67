"""One question of the ward page that is typed: a label above a line of 36 pixels."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.app.ward_views import WardField
from planner.ui.look import look
from planner.ui.ward.mini_choice import TARGET
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Words


class LineCell(TextField):
    """A text field as low as the ward page needs; what the protocol filled in is marked beside the label."""

    written = Signal(str, str)  # field id, text

    def __init__(self, field: WardField, usual: str, parent: QWidget | None = None) -> None:
        label = f"{field.label} ({field.unit})" if field.unit else field.label
        super().__init__(label, parent=parent)
        self._field = field
        self._usual_word = usual
        self._usual = Words("", "caption", tone="text_muted", wraps=False)
        self.column.removeWidget(self._label)
        head = QHBoxLayout()
        head.addWidget(self._label, 1)
        head.addWidget(self._usual)
        self.column.insertLayout(0, head)  # beside the label: a phone number needs the whole line
        edges = 2 * look().theme.size("line_control")
        height = look().theme.icon_size(TARGET) - edges
        self.line.setStyleSheet(f"QLineEdit {{ min-height: {height}px; max-height: {height}px; padding: 0 8px; }}")
        self.column.setSpacing(0)
        self.show_field(field)
        self.edited.connect(lambda text: self.written.emit(self._field.id, text))
        self.line.editingFinished.connect(self._show_text)

    @property
    def field(self) -> WardField:
        return self._field

    def show_field(self, field: WardField) -> None:
        """Show what is kept, unless it is being typed; emits nothing."""
        self._field = field
        if not self.line.hasFocus():
            self._show_text()
        self.line.setEnabled(field.applies)
        self._usual.setText(self._usual_word if field.is_usual else "")
        self._usual.setVisible(field.is_usual)

    def _show_text(self) -> None:
        """Show a date as it was understood, anything else as it was typed."""
        text = self._field.told or self._field.text
        if self.line.text() != text:
            self.set_text(text)
            self.line.setCursorPosition(0)  # what is too long shows its beginning
