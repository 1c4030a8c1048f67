"""How often an own entry comes, and when it ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.date_words import DateWords
from planner.core.own_entries import OwnEntry
from planner.core.repeats import DAYS_IN_WEEK, MOST_TIMES, Every, Repeat
from planner.ui.widgets.choice_card import Choice
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.date_field import DateField
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.tick_box import TickBox
from planner.ui.widgets.words import Words

ONCE, TWO_WEEKS = "once", "two_weeks"
OFTEN = {"day": (Every.DAY, 1), "week": (Every.WEEK, 1), TWO_WEEKS: (Every.WEEK, 2), "month": (Every.MONTH, 1)}
NEVER, UNTIL, TIMES = "never", "until", "times"


class RepeatFields(QWidget):
    """Once, or a rule with its weekdays and its end. What does not matter for a choice is hidden."""

    def __init__(self, dates: DateWords, weekdays: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self._rule: Repeat | None = None  # as it was shown, for what these fields cannot tell
        self._often = self._choices(
            self.tr("How often"),
            {
                ONCE: self.tr("Once"),
                "day": self.tr("Every day"),
                "week": self.tr("Every week"),
                TWO_WEEKS: self.tr("Every 2 weeks"),
                "month": self.tr("Every month"),
            },
        )
        self._weekdays = [TickBox(name) for name in weekdays]
        self._days = self._weekday_row()
        self._end_label = Words(self.tr("Until when"), "strong")
        self._end = self._choices(
            self.tr("Until when"),
            {NEVER: self.tr("No end"), UNTIL: self.tr("Until a day"), TIMES: self.tr("A number of times")},
        )
        self._until = DateField(self.tr("Last day"), dates, width=220)
        self._times = TextField(self.tr("How many times in all"), width=100)
        self._assemble()
        self._often.chosen.connect(self._fit)
        self._end.chosen.connect(self._fit)

    @property
    def fields(self) -> dict[str, TextField]:
        """The lines to type on, by name."""
        return {"until": self._until, "times": self._times}

    def show_rule(self, entry: OwnEntry) -> None:
        """Show how often an entry comes."""
        rule = self._rule = entry.repeat
        known = {pair: name for name, pair in OFTEN.items()}
        self._often.choose(known.get((rule.every, rule.step), rule.every.value) if rule else ONCE)
        wanted = rule.weekdays if rule and rule.weekdays else (entry.first.weekday(),)
        for weekday, box in enumerate(self._weekdays):
            box.setChecked(weekday in wanted)
        self._end.choose(UNTIL if rule and rule.until else TIMES if rule and rule.times else NEVER)
        self._until.set_day(rule.until if rule else None)
        self._times.set_text(str(rule.times) if rule and rule.times else "")
        self._fit()

    def troubles(self) -> Iterator[tuple[str, str]]:
        """Yield each field that cannot be read with a sentence about it."""
        if self._often.choice() == ONCE:
            return
        until, times = self._until.text(), self._times.text()
        if self._end.choice() == UNTIL and self._until.day() is None:
            yield "until", self._dates.not_a_date(until)
        if self._end.choice() == TIMES and not self._is_number(times):
            sentence = self.tr("{value} is not a number of times. Please give one from 1 to {most}.")
            yield "times", sentence.format(value=times or self.tr("Nothing"), most=MOST_TIMES)

    def read(self, first: date) -> Repeat | None:
        """Return the rule; its fields must be free of trouble."""
        choice = self._often.choice() or ONCE
        if choice == ONCE:
            return None
        every, step = self._counted(choice)
        chosen = tuple(day for day in range(DAYS_IN_WEEK) if self._weekdays[day].isChecked())
        weekdays = chosen if every is Every.WEEK and chosen != (first.weekday(),) else ()
        ends = self._end.choice()
        return Repeat(
            every=every,
            step=step,
            weekdays=weekdays,
            until=self._until.day() if ends == UNTIL else None,
            times=int(self._times.text()) if ends == TIMES else None,
        )

    def _counted(self, choice: str) -> tuple[Every, int]:
        """Return what is counted; a step that these choices do not offer stays as it was shown."""
        every, step = OFTEN[choice]
        shown = self._rule
        is_other = shown is not None and shown.every is every and (every, shown.step) not in OFTEN.values()
        return every, shown.step if shown is not None and is_other and choice != TWO_WEEKS else step

    def follow_day(self, first: date) -> None:
        """Tick the weekday of another first day, where no others were ticked."""
        ticked = [box for box in self._weekdays if box.isChecked()]
        if len(ticked) <= 1:
            for weekday, box in enumerate(self._weekdays):
                box.setChecked(weekday == first.weekday())

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (
            Words(self.tr("How often"), "strong"),
            self._often,
            self._days,
            self._end_label,
            self._end,
            self._until,
            self._times,
        ):
            column.addWidget(part)
        self._fit()

    def _weekday_row(self) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(self.tr("On which days"))
        row = FlowLayout(holder, gap=6)
        for box in self._weekdays:
            row.addWidget(box)
        return holder

    def _fit(self) -> None:
        """Show what matters for the choice."""
        often, ends = self._often.choice(), self._end.choice()
        is_repeated = often not in (None, ONCE)
        self._days.setVisible(often in ("week", TWO_WEEKS))
        self._end_label.setVisible(is_repeated)
        self._end.setVisible(is_repeated)
        self._until.setVisible(is_repeated and ends == UNTIL)
        self._times.setVisible(is_repeated and ends == TIMES)

    @staticmethod
    def _choices(name: str, labels: dict[str, str]) -> ChoiceGroup:
        choices = [Choice(id=choice, label=label) for choice, label in labels.items()]
        return ChoiceGroup(choices, name=name, arrangement="flow")

    @staticmethod
    def _is_number(text: str) -> bool:
        return text.isdecimal() and 1 <= int(text) <= MOST_TIMES
