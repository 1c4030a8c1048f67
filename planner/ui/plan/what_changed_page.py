"""Something changed: the first question is what."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import PrimaryButton, QuietButton
from planner.ui.widgets.door_button import DoorButton
from planner.ui.widgets.pair_grid import PairGrid
from planner.ui.widgets.plain_screen import PlainScreen
from planner.ui.widgets.words import Words

WIDEST = 1100  # two doors side by side
ALL_ANSWERS = ""  # no question: the list of all


class WhatChangedPage(PlainScreen):
    """A door for each thing that may change. Nothing changes here."""

    question_asked = Signal(str)  # a question id, or ALL_ANSWERS
    hold_asked = Signal()
    resume_asked = Signal()
    discard_asked = Signal()

    def __init__(self, *, begun_on: str = "", can_hold: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What has changed?"), self.tr("Back to my plan"), widest=WIDEST, parent=parent)
        self._first: QWidget | None = None
        lead = self.tr("You will see what would move in your plan. Nothing changes before you agree.")
        self.column.addWidget(Words(lead, "lead", tone="text_muted"))
        if begun_on:
            self.column.addWidget(self._begun(begun_on))
        doors = self._doors(can_hold=can_hold)
        self._first = self._first or doors[0]
        self.column.addWidget(PairGrid(doors))

    def take_focus(self) -> None:
        if self._first is not None:
            self._first.setFocus()

    def _doors(self, *, can_hold: bool) -> list[DoorButton]:
        doors = []
        if can_hold:
            hold = DoorButton(self.tr("My pain is worse"), self.tr("Wait a few days with what is to come."), "pain")
            hold.clicked.connect(self.hold_asked)
            doors.append(hold)
        for question, name, sentence, icon in self._questions():
            door = DoorButton(name, sentence, icon)
            door.clicked.connect(lambda *_, chosen=question: self.question_asked.emit(chosen))
            doors.append(door)
        return doors

    def _questions(self) -> tuple[tuple[str, str, str, str], ...]:
        """Return what may have changed: the question to ask, a name, a sentence and an icon."""
        return (
            ("directions", self.tr("My team said something new"), self.tr("Such as: no driving yet."), "surgeon"),
            ("surgery_date", self.tr("The day of my operation"), self.tr("All dates move with it."), "calendar"),
            ("discharge_date", self.tr("The day I go home"), self.tr("It came later, or earlier."), "home"),
            ("visits", self.tr("A visit"), self.tr("A new one, or another day."), "visit"),
            ("medicines", self.tr("My medicines"), self.tr("Names and times, as on the label."), "medicine"),
            (ALL_ANSWERS, self.tr("Something else"), self.tr("Look over all your answers."), "list"),
        )

    def _begun(self, begun_on: str) -> Banner:
        go_on, discard = PrimaryButton(self.tr("Go on")), QuietButton(self.tr("Forget that change"))
        go_on.setAccessibleName(self.tr("Go on with the change you began"))
        go_on.clicked.connect(self.resume_asked)
        discard.clicked.connect(self.discard_asked)
        self._first = go_on
        sentence = self.tr("**You began a change.** Saved on {date}.").format(date=begun_on)
        return Banner(sentence, actions=(go_on, discard))
