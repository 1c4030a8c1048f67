"""The sitting timer on Today: before it is started, counting, and when it is time to stand up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QWidget

from planner.app.plan_session import PlanSession
from planner.cli.build import read_input
from planner.content.library import Content
from planner.storage.store import open_throw_away_store
from planner.ui.chosen_look import TEXT_SCALE, THEME
from planner.ui.desk import Desk
from planner.ui.look import look
from planner.ui.sitting.sitting_desk import SittingDesk
from tests.app.reminder_world import WorldClock

NOW = datetime(2026, 3, 11, 9, 30, tzinfo=UTC)


def _today(minutes: int) -> Callable[[], QWidget]:
    def build() -> QWidget:
        content, clock = Content(), WorldClock(NOW)
        store = open_throw_away_store(clock)
        store.preferences.set(THEME, look().theme.name)  # the desk wears what is preferred
        store.preferences.set(TEXT_SCALE, look().theme.text_scale)
        desk = Desk(content, PlanSession(store.plans), store, clock)
        desk.open(read_input(content.folder / "examples/lumbar_discectomy.toml", content, NOW.date()))
        desk.setParent(desk.window)  # kept as long as its window
        (sitting,) = desk.window.findChildren(SittingDesk)
        if minutes:
            sitting.press()
            for _ in range(minutes):
                clock.instant += timedelta(minutes=1)
                sitting.timer.on_time()
            sitting.changed.emit(sitting.timer.view())
        return desk.window

    return build


SCREENS = {"today-sitting": _today(0), "today-sitting-counts": _today(2), "today-sitting-due": _today(30)}
