"""The pages of the rail: which there are, each made when it is first shown, and the ways between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.core.plan import Plan
from planner.ui.rooms.about import AboutRoom
from planner.ui.rooms.calendar import CalendarRoom
from planner.ui.rooms.exercises import ExercisesRoom
from planner.ui.rooms.in_use import InUse
from planner.ui.rooms.normal import NormalRoom
from planner.ui.rooms.plan import PlanRoom
from planner.ui.rooms.printing import PrintingRoom
from planner.ui.rooms.progress import ProgressRoom
from planner.ui.rooms.today import TodayRoom
from planner.ui.widgets.buttons import PrimaryButton, SecondaryButton
from planner.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from planner.app.own_in_use import OwnInUse
    from planner.notify.notices import NoticeSender
    from planner.ui.printing.print_page import PrintPage
    from planner.ui.today.dose_desk import DoseDesk


class PageEntry(NamedTuple):
    """A page as the rail offers it."""

    id: str
    title: str
    icon: str
    make: Callable[[], QWidget]
    is_fresh: bool = False  # made anew each time it is shown


class Pages(QObject):
    """Offers the pages and leads from one to another."""

    plan_asked = Signal()  # from a page that has no plan to show
    change_asked = Signal()
    question_asked = Signal(str)  # a question whose answer is to be changed

    def __init__(self, use: InUse) -> None:
        super().__init__(use.window)
        self._use = use
        about = AboutRoom(use, self)
        self._printing = printing = PrintingRoom(use, self)
        self._today = TodayRoom(use, self, about)
        self._plan = PlanRoom(use, self, about)
        self._calendar = CalendarRoom(use, self, printing)
        self._progress = ProgressRoom(use, self, printing)
        self._exercises = ExercisesRoom(use, self)
        self._normal = NormalRoom(use, self, printing)
        self._today.change_asked.connect(self.change_asked)
        self._today.why_asked.connect(self._plan.show_why)
        self._today.session_asked.connect(self._exercises.start_session)
        self._plan.change_asked.connect(self.change_asked)
        self._plan.question_asked.connect(self.question_asked)
        self._calendar.why_asked.connect(self._plan.show_why)
        self._normal.plan_asked.connect(self.plan_asked)
        # What is printed tells what is noted beside the plan.
        use.session.history.on_changed(lambda: use.window.forget_page("print"))

    def all(self) -> Iterator[PageEntry]:
        """Yield the pages in the order of the rail."""
        yield PageEntry("today", self.tr("Today"), "today", self._with_plan(self._today.page), is_fresh=True)
        yield PageEntry("calendar", self.tr("Calendar"), "calendar", self._with_plan(self._calendar.page))
        yield PageEntry("plan", self.tr("My plan"), "plan", self._with_plan(self._plan.page))
        yield PageEntry(
            "progress", self.tr("Progress"), "progress", self._with_plan(self._progress.page), is_fresh=True
        )
        yield PageEntry("exercises", self.tr("Exercises"), "exercise", self._with_plan(self._exercises.page))
        yield PageEntry("print", self.tr("Print and share"), "print", self._print_page, is_fresh=True)
        yield PageEntry("normal", self.tr("Is this normal?"), "is_this_normal", self._normal.page, is_fresh=True)

    @property
    def own(self) -> OwnInUse:
        """The person's own entries in the plan in use."""
        return self._use.own

    def renew_today(self) -> bool:
        """Make the page of today anew where it is on show and nothing is half told; tell whether it was."""
        is_renewed = self._today.is_left_over()
        if is_renewed:
            self._use.window.renew_pages()
        return is_renewed

    def take_doses(self, doses: DoseDesk) -> None:
        """Show medicines as the running reminders know them."""
        self._today.take_doses(doses)

    def take_notices(self, notices: NoticeSender) -> None:
        """Send notifications of the desktop for the sitting timer too."""
        self._today.take_notices(notices)

    def print_page(self, plan: Plan) -> PrintPage:
        """Return the page on which a plan is printed and saved, whether it is kept or not."""
        return self._printing.print_page(plan)

    def normal_page_for_anyone(self) -> QWidget:
        """Return "Is this normal?" for somebody who has no plan here."""
        return self._normal.page_for_anyone()

    def forget(self, page_id: str) -> None:
        """Make a page anew when it is next shown."""
        self._use.window.forget_page(page_id)

    def _with_plan(self, make: Callable[[], QWidget]) -> Callable[[], QWidget]:
        """Return what makes a page, or what stands in its place while there is no plan."""

        def made() -> QWidget:
            plan = self._use.session.plan
            return make() if plan and not plan.stop else self._no_plan_page()

        return made

    def _print_page(self) -> QWidget:
        return self._printing.page() if self._use.session.plan else self._no_plan_page()

    def _no_plan_page(self) -> QWidget:
        plan = self._use.session.plan
        if plan is not None and plan.stop:
            again = SecondaryButton(self.tr("Change my answers"))
            again.clicked.connect(lambda: self.question_asked.emit(""))
            return EmptyState("question", plan.stop, again)
        button = PrimaryButton(self.tr("Go on with the questions"))
        button.clicked.connect(self.plan_asked)
        return EmptyState("plan", self.tr("Your plan will stand here when the questions are answered."), button)
