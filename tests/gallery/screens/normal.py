"""Is this normal? From the first question to what to do."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from planner.app.circumstances import Circumstances
from planner.app.date_words import DateWords
from planner.app.triage_session import TriageSession
from planner.content.library import Content
from planner.core.answers import Answers, AnswerSheet
from planner.core.diary import Noticed
from planner.core.planning import build_plan
from planner.exchange.answers_file import read_answers_file
from planner.ui.normal.normal_page import NormalPage
from planner.ui.normal.normal_walk import NormalWalk
from tests.gallery.screens.today import framed

TODAY = date(2026, 3, 11)


class Log:
    """Remembers what was kept."""

    def __init__(self) -> None:
        self.kept: list[Noticed] = []

    def keep_noticed(self, noticed: Noticed) -> None:
        self.kept = [one for one in self.kept if one.signs != noticed.signs] + [noticed]

    def forget_noticed(self, noticed: Noticed) -> None:
        self.kept.remove(noticed)


def normal_page(*, has_plan: bool = True, log: Log | None = None) -> NormalPage:
    """Return the page for Helen Marsh on her ninth day, or for somebody without a plan."""
    content = Content()
    path = content.folder / "examples" / "lumbar_discectomy.toml"
    nobody = AnswerSheet(answers=Answers({"country": "uk"}))
    helen = read_answers_file(path, content.catalogue, content.wording, today=TODAY)
    plan = build_plan(content.catalogue, content.wording, helen if has_plan else nobody, made_on=TODAY)
    words = content.wording.for_country("uk")
    page = NormalPage()
    session = TriageSession(content.catalogue, content.wording, Circumstances.of_plan(plan, TODAY), TODAY)
    NormalWalk(page, session, dates=DateWords(words, TODAY), log=log)
    return page


def walked(complaint: str, *ticked: str) -> QWidget:
    """Return the page behind a complaint and the signs of each step; an empty text is none of them."""
    page = normal_page(log=Log())
    page.complaint_chosen.emit(complaint)
    for sign in ticked:
        page.signs_ticked.emit(frozenset(filter(None, [sign])))
    return framed(page, "normal", "Day 9")


def said() -> QWidget:
    page = normal_page(log=Log())
    page.complaint_chosen.emit("wound")
    page.signs_ticked.emit(frozenset())
    page.signs_ticked.emit(frozenset({"wound_infection", "wound_stitches"}))
    page.said.emit("since", "yesterday")
    page.said.emit("compared", "new")
    page.called.emit()
    return framed(page, "normal", "Day 9")


def everything() -> QWidget:
    page = normal_page()
    page.all_asked.emit()
    return framed(page, "normal", "Day 9")


SCREENS = {
    "normal": lambda: framed(normal_page(), "normal", "Day 9"),
    "normal-about": lambda: framed(normal_page(has_plan=False), "normal", ""),
    "normal-step": lambda: walked("wound", ""),
    "normal-result": lambda: walked("wound", "", "wound_infection"),
    "normal-said": said,
    "normal-emergency": lambda: walked("leg", "leg_weak"),
    "normal-expected": lambda: walked("wound", "", "", "", "wound_sore"),
    "normal-nothing": lambda: walked("mood", "", "", "", ""),
    "normal-all": everything,
}
