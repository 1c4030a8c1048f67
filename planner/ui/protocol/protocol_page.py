"""The page on which a clinic writes its protocol; the ward page is filled in from it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.protocol_session import ProtocolSession
from planner.app.ward_views import WardFault
from planner.core.answers import Direction
from planner.ui.look import look
from planner.ui.protocol.logo_card import LogoCard
from planner.ui.protocol.protocol_footer import ProtocolFooter
from planner.ui.ward.choice_row import ChoiceRow
from planner.ui.ward.line_cell import LineCell
from planner.ui.ward.record_card import RecordCard
from planner.ui.ward.record_dialog import RecordDialog, Refusal
from planner.ui.ward.ward_group import WardGroupCard
from planner.ui.ward.ward_header import WardHeader
from planner.ui.ward.ward_sheet import chain
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.card import Card
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words
from planner.ui.wizard.directions_body import DirectionsBody

WIDE = 860  # from here on two columns


class ProtocolPage(QWidget):
    """Shows the session's protocol and says when it is to be saved, opened or left."""

    save_asked = Signal()
    save_as_asked = Signal()
    open_asked = Signal()
    logo_asked = Signal()
    closed = Signal()
    normal_asked = Signal()

    def __init__(self, session: ProtocolSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        self._assemble()
        self._connect()
        self._show()

    @property
    def session(self) -> ProtocolSession:
        return self._session

    def take_focus(self) -> None:
        """Give the keyboard to the first field."""
        self._cells()["clinic.name"].take_focus()

    def show_faults(self, faults: tuple[WardFault, ...]) -> None:
        """Tell every fault on top and at its field in the same words, and go to the first."""
        told = {fault.field: fault.sentence for fault in faults}
        for name, cell in self._cells().items():
            cell.show_fault(told.get(name, ""))
        say = self._session.say
        lines = [say("fault_line", label=fault.label, sentence=fault.sentence) for fault in faults]
        self._banner.show_sentence("\n".join([f"**{say('faults')}**", *lines]))
        self._banner.setVisible(bool(faults))
        at = next((self._cells()[fault.field] for fault in faults if fault.field in self._cells()), None)
        if at is not None:
            at.take_focus()
        if faults:
            self._page.show_top()

    def show_saved(self, name: str) -> None:
        """Tell that all of it is kept in a file."""
        self._session.settle()
        self.show_faults(())
        self._footer.show_status(self._session.say("saved", name=name))

    def show_logo(self) -> None:
        """Show the session's logo."""
        self._logo.show_logo(self._session.logo)
        self._show_status()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        session = self._session
        say = session.say
        self._header = WardHeader(say("title"), (say("about"), ""), say("close"))
        self._banner = Banner("", "error")
        self._banner.hide()
        self._groups = {group.id: WardGroupCard(group, usual="", no_to_rest="") for group in session.groups()}
        self._logo = LogoCard(say)
        self._groups["letterhead"].column.addWidget(self._logo)
        self._procedure = ChoiceRow(session.procedure_field(), "")
        self._filled = Words("", "caption", tone="text_muted")
        self._after = Card(padding=12, gap=0)
        self._after.setAccessibleName(say("after"))
        self._directions = RecordCard(
            say("directions"), add=say("add_direction"), take_out=say("take_out", text="{text}"), usual=""
        )
        self._footer = ProtocolFooter(say)

    def _assemble(self) -> None:
        self._after.column.addWidget(Words(self._session.say("after"), "strong"))
        self._after.column.addWidget(self._procedure)
        self._after.column.addWidget(self._filled)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        groups = self._groups
        left = (groups["clinic"], groups["letterhead"], groups["sign_off"])
        right = (self._after, self._directions, groups["usual"])
        for column, cards in zip(self._columns, (left, right), strict=True):
            column.setSpacing(12)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self._page = ScrollPage(margin=12, gap=12)
        self._page.column.addWidget(self._banner)
        self._both = QHBoxLayout()
        self._both.setSpacing(12)
        for column in self._columns:
            self._both.addLayout(column, 1)
        self._page.column.addLayout(self._both)
        self._page.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addWidget(self._page, 1)
        whole.addWidget(self._footer)

    def _connect(self) -> None:
        for group in self._groups.values():
            group.answered.connect(self._on_answered)
            group.written.connect(self._on_written)
        self._procedure.answered.connect(lambda _field, value: self._on_procedure_shown(value))
        self._directions.add_asked.connect(self._on_add_asked)
        self._directions.removed.connect(self._on_removed)
        self._logo.pick_asked.connect(self.logo_asked)
        self._logo.removed.connect(self._on_logo_removed)
        self._header.close_asked.connect(self.closed)
        self._header.normal_asked.connect(self.normal_asked)
        self._footer.save_asked.connect(self.save_asked)
        self._footer.save_as_asked.connect(self.save_as_asked)
        self._footer.open_asked.connect(self.open_asked)
        for keys, signal in (("Ctrl+S", self.save_asked), ("Ctrl+O", self.open_asked)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)

    def _fit(self) -> None:
        is_wide = self.width() >= WIDE and not look().theme.is_large_text
        direction = QHBoxLayout.Direction.LeftToRight if is_wide else QHBoxLayout.Direction.TopToBottom
        self._both.setDirection(direction)

    def _cells(self) -> dict[str, LineCell | ChoiceRow]:
        return {cell.field.id: cell for group in self._groups.values() for cell in group.cells()}

    def _show(self) -> None:
        session = self._session
        for group in session.groups():
            self._groups[group.id].show_group(group)
        procedure = session.procedure_field()
        self._procedure.show_field(procedure)
        self._procedure.set_stop(self._procedure.stop())
        self._filled.setText(procedure.told)
        self._directions.show_lines(session.directions())
        self._logo.show_logo(session.logo)
        self._show_status()
        groups = self._groups
        stops = [*groups["clinic"].stops(), *groups["letterhead"].stops(), *self._logo.stops()]
        stops += [*groups["sign_off"].stops(), *self._procedure.choices, *self._directions.stops()]
        chain([*stops, *groups["usual"].stops(), *self._footer.stops(), *self._header.stops()])

    def _show_status(self) -> None:
        self._footer.show_status(self._session.say("not_yet") if self._session.is_changed else "")

    def _on_answered(self, field_id: str, value: object) -> None:
        self._session.answer(field_id, value)  # type: ignore[arg-type]  # a row emits answers only
        self._show()

    def _on_written(self, field_id: str, text: str) -> None:
        self._session.write(field_id, text)
        self._show()

    def _on_procedure_shown(self, value: object) -> None:
        if value:
            self._session.show_procedure(str(value))
        self._show()

    def _on_logo_removed(self) -> None:
        self._session.set_logo(b"")
        self.show_logo()

    def _on_removed(self, number: int) -> None:
        self._session.remove_direction(number)
        self._show()
        self._directions.take_focus()

    def _on_add_asked(self) -> None:
        say = self._session.say
        body = DirectionsBody(
            self._session.directions_page(), self._session.dates, self._session.preview, asks_who=False
        )
        dialog = RecordDialog(say("directions"), body, say("done"), self._kept, self)
        dialog.kept.connect(self._show)
        dialog.finished.connect(self._directions.take_focus)  # the card, whatever the result
        dialog.show()
        body.take_focus()

    def _kept(self, direction: Direction) -> Refusal:
        fault = self._session.add_direction(direction)
        return Refusal(self._session.sentence(fault), fault.field) if fault else Refusal()
