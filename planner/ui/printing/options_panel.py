"""How the pages are made: with the plan inside or not, on which paper, in which size of print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from planner.paper.options import PaperOptions, PaperSize
from planner.ui.printing.share import Share
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.card import Rule
from planner.ui.widgets.choice_card import Choice
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.section_heading import SectionHeading
from planner.ui.widgets.segment_row import SegmentRow
from planner.ui.widgets.tick_box import TickBox
from planner.ui.widgets.words import Words

NORMAL, LARGE = "normal", "large"


class OptionsPanel(QWidget):
    """Paper, size of print, two sides, and what else can be shared."""

    changed = Signal()
    share_asked = Signal(str)  # a Share

    def __init__(
        self,
        options: PaperOptions,
        shares: Sequence[Share],
        spans: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`spans` are the days that a visit sheet can tell: id and words."""
        super().__init__(parent)
        self._days = QWidget()
        self._span = ChoiceGroup(
            tuple(Choice(id=name, label=label) for name, label in spans), name=self.tr("Days on the visit sheet")
        )
        self._inside = QWidget()
        self._with_plan = TickBox(self.tr("Put the plan inside"))
        self._paper = SegmentRow(
            ((PaperSize.A4.value, self.tr("A4")), (PaperSize.LETTER.value, self.tr("Letter"))), name=self.tr("Paper")
        )
        self._print = ChoiceGroup(
            (
                Choice(id=NORMAL, label=self.tr("Normal, 14 point")),
                Choice(id=LARGE, label=self.tr("Large, 18 point")),
            ),
            name=self.tr("Size of print"),
        )
        self._paper.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._two_sides = TickBox(self.tr("Two sides"))
        self._shares = tuple(self._share_button(share) for share in shares)
        self._assemble()
        self.show_options(options)
        self._connect()

    def show_options(self, options: PaperOptions) -> None:
        """Show what was chosen before; emits nothing."""
        self._with_plan.setChecked(options.with_plan)
        self._paper.choose(options.size.value)
        self._print.choose(LARGE if options.large_print else NORMAL)
        self._two_sides.setChecked(True)
        self._span.choose(options.visit_span)

    def show_whole(self, *, is_whole: bool) -> None:
        """Offer to put the plan inside where the whole booklet is made; no other PDF can carry it."""
        self._inside.setVisible(is_whole)

    def show_visit(self, *, is_visit: bool) -> None:
        """Offer to choose the days of the visit sheet, where it is among the pages."""
        self._days.setVisible(is_visit)

    @property
    def visit_span(self) -> str:
        """Return the days that the visit sheet tells, by their id."""
        return self._span.choice() or ""

    @property
    def paper_size(self) -> PaperSize:
        """Return the chosen paper."""
        return PaperSize(self._paper.choice() or PaperSize.A4)

    @property
    def large_print(self) -> bool:
        """Tell whether the print is large."""
        return self._print.choice() == LARGE

    @property
    def with_plan(self) -> bool:
        """Tell whether the plan goes inside the booklet."""
        return self._with_plan.isChecked()

    @property
    def two_sides(self) -> bool:
        """Tell whether both sides of a sheet are printed on."""
        return self._two_sides.isChecked()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        note = self.tr(
            "The PDF carries the plan. It contains your answers and calendar notes. Open it at home to go on there."
        )
        self._with_plan.setAccessibleDescription(note)
        inside.addWidget(Words(note, "caption", tone="text_muted"))
        inside.addWidget(self._with_plan)
        inside.addSpacing(4)
        inside.addWidget(Rule())
        column.addWidget(self._inside)
        days = QVBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(8)
        days.addWidget(SectionHeading(self.tr("Days on the visit sheet")))
        days.addWidget(self._span)
        days.addWidget(Rule())
        column.addWidget(self._days)
        self._days.hide()
        column.addWidget(SectionHeading(self.tr("Paper")))
        column.addWidget(self._paper)
        column.addSpacing(4)
        column.addWidget(SectionHeading(self.tr("Size of print")))
        column.addWidget(self._print)
        column.addWidget(self._two_sides)
        if self._shares:
            column.addWidget(Rule())
            column.addWidget(SectionHeading(self.tr("Share")))
            for button in self._shares:
                column.addWidget(button)

    def _connect(self) -> None:
        self._with_plan.clicked.connect(self.changed)
        self._span.chosen.connect(self.changed)
        self._paper.chosen.connect(self.changed)
        self._print.chosen.connect(self.changed)

    def _share_button(self, share: Share) -> QuietButton:
        names = {
            Share.CALENDAR: self.tr("Calendar file"),
            Share.PLAN: self.tr("Plan file"),
            Share.RECORD: self.tr("Health record file"),
        }
        button = QuietButton(names[share], share.icon)
        button.setStyleSheet("text-align: left; padding-left: 4px;")
        button.clicked.connect(lambda: self.share_asked.emit(share.value))
        return button
