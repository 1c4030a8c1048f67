"""Joins the calendar with what it edits: own entries, own days, and booked visits. Every edit can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import DayLine, LineAction, Thing
from planner.app.date_words import DateWords
from planner.app.own_calendar import OwnCalendar
from planner.app.plan_session import PlanSession
from planner.core.errors import KnownError
from planner.core.moved_visits import with_visit
from planner.core.own_days import is_early, visit_place, with_own_day
from planner.core.own_entries import OwnEntry, OwnKind, Reach
from planner.core.plan import Plan
from planner.ui.calendar.entry_dialog import EntryDialog
from planner.ui.calendar.move_dialog import MoveDialog
from planner.ui.calendar.page import CalendarPage
from planner.ui.calendar.reach_dialog import ReachDialog
from planner.ui.message import do_or_tell

MakeTeller = Callable[[Plan], CalendarTeller]


class CalendarRound(QObject):
    """One calendar page and the plan it shows. What was typed and not saved is kept in `unfinished`."""

    def __init__(
        self,
        page: CalendarPage,
        session: PlanSession,
        own: OwnCalendar,
        make_teller: MakeTeller,
        unfinished: dict[str, str],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._own = own
        self._make_teller = make_teller
        self._unfinished = unfinished
        self._teller = make_teller(self._plan)
        self.destroyed.connect(own.on_changed(self._show))
        page.new_entry_asked.connect(self._on_new_asked)
        page.asked.connect(self._on_asked)
        page.moved.connect(self._on_moved)

    @property
    def _plan(self) -> Plan:
        plan = self._session.plan
        if plan is None:
            raise LookupError("a calendar shows the plan in use")
        return plan

    @property
    def _dates(self) -> DateWords:
        return DateWords(self._teller.wording, self._teller.today, self._plan.surgery_date)

    def _show(self) -> None:
        self._teller = self._make_teller(self._plan)
        self._page.show_teller(self._teller)

    def _do(self, edit: Callable[[], None]) -> bool:
        """Keep an edit; where that cannot be, nothing has changed."""
        return do_or_tell(self._page, edit)

    # New and changed entries

    def _on_new_asked(self, day: date) -> None:
        blank = OwnEntry(id=self._own.new_id(), kind=OwnKind.VISIT, title="", first=day)
        dialog = self._entry_dialog(blank, is_new=True)
        if self._unfinished:
            dialog.show_typed(self._unfinished)
        dialog.saved.connect(lambda entry: self._on_added(dialog, entry))
        dialog.left.connect(self._unfinished.update)
        dialog.open()

    def _on_added(self, dialog: EntryDialog, entry: OwnEntry) -> None:
        if self._keep(dialog, lambda: self._own.add(entry)):
            self._unfinished.clear()
            self._page.go_to(entry.opens or entry.first, own_id=entry.id)

    def _change(self, line: DayLine) -> None:
        entry = self._own.entry(line.own_id)
        shown = replace(entry, first=line.when)
        dialog = self._entry_dialog(shown, is_new=False)
        dialog.saved.connect(lambda after: self._on_changed(dialog, line, after))
        dialog.removed.connect(dialog.accept)
        dialog.removed.connect(lambda: self._remove(line))
        dialog.open()

    def _on_changed(self, dialog: EntryDialog, line: DayLine, after: OwnEntry) -> None:
        if after == replace(self._own.entry(line.own_id), first=line.when):
            dialog.accept()
            return

        def change(reach: Reach) -> None:
            if self._keep(dialog, lambda: self._own.change(line.own_id, line.when, after, reach)):
                self._page.go_to(after.first, own_id=line.own_id)

        self._reach(line.own_id, self.tr("Change which of them?"), change)

    def _keep(self, dialog: EntryDialog, edit: Callable[[], None]) -> bool:
        """Keep what a dialog says; it stays open with what was typed where that is not possible."""
        try:
            edit()
        except KnownError as trouble:
            dialog.tell(str(trouble))
            return False
        dialog.accept()
        return True

    def _entry_dialog(self, entry: OwnEntry, *, is_new: bool) -> EntryDialog:
        return EntryDialog(entry, self._dates, self._teller.wording, is_new=is_new, parent=self._page)

    # What a line offers

    def _on_asked(self, action: LineAction, line: DayLine) -> None:
        {
            LineAction.CHANGE: self._change,
            LineAction.REMOVE: self._remove,
            LineAction.MOVE: self._ask_where_of,
            LineAction.PLANNED: self._back_to_plan,
        }[action](line)

    def _remove(self, line: DayLine) -> None:
        def remove(reach: Reach) -> None:
            self._do(lambda: self._own.remove(line.own_id, line.when, reach))

        self._reach(line.own_id, self.tr("Delete which of them?"), remove)

    def _back_to_plan(self, line: DayLine) -> None:
        self._change_plan(with_own_day(self._plan, line.entry_id, None), line.title)

    # Moving

    def _on_moved(self, thing: Thing, to: date, time: str | None) -> None:
        """Take a move by hand or by key; a day before the plan's first one is asked about first."""
        if thing.own_id:
            self._move_own(thing, to, time)
        elif self._warning(thing, to):
            self._ask_where(thing, to)
        else:
            self._move_planned(thing, to, time)

    def _ask_where_of(self, line: DayLine) -> None:
        if line.thing is not None:
            self._ask_where(line.thing, line.thing.when)

    def _ask_where(self, thing: Thing, day: date) -> None:
        has_hour = bool(thing.own_id) or visit_place(thing.entry_id) is not None
        dialog = MoveDialog(
            thing.title,
            self._dates,
            day=day,
            time=thing.time if has_hour else None,
            planned=self._teller.lines.planned_text(thing.entry_id) if thing.entry_id and not has_hour else "",
            warning=lambda to: self._warning(thing, to),
            parent=self._page,
        )
        move = self._move_own if thing.own_id else self._move_planned
        dialog.moved.connect(lambda to, time: move(thing, to, time))
        dialog.open()

    def _warning(self, thing: Thing, to: date) -> str:
        """Return what speaks against a day, or nothing. It never forbids it."""
        if not thing.entry_id or not is_early(self._plan.entry(thing.entry_id), to):
            return ""
        return self._teller.early(thing.entry_id)

    def _move_own(self, thing: Thing, to: date, time: str | None) -> None:
        def move(reach: Reach) -> None:
            if self._do(lambda: self._own.move(thing.own_id, thing.when, to, reach, time=time)):
                self._page.go_to(to, own_id=thing.own_id)

        self._reach(thing.own_id, self.tr("Move which of them?"), move)

    def _move_planned(self, thing: Thing, to: date, time: str | None) -> None:
        place = visit_place(thing.entry_id)
        if place is None:
            after = with_own_day(self._plan, thing.entry_id, to)
        else:
            visit = self._plan.visits[place]
            other = replace(visit, date=to, time=visit.time if time is None else time)
            after = with_visit(self._plan, place, other, self._teller.wording)
        self._page.show_day(to)
        self._change_plan(after, thing.title)

    def _change_plan(self, after: Plan, title: str) -> None:
        if after != self._plan:
            name = self._teller.wording.say("own.deed.move", title=title)
            self._do(lambda: self._session.change(after, name))

    def _reach(self, own_id: str, question: str, then: Callable[[Reach], None]) -> None:
        """Ask how much of a row is meant; what comes once is all there is."""
        if self._own.entry(own_id).repeat is None:
            then(Reach.ALL)
            return
        dialog = ReachDialog(question, self._page)
        dialog.chosen.connect(then)
        dialog.open()
