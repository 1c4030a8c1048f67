"""The check-in: five short questions, one after the other, in under a minute."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.app.today_views import CheckInView, Choice
from planner.core.diary import CheckIn, Painkillers, Sleep, Wound
from planner.ui.look import look
from planner.ui.today.pain_scale import PainScale
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from planner.ui.widgets.choice_card import Choice as CardChoice
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.row_of import row_of
from planner.ui.widgets.section_heading import SectionHeading
from planner.ui.widgets.step_card import StepCard
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.tick_box import TickBox
from planner.ui.widgets.words import Prose, Words

LONGEST_NUMBER = 6


class CheckInCard(StepCard):
    """Asks, and says what was told; a fault in it is shown where it is."""

    told = Signal(CheckIn)
    minutes_unreadable = Signal(str)  # what stands where a number of minutes or steps should
    worse_asked = Signal()
    skipped = Signal()

    def __init__(self, view: CheckInView, parent: QWidget | None = None) -> None:
        super().__init__(sheet="strong", gap=10, parent=parent)
        self._view = view
        self._step = 0
        self._fault = ""
        told = view.told
        self._back = told.back if told else None
        self._leg = told.leg if told else None
        self._minutes = str(told.minutes if told and told.minutes is not None else view.walked or "")
        self._steps = str(told.steps if told and told.steps is not None else "")
        self._sleep = told.sleep.value if told and told.sleep else None
        self._wound = told.wound.value if told and told.wound else None
        self._painkillers = told.painkillers.value if told and told.painkillers else None
        self._signs = set(told.signs) if told else set[str]()
        self._focus: Callable[[], None] | None = None
        if told is not None:
            self._show_told()
        else:
            self._ask()

    def show_fault(self, sentence: str, step: int) -> None:
        """Tell what is wrong, at the question that it is about."""
        self._step, self._fault = step, sentence
        self._ask(takes_focus=True)

    def walked(self, minutes: int) -> None:
        """Show minutes that were walked meanwhile, where the person typed none of their own."""
        if self._step < MINUTES_STEP and self._view.told is None:
            self._minutes = str(minutes or "")

    @property
    def is_begun(self) -> bool:
        """Tell whether the person is in the middle of it."""
        return self._step > 0

    def _say(self, name: str) -> str:
        return self._view.words[name]

    def _show_told(self) -> None:
        change = SecondaryButton(self._say("change"), "edit")
        change.clicked.connect(lambda: self._go(0))
        self._show([SectionHeading(self._say("saved")), Words(self._view.summary), self._buttons(change)])

    def _show_skipped(self) -> None:
        again = SecondaryButton(self._say("do_it"))
        again.clicked.connect(lambda: self._go(0))
        self._show([SectionHeading(self._say("title")), Words(self._say("skipped")), self._buttons(again)])
        again.setFocus()

    def _ask(self, *, takes_focus: bool = False) -> None:
        steps = (self._ask_back, self._ask_leg, self._ask_day, self._ask_body, self._ask_signs)
        fact = self._view.steps[self._step] if self._step else self._say("minute")
        parts: list[QWidget] = [SectionHeading(self._say("title"), fact)]
        if self._fault:
            parts.append(Banner(self._fault, "error"))
        parts += steps[self._step]()
        is_last = self._step == len(steps) - 1
        forward = PrimaryButton(self._say("save" if is_last else "next"))
        forward.clicked.connect(self._save if is_last else self._on_next)
        other = QuietButton(self._say("back_step" if self._step else "not_today"))
        other.clicked.connect(self._on_back if self._step else self._on_skipped)
        self._show([*parts, self._buttons(forward, other)])
        if takes_focus and self._focus is not None:
            self._focus()

    def _ask_back(self) -> list[QWidget]:
        return self._scale(self._view.back, self._back, self._keep_back)

    def _ask_leg(self) -> list[QWidget]:
        return self._scale(self._view.leg, self._leg, self._keep_leg)

    def _scale(self, question: str, value: int | None, keep: Callable[[int], None]) -> list[QWidget]:
        scale = PainScale(question.replace("**", ""), self._say("no_pain"), self._say("worst"))
        scale.choose(value)
        scale.chosen.connect(keep)
        self._focus = scale.take_focus
        return [Prose(question), scale]

    def _ask_day(self) -> list[QWidget]:
        minutes = self._number("minutes", self._minutes, self._keep_minutes)
        minutes.show_fault(self._fault)
        steps = self._number("steps", self._steps, self._keep_steps)
        self._focus = minutes.take_focus
        numbers = [minutes, steps] if look().theme.is_large_text else [row_of(minutes, steps, gap=24)]
        return [*numbers, *self._choices("sleep", self._view.sleep, self._sleep, self._keep_sleep)]

    def _number(self, name: str, text: str, keep: Callable[[str], None]) -> TextField:
        field = TextField(self._say(name), hint=self._say(f"{name}_hint"), width=120)
        field.line.setMaxLength(LONGEST_NUMBER)
        field.set_text(text)
        field.edited.connect(keep)
        field.line.returnPressed.connect(self._on_next)
        return field

    def _ask_body(self) -> list[QWidget]:
        parts = self._choices("painkillers", self._view.painkillers, self._painkillers, self._keep_painkillers)
        if self._view.wound:
            parts = [*self._choices("wound", self._view.wound, self._wound, self._keep_wound), *parts]
        return parts

    def _choices(
        self, name: str, choices: tuple[Choice, ...], chosen: str | None, keep: Callable[[str], None]
    ) -> list[QWidget]:
        offered = [CardChoice(id=one.id, label=one.label) for one in choices]
        group = ChoiceGroup(offered, name=self._say(name), arrangement="flow")
        group.choose(chosen)
        group.chosen.connect(keep)
        if name != "sleep":
            self._focus = group.take_focus
        return [Words(self._say(name), "strong"), group]

    def _ask_signs(self) -> list[QWidget]:
        boxes = []
        for sign in self._view.signs:
            box = TickBox(sign.label)
            box.setChecked(sign.id in self._signs)
            box.clicked.connect(lambda is_on, sign_id=sign.id: self._keep_sign(sign_id, is_on=is_on))
            boxes.append(box)
        self._focus = boxes[0].setFocus if boxes else None
        worse = QuietButton(self._say("worse"), "is_this_normal")
        worse.clicked.connect(self.worse_asked)
        hint = Words(self._say("signs_hint"), "caption", tone="text_muted")
        return [Words(self._say("signs"), "strong"), hint, *boxes, self._buttons(worse)]

    def _buttons(self, *buttons: QWidget) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        return holder

    def _go(self, step: int) -> None:
        self._step, self._fault = step, ""
        self._ask(takes_focus=True)

    def _on_next(self) -> None:
        if self._step == MINUTES_STEP:
            unreadable = next((text for text in (self._minutes, self._steps) if text and not is_number(text)), "")
            if unreadable:
                self.minutes_unreadable.emit(unreadable)
                return
        self._go(self._step + 1)

    def _on_back(self) -> None:
        self._go(self._step - 1)

    def _on_skipped(self) -> None:
        self._show_skipped()
        self.skipped.emit()

    def _save(self) -> None:
        self.told.emit(
            CheckIn(
                when=self._view.when,
                back=self._back,
                leg=self._leg,
                minutes=int(self._minutes) if is_number(self._minutes) else None,
                steps=int(self._steps) if is_number(self._steps) else None,
                sleep=Sleep(self._sleep) if self._sleep else None,
                wound=Wound(self._wound) if self._wound else None,
                painkillers=Painkillers(self._painkillers) if self._painkillers else None,
                signs=frozenset(self._signs),
            )
        )

    def _keep_back(self, value: int) -> None:
        self._back = value

    def _keep_leg(self, value: int) -> None:
        self._leg = value

    def _keep_minutes(self, text: str) -> None:
        self._minutes = text.strip()

    def _keep_steps(self, text: str) -> None:
        self._steps = text.strip()

    def _keep_sleep(self, choice: str) -> None:
        self._sleep = choice

    def _keep_wound(self, choice: str) -> None:
        self._wound = choice

    def _keep_painkillers(self, choice: str) -> None:
        self._painkillers = choice

    def _keep_sign(self, sign: str, *, is_on: bool) -> None:
        self._signs = self._signs | {sign} if is_on else self._signs - {sign}


MINUTES_STEP = 2
STEP_OF = {"back": 0, "leg": 1, "minutes": MINUTES_STEP, "steps": MINUTES_STEP, "when": 0}
"""The question that a fault is about."""


def is_number(text: str) -> bool:
    """Tell whether a text is a whole number in figures."""
    return text.isascii() and text.isdecimal()
