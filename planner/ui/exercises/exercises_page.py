"""Exercises: a list at the left, the chosen one or the running session beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.exercise_views import ExerciseLine, ExerciseView
from planner.app.player_views import SessionOffer
from planner.core.poses import Figure
from planner.ui.exercises.exercise_list import ExerciseList, Pictures
from planner.ui.exercises.exercise_sheet import ExerciseSheet
from planner.ui.exercises.session_strip import SessionStrip
from planner.ui.look import look
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.words import Prose, Words

LIST_WIDTH = 316
BESIDE_FROM = 760
WIDEST = 16777215  # no limit, as Qt counts


class ExercisesPage(QWidget):
    """Says which exercise or session is wanted; is given it whole."""

    exercise_asked = Signal(str)
    session_asked = Signal(int)
    print_asked = Signal()
    stillness_chosen = Signal(bool)
    test_ticked = Signal(str, str, bool)  # exercise id, what was to be settled first
    shown = Signal()
    hidden = Signal()
    going = Signal()  # it is made anew: what runs is to be kept

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = ExerciseList(pictures)
        self.strip = SessionStrip()
        self._beside: QWidget | None = None
        self._back = QuietButton(self.tr("Back to the list"), "back")
        self.session_number = 0  # of the session that runs; 0: none
        self._has_offer = False
        self._is_beside = True
        self._is_open = False  # an exercise has the page to itself
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._left = QWidget()
        self._right = QVBoxLayout()
        self._summary = Prose()
        self._assemble()
        self.list.chosen.connect(self.exercise_asked)
        self.list.opened.connect(self._on_opened)
        self.strip.start_asked.connect(self.session_asked)
        self._back.clicked.connect(self._on_back)

    def show_lines(self, summary: str, lines: tuple[ExerciseLine, ...], offer: SessionOffer | None) -> None:
        """Show the list and the next session as they are now."""
        self._summary.set_text(summary)
        self.list.show_lines(lines)
        self._has_offer = offer is not None
        self.strip.show_offer(offer)
        self._fit()

    def show_exercise(self, view: ExerciseView, figure: Figure | None, *, is_still: bool) -> None:
        """Show one exercise whole."""
        sheet = ExerciseSheet(view, figure, is_still=is_still)
        sheet.print_asked.connect(self.print_asked)
        sheet.stillness_chosen.connect(self.stillness_chosen)
        sheet.test_ticked.connect(lambda test, is_on: self.test_ticked.emit(view.id, test, is_on))
        self._show_beside(sheet)

    def show_session(self, pane: QWidget) -> None:
        """Show a session, or what stands before or after it, in place of one exercise."""
        self._show_beside(pane)

    def end_session(self) -> None:
        """Give the place back to the exercises."""
        self._show_beside(None)

    def place(self) -> tuple[str, int]:
        """Return the exercise that is marked and the session that runs, as before the page is made anew."""
        place = (self.list.chosen_id, self.session_number)
        self.going.emit()
        return place

    def take_place(self, place: object) -> None:
        match place:
            case (str(exercise_id), int(number)):
                self.choose(exercise_id)
                if number:
                    self.session_asked.emit(number)

    @property
    def is_in_session(self) -> bool:
        return self._beside is not None and not isinstance(self._beside, ExerciseSheet)

    def choose(self, exercise_id: str) -> None:
        """Mark an exercise and ask for it."""
        self.list.choose(exercise_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hidden.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the list, where the exercise has the page to itself."""
        if event.key() == Qt.Key.Key_Escape and not self._back.isHidden():
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Take the room that there is: where there is little, one thing has the page to itself."""
        is_beside = self.width() >= BESIDE_FROM and not look().theme.is_large_text
        self._is_beside = is_beside
        shows_sheet = is_beside or self._is_open or self.is_in_session
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        self._row.setStretch(1, int(shows_sheet))
        margins = self._column.contentsMargins()
        margins.setRight(0 if is_beside else margins.left())
        self._column.setContentsMargins(margins)
        self._left.setMaximumWidth(LIST_WIDTH if is_beside else WIDEST)
        self._left.setVisible(is_beside or not shows_sheet)
        if self._beside is not None:
            self._beside.setVisible(shows_sheet)
        self._back.setVisible(not is_beside and shows_sheet and not self.is_in_session)
        self.list.setEnabled(not self.is_in_session)
        self.strip.setVisible(self._has_offer and not self.is_in_session and (is_beside or not shows_sheet))

    def _on_opened(self) -> None:
        """Where the list has the page to itself, show the exercise in its place."""
        if not self._is_beside:
            self._is_open = True
            self._fit()
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self) -> None:
        self._is_open = False
        self._fit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_beside(self, pane: QWidget | None) -> None:
        if self._beside is not None:
            self._right.removeWidget(self._beside)
            self._beside.hide()
            self._beside.deleteLater()
        self._beside = pane
        if pane is not None:
            self._right.insertWidget(1, pane, 1)
        self._fit()

    def _assemble(self) -> None:
        edge = look().theme.px("three")
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._column = column = QVBoxLayout(self._left)
        column.setContentsMargins(edge, look().theme.px("two"), 0, edge)
        column.setSpacing(look().theme.px("one"))
        column.addWidget(Words(self.tr("Exercises"), "title"))
        column.addWidget(self._summary)
        column.addWidget(self.list, 1)
        self._row.addWidget(self._left, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(edge, 8, edge, edge)
        foot.addWidget(self.strip)
        self._right.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(look().theme.px("two"), 8, 0, 0)
        head.addWidget(self._back)
        head.addStretch()
        self._right.addLayout(head)
        self._right.addLayout(foot)
        self._row.addLayout(self._right, 1)
