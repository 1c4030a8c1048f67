"""The page of what the surgeon said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.date_words import DateWords
from planner.app.ports import Typed
from planner.app.views import DirectionLine, QuestionPage
from planner.core.answers import Direction
from planner.ui.wizard.body import QuestionBody, Reading
from planner.ui.wizard.direction_builder import DirectionBuilder
from planner.ui.wizard.direction_draft import draft_from, draft_of


class DirectionsBody(QuestionBody):
    """The builder of one direction; those said so far stand beside it and are passed in by the page."""

    direction_added = Signal(object)  # a Direction
    fault_found = Signal(str, str)

    def __init__(
        self,
        page: QuestionPage,
        dates: DateWords,
        preview: Callable[[Direction], DirectionLine],
        *,
        asks_who: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._dates = dates
        self._builder = DirectionBuilder(
            page.activities,
            dates,
            preview,
            weight_unit=page.weight_unit,
            surgeon=page.sheet.person.surgeon,
            asks_who=asks_who,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._builder)
        self._builder.added.connect(self.direction_added)
        self._builder.fault_found.connect(self.fault_found)

    def take_focus(self) -> None:
        self._builder.take_focus()

    def reading(self) -> Reading:
        """Return trouble while a direction is half built, so that nothing typed is lost."""
        return self._builder.reading()

    def direction(self) -> Direction | None:
        """Return the direction that is complete but was not added yet."""
        return self._builder.direction()

    def visit_day(self) -> date | None:
        """Return the day of the visit that the direction waits for, where it was typed too."""
        return self._builder.visit_day()

    def unfinished(self) -> Typed | None:
        return None if self._builder.is_empty() else self._builder.draft().typed()

    def restore(self, unfinished: Typed) -> None:
        if isinstance(unfinished, Mapping):
            self._builder.show_draft(draft_from(unfinished))

    def show_fault(self, sentence: str, field: str) -> None:
        self._builder.show_fault(sentence, field)

    def show_direction(self, direction: Direction) -> None:
        """Show a direction again, to change it."""
        self._builder.show_draft(draft_of(direction, self._dates))
        self._builder.take_focus()

    def clear(self) -> None:
        """Empty the builder after a direction was added."""
        self._builder.clear()
        self._builder.take_focus()
