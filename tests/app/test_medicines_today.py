"""The medicines on the page of today: one state with the cards and the list, and never a trap."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planner.app.dose_views import DoseAnswer
from planner.app.reminder_settings import ReminderSettings
from planner.core.answers import Medicine
from tests.app.reminder_world import PARACETAMOL, SURGERY, World
from tests.plans import small_plan
from tests.reminders import at

THREE_TIMES = Medicine(name="Paracetamol", times=("08:00", "14:00", "20:00"))
TWO_TIMES = Medicine(name="Naproxen", times=("08:00", "20:00"))
CODEINE = Medicine(name="Codeine", only_when_needed=True)
MORNING, NOON = "medicine Paracetamol@2026-03-10T08:00", "medicine Paracetamol@2026-03-10T14:00"


def world_with(wording, *medicines, settings=None):
    plan = small_plan(surgery_date=SURGERY, visits=(), medicines=medicines)
    return World(wording, start=at("06:00"), plan=plan, settings=settings)


@pytest.fixture
def world(wording):
    return world_with(wording, THREE_TIMES, TWO_TIMES, CODEINE)


def rows(world):
    """Return the rows as one sees them: box, name, and what stands at the right."""
    boxes = {(True, True): "[x]", (True, False): "[ ]", (False, False): "-"}
    return [(boxes[row.can_tick, row.is_done], row.name, row.when) for row in world.service.medicines().rows]


def test_medicines_of_one_time_are_one_row_with_the_time_until_it_and_what_comes_next(world):
    world.to("07:18")
    assert rows(world) == [("[ ]", "Medicines at 08:00", "in 42 min")]
    world.to("08:05")
    (row,) = world.service.medicines().rows
    assert row.fact == "Naproxen and Paracetamol, as on your label. Next: 14:00."
    assert row.when == "5 min ago"


def test_a_time_that_is_hours_away_has_no_box(world):
    world.to("08:05")
    world.service.done(world.service.medicines().rows[0].ids)
    world.to("11:00")
    assert rows(world) == [("[x]", "Medicines at 08:00", ""), ("-", "Medicines at 14:00", "in 3 hours")]


def test_a_tick_on_today_answers_the_card_and_its_undo_brings_it_back(world):
    world.to("08:05")
    (row,) = world.service.medicines().rows
    assert [card.icon for card in world.screen.showing.cards] == ["medicine"]
    world.service.done(row.ids)
    assert not world.screen.showing.cards
    world.service.undo(row.ids)
    assert [card.icon for card in world.screen.showing.cards] == ["medicine"]
    assert rows(world) == [("[ ]", "Medicines at 08:00", "5 min ago")]


def test_a_medicine_ticked_on_the_card_is_ticked_on_today_and_only_the_other_one_is_left(world):
    world.to("08:05")
    world.service.done([MORNING])
    done_one, left = world.service.medicines().rows
    assert (done_one.is_done, done_one.ids) == (True, (MORNING,))
    assert left.fact.startswith("Naproxen, as on your label.")


def test_what_is_told_on_the_list_is_told_on_today(world):
    world.sleep_until(at("12:00"))
    world.service.done([MORNING], at_its_time=True)
    assert ("Tue 08:00", "Paracetamol", "done") in world.screen.rows
    taken = next(row for row in world.service.medicines().rows if row.is_done)
    assert (taken.ids, taken.fact) == ((MORNING,), "Taken at 08:00")


def test_a_time_that_is_over_is_listed_and_has_no_box(world):
    world.to("10:30")
    view = world.service.medicines()
    assert rows(world) == [("-", "Medicines at 14:00", "in about 4 hours")]
    assert view.earlier.name == "08:00 is over"
    assert view.earlier.fact == "Do not take two to catch up. Read the label, or ask."
    (line,) = view.lines
    assert [choice.label for choice in line.choices] == ["Taken at 08:00", "Taken just now", "Not taken"]


def test_taken_just_now_keeps_the_next_time_from_being_offered_and_undo_gives_it_back(world):
    world.to("13:30")
    world.service.done([MORNING])
    assert world.service.medicines().notes == (
        "Not now: Paracetamol at 14:00. That is close to the one you told us of. Read the label, or ask.",
    )
    world.to("14:10")
    assert not [row for row in world.service.medicines().rows if row.can_tick and not row.is_done]
    assert not [card for card in world.screen.showing.cards if card.icon == "medicine"]
    world.service.undo([MORNING])
    assert ("[ ]", "Medicines at 14:00", "10 min ago") in rows(world)
    world.service.done([MORNING], at_its_time=True)
    assert ("[ ]", "Medicines at 14:00", "10 min ago") in rows(world)


def test_an_answer_lasts_through_a_restart(world):
    world.to("13:30")
    world.service.done([MORNING])
    world.start()
    world.to("14:10")
    assert world.state(NOON) == "expired"
    assert ("[x]", "Medicines at 08:00", "") in rows(world)


def test_a_medicine_taken_only_when_needed_has_no_time_to_tick_but_tells_when_it_was_taken_last(world):
    world.to("10:15")
    (line,) = world.service.medicines().needed_lines
    assert (line.name, line.last) == ("Codeine", "")
    world.service.took("Codeine")
    world.to("13:20")
    world.start()
    (line,) = world.service.medicines().needed_lines
    assert line.fact == "Last taken today at 10:15, 3 hours ago."
    assert not any("Codeine" in row.fact for row in world.service.medicines().rows)
    world.service.undo([line.last])
    assert world.service.medicines().needed_lines[0].last == ""


def test_one_taken_when_needed_counts_for_the_times_of_the_same_medicine(wording):
    world = world_with(wording, PARACETAMOL, Medicine(name="Paracetamol", only_when_needed=True))
    world.to("18:30")
    world.service.took("Paracetamol")
    world.to("20:05")
    assert not [card for card in world.screen.showing.cards if card.icon == "medicine"]
    assert world.service.medicines().notes


def test_twelve_medicines_show_one_time_to_tick_and_count_the_rest(wording):
    many = [Medicine(name=name, times=("08:00", "20:00")) for name in "ABCDEFGHI"]
    world = world_with(wording, *many, *(Medicine(name=name, times=(f"1{n}:00",)) for n, name in enumerate("XYZ")))
    world.to("08:05")
    (row,) = world.service.medicines().rows
    assert row.fact == "9 medicines, as on your label. Next: 10:00."
    assert len(row.ids) == 9


def test_neutral_words_name_no_medicine_before_one_asks(wording):
    world = world_with(wording, THREE_TIMES, CODEINE, settings=ReminderSettings(is_neutral=True))
    world.to("08:05")
    view = world.service.medicines()
    assert view.rows[0].fact == "As on your label. Next: 14:00."
    assert view.needed is not None


def test_a_medicine_of_midnight_can_still_be_ticked_after_it(wording):
    world = world_with(wording, Medicine(name="Senna", times=("23:30",)))
    world.run_until(at("00:10", day=1))
    assert rows(world) == [("[ ]", "Medicines at 23:30", "40 min ago")]


def test_before_the_operation_and_where_reminders_of_medicines_are_off_nothing_is_offered(wording):
    off = small_plan(surgery_date=SURGERY, visits=(), medicines=(PARACETAMOL,))
    off = small_plan(
        surgery_date=SURGERY, visits=(), medicines=(PARACETAMOL,), answers={**off.answers, "reminders": ("walk",)}
    )
    assert World(wording, start=at("07:50"), plan=off).service.medicines().is_empty
    before = World(wording, start=at("07:50", day=-9), plan=small_plan(surgery_date=SURGERY, medicines=(CODEINE,)))
    assert before.service.medicines() is None


def test_every_answer_has_words_of_its_own(world):
    world.to("10:30")
    spoken = [choice.spoken for line in world.service.medicines().lines for choice in line.choices]
    assert spoken[0] == "Taken at 08:00: Medicines at 08:00"
    assert {choice.answer for line in world.service.medicines().lines for choice in line.choices} == {
        DoseAnswer.AT_ITS_TIME,
        DoseAnswer.NOW,
        DoseAnswer.LEFT_OUT,
    }


def test_a_medicine_of_every_hour_stays_one_row_and_one_line(wording):
    world = world_with(wording, Medicine(name="Drops", times=tuple(f"{hour:02}:00" for hour in range(24))))
    world.to("11:20")
    view = world.service.medicines()
    assert rows(world) == [("[ ]", "Medicines at 11:00", "20 min ago")]
    assert view.earlier.name == "5 times are over"


def test_the_last_time_of_a_day_says_that_the_next_one_is_tomorrow(world):
    world.to("20:05")
    assert world.service.medicines().rows[-1].fact.endswith("Next: 08:00 tomorrow.")


def test_what_was_held_back_is_no_longer_told_on_top_once_its_own_time_is_over(world):
    world.to("13:30")
    world.service.done([MORNING])
    world.to("16:30")
    view = world.service.medicines()
    assert not view.notes
    assert any("Close to the one you told us of" in line.fact for line in view.lines)


def test_a_clock_set_back_by_a_day_offers_no_dose_a_second_time(world):
    world.run_until(at("08:05", day=1))
    world.service.done([name for row in world.service.medicines().rows for name in row.ids])
    world.clock.instant = at("08:10")
    world.service.on_tick(world.clock.now())
    world.clock.instant = at("08:10", day=1)
    world.service.on_tick(world.clock.now())
    assert not [row for row in world.service.medicines().rows if row.can_tick and not row.is_done]


def test_an_endless_name_is_shown_short_and_breaks_and_is_kept_whole(wording):
    name = "Y" * 120
    world = world_with(
        wording, Medicine(name=name, only_when_needed=True), Medicine(name="  Two  words ", times=("07:00",))
    )
    world.to("07:05")
    view = world.service.medicines()
    (line,) = view.needed_lines
    assert len(line.label.replace("\u200b", "")) == 60
    assert max(len(part) for part in line.label.split("\u200b")) <= 16
    world.service.took(line.name)
    assert world.service.medicines().needed_lines[0].last
    assert view.rows[0].fact.startswith("Two words, as on your label.")


def test_a_bedtime_medicine_of_yesterday_is_never_taken_for_the_one_of_today(wording):
    taken = world_with(wording, Medicine(name="Senna", times=("22:30",)))
    taken.to("22:40")
    taken.service.done(taken.service.medicines().rows[0].ids)
    taken.run_until(at("20:45", day=1))
    assert rows(taken) == [("[x]", "Medicines at 22:30 yesterday", ""), ("[ ]", "Medicines at 22:30", "in 1 h 45 min")]
    missed = world_with(wording, Medicine(name="Senna", times=("22:30",)))
    missed.run_until(at("15:00", day=1))
    view = missed.service.medicines()
    assert view.earlier.name == "22:30 yesterday is over"
    assert [line.name for line in view.lines] == ["Medicines at 22:30 yesterday"]
    assert view.lines[0].choices[0].spoken == "Taken at 22:30: Medicines at 22:30 yesterday"


def test_a_time_told_by_a_wrong_clock_never_hides_what_was_taken_since(wording):
    world = world_with(wording, CODEINE)
    world.sleep_until(at("08:00", day=400))
    world.service.took("Codeine")
    world.sleep_until(at("10:00"))
    assert (
        world.service.medicines()
        .needed_lines[0]
        .fact.endswith("but that is still to come. Is the clock right? Read the label, or ask.")
    )
    world.service.took("Codeine")
    world.to("13:00")
    (line,) = world.service.medicines().needed_lines
    assert line.fact.startswith("Last taken today at 10:00, 3 hours ago. You told us of Wednesday 14 April 2027")
    world.service.undo([line.last])
    assert world.service.medicines().needed_lines[0].fact == "Last taken today at 10:00, 3 hours ago."


def test_in_the_hour_that_comes_twice_nothing_seems_longer_ago_than_it_is(wording):
    world = world_with(wording, CODEINE)
    world.sleep_until(datetime(2026, 10, 25, 1, 30, tzinfo=UTC))  # 01:30 for the second time that night
    world.service.took("Codeine")
    world.sleep_until(datetime(2026, 10, 25, 1, 40, tzinfo=UTC))
    (line,) = world.service.medicines().needed_lines
    assert line.fact == "Last taken today at 01:30, 10 min ago."


@pytest.mark.parametrize("typed", ["Ibuprofe\u0301n ", "\u00a0ibuprof\u00e9n", "IBUPROF\u00c9N"])
def test_one_medicine_typed_in_two_ways_is_one_medicine(wording, typed):
    world = world_with(
        wording,
        Medicine(name=typed, times=("08:00", "20:00")),
        Medicine(name="Ibuprof\u00e9n", times=("14:00",)),
        Medicine(name="Ibuprof\u00e9n", only_when_needed=True),
    )
    world.to("07:00")
    world.service.took("Ibuprof\u00e9n")
    world.to("08:05")
    assert not [row for row in world.service.medicines().rows if row.can_tick]
    assert world.service.medicines().notes


def test_where_reminders_were_turned_off_during_the_day_the_times_are_not_in_the_rows_any_more(world):
    world.to("08:05")
    world.service.done(world.service.medicines().rows[0].ids)
    assert world.service.medicines().tells_times
    choices = replace(ReminderSettings().choices, off=frozenset({"medicine"}))
    world.service.use_settings(ReminderSettings(choices=choices))
    view = world.service.medicines()
    assert rows(world) == [("[x]", "Medicines at 08:00", "")]
    assert not view.tells_times


@pytest.mark.parametrize("opened", ["the same booklet again", "the questions gone through anew"])
def test_a_dose_taken_is_not_asked_for_again_by_another_plan_of_the_same_person(wording, opened):
    world = world_with(wording, THREE_TIMES, CODEINE)
    in_use = world.store.plans.current().plan
    world.to("07:40")
    world.service.done([MORNING])
    world.service.took("Codeine")
    plan = in_use if opened == "the same booklet again" else replace(in_use, plan_id="")
    stored = world.store.plans.begin(plan)
    world.wait = world.service.follow(stored)
    world.to("08:05")
    assert not [row for row in world.service.medicines().rows if row.can_tick and not row.is_done]
    assert not [card for card in world.screen.showing.cards if card.icon == "medicine"]
    assert world.service.medicines().needed_lines[0].fact == "Last taken today at 07:40, 25 min ago."


def test_a_dose_of_another_person_counts_for_nobody_else(wording):
    world = world_with(wording, THREE_TIMES)
    in_use = world.store.plans.current().plan
    world.to("07:40")
    world.service.done([MORNING])
    other = replace(in_use, plan_id="", person=replace(in_use.person, name="Somebody Else"))
    world.wait = world.service.follow(world.store.plans.begin(other))
    world.to("08:05")
    assert rows(world) == [("[ ]", "Medicines at 08:00", "5 min ago")]


def test_going_back_to_a_plan_of_before_takes_along_what_was_taken_since(wording):
    world = world_with(wording, THREE_TIMES)
    first = world.store.plans.current()
    world.wait = world.service.follow(world.store.plans.begin(replace(first.plan, plan_id="")))
    world.to("07:40")
    world.service.done([MORNING])
    world.wait = world.service.follow(world.store.plans.use(first.id))
    world.to("08:05")
    assert not [row for row in world.service.medicines().rows if row.can_tick and not row.is_done]
