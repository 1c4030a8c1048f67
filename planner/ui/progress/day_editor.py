"""One day of the diary on one page: told late, or corrected."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.app.today_views import CheckInView, Choice
from planner.core.diary import CheckIn, Painkillers, Sleep, Wound
from planner.ui.look import look
from planner.ui.today.check_in_card import LONGEST_NUMBER, is_number
from planner.ui.today.pain_scale import PainScale
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import PrimaryButton, SecondaryButton
from planner.ui.widgets.choice_card import Choice as CardChoice
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.date_field import DateField, ReadsDates
from planner.ui.widgets.row_of import flow_of
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Prose, Words


class DayEditor(ScrollPage):
    """Everything of one day at once. Without a day, the day is asked for."""

    told = Signal(CheckIn)
    unreadable = Signal(str, str)  # the field, and what stands where a number should
    left_out = Signal(object)  # a date whose check-in is to be taken out

    def __init__(self, view: CheckInView, dates: ReadsDates, *, asks_day: bool, parent: QWidget | None = None) -> None:
        super().__init__(margin=look().theme.px("three"), gap=12, parent=parent)
        self._view = view
        told = view.told or CheckIn(when=view.when)
        self._pain = {"back": told.back, "leg": told.leg}
        self._when = DateField(self.tr("Which day?"), dates) if asks_day else None
        self._banner = Banner("", "error")
        self._minutes = self._number("minutes", told.minutes if view.told else view.walked or None)
        self._steps = self._number("steps", told.steps)
        self._sleep = self._choices("sleep", view.sleep, told.sleep)
        self._wound = self._choices("wound", view.wound, told.wound)
        self._painkillers = self._choices("painkillers", view.painkillers, told.painkillers)
        self._assemble(dates)
        self._banner.hide()

    def show_fault(self, sentence: str) -> None:
        """Tell on top what is wrong; nothing typed is lost."""
        self._banner.show_sentence(sentence)
        self._banner.show()
        self.show_top()

    def take_focus(self) -> None:
        if self._when is not None:
            self._when.take_focus()
        else:
            self._back.take_focus()

    def _assemble(self, dates: ReadsDates) -> None:
        say = self._view.words
        title = self.tr("Add a day") if self._when is not None else dates.told(self._view.when)
        self.column.addWidget(Words(title, "title"))
        self.column.addWidget(self._banner)
        if self._when is not None:
            self.column.addWidget(self._when)
        self._back = self._scale("back", self._view.back)
        self._leg = self._scale("leg", self._view.leg)
        for widget in (self._minutes, self._steps):
            self.column.addWidget(widget)
        for name, group in (("sleep", self._sleep), ("wound", self._wound), ("painkillers", self._painkillers)):
            self.column.addWidget(Words(say[name], "strong"))
            self.column.addWidget(group)
        save = PrimaryButton(say["save"])
        save.clicked.connect(self._on_save)
        buttons: list[QWidget] = [save]
        if self._view.told is not None:
            out = SecondaryButton(self.tr("Take this day out"), "erase")
            out.clicked.connect(lambda: self.left_out.emit(self._view.when))
            buttons.append(out)
        self.column.addWidget(flow_of(*buttons))
        self.column.addStretch(1)

    def _scale(self, name: str, question: str) -> PainScale:
        scale = PainScale(question.replace("**", ""), self._view.words["no_pain"], self._view.words["worst"])
        scale.choose(self._pain[name])
        scale.chosen.connect(lambda value: self._keep_pain(name, value))
        self.column.addWidget(Prose(question))
        self.column.addWidget(scale)
        return scale

    def _number(self, name: str, value: int | None) -> TextField:
        field = TextField(self._view.words[name], hint=self._view.words[f"{name}_hint"], width=140)
        field.line.setMaxLength(LONGEST_NUMBER)
        field.set_text("" if value is None else str(value))
        return field

    def _choices(self, name: str, choices: tuple[Choice, ...], chosen: str | None) -> ChoiceGroup:
        offered = [CardChoice(id=one.id, label=one.label) for one in choices]
        group = ChoiceGroup(offered, name=self._view.words[name], arrangement="flow")
        group.choose(chosen)
        return group

    def _keep_pain(self, name: str, value: int) -> None:
        self._pain[name] = value

    def _day(self) -> date | None:
        return self._view.when if self._when is None else self._when.day()

    def _on_save(self) -> None:
        when = self._day()
        if when is None:
            self.unreadable.emit("when", self._when.text() if self._when is not None else "")
            return
        for name, field in (("minutes", self._minutes), ("steps", self._steps)):
            if field.text() and not is_number(field.text()):
                self.unreadable.emit(name, field.text())
                return
        sleep, wound, painkillers = self._sleep.choice(), self._wound.choice(), self._painkillers.choice()
        self.told.emit(
            CheckIn(
                when=when,
                back=self._pain["back"],
                leg=self._pain["leg"],
                minutes=int(self._minutes.text()) if self._minutes.text() else None,
                steps=int(self._steps.text()) if self._steps.text() else None,
                sleep=Sleep(sleep) if sleep else None,
                wound=Wound(wound) if wound else None,
                painkillers=Painkillers(painkillers) if painkillers else None,
                signs=self._view.told.signs if self._view.told else frozenset(),
            )
        )
