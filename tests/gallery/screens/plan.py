"""My plan, and the reasons of a date."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from planner.app.about_views import about_view, good_to_know_view
from planner.app.plan_telling import PlanTeller
from planner.app.plan_views import PlanFilter
from planner.app.team_views import question_lines, said_lines
from planner.content.library import Content
from planner.core.plan import Plan
from planner.core.plan_notes import PlanNotes, QuestionNote
from planner.core.planning import build_plan
from planner.exchange.answers_file import read_answers_file
from planner.ui.about.about_page import AboutPage
from planner.ui.about.good_to_know_page import GoodToKnowPage
from planner.ui.main_window import MainWindow
from planner.ui.plan.plan_page import PlanPage
from planner.ui.widgets.undo_bar import UndoBar

TODAY = date(2026, 3, 11)


def example_plan(content: Content) -> Plan:
    path = content.folder / "examples" / "lumbar_discectomy.toml"
    sheet = read_answers_file(path, content.catalogue, content.wording, today=TODAY)
    return build_plan(content.catalogue, content.wording, sheet, made_on=TODAY)


def _framed(page: QWidget, page_id: str) -> MainWindow:
    window = MainWindow()
    for name, title, icon in (
        ("calendar", "Calendar", "calendar"),
        ("plan", "My plan", "plan"),
        ("print", "Print and share", "print"),
        ("normal", "Is this normal?", "is_this_normal"),
    ):
        window.add_page(name, title, icon, lambda: page)
    window.tell_person("Helen Marsh", "Day 9")
    window.show_page(page_id)
    return window


def framed_plan() -> MainWindow:
    return _framed(_page(PlanFilter()), "plan")


def everything() -> QWidget:
    return _framed(_page(PlanFilter(shows_unchosen=True)), "plan")


def why(entry_id: str = "drive_return") -> QWidget:
    content = Content()
    shown = _page(PlanFilter())
    shown.show_why(_teller(content).why(entry_id, content.evidence, content.sources, today=TODAY))
    return _framed(shown, "plan")


def part(name: str) -> QWidget:
    page = _page(PlanFilter())
    page.show_part(name)
    return _framed(page, "plan")


def done() -> QWidget:
    """A deed, told under the page."""
    window = _framed(_page(PlanFilter()), "plan")
    bar = UndoBar()
    window.add_below(bar)
    bar.tell_done("Move “Dentist” to Tuesday 17 March")
    return window


NOTES = PlanNotes(
    ready={"drive_return": frozenset({"emergency_stop"}), "phase:protect": frozenset({"walk_15"})},
    questions={
        "own_0001": QuestionNote(id="own_0001", own="May I kneel in church?", asked=TODAY, answer="Yes, on a cushion."),
        "own_0002": QuestionNote(id="own_0002", own="When may I go deer hunting again?"),
    },
)


def _teller(content: Content) -> PlanTeller:
    came_back = {"shower_return": date(2026, 3, 5), "work_desk_return": date(2026, 3, 10)}
    return PlanTeller(example_plan(content), content.wording.for_country("uk"), notes=NOTES, came_back=came_back)


def _page(shown: PlanFilter) -> PlanPage:
    content = Content()
    plan, wording = example_plan(content), content.wording.for_country("uk")
    view = _teller(content).page(TODAY, shown)
    page = PlanPage(view, shown, questions=question_lines(plan, NOTES, wording), said=said_lines(plan))
    page.offer_good_to_know(has_answers=True)
    return page


def good_to_know() -> QWidget:
    content = Content()
    words = content.wording.for_country("uk")
    return _framed(GoodToKnowPage(good_to_know_view(example_plan(content), words, content.sources)), "plan")


def about() -> QWidget:
    content = Content()
    view = about_view(example_plan(content), content.wording, content.abouts, content.sources)
    assert view is not None
    return _framed(AboutPage(view), "plan")


SCREENS = {
    "about": about,
    "plan": framed_plan,
    "plan-everything": everything,
    "plan-why": why,
    "plan-phase": lambda: why("phase:protect"),
    "plan-questions": lambda: part("questions"),
    "plan-said": lambda: part("said"),
    "plan-done": done,
    "good-to-know": good_to_know,
}
