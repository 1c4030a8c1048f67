"""A day on the page of today: ticks, walks, the check-in, and what it asks for at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from planner.app.today_telling import TodayTeller
from planner.app.today_views import NewsLine, TodayView
from planner.cli.build import read_input
from planner.content.library import Content
from planner.core.answers import Hold
from planner.core.diary import CheckIn, Diary, Feeling, OwnScores, Wound
from planner.core.errors import KnownError
from planner.core.kinds import EntryKind
from planner.core.own_days import with_own_day
from planner.core.plan import Plan
from planner.core.progress import pace_on
from planner.ui.look import Look
from planner.ui.theme import ThemeName
from planner.ui.today.check_in_card import CheckInCard
from planner.ui.today.pain_scale import PainScale
from planner.ui.today.task_list import TaskList
from planner.ui.today.today_page import TodayPage
from planner.ui.today.walk_ring import WalkRing
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import Button
from planner.ui.widgets.text_field import TextField
from tests.gallery.screens.today import NINTH, SCREENS, SURGERY, checked_in, diary_of, more_pain, nothing
from tests.ui.windows import show_active


def button(page: TodayPage, text: str) -> Button:
    QApplication.processEvents()  # what was laid out anew is shown with the next turn
    found = [one for one in page.findChildren(Button) if one.text() == text and one.isVisibleTo(page)]
    assert found, f"no button says {text!r}"
    return found[0]


def card(page: TodayPage) -> CheckInCard:
    assert page.check_in is not None
    return page.check_in


def banners(page: TodayPage) -> str:
    QApplication.processEvents()
    return " ".join(one.accessibleName() for one in page.findChildren(Banner) if one.isVisibleTo(page))


def walters_plan(content: Content) -> Plan:
    """The plan of the kyphoplasty example."""
    return read_input(content.folder / "examples/kyphoplasty.toml", content, SURGERY + timedelta(days=5))


def today_of(content: Content, plan: Plan, when: date) -> TodayView:
    return TodayTeller(plan, content.wording.for_country(plan.country), when).view(Diary())


def news_of(content: Content, entry_id: str) -> list[NewsLine]:
    """Return what is new on the day on which something opens, or a limit ends for most people."""
    plan = walters_plan(content)
    (entry,) = (one for one in plan.entries if one.id == entry_id)
    day = entry.window.typical if entry.kind is EntryKind.LIMIT else entry.window.earliest
    view = today_of(content, plan, plan.surgery_date + timedelta(days=day))
    return [line for news in view.news for line in news.lines]


@pytest.fixture
def opened(worn: Look, qtbot: QtBot) -> Iterator[object]:
    pages = []

    def open_it(*arguments: object) -> tuple[object, TodayPage]:
        _, session, page = diary_of(*arguments)
        pages.append(page)
        page.resize(1072, 760)
        show_active(qtbot, page)
        return session, page

    yield open_it
    for page in pages:
        page.close()
        page.deleteLater()
    QApplication.processEvents()


def test_a_tick_is_kept_and_can_be_undone(opened, qtbot):
    session, page = opened(NINTH)
    page.tasks.ticks["wound"].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert session.note().done == {"wound"}
    assert page.tasks.ticks["wound"].is_done()
    assert page.tasks.ticks["wound"].isAncestorOf(QApplication.focusWidget()), "the keyboard stays where it was"
    button(page, "Undo").click()
    assert session.note().done == set()


def test_walks_fill_the_ring_and_the_last_one_can_be_taken_back(opened, qtbot):
    session, page = opened(NINTH)
    for _ in range(3):
        button(page, "Add 15 min").click()
    assert session.note().walked == 45
    button(page, "Undo").click()
    assert session.note().walked == 30


def test_more_walks_than_a_day_can_hold_are_told(opened, monkeypatch):
    told = []
    monkeypatch.setattr("planner.ui.today.today_round.tell", lambda _page, sentence: told.append(sentence))
    session, page = opened(NINTH)
    for _ in range(40):
        page.walk_added.emit(15)
    assert (session.note().walked, told) == (600, [])
    page.walk_added.emit(15)
    assert session.note().walked == 600
    assert "615 minutes cannot be right for one day" in told[0]


def test_the_check_in_is_done_with_the_keyboard_alone(opened, qtbot):
    session, page = opened(NINTH)
    card(page).show_fault("", 0)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_4)
    button(page, "Next").click()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    button(page, "Next").click()
    qtbot.keyClicks(QApplication.focusWidget(), "40")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    button(page, "Next").click()
    button(page, "Save").click()
    told = session.check_in()
    assert told is not None
    assert (told.back, told.leg, told.minutes, told.wound, told.signs) == (4, 2, 40, Wound.DRY, frozenset())
    assert session.note().walked == 40, "the ring shows what was told"
    assert "Call" not in banners(page)


def test_a_second_check_in_corrects_the_first(opened):
    session, page = opened(NINTH, lambda session, _store: session.keep(CheckIn(when=NINTH, back=7)))
    button(page, "Change it").click()
    page.checked_in.emit(CheckIn(when=NINTH, back=3))
    assert [one.back for one in session.diary.check_ins] == [3]


def test_a_walk_of_a_thousand_minutes_is_told_where_it_was_typed(opened, qtbot):
    session, page = opened(NINTH)
    page.checked_in.emit(CheckIn(when=NINTH, minutes=1000))
    assert "1000" in banners(page)
    assert session.check_in() is None
    card(page).show_fault("", 2)
    QApplication.processEvents()
    qtbot.keyClicks(QApplication.focusWidget(), "a lot")
    button(page, "Next").click()
    assert "a lot" in banners(page)


def test_a_sign_that_cannot_wait_brings_the_number_to_the_top(opened):
    _, page = opened(NINTH)
    page.checked_in.emit(CheckIn(when=NINTH, signs=frozenset({"leg_weak", "fever"})))
    assert "Call an ambulance now" in banners(page)
    assert "999" in banners(page)
    page.checked_in.emit(CheckIn(when=NINTH, back=2))
    assert "ambulance" not in banners(page), "what was a slip is taken back"


def test_a_sign_that_cannot_wait_is_told_also_where_the_rest_of_the_check_in_cannot_be(opened):
    session, page = opened(NINTH)
    page.checked_in.emit(CheckIn(when=NINTH, minutes=1000, signs=frozenset({"leg_weak"})))
    assert session.check_in() is None
    assert "999" in banners(page)
    assert "1000" in banners(page)


def test_a_sign_that_cannot_wait_is_told_on_a_full_disk_too(opened, monkeypatch):
    session, page = opened(NINTH)

    def full(*_row):
        raise KnownError("The disk is full.")

    monkeypatch.setattr(session._store, "keep_day", full)
    page.checked_in.emit(CheckIn(when=NINTH, signs=frozenset({"leg_weak"})))
    assert "999" in banners(page)


def test_a_wound_that_looks_bad_asks_to_call_the_team_today(opened):
    _, page = opened(NINTH)
    page.checked_in.emit(CheckIn(when=NINTH, wound=Wound.BAD))
    assert "Call your team today" in banners(page)
    assert "01632 960 142" in banners(page)


def test_pain_that_is_up_is_answered_with_what_helps_and_whom_to_call(opened):
    before = CheckIn(when=NINTH - timedelta(days=1), back=3)
    _, page = opened(NINTH, lambda session, _store: session.keep(before))
    page.checked_in.emit(CheckIn(when=NINTH, back=4))
    assert "Your pain is up" not in banners(page)
    page.checked_in.emit(CheckIn(when=NINTH, back=5))
    assert "Your pain is up" in banners(page)
    assert "01632 960 142" in banners(page)


def test_a_slower_pace_is_never_taken_by_itself(opened):
    session, page = opened(SURGERY + timedelta(days=16), more_pain)
    assert session.diary.paces == ()
    button(page, "Yes, take it slower").click()
    assert len(session.diary.paces) == 1
    assert button(page, "Add 15 min")


def test_declining_the_slower_pace_changes_no_step_and_is_not_asked_again(opened):
    session, page = opened(SURGERY + timedelta(days=16), more_pain)
    button(page, "No, leave it as it is").click()
    assert pace_on(session.diary.paces, session.today) == 0
    assert session.suggestion() is None
    assert "step back" not in banners(page)


def test_feeling_worse_leads_to_the_signs(opened, qtbot):
    _, page = opened(NINTH)
    card(page).show_fault("", 4)
    with qtbot.waitSignal(page.worse_asked):
        button(page, "I feel worse").click()


def test_a_check_in_that_was_begun_is_not_lost_by_a_tick(opened, qtbot):
    session, page = opened(NINTH)
    card(page).show_fault("", 0)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_6)
    button(page, "Next").click()
    begun = card(page)
    page.ticked.emit("wound", True)
    assert card(page) is begun
    assert session.note().done == {"wound"}


@pytest.mark.parametrize("day", [-60, -1, 0, 1, 14, 84, 85, 400, 1900])
def test_every_day_has_a_calm_page(opened, day):
    _, page = opened(SURGERY + timedelta(days=day), nothing)
    assert page.findChildren(Button)
    assert (page.check_in is None) == (day == 0), "only on the day itself nobody is asked"
    assert (page.tasks is None) == (day <= 0 or day >= 85)


def test_a_worse_day_is_a_lighter_day_and_tomorrow_goes_on_as_before(opened):
    session, page = opened(NINTH, nothing)
    button(page, "I feel worse today").click()
    assert "walk 10 minutes" in banners(page)
    assert session.note().feeling is Feeling.WORSE
    assert session.diary.paces == ()
    button(page, "Undo").click()
    assert session.note().feeling is None
    assert "lighter day" not in banners(page)


def test_after_a_set_back_today_says_until_when_the_plan_waits(content):
    plan = replace(walters_plan(content), holds=(Hold(since=NINTH, days=2),))
    assert "up to and including Friday 13 March" in today_of(content, plan, NINTH).note
    assert today_of(content, plan, NINTH + timedelta(days=3)).note == ""


def test_what_is_private_is_not_named_on_today(content):
    plan = read_input(content.folder / "examples/lumbar_discectomy.toml", content, NINTH)
    (sex,) = (one for one in plan.entries if one.activity == "sex" and one.window)
    view = today_of(content, plan, plan.surgery_date + timedelta(days=sex.window.earliest))
    (line,) = (line for news in view.news for line in news.lines if line.entry_id == sex.id)
    assert (line.title, line.icon) == ("Something private", "lock")
    assert sex.text not in line.text


def test_a_better_day_brings_nothing_forward(opened):
    session, page = opened(NINTH, nothing)
    button(page, "I feel better today").click()
    assert "Your dates stay as they are" in banners(page)
    assert session.diary.paces == ()
    assert button(page, "Add 15 min")


def test_own_things_are_named_and_scored_once_a_week(opened, qtbot):
    session, page = opened(NINTH, checked_in)
    fields = page.things.findChildren(TextField)
    assert fields[0].text(), "what the person wants back is offered"
    fields[0].set_text("Carry Mia")
    for field in fields[1:]:
        field.set_text("")
    button(page, "Save").click()
    assert session.diary.own_things == ("Carry Mia",)
    scale = page.things.findChild(PainScale)
    qtbot.keyClick(scale.findChildren(QRadioButton)[4], Qt.Key.Key_Space)
    button(page, "Save").click()
    assert session.diary.own_scores == (OwnScores(when=NINTH, scores=(4,)),)
    assert button(page, "Change it")


def test_own_things_can_be_left_for_another_day(opened):
    session, page = opened(NINTH, checked_in)
    button(page, "Not now").click()
    assert page.things is None
    session.tick("wound", is_done=False)
    assert session.diary.own_things == ()


def test_four_own_things_are_too_many_to_follow(opened):
    session, _ = opened(NINTH, nothing)
    (fault,) = session.name_own_things(("a", "b", "c", "d"))
    assert fault.id == "own_many"
    assert session.diary.own_things == ()


def test_what_opens_says_that_there_are_things_to_try_first(content):
    driving = next(one for one in news_of(content, "drive_return") if one.entry_id == "drive_return")
    assert "to try first" in driving.text


def test_a_limit_that_has_ended_is_not_told_anew(content):
    (lifting,) = (one for one in news_of(content, "lift_limit_limit") if one.entry_id == "lift_limit_limit")
    assert "no more than" not in lifting.text
    assert "ask your team" in lifting.text


def test_one_first_and_usual_day_is_told_once(content):
    """In words that read right: "from Monday 16 March", and not "16 Mar, most Monday 16 March"."""
    plan = walters_plan(content)
    told = today_of(content, plan, plan.surgery_date + timedelta(days=9)).coming.dates
    assert told == "from Monday 16 March · up to 30 Mar"


def test_an_own_day_is_told_on_today_as_in_the_plan(content):
    plan = with_own_day(walters_plan(content), "drive_return", SURGERY + timedelta(days=20))
    coming = today_of(content, plan, plan.surgery_date + timedelta(days=9)).coming
    assert coming.dates.endswith("yours 22 Mar")


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast"])
def test_a_ring_without_a_walk_looks_empty_in_every_theme(worn: Look, theme: ThemeName) -> None:
    worn.wear(theme, 1.0)
    pictures = []
    for walked in (0, 45):
        ring = WalkRing(walked, 45, "of 45", "")
        ring.resize(ring.sizeHint())
        pictures.append(ring.grab().toImage())
    middle = pictures[0].width() // 2
    band = worn.theme.scaled(9)
    assert pictures[0].pixelColor(middle, band) == worn.theme.color("sunken")
    assert pictures[1].pixelColor(middle, band) == worn.theme.color("accent")


def test_in_large_text_the_walk_and_its_button_are_on_the_first_screen(worn: Look) -> None:
    worn.wear("light", 2.0)
    window = SCREENS["today"]()
    window.resize(1024, 768)
    window.show()
    for _ in range(3):
        QApplication.processEvents()
    tasks = window.findChild(TaskList)
    assert tasks is not None
    assert tasks.add_button is not None
    seen, size = tasks.add_button.visibleRegion().boundingRect().size(), tasks.add_button.size()
    window.close()
    window.deleteLater()
    assert seen == size
