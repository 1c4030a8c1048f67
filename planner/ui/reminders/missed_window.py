"""While you were away: one calm list of what came, with the times as planned."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.reminder_views import MissedView
from planner.ui.look import look
from planner.ui.reminders.missed_row import MissedLine
from planner.ui.widgets.buttons import PrimaryButton, SecondaryButton
from planner.ui.widgets.card import Rule
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words

WIDTH, HEIGHT = 750, 620


class MissedWindow(QWidget):
    """A window of its own that opens without taking the keyboard. Closing it is "decide later": nothing is lost."""

    done = Signal(str)  # a reminder's id, here and below
    done_at_its_time = Signal(str)
    skipped = Signal(str)
    snoozed = Signal(str, str)
    undone = Signal(str)
    saved = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)  # noqa: FBT003  # Qt's own order
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = Words("", "title")
        self._sentence = Words("", "body", tone="text_muted")
        self._page = ScrollPage(margin=0, gap=0)
        self._lines: dict[str, MissedLine] = {}
        self._notes = QWidget()
        self._notes_column = QVBoxLayout(self._notes)
        self._footnote = Words("", "body", tone="text_muted")
        self._save = PrimaryButton(self.tr("Save and close"))
        self._leave = SecondaryButton(self.tr("Decide later"))
        self._assemble()
        self._save.clicked.connect(self.saved)
        self._leave.clicked.connect(self.left)

    def show_list(self, view: MissedView) -> None:
        """Show the list; lines that are there already keep the keyboard."""
        self.setWindowTitle(view.title)
        self._title.setText(view.title)
        self._sentence.setText(view.sentence)
        self._footnote.setText(view.footnote)
        self._footnote.setVisible(bool(view.footnote))
        if list(self._lines) != [row.id for row in view.rows]:
            self._build_lines(view)
        for row in view.rows:
            self._lines[row.id].show_row(row)
        self._show_notes(view.notes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # whoever shows the list decides when it goes
        self.left.emit()

    def _assemble(self) -> None:
        theme = look().theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 16)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self._sentence)
        column.addWidget(_sheet("surface", head))
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the keyboard from button to button
        self._page.column.addLayout(self._rows)
        self._page.column.addStretch()
        column.addWidget(_sheet("surface", self._page), 1)
        column.addWidget(_sheet("sunken", self._foot()))
        self.resize(min(theme.scaled(WIDTH), self.screen().availableGeometry().width()), HEIGHT)

    def _foot(self) -> QVBoxLayout:
        self._notes_column.setContentsMargins(0, 0, 0, 0)
        self._notes_column.setSpacing(4)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        flow.addWidget(self._save)
        flow.addWidget(self._leave)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 16, 24, 20)
        foot.setSpacing(12)
        foot.addWidget(self._notes)
        foot.addWidget(self._footnote)
        foot.addWidget(buttons)
        return foot

    def _build_lines(self, view: MissedView) -> None:
        _empty(self._rows)
        self._lines = {}
        for row in view.rows:
            line = MissedLine(row)
            line.done.connect(self.done)
            line.done_at_its_time.connect(self.done_at_its_time)
            line.skipped.connect(self.skipped)
            line.snoozed.connect(self.snoozed)
            line.undone.connect(self.undone)
            self._rows.addWidget(Rule())
            self._rows.addWidget(line)
            self._lines[row.id] = line
        self._rows.addWidget(Rule())

    def _show_notes(self, notes: tuple[str, ...]) -> None:
        _empty(self._notes_column)
        for note in notes:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(12)
            row.addWidget(IconLabel("clock", "text"))
            row.addWidget(Words(note), 1)
            self._notes_column.addWidget(line)
        self._notes.setVisible(bool(notes))


def _sheet(ground: str, inside: QVBoxLayout | QWidget) -> QFrame:
    sheet = QFrame()
    sheet.setProperty("ground", ground)
    if isinstance(inside, QWidget):
        around = QVBoxLayout(sheet)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(inside)
    else:
        sheet.setLayout(inside)
    return sheet


def _empty(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
