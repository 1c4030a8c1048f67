"""Puts what the surgeon said together from parts: about what, what, when or how much, and who said it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.app.date_words import DateWords
from planner.app.views import ActivityChoice, DirectionLine
from planner.core.answers import Direction, DirectionKind
from planner.core.record_checks import own_activity
from planner.ui.look import look
from planner.ui.widgets.card import Card
from planner.ui.widgets.choice_card import Choice
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.date_field import DateField
from planner.ui.widgets.labelled_rows import LabelledRows
from planner.ui.widgets.row_of import column_of, row_of
from planner.ui.widgets.segment_row import SegmentRow
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Words
from planner.ui.wizard.body import Reading
from planner.ui.wizard.direction_draft import NEEDS_DAY, DirectionDraft, fitting_kinds, read_when
from planner.ui.wizard.read_back import ReadBack

ELSE = "something_else"
OFTEN = (
    "drive", "lift_limit", "bend_twist", "sit_limit", "shower", "bath_soak", "swim", "work_desk", "work_heavy",
)  # fmt: skip


class DirectionBuilder(Card):
    """A sentence built from parts, read back before it is added."""

    added = Signal(object)  # a Direction
    fault_found = Signal(str, str)  # sentence, field

    def __init__(
        self,
        activities: tuple[ActivityChoice, ...],
        dates: DateWords,
        preview: Callable[[Direction], DirectionLine],
        *,
        weight_unit: str,
        surgeon: str = "",
        asks_who: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=16, parent=parent)
        self.setObjectName("direction_builder")
        self._activities = {activity.id: activity for activity in activities}
        self._dates = dates
        self._preview = preview
        self._weight_unit = weight_unit
        self._asks_who = asks_who
        self._make_choices(surgeon)
        self._make_fields()
        self._assemble()
        self._connect()
        self.clear()

    def clear(self) -> None:
        """Empty the parts for the next direction; who said it and when stay."""
        for group in (self._about, self._more, self._kind):
            group.choose(None)
        for field in (self._own, self._value, self._when, self._visit, self._condition):
            field.set_text("")
            field.show_fault("")
        self._show_parts()

    def show_draft(self, draft: DirectionDraft) -> None:
        """Show a direction taken apart, to go on with it."""
        self.clear()
        self._show_activity(draft.activity)
        self._kind.choose(draft.kind.value if draft.kind else None)
        self._value.set_text(draft.value)
        self._when.set_text(draft.when)
        self._visit.set_text(draft.visit)
        self._condition.set_text(draft.condition)
        self._said_on.set_day(draft.said_on)
        self._show_parts()
        if draft.unit in self._units():
            self._unit.choose(draft.unit or "")
        self._tell()

    def take_focus(self) -> None:
        """Give the keyboard to the first part."""
        self._about.take_focus()

    def is_empty(self) -> bool:
        """Tell whether nothing was put together yet."""
        return not self._activity()

    def show_fault(self, sentence: str, field: str) -> None:
        """Tell what is wrong at the part that is wrong, and go there."""
        at = self._fields().get(field)
        if at is None:
            self._read_back.show_fault(sentence)
            (self._kind if self._activity() else self._about).take_focus()
            return
        at.show_fault(sentence)
        at.take_focus()

    def reading(self) -> Reading:
        """Return what the direction still needs, if it was begun."""
        missing = "" if self.is_empty() else self.draft().missing(self._dates)
        return Reading(trouble=self._sentence_for(missing), field=missing) if missing else Reading()

    def direction(self) -> Direction | None:
        """Return the direction, if it is complete."""
        return self.draft().direction(self._dates)

    def add(self) -> None:
        """Say that the direction is complete, or what it still needs."""
        trouble = self.reading()
        direction = self.direction()
        if direction is not None:
            self.added.emit(direction)
        elif trouble.trouble:
            self.fault_found.emit(trouble.trouble, trouble.field)

    def _make_choices(self, surgeon: str) -> None:
        often = [self._activities[name] for name in OFTEN if name in self._activities]
        rest = [one for one in self._activities.values() if one.id not in OFTEN]
        cards = [Choice(id=one.id, label=one.label, icon=one.icon) for one in often]
        cards.append(Choice(id=ELSE, label=self.tr("Something else"), icon="add"))
        more = [Choice(id=one.id, label=one.label, icon=one.icon) for one in rest]
        who = {
            "surgeon": surgeon or self.tr("Surgeon"),
            "nurse": self.tr("Nurse"),
            "therapist": self.tr("Therapist"),
            "not_sure": self.tr("Not sure"),
        }
        self._about = ChoiceGroup(cards, name=self.tr("It is about"), arrangement="flow")
        self._more = ChoiceGroup(more, name=self.tr("Something else"), arrangement="flow")
        self._kind = ChoiceGroup(self._kind_choices(), name=self.tr("They said"), arrangement="flow")
        self._who = ChoiceGroup(
            [Choice(id=one, label=label) for one, label in who.items()], name=self.tr("Who said it"), arrangement="flow"
        )
        self._who.choose("surgeon")

    def _kind_choices(self) -> list[Choice]:
        names = {
            DirectionKind.NOT_BEFORE: self.tr("not before"),
            DirectionKind.FROM: self.tr("from"),
            DirectionKind.LIMIT: self.tr("no more than"),
            DirectionKind.UNTIL: self.tr("not until after"),
            DirectionKind.FINE_NOW: self.tr("fine now"),
            DirectionKind.AFTER_VISIT: self.tr("after a visit"),
            DirectionKind.ONLY_IF: self.tr("only if"),
        }
        return [Choice(id=kind.value, label=name) for kind, name in names.items()]

    def _make_fields(self) -> None:
        units = {"kg": self.tr("kg"), "lb": self.tr("lb"), "minutes": self.tr("minutes"), "hours": self.tr("hours")}
        self._own = TextField(self.tr("Or in your own words"), width=420)
        self._value = TextField(self.tr("How much"), width=90, is_label_shown=False)
        self._unit = SegmentRow(tuple(units.items()), name=self.tr("Unit"))
        self._when = DateField(self.tr("When"), self._dates, is_label_shown=False, echo=self._told_when)
        self._when.line.setAccessibleDescription(self.tr("A date, or a time such as 6 weeks"))
        self._visit = TextField(self.tr("Which visit"), width=420, is_label_shown=False)
        self._condition = TextField(self.tr("Only if"), width=420, is_label_shown=False)
        self._until = Words(self.tr("until"), "strong", wraps=False)
        self._until.setMinimumHeight(look().theme.target_height())
        self._said_on = DateField(
            self.tr("On which day"),
            self._dates,
            is_label_shown=False,
            width=170,
            echo=lambda _text: "",
            has_calendar=look().theme.is_large_text,
        )
        self._said_on.set_day(self._dates.today)
        self._read_back = ReadBack()

    def _fields(self) -> dict[str, TextField]:
        fields = {
            "activity": self._own,
            "value": self._value,
            "unit": self._value,
            "when": self._when,
            "date": self._when,
            "days": self._when,
            "weeks": self._when,
            "visit": self._visit,
            "condition": self._condition,
            "said_on": self._said_on,
        }
        return {name: field for name, field in fields.items() if field.isVisibleTo(self)}

    def _assemble(self) -> None:
        self._rows = LabelledRows()
        self._rows.add("about", self.tr("It is about"), column_of(self._about, self._more, self._own))
        self._rows.add("kind", self.tr("They said"), self._kind)
        self._rows.add("visit", self.tr("Which visit"), self._visit)
        self._rows.add("when", self.tr("When"), row_of(self._value, self._unit, self._until, self._when, gap=12))
        self._rows.add("condition", self.tr("Only if"), self._condition)
        stacked = look().theme.is_large_text
        who = column_of(self._who, self._said_on) if stacked else QWidget()
        if not stacked:
            row = QHBoxLayout(who)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(12)
            row.addWidget(self._who, 1)
            row.addWidget(self._said_on, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.add("who", self.tr("Who said it"), who)
        self.column.addWidget(self._rows)
        self.column.addWidget(self._read_back)

    def _connect(self) -> None:
        for group in (self._about, self._more, self._kind, self._who):
            group.chosen.connect(self._show_parts)
        self._about.chosen.connect(self._on_about_chosen)
        for field in (self._own, self._value, self._when, self._visit, self._condition, self._said_on):
            field.edited.connect(self._show_parts)
        self._unit.chosen.connect(self._show_parts)
        self._read_back.add_asked.connect(self.add)
        self._read_back.clear_asked.connect(self._on_clear_asked)

    def _on_about_chosen(self) -> None:
        """Offer the whole list again when "something else" is chosen anew."""
        self._more.choose(None)
        self._show_parts()

    def _on_clear_asked(self) -> None:
        self.clear()
        self.take_focus()

    def _show_parts(self) -> None:
        """Show the parts that the sentence needs now, and read it back."""
        is_else = self._about.choice() == ELSE
        chosen = self._more.choice()
        self._more.setVisible(is_else)
        self._more.show_only([chosen] if chosen else [one for one in self._activities if one not in OFTEN])
        self._own.setVisible(is_else and not chosen)
        self._kind.show_only([kind.value for kind in fitting_kinds(self._activities.get(self._activity()))])
        self._show_units()
        kind = self.draft().kind
        needed = {
            "kind": bool(self._activity()),
            "when": kind in NEEDS_DAY or kind in (DirectionKind.LIMIT, DirectionKind.AFTER_VISIT),
            "visit": kind is DirectionKind.AFTER_VISIT,
            "condition": self.draft().takes_condition,
            "who": kind is not None and self._asks_who,
        }
        for name, is_shown in needed.items():
            self._rows.show_row(name, is_shown=is_shown)
        for part in (self._value, self._unit, self._until):
            part.setVisible(kind is DirectionKind.LIMIT)
        self._rename_rows(kind)
        self._tell()

    def _rename_rows(self, kind: DirectionKind | None) -> None:
        names = {DirectionKind.LIMIT: self.tr("How much"), DirectionKind.AFTER_VISIT: self.tr("Its day, if known")}
        self._rows.rename("when", names[kind] if kind in names else self.tr("When"))
        condition = self.tr("Only if") if kind is DirectionKind.ONLY_IF else self.tr("And only if")
        self._rows.rename("condition", condition)
        self._condition.line.setAccessibleName(condition)

    def visit_day(self) -> date | None:
        """Return the day of the visit that comes first, where it was typed too."""
        return self.draft().visit_day(self._dates)

    def _show_units(self) -> None:
        units = self._units()
        self._unit.show_only(units)
        if units and self._unit.choice() not in units:
            self._unit.choose(self._weight_unit if self._weight_unit in units else units[0])

    def _units(self) -> tuple[str, ...]:
        activity = self._activities.get(self._activity())
        return activity.units if activity else ()

    def _tell(self) -> None:
        self._read_back.setVisible(not self.is_empty())
        direction = self.draft().direction(self._dates)
        self._read_back.show_line(self._preview(direction) if direction else None)

    def draft(self) -> DirectionDraft:
        """Return the parts as they stand."""
        activity = self._activity()
        chosen = self._kind.choice()
        kind = DirectionKind(chosen) if chosen and activity else None
        return DirectionDraft(
            activity=activity,
            kind=kind if kind in fitting_kinds(self._activities.get(activity)) else None,
            value=self._value.text(),
            unit=self._unit.choice(),
            when=self._when.text(),
            visit=self._visit.text(),
            condition=self._condition.text(),
            said_by=self._said_by(),
            said_on=self._said_on.day(),
        )

    def _activity(self) -> str:
        chosen = self._about.choice()
        if chosen != ELSE:
            return chosen or ""
        return own_activity(self._own.text()) or self._more.choice() or ""

    def _said_by(self) -> str:
        chosen = self._who.choice()
        return "" if chosen in (None, "not_sure") else self._who.card(chosen).text()

    def _sentence_for(self, missing: str) -> str:
        when = self._when.text()
        sentences = {
            "activity": self.tr("Please choose first what it is about."),
            "kind": self.tr("Please choose what they said."),
            "value": self.tr("Please write how much, in figures."),
            "when": self._dates.not_a_day(when) if when else self.tr("Please write a day, or a number of weeks."),
        }
        return sentences[missing]

    def _told_when(self, text: str) -> str:
        when = read_when(text, self._dates)
        day = self._dates.day_of(when) if when else None
        if day is None:
            return ""
        after = self._dates.told_after_surgery(day)
        return f"{self._dates.told(day)} · {after}" if after else self._dates.told(day)

    def _show_activity(self, activity: str) -> None:
        if activity in OFTEN and activity in self._activities:
            self._about.choose(activity)
            return
        self._about.choose(ELSE)
        if activity in self._activities:
            self._more.choose(activity)
        else:
            self._own.set_text(activity)
