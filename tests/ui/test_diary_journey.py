"""From the diary to paper, through the whole window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from planner.cli.build import read_input
from planner.content.library import Content
from planner.core.answers import Answers
from planner.core.diary import CheckIn, Wound
from planner.core.planning import build_plan
from planner.exchange.answers_file import read_answers_file
from planner.paper.options import Part
from planner.storage.store import Store
from planner.ui.desk import Desk
from planner.ui.normal.normal_page import NormalPage
from planner.ui.printing.print_page import PrintPage
from planner.ui.progress.day_editor import DayEditor
from planner.ui.progress.progress_page import ProgressPage
from planner.ui.today.today_page import TodayPage
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.over_dialog import OverDialog
from tests.ui.conftest import NOW

OpenDesk = Callable[..., Desk]


def with_example(open_desk: OpenDesk, content: Content) -> Desk:
    return open_desk(read_input(content.folder / "examples/lumbar_discectomy.toml", content, NOW.date()))


def printed_over(desk: Desk) -> PrintPage:
    """Return the page for printing that lies over the window."""
    QApplication.processEvents()
    dialog = next(one for one in desk.window.findChildren(OverDialog) if one.isVisible())
    page = dialog.findChild(PrintPage)
    assert page is not None
    return page


def test_progress_leads_to_the_visit_sheet(open_desk: OpenDesk, content: Content) -> None:
    desk = with_example(open_desk, content)
    desk.window.show_page("progress")
    progress = desk.window.page("progress")
    assert isinstance(progress, ProgressPage)
    progress.sheet_asked.emit()
    assert printed_over(desk).options().parts == (Part.VISIT,)


def test_the_days_of_the_visit_sheet_are_chosen_on_its_print_page_too(open_desk: OpenDesk, content: Content) -> None:
    desk = with_example(open_desk, content)
    desk.window.show_page("print")
    page = desk.window.page("print")
    assert isinstance(page, PrintPage)
    days = choice_group(page, "Days on the visit sheet")
    assert not days.isVisibleTo(page), "only where the visit sheet is among the pages"
    page._pieces.parts.row((Part.VISIT,)).click()
    assert days.isVisibleTo(page)
    assert [days.card(one).text() for one in ("", "weeks_2", "all")] == ["Since the last visit", "14 days", "All"]
    days.card("weeks_2").click()
    assert page.options().visit_span == "weeks_2"


@pytest.mark.parametrize(("wound", "shown"), [(Wound.BAD, "today"), (Wound.DRY, "progress")])
def test_a_bad_wound_told_under_progress_is_answered_on_today(
    open_desk: OpenDesk, content: Content, wound: Wound, shown: str
) -> None:
    desk = with_example(open_desk, content)
    desk.window.show_page("progress")
    progress = desk.window.page("progress")
    assert isinstance(progress, ProgressPage)
    progress.day_asked.emit(NOW.date())
    editor = next(one for one in desk.window.findChildren(DayEditor) if one.isVisible())
    editor.told.emit(CheckIn(when=NOW.date(), wound=wound))
    assert desk.window.page(shown).isVisible()
    told = " ".join(one.accessibleName() for one in desk.window.page("today").findChildren(Banner))
    assert ("Call your team today" in told) == (wound is Wound.BAD)


def test_progress_hands_its_days_on_to_the_visit_sheet(open_desk: OpenDesk, content: Content) -> None:
    desk = with_example(open_desk, content)
    today = desk.window.page("today")
    assert isinstance(today, TodayPage)
    today.checked_in.emit(CheckIn(when=NOW.date(), back=4, leg=2, minutes=30))
    desk.window.show_page("progress")
    progress = desk.window.page("progress")
    assert isinstance(progress, ProgressPage)
    progress.span_chosen.emit("weeks_4")
    progress.sheet_asked.emit()
    page = printed_over(desk)
    assert page.options().visit_span == "weeks_4"
    assert choice_group(page, "Days on the visit sheet").choice() == "weeks_4"


def choice_group(page: PrintPage, name: str) -> ChoiceGroup:
    return next(one for one in page.findChildren(ChoiceGroup) if one.accessibleName() == name)


def test_what_to_do_now_can_be_printed_with_and_without_a_plan(open_desk: OpenDesk, content: Content) -> None:
    for desk in (open_desk(), with_example(open_desk, content)):
        desk.window.show_page("normal")
        normal = desk.window.page("normal")
        assert isinstance(normal, NormalPage)
        normal.complaint_chosen.emit("leg")
        normal.signs_ticked.emit(frozenset({"leg_weak"}))
        normal.print_asked.emit()
        assert printed_over(desk).options().parts == (Part.TRIAGE,)


def test_what_is_told_today_is_in_progress_at_once_and_after_a_restart(
    open_desk: OpenDesk, content: Content, store: Store
) -> None:
    desk = with_example(open_desk, content)
    today = desk.window.page("today")
    assert isinstance(today, TodayPage)
    today.checked_in.emit(CheckIn(when=NOW.date(), back=4, leg=2, minutes=30))
    for again in (desk, open_desk()):
        again.window.show_page("progress")
        progress = again.window.page("progress")
        assert isinstance(progress, ProgressPage)
    plan = store.plans.current()
    assert plan is not None
    assert [one.back for one in store.diary.diary(plan.id).check_ins] == [4]


def test_who_has_no_day_of_operation_checks_in_all_the_same(
    open_desk: OpenDesk, content: Content, store: Store
) -> None:
    path = content.folder / "examples/lumbar_discectomy.toml"
    sheet = read_answers_file(path, content.catalogue, content.wording, today=NOW.date())
    answers = {name: told for name, told in sheet.answers.items() if name not in ("surgery_date", "discharge_date")}
    plan = build_plan(content.catalogue, content.wording, replace(sheet, answers=Answers(answers)), made_on=NOW.date())
    desk = open_desk(plan)
    today = desk.window.page("today")
    assert isinstance(today, TodayPage)
    assert today.check_in is not None
    today.checked_in.emit(CheckIn(when=NOW.date(), back=6, leg=8, minutes=10))
    desk.window.show_page("progress")
    progress = desk.window.page("progress")
    assert isinstance(progress, ProgressPage)
    kept = store.plans.current()
    assert kept is not None
    assert kept.plan.surgery_date is None
    assert [one.leg for one in store.diary.diary(kept.id).check_ins] == [8]
    progress.sheet_asked.emit()
    assert printed_over(desk).options().parts == (Part.VISIT,)
