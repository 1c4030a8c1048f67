"""Once a week: three things of one's own, named and told from 0 to 10."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.app.things_telling import ThingsView
from planner.core.diary import LONGEST_THING, OWN_THINGS
from planner.ui.today.pain_scale import PainScale
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from planner.ui.widgets.row_of import flow_of
from planner.ui.widgets.section_heading import SectionHeading
from planner.ui.widgets.step_card import StepCard
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Words


class ThingsCard(StepCard):
    """Names first, then scores. Leaving it for today is one press."""

    named = Signal(tuple)  # names
    scored = Signal(tuple)  # a score each; None: not said
    put_off = Signal()

    def __init__(self, view: ThingsView, parent: QWidget | None = None) -> None:
        super().__init__(gap=10, parent=parent)
        self._view = view
        self._fields: list[TextField] = []
        self._scores = [*view.scores, *[None] * OWN_THINGS][: len(view.names)]
        if not view.names:
            self._ask_names()
        elif view.is_told:
            self._show_told()
        else:
            self._ask_scores()

    @property
    def is_begun(self) -> bool:
        """Tell whether something is typed or chosen that is not kept yet."""
        typed = [field.text() for field in self._fields] != list(self._offered()) if self._fields else False
        return typed or (not self._view.is_told and any(score is not None for score in self._scores))

    def take_focus(self) -> None:
        """Give the keyboard to the first thing that can be done here."""
        first = next((one for one in self.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if first is not None:
            first.setFocus()

    def show_fault(self, sentence: str) -> None:
        """Tell what is wrong with the names."""
        self._ask_names(tuple(field.text() for field in self._fields), sentence)

    def _say(self, name: str) -> str:
        return self._view.words[name]

    def _offered(self) -> tuple[str, ...]:
        known = self._view.names or self._view.suggested
        return (*known, *[""] * OWN_THINGS)[:OWN_THINGS]

    def _ask_names(self, typed: tuple[str, ...] = (), fault: str = "") -> None:
        self._fields = []
        parts: list[QWidget] = [SectionHeading(self._say("title")), Words(self._say("ask"))]
        parts.append(Words(self._say("ask_hint"), "caption", tone="text_muted"))
        if fault:
            parts.append(Banner(fault, "error"))
        for number, text in enumerate(typed or self._offered(), start=1):
            field = TextField(self._say("name").format(number=number), is_label_shown=False)
            field.line.setMaxLength(LONGEST_THING)
            field.set_text(text)
            self._fields.append(field)
            parts.append(field)
        save = PrimaryButton(self._say("save"))
        save.clicked.connect(lambda: self.named.emit(tuple(field.text() for field in self._fields)))
        self._show([*parts, flow_of(save, self._later())])

    def _ask_scores(self) -> None:
        self._fields = []
        parts: list[QWidget] = [SectionHeading(self._say("title")), Words(self._say("score_hint"))]
        for place, name in enumerate(self._view.names):
            scale = PainScale(name, self._view.low, self._view.high)
            scale.choose(self._scores[place])
            scale.chosen.connect(lambda value, place=place: self._keep(place, value))
            parts += [Words(name, "strong"), scale]
        save = PrimaryButton(self._say("save"))
        save.clicked.connect(self._on_save)
        rename = QuietButton(self._say("rename"), "edit")
        rename.clicked.connect(self._on_rename)
        self._show([*parts, flow_of(save, self._later(), rename)])

    def _show_told(self) -> None:
        change = SecondaryButton(self._say("change"), "edit")
        change.clicked.connect(self._ask_scores)
        self._show([SectionHeading(self._say("title")), Words(self._say("saved")), flow_of(change)])

    def _later(self) -> QuietButton:
        later = QuietButton(self._say("later"))
        later.clicked.connect(self.put_off)
        return later

    def _keep(self, place: int, value: int) -> None:
        self._scores[place] = value

    def _on_rename(self) -> None:
        self._ask_names()

    def _on_save(self) -> None:
        if any(score is not None for score in self._scores):
            self.scored.emit(tuple(self._scores))
        else:
            self.put_off.emit()
