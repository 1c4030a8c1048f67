"""The page of progress: charts or a table, and what came back."""

from __future__ import annotations

import stat
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QTableWidget

from planner.app.progress_telling import ProgressTeller
from planner.core.diary import Diary
from planner.core.planning import build_plan
from planner.exchange.answers_file import read_answers_file
from planner.ui.printing.outside import SystemOutside
from planner.ui.progress.chart_view import ChartView
from planner.ui.progress.progress_page import ProgressPage
from planner.ui.progress.progress_round import ProgressRound
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import Button
from planner.ui.widgets.text_field import TextField
from tests.gallery.screens.today import SURGERY, diary_of, nothing, weeks


class Saving(SystemOutside):
    """Saves without asking where."""

    def __init__(self, folder):
        self.folder = folder

    def ask_place(self, _parent, name, _kind):
        return self.folder / name


@pytest.fixture
def opened(worn, qtbot, tmp_path):
    pages = []

    def open_it(day, fill, folder=tmp_path):
        content, session, other = diary_of(SURGERY + timedelta(days=day), fill)
        teller = ProgressTeller(session.plan, content.wording.for_country("uk"), session.today)
        page = ProgressPage(teller.view(session.diary))
        words = content.wording.for_country("uk")
        page.round = ProgressRound(page, session, teller, words, outside=Saving(folder))
        page.show()
        QApplication.processEvents()
        pages.extend((page, other))
        return session, page

    yield open_it
    for page in pages:
        page.close()
        page.deleteLater()
    QApplication.processEvents()


def press(page, name):
    QApplication.processEvents()
    next(one for one in page.findChildren(Button) if one.accessibleName() == name and one.isVisibleTo(page)).click()


def test_what_came_back_is_kept_and_can_be_taken_back(opened):
    session, page = opened(20, weeks)
    press(page, "It is back: Driving")
    assert session.diary.came_back == {"drive_return": session.today}
    press(page, "Undo: Driving")
    assert session.diary.came_back == {}


def test_the_charts_are_told_in_words_and_as_a_table(opened):
    _, page = opened(37, weeks)
    told = [chart.accessibleName() for chart in page.findChildren(ChartView) if chart.isVisibleTo(page)]
    assert any("a real change" in words for words in told)
    press(page, "Show as a table")
    QApplication.processEvents()
    table = page.findChild(QTableWidget)
    assert table is not None
    assert table.rowCount() == 36
    assert table.item(0, 1).text() == "2"


@pytest.mark.parametrize("day", [-5, 0, 1, 400])
def test_an_empty_diary_has_a_calm_page(opened, day):
    _, page = opened(day, nothing)
    assert not [chart for chart in page.findChildren(ChartView) if chart.isVisibleTo(page)]


def editor_of(page):
    QApplication.processEvents()
    assert page.round.editor is not None
    return page.round.editor


def press_in(widget, name):
    next(one for one in widget.findChildren(Button) if one.accessibleName() == name).click()
    QApplication.processEvents()


def type_into(widget, label, text):
    field = next(one for one in widget.findChildren(TextField) if one.line.accessibleName() == label)
    field.set_text(text)


def test_any_past_day_can_be_corrected(opened):
    session, page = opened(20, weeks)
    press(page, "Show as a table")
    press(page, "Change this day")
    editor = editor_of(page)
    type_into(editor, "Minutes you walked today", "12")
    press_in(editor, "Save")
    yesterday = session.diary.check_in_on(session.today - timedelta(days=1))
    assert yesterday.minutes == 12
    assert page.round.editor is None


def test_a_forgotten_day_can_be_added_and_taken_out_again(opened):
    session, page = opened(20, nothing)
    press(page, "Show as a table")
    press(page, "Add a day")
    editor = editor_of(page)
    type_into(editor, "Which day?", "5 March 2026")
    type_into(editor, "Or the steps you counted", "1200")
    press_in(editor, "Save")
    fifth = SURGERY + timedelta(days=3)
    assert session.diary.check_in_on(fifth).steps == 1200
    press(page, "Change this day")
    press_in(editor_of(page), "Take this day out")
    assert session.diary.check_in_on(fifth) is None


@pytest.mark.parametrize(
    ("day", "minutes", "told"),
    [
        ("1 June 2026", "10", "1 June 2026 is still to come"),
        ("1 March 2024", "10", "1 March 2024 is too long before"),
        ("someday", "10", "someday"),
        ("5 March 2026", "900", "900 minutes cannot be right"),
        ("5 March 2026", "many", "'many' is not a number"),
    ],
)
def test_a_value_that_cannot_be_is_told_and_nothing_typed_is_lost(opened, day, minutes, told):
    session, page = opened(20, nothing)
    press(page, "Show as a table")
    press(page, "Add a day")
    editor = editor_of(page)
    type_into(editor, "Which day?", day)
    type_into(editor, "Minutes you walked today", minutes)
    press_in(editor, "Save")
    banner = next(one for one in editor.findChildren(Banner) if one.isVisibleTo(editor))
    assert told in banner.accessibleName()
    assert any(one.text() == minutes for one in editor.findChildren(TextField))
    assert session.diary.check_ins == ()


def test_the_diary_is_saved_as_a_table_for_its_owner_only(opened, tmp_path):
    _, page = opened(20, weeks)
    press(page, "Show as a table")
    press(page, "Save as a table (CSV)")
    saved = tmp_path / "My recovery diary.csv"
    assert stat.S_IMODE(saved.stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR
    assert "Saved" in page.notice.sentence


def test_a_shorter_span_shows_fewer_days(opened):
    _, page = opened(37, weeks)
    press(page, "Show as a table")
    page.span_chosen.emit("weeks_2")
    QApplication.processEvents()
    tables = [one for one in page.findChildren(QTableWidget) if one.isVisibleTo(page)]
    assert tables[0].rowCount() == 13


def test_without_a_day_of_surgery_nobody_is_told_that_they_chose_nothing(content):
    sheet = read_answers_file(
        content.folder / "examples/kyphoplasty.toml", content.catalogue, content.wording, today=SURGERY
    )
    sheet = replace(sheet, answers=sheet.answers.without("surgery_date", "discharge_date"))
    plan = build_plan(content.catalogue, content.wording, sheet, made_on=SURGERY)
    view = ProgressTeller(plan, content.wording, SURGERY).view(Diary())
    assert view.rows == ()
    assert "chose nothing" not in view.no_rows


def test_a_day_in_the_next_year_is_told_with_its_year(content):
    sheet = read_answers_file(
        content.folder / "examples/lumbar_fusion.toml", content.catalogue, content.wording, today=SURGERY
    )
    plan = build_plan(content.catalogue, content.wording, sheet, made_on=SURGERY)
    rows = ProgressTeller(plan, content.wording, SURGERY).view(Diary()).rows
    assert any("2027" in row.planned for row in rows)
