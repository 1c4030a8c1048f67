"""One kind of reminders: on or off, and at which times."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from planner.app.settings_views import KindView
from planner.ui.look import look
from planner.ui.settings.noted_box import NotedBox
from planner.ui.widgets.text_field import TextField

TIMES_WIDTH = 200


class KindRow(QWidget):
    """A tick box with its note; at the right, or below where text is large, the times."""

    turned = Signal(str, bool)  # the kind
    times_typed = Signal(str, str)

    def __init__(self, view: KindView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = view.id
        self._noted = NotedBox(view.name, view.icon, view.note)
        self._box = self._noted.box
        self._box.setChecked(view.is_on)
        self._times = TextField(
            self.tr("Times: {kind}").format(kind=view.name), width=TIMES_WIDTH, is_label_shown=False
        )
        self._times.set_text(view.times or "")
        self._has_times = view.times is not None
        self._assemble()
        self._show_times()
        self._box.clicked.connect(self._on_turned)
        self._times.line.editingFinished.connect(self._on_times)

    def show_times(self, text: str) -> None:
        """Show the times as they were read; emits nothing."""
        self._times.set_text(text)
        self._times.show_fault("")

    def show_fault(self, sentence: str) -> None:
        """Say at the line why the times cannot be taken."""
        self._times.show_fault(sentence)

    def _assemble(self) -> None:
        is_large = look().theme.is_large_text
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_large else QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8 if is_large else 16)
        row.addWidget(self._noted, 1)
        row.addWidget(self._times)

    def _show_times(self) -> None:
        self._times.setVisible(self._has_times and self._box.isChecked())

    def _on_turned(self, is_on: bool) -> None:  # noqa: FBT001  # a signal
        self._show_times()
        self.turned.emit(self._kind, is_on)

    def _on_times(self) -> None:
        if self._times.line.isModified():
            self._times.line.setModified(False)
            self.times_typed.emit(self._kind, self._times.text())
