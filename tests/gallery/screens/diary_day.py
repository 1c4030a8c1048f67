"""One day of the diary over the page of progress: as it was told, and as it cannot have been."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from planner.app.check_in_telling import check_in_view
from planner.app.date_words import DateWords
from planner.ui.progress.day_editor import DayEditor
from planner.ui.widgets.over_dialog import OverDialog
from tests.gallery.over import Over
from tests.gallery.screens.today import SURGERY, diary_of, progress, weeks


def day(fault: str = "") -> QWidget:
    today = SURGERY + timedelta(days=37)
    content, session, _ = diary_of(today, weeks)
    words, when = content.wording.for_country("uk"), today - timedelta(days=1)
    view = check_in_view(session.plan, words, when, session.diary, session.diary.note_on(when), asks_wound=True)
    editor = DayEditor(view, DateWords(words, today, SURGERY), asks_day=False)
    if fault:
        editor.show_fault(fault)
    below = progress()
    below.resize(1024, 768)
    return Over(below, OverDialog("One day of my diary", editor, below))


SCREENS = {
    "progress-day": day,
    "progress-day-fault": lambda: day("90000 minutes are more than a day has. Please look at it again."),
}
