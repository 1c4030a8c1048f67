"""What to print: the whole booklet, single sheets, or chosen parts of the booklet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.paper.options import WHOLE_BOOKLET, Part
from planner.ui.look import look
from planner.ui.printing.part_row import PAD, PartRow
from planner.ui.printing.parts_offered import PRIVATE_SHEETS, chapters_of, sheets_of
from planner.ui.widgets.date_field import DateField, ReadsDates
from planner.ui.widgets.section_heading import SectionHeading

Choice = tuple[Part, ...]  # what one row stands for
DATE_WIDTH = 150  # pixels at plain text size: a day, a month and a year


class PartList(QWidget):
    """Rows to tick. The parts of the booklet can be chosen one by one where the whole is not wanted."""

    changed = Signal()
    added = Signal(tuple)  # the parts of the row that was just ticked

    def __init__(self, parts: Sequence[Part], dates: ReadsDates | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self._fridge_day = DateField(self.tr("The fridge sheet starts on"), dates, width=0) if dates else None
        self._sheets = sheets_of(parts)
        self._chapters = chapters_of(parts)
        self._rows: dict[Choice, PartRow] = {}
        self._today: date | None = None
        self._private = PartRow(
            self.tr("Show private lines too"),
            self.tr("Sex, mood and the names of medicines. Others may read these sheets."),
        )
        self._single = QWidget()
        self._make_rows()
        self._assemble()
        self._connect()
        self._settle()

    def show_parts(self, parts: Sequence[Part], *, today: date | None = None, with_private: bool = False) -> None:
        """Tick these parts; emits nothing."""
        is_whole = set(WHOLE_BOOKLET) <= set(parts)
        left = list(parts)
        for part in WHOLE_BOOKLET if is_whole else ():
            left.remove(part)
        for choice, row in self._rows.items():
            row.setChecked(is_whole if choice == WHOLE_BOOKLET else choice[0] in left)
        self._private.setChecked(with_private)
        self._today = today
        if self._fridge_day is not None:
            self._fridge_day.set_day(today)
        self._settle()

    def parts(self) -> tuple[Part, ...]:
        """Return what is ticked, in the order of its pages."""
        return tuple(part for choice in self.chosen() for part in choice)

    def chosen(self) -> tuple[Choice, ...]:
        """Return the ticked rows that count, in the order of their pages."""
        is_whole = self.is_whole()
        hidden = {(part,) for part in self._chapters} if is_whole else set()
        return tuple(choice for choice, row in self._rows.items() if row.isChecked() and choice not in hidden)

    def choices(self) -> tuple[Choice, ...]:
        """Return every row there is."""
        return tuple(self._rows)

    def is_whole(self) -> bool:
        """Tell whether the whole booklet is ticked."""
        return self._rows[WHOLE_BOOKLET].isChecked()

    def with_private(self) -> bool:
        """Tell whether private lines are wanted on sheets that others see."""
        return self._private.isChecked()

    def today(self) -> date | None:
        """Return the first day of the fridge sheet."""
        return (self._fridge_day.day() if self._fridge_day is not None else None) or self._today

    def show_count(self, choice: Choice, pages: int | None) -> None:
        """Show how many pages a row has."""
        self._rows[choice].show_pages(pages)

    def row(self, choice: Choice) -> PartRow:
        """Return the row of a choice."""
        return self._rows[choice]

    def name(self, choice: Choice) -> str:
        """Return what a row is called."""
        return self._rows[choice].text()

    def _make_rows(self) -> None:
        names = self._names()
        detail = self.tr("All of the plan, with the reason for each date.")
        self._rows[WHOLE_BOOKLET] = PartRow(self.tr("Whole plan booklet"), detail)
        for part in (*self._chapters, *self._sheets):
            self._rows[part,] = PartRow(names.get(part) or part.value.replace("_", " ").capitalize())

    def _names(self) -> dict[Part, str]:
        return {
            Part.FRIDGE: self.tr("Fridge sheet, two weeks"),
            Part.CALENDAR: self.tr("30-day calendar"),
            Part.WALLET: self.tr("Wallet card"),
            Part.MEDICINES: self.tr("Medicine times"),
            Part.VISIT: self.tr("Visit sheet"),
            Part.TRIAGE: self.tr("What to do now"),
            Part.LOG: self.tr("Pain and walking log"),
            Part.EXERCISES: self.tr("Exercise sheets"),
            Part.HELPER: self.tr("Helper page"),
            Part.QUESTIONS: self.tr("Questions for my team"),
            Part.CHECKLIST: self.tr("Going-home checklist"),
            Part.FRONT: self.tr("Front page"),
            Part.SIGNS: self.tr("Danger signs"),
            Part.TIMELINE: self.tr("My recovery at a glance"),
            Part.ACTIVITIES: self.tr("What comes back when"),
            Part.LIMITS: self.tr("What must wait"),
            Part.ABOUT: self.tr("About my operation"),
            Part.GOOD_TO_KNOW: self.tr("Good to know: what people ask most"),
            Part.WHY: self.tr("Why these dates"),
            Part.SOURCES: self.tr("Sources"),
            Part.CODE: self.tr("Plan code"),
        }

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_heading(self.tr("What to print"), self.tr("pages")))
        column.addSpacing(4)
        column.addWidget(self._rows[WHOLE_BOOKLET])
        for sheet in self._sheets:
            column.addWidget(self._rows[sheet,])
            if sheet is Part.FRIDGE and self._fridge_day is not None:
                self._fridge_day.line.setMinimumWidth(look().theme.scaled(DATE_WIDTH))
                self._fridge_day.setContentsMargins(self._rows[sheet,].text_left, 0, 0, 8)
                column.addWidget(self._fridge_day)
        column.addWidget(self._private)
        single = QVBoxLayout(self._single)
        single.setContentsMargins(0, 12, 0, 0)
        single.setSpacing(0)
        single.addWidget(_heading(self.tr("Parts of the booklet")))
        for chapter in self._chapters:
            single.addWidget(self._rows[chapter,])
        column.addWidget(self._single)

    def _connect(self) -> None:
        for choice, row in self._rows.items():
            row.clicked.connect(self._clicked(choice))
        self._private.clicked.connect(self.changed)
        if self._fridge_day is not None:
            self._fridge_day.edited.connect(self._on_day_edited)
            self._fridge_day.line.editingFinished.connect(self._on_day_left)

    def _on_day_edited(self) -> None:
        if self._fridge_day is not None and self._fridge_day.day() is not None:
            self.changed.emit()

    def _on_day_left(self) -> None:
        field, dates = self._fridge_day, self._dates
        if field is not None and dates is not None and field.text() and field.day() is None:
            words = self.tr("This date cannot be read. Please write it like this: {example}.")
            field.show_fault(words.format(example=dates.told(dates.today, "year")))

    def _clicked(self, choice: Choice) -> Callable[[bool], None]:
        def tell(ticked: bool) -> None:  # noqa: FBT001  # Qt calls it
            self._settle()
            if ticked:
                self.added.emit(choice)
            self.changed.emit()

        return tell

    def _settle(self) -> None:
        if self._fridge_day is not None:
            self._fridge_day.setVisible((Part.FRIDGE,) in self._rows and self._rows[Part.FRIDGE,].isChecked())
        self._single.setVisible(bool(self._chapters) and not self.is_whole())
        is_seen = any(self._rows[sheet,].isChecked() for sheet in self._sheets if sheet in PRIVATE_SHEETS)
        self._private.setVisible(is_seen)


def _heading(text: str, fact: str = "") -> QWidget:
    heading = SectionHeading(text, fact)
    heading.setContentsMargins(PAD, 0, PAD, 0)
    return heading
