"""Joins the history of the plan in use with the window: what was done is told, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from planner.app.plan_session import PlanSession
from planner.ui.main_window import MainWindow
from planner.ui.message import do_or_tell

if TYPE_CHECKING:
    from planner.ui.widgets.undo_bar import UndoBar  # for types alone: made when there is something to undo


class Undoing(QObject):
    """Passes the keys and buttons for undo and redo on to the history, and shows the pages anew."""

    def __init__(self, session: PlanSession, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._history = session.history
        self._window = window
        self._is_going_back = False  # what is told then is told by the way back itself
        self._history.on_changed(self._on_changed)
        window.undo_asked.connect(self.undo)
        window.redo_asked.connect(self.redo)

    def undo(self) -> None:
        """Take back the last deed, the last change of an earlier day included."""
        self._session.recall_change(self.tr("Change my plan"))
        deed = self._history.to_undo
        if not deed:
            self._bar.tell_nothing(self.tr("There is nothing to undo since the program was started."))
        elif self._go(self._history.undo):
            self._bar.tell_undone(deed)

    def redo(self) -> None:
        """Do again what was undone last."""
        deed = self._history.to_redo
        if not deed:
            self._bar.tell_nothing(self.tr("There is nothing to do again."))
        elif self._go(self._history.redo):
            self._bar.tell_done(deed)

    def _go(self, way: Callable[[], None]) -> bool:
        self._is_going_back = True
        try:
            is_done = do_or_tell(self._window, way)
        finally:
            self._is_going_back = False
        if is_done:
            self._window.renew_pages()
        return is_done

    def _on_changed(self) -> None:
        if self._is_going_back:
            return
        if self._history.to_undo:
            self._bar.tell_done(self._history.to_undo)
        elif "_bar" in self.__dict__:
            self._bar.hide()

    @cached_property
    def _bar(self) -> UndoBar:
        from planner.ui.widgets.undo_bar import UndoBar  # late: a start has done nothing yet

        bar = UndoBar()
        bar.undo_asked.connect(self.undo)
        bar.redo_asked.connect(self.redo)
        self._window.add_below(bar)
        return bar
