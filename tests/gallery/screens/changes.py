"""Something changed: what, a set-back, and what would move."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from planner.app.change_views import changes_view
from planner.content.library import Content
from planner.core.answers import Hold
from planner.core.holds import LENGTHS
from planner.core.planning import build_plan
from planner.ui.main_window import MainWindow
from planner.ui.plan.changes_page import ChangesPage
from planner.ui.plan.hold_page import HoldPage, HoldWords
from planner.ui.plan.what_changed_page import WhatChangedPage
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import QuietButton, SecondaryButton
from planner.ui.widgets.plain_screen import PlainScreen
from tests.gallery.screens.plan import TODAY, example_plan, framed_plan


def _alone(page: PlainScreen) -> QWidget:
    window = MainWindow()
    window.show_screen(page)
    page.take_focus()
    return window


def what() -> QWidget:
    return _alone(WhatChangedPage())


def begun() -> QWidget:
    return _alone(WhatChangedPage(begun_on="Monday 9 March"))


def hold() -> QWidget:
    say = Content().wording.say
    worse = say("hold.worse", number="999", team="Ward 7")
    words = HoldWords(lead=say("hold.lead"), worse=worse, stands=say("hold.stands"))
    return _alone(HoldPage(words, LENGTHS))


def changes() -> QWidget:
    content = Content()
    before = example_plan(content)
    sheet = replace(before.sheet, holds=(Hold(since=TODAY, days=7),))
    after = build_plan(content.catalogue, content.wording, sheet, made_on=TODAY)
    return _alone(ChangesPage(changes_view(before, after, content.wording.for_country("uk"))))


def newer() -> QWidget:
    """What is said where a plan comes from an older catalogue."""
    window = framed_plan()
    see, later = SecondaryButton("Have a look", size="small"), QuietButton("Not now", size="small")
    said = "**What we know has changed since your plan was made.** Your plan stays as it is until you say so."
    window.add_above(Banner(said, actions=(see, later)))
    return window


SCREENS = {
    "changed-what": what,
    "changed-begun": begun,
    "changed-hold": hold,
    "changed-changes": changes,
    "changed-newer": newer,
}
