"""The calendar page: month, week or list, with the chosen day beside it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.calendar_telling import CalendarTeller
from planner.app.calendar_views import USUALLY_SHOWN, DayLine, LineAction, Shown
from planner.app.date_words import DateWords
from planner.ui.actions import Command
from planner.ui.calendar.day_below import DayBelow
from planner.ui.calendar.day_beside import DayBeside
from planner.ui.calendar.filter_row import FilterRow
from planner.ui.calendar.go_to_date import GoToDate
from planner.ui.calendar.header import LIST, MONTH, WEEK, CalendarHeader
from planner.ui.calendar.legend import Legend
from planner.ui.calendar.list_view import ListView
from planner.ui.calendar.month_view import MonthView
from planner.ui.calendar.more_popup import MorePopup
from planner.ui.calendar.paper_pages import Seen, page_maker
from planner.ui.calendar.place import CalendarPlace
from planner.ui.calendar.week_view import WeekView
from planner.ui.look import look
from planner.ui.widgets.buttons import QuietButton

COMMANDS = frozenset(
    {
        Command.MONTH,
        Command.WEEK,
        Command.LIST,
        Command.TODAY,
        Command.GO_TO_DATE,
        Command.PREVIOUS,
        Command.NEXT,
        Command.PRINT,
    }
)


class CalendarPage(QWidget):
    """Shows one plan on its days, and says what the person chose or asked for."""

    day_selected = Signal(object)  # date
    why_asked = Signal(str)  # entry id
    asked = Signal(object, object)  # LineAction, DayLine: anything but the reason of a date
    moved = Signal(object, object, object)  # Thing, its new date, its new time as HH:MM or None
    new_entry_asked = Signal(object)  # date
    print_asked = Signal(object)  # the page of paper that shows what this view shows, for normal or large print
    view_chosen = Signal(str)  # month, week or list
    filters_chosen = Signal(object)  # frozenset[Shown]

    def __init__(
        self,
        teller: CalendarTeller,
        *,
        first_weekday: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._teller = teller
        self._day = teller.today
        self._view = MONTH
        self._shown = USUALLY_SHOWN
        first = QLocale().firstDayOfWeek().value - 1 if first_weekday is None else first_weekday
        self._first_weekday = first
        self._header = CalendarHeader()
        self._filters = FilterRow()
        self._month = MonthView(teller, first)
        self._week = WeekView(teller, first)
        self._list = ListView(teller, grows=look().theme.is_large_text)
        self._legend = Legend()
        self._print = QuietButton(self.tr("Print this view"), "print")
        self._foot = self._foot_row()
        self._body = self._assemble()
        self._connect()
        self._filters.show_chosen(USUALLY_SHOWN)
        self.show_view(MONTH)
        self.show_day(teller.today)

    @property
    def commands(self) -> frozenset[Command]:
        """The keys this page answers to."""
        return COMMANDS | {Command.NEW_ENTRY} if self._teller.can_edit else COMMANDS

    @property
    def month(self) -> MonthView:
        return self._month

    @property
    def week(self) -> WeekView:
        return self._week

    def take_command(self, command: Command) -> None:
        """Do what a key asks for."""
        if command in (Command.MONTH, Command.WEEK, Command.LIST):
            self._on_view_chosen(command.value)
        elif command is Command.TODAY:
            self._on_today_asked()
        elif command in (Command.PREVIOUS, Command.NEXT):
            self._step(-1 if command is Command.PREVIOUS else 1)
        elif command is Command.GO_TO_DATE:
            self._ask_for_date()
        elif command is Command.PRINT:
            self._on_print_asked()
        elif command is Command.NEW_ENTRY:
            self.new_entry_asked.emit(self._day)

    def day(self) -> date:
        """Return the chosen day."""
        return self._day

    def go_to(self, when: date, *, entry_id: str = "", own_id: str = "") -> None:
        """Choose a day as the person does, and give the keyboard to the line of an entry where it is shown."""
        self._on_day_selected(when)
        self._choose_line(entry_id, own_id)

    def place(self) -> CalendarPlace:
        """Return where the person is."""
        lines = self._list.list if self._view == LIST else self._body.lines
        line = lines.chosen() if lines.hasFocus() else None
        focus = QApplication.focusWidget()
        return CalendarPlace(
            view=self._view,
            day=self._day,
            shown=self._shown,
            entry_id=line.entry_id if line else "",
            own_id=line.own_id if line else "",
            has_keyboard=focus is not None and self.isAncestorOf(focus),
        )

    def take_place(self, place: object) -> None:
        """Go where `place` told."""
        if not isinstance(place, CalendarPlace):
            return
        self.show_filters(place.shown)
        self.show_view(place.view)
        self.show_day(place.day)
        if place.has_keyboard:
            self._take_focus()
            self._choose_line(place.entry_id, place.own_id)

    def show_day(self, when: date) -> None:
        """Choose a day; emits nothing."""
        self._day = when
        self._show_day_in_view()
        self._tell()

    def show_view(self, view: str) -> None:
        """Show the month, the week or the list; emits nothing."""
        self._view = view
        self._show_day_in_view()
        self._header.show_view(view)
        for name, widget in ((MONTH, self._month), (WEEK, self._week), (LIST, self._list)):
            widget.setVisible(name == view)
        self._legend.setVisible(view == WEEK or (view == MONTH and not self._month.is_compact))
        self._body.set_has_day(has_day=view != LIST)
        self._tell()

    def show_filters(self, shown: frozenset[Shown]) -> None:
        """Show and leave out other kinds of things; emits nothing."""
        self._shown = shown
        self._filters.show_chosen(shown)
        self._month.show_filters(shown)
        self._week.show_filters(shown)
        self._list.show_filters(shown)

    def show_teller(self, teller: CalendarTeller) -> None:
        """Show another plan, or the same plan on another day; the chosen day stays."""
        self._teller = teller
        self._month.show_teller(teller)
        self._week.show_teller(teller)
        self._list.show_teller(teller)
        self.show_day(self._day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._body.close_day()
            return
        super().keyPressEvent(event)

    def _assemble(self) -> DayBeside | DayBelow:
        views: tuple[QWidget, ...] = (self._header, self._filters, self._month, self._week, self._list, self._foot)
        is_large = look().theme.is_large_text
        self._month.set_compact(is_compact=is_large)
        self._week.set_grows(grows=is_large)
        tall = (self._month, self._week, self._list)
        body: DayBeside | DayBelow
        can_add = self._teller.can_edit
        body = DayBelow(views, can_add=can_add) if is_large else DayBeside(views, tall, can_add=can_add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(body)
        return body

    def _foot_row(self) -> QWidget:
        """Return what stands below the views: what the marks mean, and the way to paper."""
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._legend, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._print, 0, Qt.AlignmentFlag.AlignRight)
        return foot

    def _connect(self) -> None:
        self._print.clicked.connect(self._on_print_asked)
        self._header.previous_asked.connect(lambda: self._step(-1))
        self._header.next_asked.connect(lambda: self._step(1))
        self._header.today_asked.connect(self._on_today_asked)
        self._header.view_chosen.connect(self._on_view_chosen)
        self._filters.chosen.connect(self._on_filters_chosen)
        for view in (self._month, self._week):
            view.day_selected.connect(self._on_day_selected)
            view.day_opened.connect(self._on_day_opened)
            view.more_asked.connect(self._on_more_asked)
            view.moved.connect(self.moved)
        for lines in (self._list, self._body):
            lines.asked.connect(self._on_asked)
            lines.shift_asked.connect(self._on_shift_asked)
        self._list.line_reached.connect(lambda top, height: self._body.bring_into_view(self._list, top, height))
        self._list.day_reached.connect(lambda top: self._body.show_at_top(self._list, top))
        self._body.new_entry_asked.connect(self.new_entry_asked)
        self._body.day_closed.connect(self._take_focus)
        look().changed.connect(self._on_look_changed)

    def _tell(self) -> None:
        """Tell the month on top, and the day beside it."""
        self._header.tell(self._teller.month(self._day), self._teller.months(self._day))
        self._body.show_day(self._teller.day(self._day))

    def _show_day_in_view(self) -> None:
        """Choose the day in the view that is seen; the others learn of it when they are."""
        if self._view == WEEK:
            self._week.show_day(self._day)
        else:
            self._month.show_day(self._day)

    def _take_focus(self) -> None:
        {MONTH: self._month.setFocus, WEEK: self._week.setFocus, LIST: self._list.take_focus}[self._view]()

    def _step(self, steps: int) -> None:
        (self._week if self._view == WEEK else self._month).step(steps)
        if self._view == LIST:
            self._list.show_from(self._day.replace(day=1))

    def _ask_for_date(self) -> None:
        dialog = GoToDate(DateWords(self._teller.wording, self._teller.today, self._teller.plan.surgery_date), self)
        dialog.accepted.connect(lambda: self._go_to(dialog.date()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _go_to(self, when: date | None) -> None:
        if when is not None:
            self._on_day_selected(when)
            self._list.show_from(when)

    def _on_today_asked(self) -> None:
        self._go_to(self._teller.today)

    def _on_view_chosen(self, view: str) -> None:
        self.show_view(view)
        self._take_focus()
        self.view_chosen.emit(view)

    def _on_filters_chosen(self, shown: frozenset[Shown]) -> None:
        self.show_filters(shown)
        self.filters_chosen.emit(shown)

    def _choose_line(self, entry_id: str, own_id: str) -> None:
        if not (entry_id or own_id):
            return
        lines = self._list.list if self._view == LIST else self._body.lines
        if lines.isVisible() and lines.choose_line(entry_id=entry_id, own_id=own_id):
            lines.setFocus()

    def _on_asked(self, action: LineAction, line: DayLine) -> None:
        if action is LineAction.WHY:
            self.why_asked.emit(line.entry_id)
        else:
            self.asked.emit(action, line)

    def _on_shift_asked(self, line: DayLine, days: int) -> None:
        if line.thing is not None:
            self.moved.emit(line.thing, line.thing.when + timedelta(days=days), None)

    def _on_more_asked(self, when: date) -> None:
        """Show what found no room on a day over it; where all of it has room, open the day."""
        table = self._week if self._view == WEEK else self._month
        hidden = table.hidden_on(when)
        if not hidden:
            self._on_day_opened(when)
            return
        popup = MorePopup(self._teller.rest(when, hidden), self)
        popup.asked.connect(self._on_asked)
        popup.closed.connect(self._take_focus)
        box = table.visualRect(table.currentIndex())
        popup.appear(QRect(table.viewport().mapTo(self, box.topLeft()), box.size()))

    def _on_day_selected(self, when: date) -> None:
        self.show_day(when)
        self.day_selected.emit(when)

    def _on_day_opened(self, when: date) -> None:
        if when != self._day:
            self._on_day_selected(when)
        columns = self._month if self._view == MONTH else self._week
        self._body.open_day(columns.currentIndex().column())

    def _on_print_asked(self) -> None:
        """Offer what is seen as a page for paper; it is laid out once paper and print are chosen."""
        seen = Seen(self._day, self._shown, self._first_weekday, self._list.search())
        self.print_asked.emit(page_maker(self._view, self._teller, seen))

    def _on_look_changed(self) -> None:
        self._month.renew_look()
        self._week.renew_look()
        self._list.renew_look()
        self._tell()
