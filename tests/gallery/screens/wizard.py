"""The pages of the wizard, held with a real interview about Helen Marsh, who does not exist."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from functools import cache

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from planner.app.interview_session import InterviewSession
from planner.app.ports import Draft
from planner.content.library import Content
from planner.core.answers import Answers, AnswerSheet, Direction, DirectionKind, Medicine, OwnActivity, Person, Visit
from planner.ui.main_window import MainWindow
from planner.ui.widgets.choice_card import ChoiceCard
from planner.ui.wizard.wizard_page import WizardPage

TODAY = date(2026, 3, 3)
SURGERY = date(2026, 3, 2)
NOW = datetime(2026, 3, 3, 11, 0, tzinfo=timezone(timedelta(0)))


class StoppedClock:
    """A clock that always tells the same day."""

    def today(self) -> date:
        return TODAY

    def now(self) -> datetime:
        return NOW


class Drawer:
    """Keeps one draft in memory."""

    def __init__(self) -> None:
        self.draft: Draft | None = None

    def load(self) -> Draft | None:
        return self.draft

    def save(self, draft: Draft) -> None:
        self.draft = draft

    def discard(self) -> None:
        self.draft = None


@cache
def content() -> Content:
    return Content()


def helen(**answers: object) -> AnswerSheet:
    """Return what Helen answered, with or without more answers."""
    usual: dict[str, object] = {
        "country": "uk",
        "procedure": "lumbar_discectomy",
        "problem": "slipped_disc",
        "approach": "small_cuts",
        "special": ("none",),
        "levels": "one",
        "revision": False,
        "dural_tear": False,
        "wound_closure": "stitches",
        "surgery_date": SURGERY.isoformat(),
        "discharge_date": TODAY.isoformat(),
        "brace": "none",
        "lives_with": "someone",
        "stairs": True,
        "home_care": ("small_children",),
        "drives": "own_car",
        "drive_distance": "short",
        "job": "desk",
        "commute": "short",
        "wants": ("drive", "swim", "garden"),
        "age": 58,
    }
    return AnswerSheet(
        answers=Answers({**usual, **answers}),  # type: ignore[arg-type]  # values of answers
        person=Person(name="Helen Marsh", team="Ward 7", team_phone="01632 960 142", surgeon="Mr Osei"),
    )


def wizard_at(question: str | None, sheet: AnswerSheet | None = None) -> tuple[QWidget, WizardPage]:
    """Return a window with the wizard at one question, or at the review."""
    draft = Draft(sheet=sheet or helen(), at_question=question, saved_at=NOW)
    session = InterviewSession(content().catalogue, content().wording, Drawer(), StoppedClock(), draft=draft)
    window = MainWindow()
    page = WizardPage(session)
    window.show_screen(page)
    return window, page


def at(question: str | None, sheet: Callable[[], AnswerSheet] = helen) -> Callable[[], QWidget]:
    return lambda: wizard_at(question, sheet())[0]


def said() -> AnswerSheet:
    drive = Direction(
        activity="drive", kind=DirectionKind.NOT_BEFORE, date=date(2026, 3, 12), said_by="Mr Osei", said_on=TODAY
    )
    bath = Direction(
        activity="bath_soak", kind=DirectionKind.NOT_BEFORE, date=date(2026, 6, 2), said_by="Nurse", said_on=TODAY
    )
    return replace(helen(), directions=(drive, bath))


def directions_half_built() -> QWidget:
    window, page = wizard_at("directions", said())
    builder = page.findChild(QWidget, "direction_builder")
    if builder is not None:
        builder.show_draft(_lifting())  # type: ignore[attr-defined]
    return window


def _lifting() -> object:
    from planner.ui.wizard.direction_draft import DirectionDraft

    return DirectionDraft(
        activity="lift_limit", kind=DirectionKind.LIMIT, value="5", unit="kg", when="6 weeks", said_on=TODAY
    )


def with_own() -> AnswerSheet:
    hunting = OwnActivity(name="Deer hunting", sitting="long", ground="rough", weight="heavy")
    wants = ("drive", "Deer hunting", "swim", "Kneeling at church", "garden")
    return replace(helen(wants=wants), own_activities=(hunting, OwnActivity(name="Kneeling at church")))


def with_visits() -> AnswerSheet:
    stitches = Visit(
        what="Nurse: wound check, stitches out", date=date(2026, 3, 13), time="10:30", place="Elm Road Surgery"
    )
    return replace(helen(), visits=(stitches, Visit(what="Mr Osei, spine clinic")))


def with_medicines() -> AnswerSheet:
    tablets = Medicine(name="Paracetamol", times=("08:00", "14:00", "20:00"))
    return replace(helen(), medicines=(tablets, Medicine(name="Codeine", only_when_needed=True)))


def error() -> QWidget:
    window, page = wizard_at("discharge_date", helen(discharge_date="2026-02-27"))
    window.show()
    QApplication.processEvents()
    page._on_continue()  # as the person presses Continue
    return window


def open_panel() -> QWidget:
    window, page = wizard_at("levels")
    window.resize(1024, 768)
    window.show()
    QApplication.processEvents()
    for button in page.findChildren(QPushButton):
        if button.text() in ("Your plan so far", "Why we ask") and button.isVisible():
            button.click()
    return window


def letter() -> QWidget:
    window, page = wizard_at("procedure", helen(procedure="kyphoplasty"))
    for button in page.findChildren(QPushButton):
        if button.text() == "Help me find it on my letter":
            button.click()
    return window


def something_else() -> QWidget:
    window, page = wizard_at("directions")
    for card in page.findChildren(ChoiceCard):
        if card.choice.id in ("something_else", "fly"):
            card.click()
    return window


SCREENS = {
    "wizard-panel": open_panel,
    "wizard-directions-else": something_else,
    "wizard-country": at("country"),
    "wizard-procedure": at("procedure", lambda: helen(surgery_date="unknown")),
    "wizard-letter": letter,
    "wizard-problem": at("problem"),
    "wizard-special": at("special"),
    "wizard-revision": at("revision", lambda: helen(revision="unknown")),
    "wizard-date": at("surgery_date"),
    "wizard-error": error,
    "wizard-directions": at("directions", said),
    "wizard-directions-half": directions_half_built,
    "wizard-wants": at("wants"),
    "wizard-wants-own": at("wants", with_own),
    "wizard-own": at("own_activities", with_own),
    "wizard-age": at("age"),
    "wizard-medicines": at("medicines", with_medicines),
    "wizard-visits": at("visits", with_visits),
    "wizard-person": at("person"),
    "wizard-reminders": at("reminders"),
    "wizard-review": at(None, said),
    "wizard-stop": at("problem", lambda: helen(procedure="other_operation")),
}
