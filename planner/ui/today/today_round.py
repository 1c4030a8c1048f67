"""Joins the page of today with the diary: what the person did is kept, and the day is told anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from planner.app.check_in_telling import fault_told
from planner.app.diary import DiarySession, Worry
from planner.app.today_telling import TodayTeller
from planner.core.diary import CheckIn, DiaryFault, OwnScores
from planner.core.wording import Wording
from planner.ui.message import do_or_tell, tell
from planner.ui.today.check_in_card import STEP_OF
from planner.ui.today.today_page import TodayPage

EXAMPLE_MINUTES = 30
WorryOf = Callable[[CheckIn], Worry | None]


class TodayRound(QObject):
    """One day on one page."""

    def __init__(
        self, page: TodayPage, session: DiarySession, teller: TodayTeller, wording: Wording, worry_of: WorryOf
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._teller = teller
        self._wording = wording
        self._worry_of = worry_of
        page.ticked.connect(lambda task, is_done: self._do(lambda: session.tick(task, is_done=is_done)))
        page.walk_added.connect(self._on_walk_added)
        page.walk_undone.connect(lambda: self._do(session.undo_walk))
        page.checked_in.connect(self._on_checked_in)
        page.minutes_unreadable.connect(self._on_minutes_unreadable)
        page.felt.connect(lambda feeling: self._do(lambda: session.feel(feeling)))
        page.things_named.connect(self._on_things_named)
        page.things_scored.connect(self._on_things_scored)
        page.offer_accepted.connect(self._on_offer_accepted)
        page.offer_declined.connect(self._on_offer_declined)
        told = session.check_in()
        if told is not None:
            page.show_worry(worry_of(told))

    def _do(self, command: Callable[[], object]) -> bool:
        """Keep something and show the day as it is then; where that cannot be, nothing on the page is lost."""
        try:
            return do_or_tell(self._page, command)
        finally:
            self._show()

    def _show(self) -> None:
        self._page.show_view(self._teller.view(self._session.diary, self._session.suggestion()))

    def _on_walk_added(self, minutes: int) -> None:
        faults: list[DiaryFault] = []
        if self._do(lambda: faults.extend(self._session.add_walk(minutes))) and faults:
            tell(self._page, fault_told(faults[0], self._wording))

    def _on_checked_in(self, check_in: CheckIn) -> None:
        """Keep how the day was; what cannot wait is told also where the rest cannot be kept."""
        faults: list[DiaryFault] = []
        is_kept = self._do(lambda: faults.extend(self._session.keep(check_in))) and not faults
        if faults and self._page.check_in is not None:
            self._page.check_in.show_fault(fault_told(faults[0], self._wording), STEP_OF[faults[0].field])
        view = self._teller.view(self._session.diary).check_in if is_kept else None
        if view is not None:
            self._page.renew_check_in(view)
        worry = self._worry_of(check_in)
        if is_kept or worry is not None:
            self._page.show_worry(worry)

    def _on_minutes_unreadable(self, text: str) -> None:
        if self._page.check_in is not None:
            sentence = self._wording.say("check_in.fault.not_a_number", value=text, example=EXAMPLE_MINUTES)
            self._page.check_in.show_fault(sentence, STEP_OF["minutes"])

    def _on_things_named(self, names: tuple[str, ...]) -> None:
        faults = self._session.faults_of_names(names)
        if faults and self._page.things is not None:
            self._page.things.show_fault(fault_told(faults[0], self._wording))
        elif self._do(lambda: self._session.name_own_things(names)):
            self._renew_things()

    def _on_things_scored(self, scores: tuple[int | None, ...]) -> None:
        if self._do(lambda: self._session.score_own_things(OwnScores(when=self._session.today, scores=scores))):
            self._renew_things()

    def _renew_things(self) -> None:
        """Show the card of the week as it stands now, and give it the keyboard."""
        self._page.things = None
        self._show()
        if self._page.things is not None:
            self._page.things.take_focus()

    def _on_offer_accepted(self) -> None:
        offered = self._session.suggestion()
        if offered is not None:
            self._do(lambda: self._session.slow_down(offered))

    def _on_offer_declined(self) -> None:
        self._do(self._session.keep_pace)
