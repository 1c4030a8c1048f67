"""A card of the ward page: some questions that belong together, one Tab stop for all that is picked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.app.ward_views import WardField, WardGroup, WardKind
from planner.ui.look import look
from planner.ui.ward.choice_row import ChoiceRow
from planner.ui.ward.line_cell import LineCell
from planner.ui.ward.mini_choice import MiniChoice
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.row_of import row_of
from planner.ui.widgets.words import Words


class WardGroupCard(Card):
    """Lines two by two, and rows of choices. Tab lands on the first row that is still open."""

    answered = Signal(str, object)
    written = Signal(str, str)
    no_to_rest_asked = Signal(str)  # a group id

    def __init__(self, group: WardGroup, *, usual: str, no_to_rest: str, parent: QWidget | None = None) -> None:
        super().__init__(padding=12, gap=0, parent=parent)
        self._id = group.id
        self._takes_no_to_rest = group.takes_no_to_rest
        self.setAccessibleName(group.name)
        self._lines = [LineCell(one, usual) for one in group.fields if one.kind is WardKind.LINE]
        self._rows = [ChoiceRow(one, usual) for one in group.fields if one.kind is not WardKind.LINE]
        self._more: list[QWidget] = []
        self._hint = Words("", tone="text_muted")
        self._lines_come_first = group.fields[0].kind is WardKind.LINE
        self.column.addWidget(Words(group.name, "strong"))
        self.column.addWidget(self._hint)
        grid = [self._grid()] if self._lines else []
        for part in (*grid, *self._rows) if self._lines_come_first else (*self._rows, *grid):
            self.column.addWidget(part)
        if group.takes_no_to_rest:
            self._add_no_to_rest(no_to_rest)
        self._connect()
        self._show_hint(group.hint)
        self.settle_stop()

    def cells(self) -> list[LineCell | ChoiceRow]:
        return [*self._lines, *self._rows]

    def stops(self) -> list[QWidget]:
        """Return everything the keyboard can reach, in order."""
        lines = [cell.line for cell in self._lines]
        choices = [one for row in self._rows for one in row.choices]
        return [*lines, *choices, *self._more] if self._lines_come_first else [*choices, *lines, *self._more]

    def show_group(self, group: WardGroup) -> None:
        """Show what is kept; emits nothing."""
        fields = {field.id: field for field in group.fields}
        for cell in self.cells():
            cell.show_field(fields[cell.field.id])
        self._show_hint(group.hint)
        self.settle_stop()

    def settle_stop(self) -> None:
        """Let Tab stop once: where the keyboard is, else at the first row that is open, else at the first."""
        held = next((one for row in self._rows if (one := row.focused_choice())), None)
        stop = held or next((row.stop() for row in self._rows if _is_open(row.field)), None) or self._first()
        for row in self._rows:
            row.set_stop(stop)

    def _show_hint(self, hint: str) -> None:
        """Say why nothing can be filled in yet, in the place of what could be."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        for cell in self.cells():
            cell.setVisible(not hint)

    def _first(self) -> MiniChoice | None:
        return next((stop for row in self._rows if (stop := row.stop())), None)

    def _grid(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        columns = 1 if look().theme.is_large_text or len(self._lines) == 1 else 2
        for place, cell in enumerate(self._lines):
            grid.addWidget(cell, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(columns):
            grid.setColumnStretch(column, 2 if column == 0 and self._id == "patient" else 1)
        return holder

    def _add_no_to_rest(self, text: str) -> None:
        button = QuietButton(text, "tick", size="small")
        button.clicked.connect(lambda: self.no_to_rest_asked.emit(self._id))
        self._more.append(button)
        self.column.addWidget(row_of(button))

    def _connect(self) -> None:
        for cell in self._lines:
            cell.written.connect(self.written)
        for row in self._rows:
            row.answered.connect(self.answered)
            row.gone_on.connect(lambda at=row: self._go_on(at))
            row.stepped_row.connect(lambda step, at=row: self._step(at, step))
            row.no_to_rest_asked.connect(self._on_no_to_rest)
            row.focused.connect(self.settle_stop)

    def _go_on(self, row: ChoiceRow) -> None:
        """Go to the next row that applies; after the last one to the next group."""
        after = [one for one in self._rows[self._rows.index(row) + 1 :] if one.stop()]
        if after:
            after[0].take_focus()
        else:
            self.focusNextChild()

    def _step(self, row: ChoiceRow, step: int) -> None:
        offered = [one for one in self._rows if one.stop()]
        offered[(offered.index(row) + step) % len(offered)].take_focus()

    def _on_no_to_rest(self) -> None:
        if self._takes_no_to_rest:
            self.no_to_rest_asked.emit(self._id)


def _is_open(field: WardField) -> bool:
    return field.applies and not field.picked
