"""What both sheets of the ward are filled in with: the one of a patient, and the one of a clinic's protocol."""

from __future__ import annotations

from abc import ABC, abstractmethod

from planner.app.interview_pages import PageMaker
from planner.app.ports import Clock
from planner.app.views import QuestionPage
from planner.app.ward_fields import FieldMaker
from planner.core.answers import AnswerSheet
from planner.core.catalogue import Catalogue
from planner.core.wording import Wording


class SheetSession(ABC):
    """Holds what makes the fields of a sheet."""

    def __init__(self, catalogue: Catalogue, wording: Wording, clock: Clock) -> None:
        self._catalogue = catalogue
        self._wording = wording
        self._clock = clock
        self._pages = PageMaker(catalogue, wording)
        self._fields = FieldMaker(self._pages)

    @property
    @abstractmethod
    def sheet(self) -> AnswerSheet:
        """The sheet as it stands."""

    def directions_page(self) -> QuestionPage:
        """Return what the builder of directions needs."""
        return self._pages.question("directions", self.sheet)
