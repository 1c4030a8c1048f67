"""The medicines among the things of today: the next time to tick, and quietly what lies behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.dose_views import DoseAnswer, DoseLine, DoseRow, FoldView, MedicinesView, NeededLine
from planner.ui.today.fact_row import FactRow
from planner.ui.widgets.buttons import Button, QuietButton, SecondaryButton
from planner.ui.widgets.row_of import column_of, flow_of
from planner.ui.widgets.tick_row import TickRow
from planner.ui.widgets.words import Words

EARLIER, NEEDED = "earlier", "needed"


class MedicinePart(QWidget):
    """Shows the medicines of one moment, and says what the person tells of them."""

    answered = Signal(tuple, object)  # ids of reminders, and a DoseAnswer
    took = Signal(str)  # the name of a medicine taken only when needed
    took_back = Signal(str)  # the id of that time

    def __init__(self, view: MedicinesView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._unfolded: set[str] = set()
        self._spots: dict[str, QWidget] = {}  # where the keyboard can be
        self._moving: dict[str, Words] = {}  # what changes by the minute, by the key of its row or its medicine
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._build()

    @property
    def view(self) -> MedicinesView:
        return self._view

    def spot(self, name: str) -> QWidget:
        """Return what can be reached with the keyboard under a name: a row by its key, a button by what it is about."""
        return self._spots[name]

    def unfold(self, name: str) -> None:
        """Open what lies behind, or what is taken only when needed."""
        if name not in self._unfolded:
            self._turn(name)

    def show_view(self, view: MedicinesView) -> None:
        """Show another moment; the keyboard stays where it is, and what was unfolded stays open."""
        before, self._view = self._view, view
        if _still(view) != _still(before):
            self._renew()
        elif view != before:
            self._tell_time(view)

    def _tell_time(self, view: MedicinesView) -> None:
        """Tell how much time there is now; the rows stay, so that nothing is read out again."""
        told = {row.key: row.when for row in view.rows} | {line.name: line.fact for line in view.needed_lines}
        for name, words in self._moving.items():
            words.setText(told[name])
        for row in view.rows:
            self._describe(row)

    def _renew(self) -> None:
        here = next(
            (name for name, one in self._spots.items() if one.isAncestorOf(self._focus()) or one.hasFocus()), ""
        )
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._build()
        if here:
            (self._spots.get(here) or next(iter(self._spots.values()), self)).setFocus()

    def _focus(self) -> QWidget:
        return self.focusWidget() or self

    def _build(self) -> None:
        self._spots, self._moving = {}, {}
        self._column.addWidget(Words(self._view.title, "caption", tone="text_muted"))
        for widget in self._parts():
            self._column.addWidget(widget)
            if self.isVisible():
                widget.show()

    def _parts(self) -> Iterator[QWidget]:
        view = self._view
        for row in view.rows:
            yield self._row(row)
            if row.parts:
                yield from self._one_by_one(row)
        for note in view.notes:
            yield FactRow("info", note, "")
        if view.earlier is not None:
            yield self._fold(EARLIER, view.earlier)
            if EARLIER in self._unfolded:
                yield from map(self._line, view.lines)
        if view.needed is not None and view.needed_lines:
            yield self._fold(NEEDED, view.needed)
        if view.needed is None or NEEDED in self._unfolded:
            yield from map(self._needed, view.needed_lines)
            if view.needed_lines:
                yield Words(view.needed_note, "caption", tone="text_muted")

    def _row(self, row: DoseRow) -> QWidget:
        if not (row.can_tick or row.is_done):
            return FactRow("medicine", row.name, row.fact, self._when(row))
        at_right: QWidget | None = self._when(row) if row.when else None
        if row.is_done:
            at_right = self._button(f"{row.key} undo", QuietButton(self._view.undo, "undo"), row.name)
            at_right.clicked.connect(lambda: self.answered.emit(row.ids, DoseAnswer.UNDO))
        tick = TickRow(row.name, row.fact, "medicine", action=at_right)
        tick.show_done(is_done=row.is_done)
        tick.ticked.connect(lambda is_on: self.answered.emit(row.ids, DoseAnswer.NOW if is_on else DoseAnswer.UNDO))
        self._spots[row.key] = tick
        self._describe(row)
        return tick

    def _one_by_one(self, row: DoseRow) -> Iterator[QWidget]:
        """Yield the way to tick the medicines of one time by themselves, and their rows once it was taken."""
        name = f"{row.key} parts"
        is_open = name in self._unfolded
        words = self._view.fold if is_open else self._view.one_by_one
        button = self._button(name, QuietButton(words, size="small"), row.name)
        button.clicked.connect(lambda: self._turn(name))
        yield flow_of(button)
        for part_id, part in row.parts if is_open else ():
            tick = TickRow(part)
            tick.ticked.connect(lambda _on, told=part_id: self.answered.emit((told,), DoseAnswer.NOW))
            self._spots[part_id] = tick
            yield tick

    def _when(self, row: DoseRow) -> Words:
        self._moving[row.key] = words = Words(row.when, "strong", wraps=False)
        return words

    def _describe(self, row: DoseRow) -> None:
        """Let a screen reader tell the time too, where it stands at the right."""
        tick = self._spots.get(row.key)
        box = tick.focusProxy() if tick is not None else None
        if box is not None:
            box.setAccessibleDescription(" ".join(part for part in (row.fact, row.when) if part))

    def _button(self, spot: str, button: Button, about: str) -> Button:
        button.setAccessibleName(f"{button.text()}: {about}")
        self._spots[spot] = button
        return button

    def _fold(self, name: str, fold: FoldView) -> QWidget:
        is_open = name in self._unfolded
        button = self._button(name, SecondaryButton(self._view.fold if is_open else fold.button), fold.name)
        button.clicked.connect(lambda: self._turn(name))
        return FactRow("clock" if name == EARLIER else "medicine", fold.name, fold.fact, button)

    def _turn(self, name: str) -> None:
        self._unfolded ^= {name}
        self._renew()

    def _line(self, line: DoseLine) -> QWidget:
        buttons = []
        for choice in line.choices:
            kind = QuietButton if choice.answer in (DoseAnswer.UNDO, DoseAnswer.LEFT_OUT) else SecondaryButton
            button = self._button(f"{line.ids} {choice.answer}", kind(choice.label), line.name)
            button.setAccessibleName(choice.spoken)
            button.clicked.connect(lambda _=False, told=choice.answer: self.answered.emit(line.ids, told))
            buttons.append(button)
        return _inset(Words(line.name, "strong"), Words(line.fact, "caption", tone="text_muted"), flow_of(*buttons))

    def _needed(self, line: NeededLine) -> QWidget:
        took = self._button(f"took {line.name}", SecondaryButton(self._view.took), line.name)
        took.clicked.connect(lambda: self.took.emit(line.name))
        buttons: list[QWidget] = [took]
        if line.last:
            undo = self._button(f"took {line.name} undo", QuietButton(self._view.undo, "undo"), line.name)
            undo.clicked.connect(lambda: self.took_back.emit(line.last))
            buttons.append(undo)
        row = FactRow("medicine", line.label, line.fact, column_of(*buttons, gap=4))
        self._moving[line.name] = row.fact
        return row


def _still(view: MedicinesView) -> MedicinesView:
    """Return a view without what changes by the minute."""
    return replace(
        view,
        rows=tuple(replace(row, when="") for row in view.rows),
        needed_lines=tuple(replace(line, fact="") for line in view.needed_lines),
    )


def _inset(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(2, 4, 0, 8)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    return holder
