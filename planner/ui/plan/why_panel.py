"""Why this date? The reasons of one entry, what the sources say, and how to know that one is ready."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.app.plan_views import WhyView
from planner.ui.plan.evidence_strip import EvidenceStrip
from planner.ui.widgets.card import Rule
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.section_heading import SectionHeading
from planner.ui.widgets.side_panel import SidePanel
from planner.ui.widgets.tick_box import TickBox
from planner.ui.widgets.words import Prose, Words

SOURCES_SHOWN = 30


class WhyPanel(SidePanel):
    """One entry, told whole."""

    readiness_ticked = Signal(str, str, bool)  # entry id, readiness id, ticked
    done_ticked = Signal(str, bool)  # entry id; it is back, or not yet

    def __init__(self, view: WhyView, parent: QWidget | None = None) -> None:
        super().__init__(
            view.title,
            above=self.tr("A phase of therapy") if view.is_phase else self.tr("Why this date?"),
            part="why_panel",
            ground="surface",
            can_close=True,
            parent=parent,
        )
        self._view = view
        self._passed = SectionHeading("")
        self._add_dates()
        self._add_done()
        self._add_evidence()
        self._add_readiness()
        self._add_until_then()
        self._add_sources()
        self.column.addStretch()

    def _add_dates(self) -> None:
        if self._view.dates:
            self.column.addWidget(Prose(self._view.dates, "lead"))
        if self._view.direction:
            self.column.addWidget(_line("surgeon", self._view.direction))
        if self._view.text:
            self.column.addWidget(Prose(self._view.text))
        for step in self._view.steps:
            self.column.addWidget(_line("return", step))
        for reason in self._view.reasons:
            self.column.addWidget(_line("info", reason))
        if self._view.confidence:
            self.column.addWidget(_line("question", self._view.confidence))

    def _add_evidence(self) -> None:
        if not self._view.rows:
            return
        self.column.addWidget(Rule())
        self.column.addWidget(SectionHeading(self.tr("What the sources say"), self._view.found))
        self.column.addWidget(EvidenceStrip(self._view))
        self.column.addWidget(
            Words(
                self.tr("Bar: a range. Dot: one day. Stop with dots: by then, or from then."),
                "caption",
                tone="text_muted",
            )
        )

    def _add_readiness(self) -> None:
        if not self._view.readiness:
            return
        self.column.addWidget(Rule())
        moves_on = self._view.is_phase
        heading = self.tr("You move on when") if moves_on else self.tr("You are ready when")
        self._passed = SectionHeading(heading, self._view.passed_told)
        self.column.addWidget(self._passed)
        for test in self._view.readiness:
            box = TickBox(test.text)
            box.setChecked(test.id in self._view.passed)
            if test.is_gate:
                box.setAccessibleDescription(self.tr("This one always counts, whatever the date."))
            box.clicked.connect(
                lambda ticked, name=test.id: self.readiness_ticked.emit(self._view.entry_id, name, ticked)
            )
            self.column.addWidget(box)

    def _add_done(self) -> None:
        """Offer to note that something is back, or to take that back."""
        if not (self._view.can_be_done or self._view.done):
            return
        box = TickBox(self._view.done or self.tr("I do this again"))
        box.setChecked(bool(self._view.done))
        box.clicked.connect(lambda is_done: self.done_ticked.emit(self._view.entry_id, is_done))
        self.column.addWidget(box)

    def show_passed(self, told: str) -> None:
        """Tell how many tests are passed now."""
        self._passed.show_fact(told)

    def _add_until_then(self) -> None:
        if self._view.instead:
            self.column.addWidget(Rule())
            self.column.addWidget(SectionHeading(self.tr("Until then")))
            self.column.addWidget(Prose(self._view.instead))

    def _add_sources(self) -> None:
        if not self._view.sources:
            return
        self.column.addWidget(Rule())
        self.column.addWidget(SectionHeading(self.tr("Each source")))
        for source in self._view.sources[:SOURCES_SHOWN]:
            self.column.addWidget(Words(source.title, "strong"))
            self.column.addWidget(Words(f"{source.publisher} ({source.about})", "caption", tone="text_muted"))


def _line(icon: str, text: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    holder = QVBoxLayout()
    holder.addWidget(IconLabel(icon, "text", 22))
    holder.addStretch()
    row.addLayout(holder)
    row.addWidget(Prose(text), 1)
    return line
