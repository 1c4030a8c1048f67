"""The ward page: one sheet for one patient, from the keyboard alone, and nothing of it is stored unless asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.app.ward_session import WardSession
from planner.app.ward_views import WardFault, WardState
from planner.core.answers import AnswerSheet, Medicine, Visit
from planner.core.plan import Plan
from planner.ui.look import look
from planner.ui.message import ask
from planner.ui.ward.choice_row import ChoiceRow
from planner.ui.ward.line_cell import LineCell
from planner.ui.ward.record_card import RecordCard
from planner.ui.ward.record_dialog import RecordDialog, Refusal
from planner.ui.ward.ward_footer import WardFooter
from planner.ui.ward.ward_group import WardGroupCard
from planner.ui.ward.ward_header import WardHeader
from planner.ui.ward.ward_sheet import WardSheet, chain
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.wizard.directions_body import DirectionsBody
from planner.ui.wizard.medicines_body import MedicinesBody
from planner.ui.wizard.records_body import RecordsBody
from planner.ui.wizard.visits_body import VisitsBody

One = TypeVar("One", Visit, Medicine)
SIGHT = 60  # pixels above and below what has the keyboard
RECORDS = ("directions", "medicines", "visits")


class WardPage(QWidget):
    """Shows the session's sheet and passes on what is answered."""

    plan_made = Signal(object, bool)  # a Plan; whether it is to be kept on this computer
    print_asked = Signal(object)  # the same Plan
    closed = Signal()
    normal_asked = Signal()
    protocol_asked = Signal(str)  # what to do with the clinic's protocol: pick, edit, new or none

    def __init__(
        self,
        session: WardSession,
        parent: QWidget | None = None,
        *,
        by_hand: Callable[[AnswerSheet], str] = lambda _sheet: "",
    ) -> None:
        """`by_hand` says what of a sheet paper cannot print."""
        super().__init__(parent)
        self._session = session
        self._by_hand = by_hand
        self._frame: QWidget | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._build()
        for keys, slot in (
            ("Ctrl+Return", self._on_print_asked),
            ("Ctrl+Enter", self._on_print_asked),
            ("Ctrl+Shift+N", self._on_next_asked),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        look().changed.connect(self._build)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @property
    def session(self) -> WardSession:
        return self._session

    def next_patient(self) -> None:
        """Forget the patient: the sheet, what was typed, and the fields it was typed into."""
        self._session.next_patient()
        self.renew()

    def renew(self) -> None:
        """Show the sheet anew, as after another protocol was chosen."""
        self._build()
        self.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard to the first field."""
        first = self._cells()["person.name"]
        first.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sheet.fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from a line and presses a button; Esc closes."""
        focused = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if is_enter and isinstance(focused, QPushButton):
            focused.click()
        elif is_enter and isinstance(focused, QLineEdit):
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_close_asked()
        else:
            super().keyPressEvent(event)

    # building

    def _build(self) -> None:
        """Build all anew; what stood in the old fields goes with them."""
        if self._frame is not None:
            self._frame.hide()
            self._whole.removeWidget(self._frame)
            self._frame.deleteLater()
        session = self._session
        self._frame = QWidget()
        ways = ("pick", "edit", "none") if session.protocol else ("pick", "new")
        self._header = WardHeader(
            session.say("title"),
            (self._protocol_told(), session.say("keys")),
            session.say("close"),
            menu=session.say("menu"),
            more={way: session.say(f"protocol_{way}") for way in ways},
        )
        self._footer = WardFooter(session.say)
        self._faults = Banner("", "error")
        self._stop = Banner("", "look_again")
        self._groups = {
            group.id: WardGroupCard(group, usual=session.say("usual"), no_to_rest=session.say("no_to_rest"))
            for group in session.groups()
        }
        self._records = {name: self._record_card(name) for name in RECORDS}
        self._sheet = WardSheet({**self._groups, **self._records})
        self._assemble(self._frame)
        self._connect()
        self._faults.hide()
        self._show()
        self._sheet.fit(self.width())

    def _protocol_told(self) -> str:
        protocol = self._session.protocol
        if protocol is None:
            return self._session.say("no_protocol")
        clinic = ", ".join(part for part in (protocol.clinic.name, protocol.clinic.ward) if part)
        return self._session.say("protocol", clinic=clinic)

    def _record_card(self, name: str) -> RecordCard:
        say = self._session.say
        return RecordCard(
            say(f"group.{name}"),
            add=say(f"add_{name.removesuffix('s')}"),
            take_out=say("take_out", text="{text}"),
            usual=say("usual"),
            surgeon=say("surgeon") if name == "directions" else "",
        )

    def _assemble(self, frame: QWidget) -> None:
        whole = QVBoxLayout(frame)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._page = ScrollPage(margin=12, gap=12)
        for widget in (self._faults, self._stop, self._sheet):
            self._page.column.addWidget(widget)
        self._page.column.addStretch(1)
        whole.addWidget(self._header)
        whole.addWidget(self._page, 1)
        whole.addWidget(self._footer)
        self._whole.addWidget(frame)
        frame.show()  # at once, so that the keyboard can go there

    def _connect(self) -> None:
        for group in self._groups.values():
            group.answered.connect(self._on_answered)
            group.written.connect(self._on_written)
            group.no_to_rest_asked.connect(self._on_no_to_rest_asked)
        for name, card in self._records.items():
            card.add_asked.connect(lambda which=name: self._on_add_asked(which))
            card.removed.connect(lambda number, which=name: self._on_removed(which, number))
        self._header.close_asked.connect(self._on_close_asked)
        self._header.normal_asked.connect(self.normal_asked)
        self._header.more_asked.connect(self.protocol_asked)
        self._footer.print_asked.connect(self._on_print_asked)
        self._footer.look_asked.connect(self.make)
        self._footer.next_asked.connect(self._on_next_asked)

    # showing

    def _cells(self) -> dict[str, LineCell | ChoiceRow]:
        return {cell.field.id: cell for group in self._groups.values() for cell in group.cells()}

    def _show(self) -> None:
        session = self._session
        for group in session.groups():
            self._groups[group.id].show_group(group)
        self._records["directions"].show_lines(session.directions())
        self._records["medicines"].show_lines(session.medicines())
        self._records["visits"].show_lines(session.visits())
        self._show_state(session.state())
        cards = [self._groups[name] for name in ("patient", "dates", "operation", "home", "wants", "health")]
        last = [self._groups[name] for name in ("call", "reminders")]
        parts: list[WardGroupCard | RecordCard | WardFooter | WardHeader] = [*cards, *self._records.values(), *last]
        parts += [self._footer, self._header]
        chain([stop for part in parts for stop in part.stops()])

    def _show_state(self, state: WardState) -> None:
        say = self._session.say
        missing = [fault.label for fault in self._session.faults()]
        stop = say("stopped", stop=state.stop) if state.stop else state.doubt
        told = "\n".join(one for one in (stop, self._by_hand(self._session.sheet)) if one)
        self._stop.setVisible(bool(told))
        self._stop.show_sentence(told)
        if missing:
            self._footer.show_status(say("not_ready", fields=", ".join(missing)))
        elif state.open_count:
            self._footer.show_status(say("ready_open", count=state.open_count))
        else:
            self._footer.show_status(say("ready"))

    def _show_faults(self, faults: tuple[WardFault, ...]) -> None:
        """Tell every fault on top and at its field in the same words, and go to the first."""
        told = {fault.field: fault.sentence for fault in faults}
        for name, cell in self._cells().items():
            cell.show_fault(told.get(name, ""))
        say = self._session.say
        lines = [say("fault_line", label=fault.label, sentence=fault.sentence) for fault in faults]
        self._faults.show_sentence("\n".join([f"**{say('faults')}**", *lines]))
        self._faults.setVisible(bool(faults))
        if faults:
            self._cells()[faults[0].field].take_focus()

    # what the person does

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep what has the keyboard in sight."""
        if new is not None and self._sheet.isAncestorOf(new):
            self._page.ensureWidgetVisible(new, 0, SIGHT)

    def _on_answered(self, field_id: str, value: object) -> None:
        self._session.answer(field_id, value)  # type: ignore[arg-type]  # a row emits answers only
        self._show()

    def _on_written(self, field_id: str, text: str) -> None:
        self._session.write(field_id, text)
        self._show()

    def _on_no_to_rest_asked(self, group_id: str) -> None:
        self._session.no_to_the_rest(group_id)
        self._show()

    def _on_next_asked(self) -> None:
        if self._may_forget():
            self.next_patient()

    def _on_close_asked(self) -> None:
        if self._may_forget():
            self.closed.emit()

    def _may_forget(self) -> bool:
        """Ask before something goes of which no plan was made: nothing of it is kept."""
        say = self._session.say
        return not self._session.is_unmade or ask(self, say("unmade"), yes=say("stay"), no=say("forget")) is False

    def _on_print_asked(self) -> None:
        plan = self.make()
        if plan is not None:
            self.print_asked.emit(plan)

    def make(self) -> Plan | None:
        """Make the plan, or tell what is wrong."""
        faults = self._session.faults()
        self._show_faults(faults)
        if faults:
            return None
        plan = self._session.plan()
        self.plan_made.emit(plan, self._footer.is_kept())
        return plan

    def _on_removed(self, name: str, number: int) -> None:
        if name == "directions":
            self._session.remove_direction(number)
        elif name == "visits":
            self._session.set_visits(_without(self._session.sheet.visits, number))
        else:
            self._session.set_medicines(_without(self._session.sheet.medicines, number))
        self._show()
        self._records[name].take_focus()

    def _on_add_asked(self, name: str) -> None:
        say = self._session.say
        dialog = RecordDialog(say(f"group.{name}"), self._body(name), say("done"), partial(self._kept, name), self)
        dialog.kept.connect(self._show)
        dialog.finished.connect(self._records[name].take_focus)  # the card, whatever the result
        dialog.show()
        dialog.body.take_focus()

    def _kept(self, name: str, told: Any) -> Refusal:  # a Direction, or all records of a kind
        session = self._session
        if name == "directions":
            return Refusal(session.add_direction(told))
        return Refusal(session.set_visits(told) if name == "visits" else session.set_medicines(told))

    def _body(self, name: str) -> DirectionsBody | RecordsBody:
        session = self._session
        if name == "directions":
            return DirectionsBody(session.directions_page(), session.dates, session.preview)
        body = VisitsBody(session.dates) if name == "visits" else MedicinesBody(session.dates)
        body.show_records(session.sheet.visits if name == "visits" else session.sheet.medicines)
        return body


def _without(records: tuple[One, ...], number: int) -> tuple[One, ...]:
    return tuple(one for place, one in enumerate(records) if place != number)
