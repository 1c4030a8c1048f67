"""Joins the page of progress with the diary."""

from __future__ import annotations

from PySide6.QtCore import QObject

from planner.app.diary import DiarySession
from planner.app.progress_telling import ProgressTeller
from planner.core.errors import KnownError
from planner.ui.message import tell
from planner.ui.progress.progress_page import ProgressPage


class ProgressRound(QObject):
    """Keeps what came back today, and tells progress anew."""

    def __init__(self, page: ProgressPage, session: DiarySession, teller: ProgressTeller) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._teller = teller
        page.came_back.connect(self._on_came_back)

    def _on_came_back(self, entry_id: str, is_back: bool) -> None:  # noqa: FBT001  # a slot
        try:
            self._session.came_back(entry_id, self._session.today if is_back else None)
        except KnownError as trouble:
            tell(self._page, str(trouble))
        self._page.show_view(self._teller.view(self._session.diary))
