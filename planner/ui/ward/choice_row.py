"""One question of the ward page whose answer is picked: its label, and the small choices after it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.ward_views import WardChoice, WardField, WardKind
from planner.core.answers import AnswerValue
from planner.ui.look import look
from planner.ui.ward.mini_choice import TARGET, MiniChoice
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.words import Words

LABEL_WIDTH = 108
NO_TO_REST = 0  # the key


class ChoiceRow(QWidget):
    """Arrows move, Space and number keys pick, Enter picks and goes on, Backspace takes back."""

    answered = Signal(str, object)  # field id, value; None: taken back
    gone_on = Signal()
    stepped_row = Signal(int)
    no_to_rest_asked = Signal()
    focused = Signal()

    def __init__(self, field: WardField, usual: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._usual_word = usual
        self._order: list[str] = []
        self._label = Words(field.label, "body", wraps=True)
        self._usual = Words("", "caption", tone="text_muted", wraps=False)
        self._fault = Words("", "body", tone="tier_emergency")
        self._fault.hide()
        self._choices: list[MiniChoice] = []
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, gap=0)
        self.setAccessibleName(field.label)
        self._assemble(has_label=field.id not in ("procedure", "wants"))
        self.show_field(field)

    @property
    def field(self) -> WardField:
        return self._field

    @property
    def choices(self) -> list[MiniChoice]:
        return self._choices

    def show_field(self, field: WardField) -> None:
        """Show an answer as it is kept; emits nothing."""
        if [one.choice for one in self._choices] != list(field.choices):
            self._make_choices(field)
        self._field = field
        if field.kind is WardKind.SEVERAL:
            kept = [one for one in self._order if one in field.picked]
            self._order = kept + [one for one in field.picked if one not in kept]
        for one in self._choices:
            one.setChecked(one.choice.id in field.picked)
            one.setEnabled(field.applies)
        self._label.set_tone("text" if field.applies else "text_muted")
        self._usual.setText(self._usual_word if field.is_usual else "")

    def show_fault(self, sentence: str) -> None:
        """Tell what is wrong here; an empty sentence takes it back."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    def stop(self) -> MiniChoice | None:
        """Return where the keyboard lands: what is picked, or the first choice."""
        offered = self._choices if self._field.applies else []
        return next((one for one in offered if one.isChecked()), offered[0] if offered else None)

    def set_stop(self, stop: MiniChoice | None) -> None:
        """Let Tab stop at one choice of this row, or at none."""
        for one in self._choices:
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is stop else Qt.FocusPolicy.ClickFocus)

    def focused_choice(self) -> MiniChoice | None:
        return next((one for one in self._choices if one.hasFocus()), None)

    def take_focus(self) -> None:
        stop = self.stop()
        if stop is not None:
            stop.setFocus()

    def _assemble(self, *, has_label: bool) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(8)
        if has_label and not look().theme.is_large_text:
            self._label.setFixedWidth(LABEL_WIDTH)
            self._label.setMinimumHeight(look().theme.icon_size(TARGET))
            row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        elif has_label:
            whole.addWidget(self._label)
        else:
            self._label.setParent(self)
            self._label.hide()
        row.addWidget(self._holder, 1)
        self._usual.setMinimumHeight(look().theme.icon_size(TARGET))
        row.addWidget(self._usual, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(row)
        whole.addWidget(self._fault)

    def _make_choices(self, field: WardField) -> None:
        for old in self._choices:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        is_one = field.kind is WardKind.ONE
        self._choices = [MiniChoice(one, row=field.label, is_one=is_one) for one in field.choices]
        for place, one in enumerate(self._choices):
            self._flow.addWidget(one)
            one.show()  # at once, so that the keyboard can go there
            one.clicked.connect(lambda _on, at=place: self._pick(at))
            one.stepped.connect(self._on_stepped)
            one.numbered.connect(self._on_numbered)
            one.confirmed.connect(self._on_confirmed)
            one.cleared.connect(self._on_cleared)
            one.focused.connect(self.focused)
        self._flow.invalidate()

    def _pick(self, place: int) -> None:
        picked = self._choices[place].choice
        value = picked.value if self._field.kind is WardKind.ONE else self._toggled(picked)
        self.show_fault("")
        self.answered.emit(self._field.id, value)

    def _toggled(self, choice: WardChoice) -> AnswerValue | None:
        """Return the list with one choice put in or taken out; "none" stands alone."""
        if choice.id in self._order:
            self._order.remove(choice.id)
        elif choice.id == "none":
            self._order = ["none"]
        else:
            self._order = [one for one in self._order if one != "none"] + [choice.id]
        return tuple(self._order) or None

    def _on_stepped(self, columns: int, rows: int) -> None:
        at = self.focused_choice()
        if rows or at is None:
            self.stepped_row.emit(rows)
            return
        self._choices[(self._choices.index(at) + columns) % len(self._choices)].setFocus()

    def _on_numbered(self, number: int) -> None:
        if number == NO_TO_REST:
            self.no_to_rest_asked.emit()
        elif number <= len(self._choices):
            self._pick(number - 1)
            if self._field.kind is WardKind.ONE:
                self.gone_on.emit()

    def _on_confirmed(self) -> None:
        at = self.focused_choice()
        if at is not None and self._field.kind is WardKind.ONE:
            self._pick(self._choices.index(at))
        self.gone_on.emit()

    def _on_cleared(self) -> None:
        self._order = []
        self.answered.emit(self._field.id, None)
