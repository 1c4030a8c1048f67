"""Reminders as a person lives with them: cards, a list after sleep, answers, journeys, and trouble."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from zoneinfo import ZoneInfo

import pytest

from planner.app.reminder_settings import ReminderSettings, read_settings, told_settings
from planner.app.reminder_telling import MOST_OVER
from planner.app.reminder_views import MISSED
from planner.app.reminder_zone import ZoneChoice
from planner.core.answers import Medicine, Visit
from planner.core.errors import KnownError
from planner.core.reminder_board import NO_QUIET, QuietHours
from planner.core.reminder_layout import USUAL_CHOICES, Choices
from planner.core.reminder_snoozes import Snooze
from tests.app.reminder_world import PARACETAMOL, SURGERY, World
from tests.plans import small_plan
from tests.reminders import KOLKATA, LONDON, NEW_YORK, at

IBUPROFEN = Medicine(name="Ibuprofen", times=("08:00",))
VISIT = Visit(what="Wound check", date=at("00:00", 2).date(), time="10:30", place="Elm Street Surgery")
DOSE = "medicine Paracetamol@2026-03-10T08:00"
WALK = "walk@2026-03-10T10:00"
WOUND = "wound@2026-03-10T10:00"


def plan_with(*medicines, visits=(), **more):
    return small_plan(surgery_date=SURGERY, medicines=medicines, visits=visits, **more)


@pytest.fixture
def world(wording):
    """It is six in the morning on the eighth day, and the plan was made a minute ago."""
    return World(wording, start=at("06:00"))


# Cards


def test_a_card_comes_at_its_time_and_says_what_was_planned(world):
    world.to("08:00")
    card = world.card()
    assert (card.planned, card.ago, card.title) == ("08:00", "now", "Paracetamol: take it as the label says.")
    assert "Do not take two to catch up" in card.note
    assert world.screen.fresh == ["medicine@2026-03-10T08:00"]


def test_the_clock_is_looked_at_every_minute_while_anything_is_due_today_and_else_every_hour(world):
    assert world.wait == timedelta(minutes=1)
    world.to("20:30")
    world.service.done([one for card in world.screen.showing.cards for one in card.ids])
    world.wait = world.service.on_tick(world.clock.now())
    assert world.wait == timedelta(hours=1)


def test_done_takes_the_card_away_and_undo_brings_it_back(world):
    world.to("08:05")
    world.service.done(world.card().ids)
    assert world.screen.cards == []
    assert world.state(DOSE) == "done"
    world.service.undo_last()
    assert world.screen.cards == ["Paracetamol: take it as the label says."]


def test_what_is_put_off_comes_back_as_a_card(world):
    world.to("09:05")
    world.service.done([DOSE, "wound@2026-03-10T10:00"])
    world.to("10:05")
    world.service.later(world.card().ids, Snooze.HALF_HOUR)
    assert world.screen.cards == []
    world.to("10:34")
    assert world.screen.cards == []
    world.to("10:35")
    assert world.screen.cards == ["Time for a short walk."]
    assert world.screen.showing.missed is None


def test_a_time_of_ones_own_is_taken_unless_it_is_past_or_too_late(world):
    world.to("09:05")
    world.service.done([DOSE, "wound@2026-03-10T10:00"])
    world.to("10:05")
    walk = world.card().ids
    assert not world.service.later_at(walk, time(10))
    assert not world.service.later_at(walk, time(9), is_tomorrow=True)  # a walk ends with its day
    assert world.service.later_at(walk, time(11, 20))
    world.to("11:20")
    assert world.screen.cards == ["Time for a short walk."]


def test_two_medicines_of_one_time_share_a_card(wording):
    world = World(wording, start=at("06:00"), plan=plan_with(PARACETAMOL, IBUPROFEN))
    world.to("08:00")
    assert [card.title for card in world.screen.showing.cards] == ["Medicines, as on the label"]
    assert world.screen.cards == ["Ibuprofen", "Paracetamol"]
    assert [one.snooze for one in world.card().later] == ["ten_minutes", "half_hour"]
    assert not world.card().can_choose_time


def test_what_was_done_before_its_time_is_not_asked_for(world):
    world.service.done([WALK])
    world.to("11:00")
    assert "Time for a short walk." not in world.screen.cards
    assert world.state(WALK) == "done"


def test_neutral_words_give_nothing_away(wording):
    world = World(wording, start=at("06:00"), settings=ReminderSettings(is_neutral=True))
    world.to("08:00")
    card = world.card()
    assert (card.title, card.icon, card.lines) == ("Something from your list is due.", "bell", ())
    assert "Paracetamol" not in str(replace(card, ids=()))


# After sleep, and after a start


def test_who_was_out_while_the_computer_ran_is_not_told_that_nothing_was_shown(world):
    world.to("10:01")
    assert world.screen.showing.missed.sentence == "Tell us what you did. Nothing is lost."


@pytest.mark.parametrize("year", [2019, 2031, 2099])
@pytest.mark.parametrize("is_restarted", [False, True])
def test_a_clock_that_was_years_off_for_a_while_asks_for_no_dose_a_second_time(world, year, is_restarted):
    world.to("08:02")
    world.service.done(world.card().ids)
    world.sleep_until(at("08:10").replace(year=year))
    assert len(world.screen.cards) + len(world.screen.rows) <= MOST_OVER + 5
    if is_restarted:
        world.service.stop()
        world.start()
    world.sleep_until(at("08:20"))
    assert world.state(DOSE) == "done"
    assert (world.screen.cards, world.screen.rows) == ([], [])
    world.to("20:00")
    assert "Paracetamol: take it as the label says." in world.screen.cards


def test_who_was_away_for_weeks_reads_since_which_day(world):
    world.to("07:30")
    world.sleep_until(at("17:00", day=20))
    assert "from 10 March 2026 07:30 to 30 March 2026 17:00" in world.screen.showing.missed.sentence


def test_after_sleep_there_is_one_list_with_the_times_as_planned(world):
    world.to("07:30")
    world.sleep_until(at("17:00", day=1))
    assert world.screen.showing.cards == ()
    assert world.screen.rows == [
        ("Tue 08:00", "Paracetamol", ""),
        ("Tue 20:00", "Paracetamol", ""),
        ("Wed 08:00", "Paracetamol", ""),
        ("Wed 10:00", "Medicines for the weekend", ""),
        ("Wed 10:00", "A look at the wound", ""),
        ("Wed 16:00", "Walk", ""),
    ]
    missed = world.screen.showing.missed
    assert missed.sentence.startswith("No reminder could be shown from Tuesday 07:30 to Wednesday 17:00.")
    assert "Walk: 3 are over. No need to catch up." in missed.notes
    assert missed.footnote
    assert world.screen.fresh == [MISSED]


def test_after_weeks_away_the_list_stays_short_and_a_past_visit_is_still_on_it(wording):
    world = World(wording, start=at("06:00"), plan=plan_with(PARACETAMOL, visits=(VISIT,)))
    world.sleep_until(at("12:00", day=30))
    assert len(world.screen.rows) == 15  # twelve doses, the visit, a walk, a refill
    assert ("Thu 08:30", "Wound check", "") in world.screen.rows
    assert world.screen.showing.missed.notes[0] == "49 older times are over too. They are not on this list."


def test_one_thing_that_can_still_be_done_is_a_card_and_no_list(world):
    world.sleep_until(at("08:40"))
    assert world.screen.cards == ["Paracetamol: take it as the label says."]
    assert world.card().ago == "40 min ago"
    assert world.screen.showing.missed is None


def test_a_dose_that_is_over_is_listed_and_never_offered(world):
    world.sleep_until(at("10:00"))
    assert not [card for card in world.screen.showing.cards if card.icon == "medicine"]
    assert ("Tue 08:00", "Paracetamol", "") in world.screen.rows
    row = world.screen.showing.missed.rows[0]
    assert row.later is None


def test_a_dose_nobody_answered_goes_to_the_list_when_it_is_over(world):
    world.to("09:59")
    assert "Paracetamol: take it as the label says." in world.screen.cards
    world.to("10:01")
    assert "Paracetamol: take it as the label says." not in world.screen.cards
    assert ("Tue 08:00", "Paracetamol", "") in world.screen.rows


def test_walks_that_ended_with_their_day_alone_are_no_list(wording):
    world = World(wording, start=at("06:00"), plan=plan_with(answers={"reminders": ("walk",), **small_plan().answers}))
    world.sleep_until(at("03:00", day=3))
    assert world.screen.showing.missed is None
    assert world.screen.cards == []


def test_an_answer_stays_on_the_list_with_its_undo_until_the_list_is_closed(world):
    world.sleep_until(at("10:30"))
    world.service.done([DOSE])
    assert ("Tue 08:00", "Paracetamol", "done") in world.screen.rows
    world.service.undo([DOSE])
    assert ("Tue 08:00", "Paracetamol", "") in world.screen.rows


def test_closing_the_list_keeps_what_is_still_open_as_cards(world):
    world.sleep_until(at("10:30"))
    world.service.close_list()
    assert world.screen.showing.missed is None
    assert world.screen.cards == ["Time for a short walk.", "Look at your wound. Is it dry and closed?"]
    world.start()
    assert ("Tue 08:00", "Paracetamol", "") not in world.screen.rows


def test_a_list_left_for_later_comes_back_at_the_next_start(world):
    world.sleep_until(at("10:30"))
    world.service.hide_list()
    assert world.screen.showing.missed is None
    assert world.service.waiting_on_list == 3
    world.start()
    assert len(world.screen.rows) == 3


def test_a_restart_loses_nothing_and_doubles_nothing(world):
    world.to("08:05")
    world.service.done([DOSE])
    world.to("10:01")
    world.start()
    assert world.state(DOSE) == "done"
    assert "Paracetamol: take it as the label says." not in world.screen.cards
    assert world.screen.cards or world.screen.rows


def test_what_comes_together_is_ticked_line_by_line_and_can_be_unticked(world):
    world.to("08:05")
    world.service.done([DOSE])
    world.to("10:00")
    assert [card.title for card in world.screen.showing.cards] == ["A few things for now"]
    world.service.done([WALK])
    assert [(line.id, line.is_done) for line in world.card().lines] == [(WALK, True), (WOUND, False)]
    assert world.card().ids == (WOUND,)  # a snooze or a skip is for what is open alone
    world.service.undo([WALK])
    assert set(world.card().ids) == {WALK, WOUND}
    world.service.done([WALK, WOUND])
    assert world.screen.showing.cards == ()


def test_what_was_put_off_alone_comes_back_beside_what_is_done(world):
    world.to("08:05")
    world.service.done([DOSE])
    world.to("10:00")
    world.service.done([WOUND])
    world.service.later([WALK], Snooze.HALF_HOUR)
    assert world.screen.showing.cards == ()
    world.to("10:30")
    assert world.screen.cards == ["Time for a short walk."]
    assert len(world.card().lines) == 2


def test_neutral_words_give_away_no_line(wording):
    world = World(wording, start=at("06:00"), settings=ReminderSettings(is_neutral=True))
    world.to("10:00")
    together = world.card(-1)
    assert (together.title, together.lines) == ("Something from your list is due.", ())


def test_a_restart_shows_the_open_card_again(world):
    world.to("10:00")
    world.service.done([DOSE, "wound@2026-03-10T10:00"])
    world.start()
    assert world.screen.cards == ["Time for a short walk."]


def test_a_visit_that_is_past_is_told_with_its_date_and_never_as_tomorrow(wording):
    world = World(wording, start=at("06:00"), plan=plan_with(visits=(VISIT,)))
    world.sleep_until(at("15:00", day=2))
    (row,) = [row for row in world.screen.showing.missed.rows if row.icon == "visit"]
    assert (row.when, row.title, row.detail) == ("Thu 08:30", "Wound check", "Wound check: Thursday 12 March, 10:30.")


# Quiet hours


def test_quiet_hours_hold_a_walk_but_never_a_medicine(wording):
    night = ReminderSettings(
        choices=Choices(times={**USUAL_CHOICES.times, "wound": (time(5),)}), quiet=QuietHours(time(22), time(7))
    )
    early = Medicine(name="Paracetamol", times=("05:00",))
    world = World(wording, start=at("04:00"), plan=plan_with(early), settings=night)
    world.to("05:00")
    assert world.screen.cards == ["Paracetamol: take it as the label says."]
    world.service.done(world.card().ids)
    world.to("06:59")
    assert world.screen.cards == []
    world.to("07:00")
    assert world.screen.cards == ["Look at your wound. Is it dry and closed?"]


# Another plan, other times


def test_a_medicine_added_at_noon_has_no_missed_dose_of_the_morning(world):
    world.to("08:05")
    world.service.done([DOSE, WALK, "wound@2026-03-10T10:00"])
    world.to("12:00")
    world.revise(plan_with(PARACETAMOL, IBUPROFEN))
    assert world.screen.cards == []
    assert world.screen.showing.missed is None
    world.to("08:00", day=1)
    assert world.screen.cards == ["Ibuprofen", "Paracetamol"]


def test_a_dose_moved_after_it_was_taken_is_not_offered_a_second_time(world):
    world.to("08:05")
    world.service.done([DOSE])
    world.revise(plan_with(replace(PARACETAMOL, times=("09:00", "21:00"))))
    world.to("09:30")
    assert not [card for card in world.screen.showing.cards if card.icon == "medicine"]
    assert world.screen.showing.missed.rows[0].detail == "close to a dose you told us of. Read the label, or ask."


def test_an_open_reminder_that_the_plan_no_longer_asks_for_goes_away(world):
    world.to("08:05")
    world.revise(plan_with())
    assert world.screen.cards == []


def test_the_answers_of_one_person_are_not_those_of_another(world):
    world.to("08:05")
    world.service.done([DOSE])
    plan = plan_with(PARACETAMOL)
    another = replace(plan, plan_id="", person=replace(plan.person, name="Somebody Else"))
    world.service.follow(world.store.plans.begin(another))
    assert world.state(DOSE) is None  # it lies before the new plan
    world.to("20:00")
    assert "Paracetamol: take it as the label says." in world.screen.cards


def test_a_plan_taken_up_again_after_weeks_has_nothing_missed(world):
    old = world.store.plans.current()
    world.service.follow(world.store.plans.begin(plan_with()))
    world.sleep_until(at("06:00", day=30))
    world.service.follow(world.store.plans.use(old.id))
    assert world.screen.showing.missed is None
    assert world.screen.cards == []


def test_without_a_plan_nothing_is_shown(world):
    world.to("08:05")
    world.service.follow(None)
    assert world.screen.showing.cards == ()
    assert world.service.day(SURGERY) == ()


def test_kinds_turned_off_go_away_at_once_and_come_back_without_missed_ones(world):
    world.to("10:05")
    world.service.use_settings(ReminderSettings(choices=Choices(times=USUAL_CHOICES.times, off=frozenset({"walk"}))))
    assert "Time for a short walk." not in world.screen.cards
    world.to("12:00", day=1)
    world.service.use_settings(ReminderSettings())
    assert "Time for a short walk." not in world.screen.cards
    world.to("16:00", day=1)
    assert "Time for a short walk." in world.screen.cards


# Journeys and clocks


def test_a_new_zone_is_asked_about_once_and_habits_go_by_the_clock_there(wording):
    world = World(wording, start=at("06:00"), plan=plan_with())
    world.clock.zone = KOLKATA
    world.wait = world.service.on_tick(world.clock.now())
    assert "Kolkata" in world.screen.showing.zone.sentence
    world.service.answer_zone(ZoneChoice.FOLLOW)
    assert world.screen.showing.zone is None
    world.run_until(at("10:00", day=1, zone=KOLKATA))
    assert "Time for a short walk." in world.screen.cards
    assert world.card(-1).ago == "now"


def test_on_a_short_journey_reminders_can_keep_the_time_at_home(world):
    world.to("06:30")
    world.clock.zone = NEW_YORK
    world.service.on_tick(world.clock.now())
    world.service.answer_zone(ZoneChoice.KEEP)
    world.run_until(at("08:00", zone=LONDON))
    assert world.screen.cards == ["Paracetamol: take it as the label says."]
    world.start()
    assert world.screen.showing.zone is None


def test_a_visit_keeps_the_time_of_its_place(wording):
    awake = ReminderSettings(quiet=NO_QUIET)
    world = World(wording, start=at("06:00"), plan=plan_with(visits=(VISIT,)), settings=awake)
    world.clock.zone = NEW_YORK
    world.service.on_tick(world.clock.now())
    world.service.answer_zone(ZoneChoice.FOLLOW)
    world.run_until(at("08:30", day=2, zone=LONDON))
    assert "In two hours: Wound check." in world.screen.cards


def test_another_name_of_the_same_clock_is_no_journey(world):
    world.clock.zone = ZoneInfo("Europe/Belfast")
    world.service.on_tick(world.clock.now())
    assert world.screen.showing.zone is None


def test_the_change_of_the_clocks_is_told_before_and_moves_no_reminder(wording):
    world = World(wording, start=at("06:00", day=17))
    assert world.service.clock_note() == (
        "On Sunday 29 March the clocks go forward. Your reminders stay at their times, such as 08:00."
    )
    world.to("08:00", day=19)
    assert world.card().planned == "08:00"
    assert f"{world.clock.now():%H:%M}" == "08:00"


def test_a_clock_that_was_years_off_loses_nothing(world):
    world.sleep_until(at("09:00", day=1500))
    world.sleep_until(at("07:30"))
    assert world.screen.cards == []
    world.to("08:00")
    assert world.screen.cards == ["Paracetamol: take it as the label says."]


# Trouble


def test_a_row_that_cannot_be_read_is_kept_aside_and_told_and_the_rest_goes_on(world):
    world.to("08:05")
    world.service.done([DOSE])
    world.store.connection.execute("UPDATE reminder SET state = 'banana' WHERE id = ?", (DOSE,))
    world.start()
    assert "cannot be read" in world.screen.showing.trouble
    assert world.screen.cards == []  # it may have been taken: never offered again
    assert world.screen.rows == [("Tue 08:00", "Paracetamol", "")]
    assert world.store.connection.execute("SELECT id FROM reminder_aside").fetchall() == [(DOSE,)]
    world.start()
    assert world.screen.showing.trouble == ""
    world.to("10:00")
    assert "Time for a short walk." in world.screen.cards


def test_a_full_disk_is_told_and_reminders_go_on(world, monkeypatch):
    def refuse(*_):
        raise KnownError("The disk is full.")

    world.to("07:00")
    monkeypatch.setattr(world.store.reminders, "keep", refuse)
    world.to("08:05")
    assert world.screen.cards == ["Paracetamol: take it as the label says."]
    assert world.screen.showing.trouble == "The disk is full."
    world.service.done([DOSE])
    assert world.screen.cards == []
    monkeypatch.undo()
    world.to("08:10")
    assert world.screen.showing.trouble == ""
    world.start()
    assert world.state(DOSE) == "done"


def test_a_test_shows_a_card_and_changes_nothing(world):
    world.service.test()
    assert world.screen.cards == ["This is a test. Your reminders work."]
    world.service.test(is_on=False)
    assert world.screen.cards == []
    assert world.store.connection.execute("SELECT count(*) FROM reminder").fetchone() == (0,)


def test_settings_come_back_as_they_were_told():
    settings = ReminderSettings(
        choices=Choices(
            times={**USUAL_CHOICES.times, "exercise": (time(10),), "position": ()}, off=frozenset({"walk"})
        ),
        quiet=QuietHours(time(21, 30), time(8), holds_medicines=True),
        is_neutral=True,
    )
    assert read_settings(told_settings(settings)) == settings


def test_settings_that_make_no_sense_are_as_usual():
    broken = {"reminders.quiet": "late early", "reminders.times.walk": "ten", "reminders.neutral": 7}
    assert read_settings(broken) == read_settings({})
    assert read_settings({"reminders.quiet": "00:00 00:00"}).quiet == NO_QUIET
