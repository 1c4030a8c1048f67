"""The page of progress: charts or a table, and what came back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QTableWidget

from planner.app.progress_telling import ProgressTeller
from planner.ui.progress.chart_view import ChartView
from planner.ui.progress.progress_page import ProgressPage
from planner.ui.progress.progress_round import ProgressRound
from planner.ui.widgets.buttons import Button
from tests.gallery.screens.today import SURGERY, diary_of, nothing, weeks


@pytest.fixture
def opened(worn, qtbot):
    pages = []

    def open_it(day, fill):
        content, session, other = diary_of(SURGERY + timedelta(days=day), fill)
        teller = ProgressTeller(session.plan, content.telling_wording.for_country("uk"), session.today)
        page = ProgressPage(teller.view(session.diary))
        ProgressRound(page, session, teller)
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
