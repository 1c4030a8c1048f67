"""The plan code, typed line by line from paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.welcome.code_help import CodeHelp
from planner.ui.welcome.code_line import CodeLine
from planner.ui.widgets.buttons import PrimaryButton


class CodeForm(QWidget):
    """One line at first; the first line, once it is right, tells how many there are."""

    code_typed = Signal(str)  # all lines, each right

    def __init__(self, telling: CodeHelp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling = telling
        self._open = PrimaryButton(self.tr("Open this plan"))
        self._lines: list[CodeLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addSpacing(4)
        self._column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_line()
        self._open.clicked.connect(self._on_open_clicked)

    def take_focus(self) -> None:
        """Give the keyboard to the first line."""
        self._lines[0].take_focus()

    @property
    def lines(self) -> tuple[CodeLine, ...]:
        """Return the lines on show."""
        return tuple(self._lines)

    def _add_line(self) -> None:
        number = len(self._lines) + 1
        line = CodeLine(self.tr("Line {number}").format(number=number), number, self._telling)
        self._lines.append(line)
        self._column.insertWidget(number - 1, line)
        line.checked.connect(self._on_checked)
        line.line.returnPressed.connect(lambda: self._on_entered(line))
        before = self._lines[-2].line if number > 1 else None
        if before is not None:
            QWidget.setTabOrder(before, line.line)
        QWidget.setTabOrder(line.line, self._open)

    def _on_checked(self) -> None:
        """Spread what was pasted at once, and show as many lines as the code has."""
        pieces = self._telling.pieces(self._lines[0].text())
        if len(pieces) > 1:
            self._show_lines(len(pieces))
            for line, piece in zip(self._lines, pieces, strict=False):
                line.fill(piece)
        lengths = self._telling.lengths(self._lines[0].text())
        if lengths:
            self._show_lines(len(lengths))
            for line, length in zip(self._lines, lengths, strict=True):
                line.expect(length)

    def _show_lines(self, count: int) -> None:
        while len(self._lines) < count:
            self._add_line()
        while len(self._lines) > count:  # what was typed there belongs to no line of this code
            surplus = self._lines.pop()
            self._column.removeWidget(surplus)
            surplus.hide()
            surplus.deleteLater()

    def _on_entered(self, line: CodeLine) -> None:
        """Go to the next line; from the last one, open the plan."""
        place = self._lines.index(line)
        if place + 1 < len(self._lines):
            self._lines[place + 1].take_focus()
        else:
            self._on_open_clicked()

    def _on_open_clicked(self) -> None:
        wrong = next((line for line in self._lines if not line.is_right), None)
        if wrong is None:
            self.code_typed.emit("\n".join(line.text() for line in self._lines))
            return
        for line in self._lines:
            line.show_missing()
        wrong.take_focus()
