"""A reminder's life: due, shown, answered, put off, over. And what is safe to offer of a medicine."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.reminder_board import (
    AT_MOST,
    WHILE_DUE_TODAY,
    QuietHours,
    advance,
    due,
    is_late,
    look_again_in,
    missed,
    next_wake,
)
from planner.core.reminder_snoozes import Snooze, snooze_until, snoozes
from planner.core.reminder_states import (
    MOVES,
    OPEN,
    ComesTooLate,
    State,
    Why,
    come,
    done,
    done_at_its_time,
    done_early,
    hidden,
    passed,
    put_off,
    shown,
    skipped,
    snoozed,
    undone,
)
from tests.reminders import LONDON, NEW_YORK, at, dose, first_of, habit, laid_out, on, visit

QUIET = QuietHours(on("22:00").time(), on("07:00").time())


def standing(of, clock="08:00", day=0):
    """Return how the first reminder of a habit stands at a time, shown on a card."""
    now = at(clock, day)
    return shown(come(first_of(of), now, LONDON), now)


def board(*habits, now, before=None, zone=LONDON):
    return advance(laid_out(*habits), before or {}, now, zone)


def open_ones(standings):
    return sorted(one.id for one in standings.values() if one.state in OPEN)


# When its time comes


def test_a_reminder_is_scheduled_until_its_time_and_due_from_then_on():
    walk = first_of(habit("walk", "10:00"))
    assert come(walk, at("09:59"), LONDON) is None
    assert come(walk, at("10:00"), LONDON).state is State.DUE


def test_due_means_that_its_time_has_passed_and_never_that_the_minute_is_equal():
    assert come(first_of(habit("walk", "10:00")), at("17:23"), LONDON).state is State.DUE


def test_a_reminder_shown_on_a_screen_that_is_gone_is_due_again():
    assert hidden(standing(habit("walk", "08:00")), at("09:00")).state is State.DUE


# Too late, by kind


def test_a_walk_ends_with_its_day():
    walk = standing(habit("walk", "08:00"))
    assert passed(walk, at("23:59")).state is State.SHOWN
    assert passed(walk, at("00:00", day=1)).state is State.EXPIRED


def test_a_look_at_the_wound_does_not_end_with_its_day_but_gives_way_to_the_next():
    wound = standing(habit("wound", "08:00"))
    assert passed(wound, at("07:59", day=1)).state is State.SHOWN
    assert passed(wound, at("08:00", day=1)).state is State.EXPIRED


@pytest.mark.parametrize("kind", ["dressing", "own", "a kind of tomorrow"])
def test_a_dressing_change_and_an_own_reminder_never_end_by_themselves(kind):
    one = come(replace(first_of(habit(kind, "08:00")), next_at=None), at("08:00"), LONDON)
    assert passed(one, at("08:00", day=700)).state is State.DUE


def test_a_visit_never_ends_by_itself():
    assert passed(come(visit(), at("08:30", day=1), LONDON), at("12:00", day=40)).state is State.DUE


@pytest.mark.parametrize(
    ("times", "last_minute", "over"),
    [(("08:00", "20:00"), "09:59", "10:00"), (("08:00", "11:00"), "09:29", "09:30"), (("08:00",), "09:59", "10:00")],
)
def test_a_dose_lives_until_half_way_to_its_next_time_or_two_hours(times, last_minute, over):
    one = standing(dose(*times))
    assert passed(one, at(last_minute)).state is State.SHOWN
    assert passed(one, at(over)).state is State.EXPIRED


def test_a_dose_whose_time_is_over_is_never_offered():
    late = board(dose("08:00", "20:00"), now=at("10:00"))
    assert not due(late.values(), at("10:00"), LONDON)
    assert [one.reminder.at for one in missed(late.values())] == [on("08:00")]


# Never two of a series


def test_no_two_times_of_one_medicine_are_ever_open():
    medicine = dose("08:00", "08:30", "20:00")
    early = board(medicine, now=at("08:00"))
    later = board(medicine, now=at("08:30"), before=early)
    assert [later[name].reminder.at for name in open_ones(later)] == [on("08:30")]


def test_two_medicines_at_one_time_are_both_open():
    both = board(dose("08:00"), dose("08:00", name="medicine Ibuprofen"), now=at("08:00"))
    assert len(open_ones(both)) == 2


def test_the_walk_of_the_morning_gives_way_to_the_one_of_the_afternoon():
    walks = habit("walk", "10:00", "16:00")
    late = board(walks, now=at("16:00"))
    assert [late[name].reminder.at for name in open_ones(late)] == [on("16:00")]


def test_a_dose_put_off_is_not_brought_back_beside_the_next_one():
    medicine = dose("08:00", "11:00")
    morning = put_off(standing(medicine), at("09:25"))
    later = board(medicine, now=at("11:00"), before={morning.id: morning})
    assert [later[name].reminder.at for name in open_ones(later)] == [on("11:00")]


def test_after_its_times_were_changed_a_medicine_just_taken_is_not_offered_again():
    taken = done(standing(dose("08:00", "20:00")), at("08:05"))
    changed = board(dose("09:00", "21:00"), now=at("09:00"), before={taken.id: taken})
    (again,) = missed(changed.values())
    assert (again.reminder.at, again.why) == (on("09:00"), Why.TOO_SOON)
    assert not open_ones(changed)


def test_flying_east_does_not_offer_a_second_dose_an_hour_after_the_first():
    medicine = dose("08:00", "14:00", "20:00")
    home, there = NEW_YORK, LONDON  # five hours on
    taken = done(shown(come(first_of(medicine), at("08:00", zone=home), home), at("08:00", zone=home)), at("13:00"))
    landed = board(medicine, now=at("14:00", zone=there), before={taken.id: taken}, zone=there)
    assert not open_ones(landed)


def test_a_dose_told_late_as_taken_at_its_time_leaves_the_next_one_open():
    medicine = dose("08:00", "12:00")
    told = done_at_its_time(passed(standing(medicine), at("10:00")), at("11:50"))
    assert told.taken == at("08:00")
    noon = board(medicine, now=at("12:00"), before={told.id: told})
    assert [noon[name].reminder.at for name in open_ones(noon)] == [on("12:00")]


def test_a_dose_told_late_as_taken_just_now_is_never_followed_by_the_next_one_at_once():
    medicine = dose("08:00", "12:00", "18:00")
    told = done(passed(standing(medicine), at("10:00")), at("11:50"))
    assert told.taken == at("11:50")
    noon = board(medicine, now=at("12:00"), before={told.id: told})
    assert not open_ones(noon)
    assert [(one.reminder.at, one.why) for one in missed(noon.values())] == [(on("12:00"), Why.TOO_SOON)]
    evening = board(medicine, now=at("18:00"), before=noon)
    assert [evening[name].reminder.at for name in open_ones(evening)] == [on("18:00")]


# What the person does


def test_done_and_skipped_stay_so_whatever_time_does():
    for answer in (done, skipped):
        one = answer(standing(habit("walk", "08:00")), at("08:10"))
        assert passed(one, at("12:00", day=9)) == one


def test_what_is_answered_is_not_answered_again_by_a_second_press():
    one = done(standing(habit("walk", "08:00")), at("08:10"))
    assert skipped(one, at("08:11")) == one


def test_every_done_has_undo():
    one = done(standing(dose("08:00", "20:00")), at("08:10"))
    assert undone(one, at("08:20")).state is State.SHOWN
    assert undone(one, at("10:20")).state is State.EXPIRED  # undone too late to be offered again


def test_done_before_its_time_is_scheduled_again_when_undone():
    one = done_early(first_of(habit("walk", "10:00")), at("09:00"), LONDON)
    assert one.state is State.DONE
    assert undone(one, at("09:01")) is None


def test_one_can_say_later_that_a_missed_dose_was_taken():
    over = passed(standing(dose("08:00")), at("11:00"))
    assert done(over, at("14:00")).state is State.DONE


# Later


def test_a_medicine_is_put_off_by_ten_or_thirty_minutes_and_no_more():
    assert snoozes(standing(dose("08:00", "20:00")), at("08:00"), LONDON) == (Snooze.TEN_MINUTES, Snooze.HALF_HOUR)


def test_near_the_end_of_a_dose_only_what_comes_back_in_time_is_offered():
    one = standing(dose("08:00", "20:00"))
    assert snoozes(one, at("09:40"), LONDON) == (Snooze.TEN_MINUTES,)
    assert snoozes(one, at("09:55"), LONDON) == ()
    assert isinstance(snoozed(one, at("10:05"), at("09:55")), ComesTooLate)


def test_escape_puts_off_for_ten_minutes_and_is_never_done():
    one = put_off(standing(habit("walk", "08:00")), at("08:01"))
    assert (one.state, one.until) == (State.SNOOZED, at("08:11"))
    assert passed(one, at("08:11")).state is State.DUE


def test_escape_near_the_end_of_a_dose_lets_it_end():
    one = put_off(standing(dose("08:00", "20:00")), at("09:55"))
    assert passed(one, at("10:00")).state is State.EXPIRED


def test_a_walk_can_wait_until_the_evening_but_not_until_tomorrow():
    offered = snoozes(standing(habit("walk", "08:00")), at("08:00"), LONDON)
    assert offered == (Snooze.TEN_MINUTES, Snooze.HALF_HOUR, Snooze.HOUR, Snooze.EVENING)


def test_tomorrow_means_its_own_time_of_day_also_when_the_clocks_change_that_night():
    one = come(replace(first_of(habit("own", "08:00")), at=on("08:00", day=18), next_at=None), at("09:00", 18), LONDON)
    assert snooze_until(Snooze.TOMORROW, one, at("09:00", day=18), LONDON) == at("08:00", day=19)  # 28 and 29 March


def test_a_visit_is_not_put_off_until_after_the_visit():
    one = shown(come(visit("10:30"), at("08:30", day=1), LONDON), at("08:30", day=1))
    assert snoozes(one, at("09:45", day=1), LONDON) == (Snooze.TEN_MINUTES, Snooze.HALF_HOUR)


# Quiet hours


def test_quiet_hours_hold_a_walk_and_show_it_afterwards():
    wound = board(habit("wound", "23:00"), now=at("23:00"))
    assert not due(wound.values(), at("23:00"), LONDON, QUIET)
    assert next_wake([], wound, at("23:00"), LONDON, QUIET) == at("07:00", day=1)
    assert due(wound.values(), at("07:00", day=1), LONDON, QUIET)


def test_quiet_hours_never_hold_a_medicine_unless_asked():
    night = board(dose("11:00", "23:00"), now=at("23:00"))
    assert len(due(night.values(), at("23:00"), LONDON, QUIET)) == 1
    asked = replace(QUIET, holds_medicines=True)
    assert not due(night.values(), at("23:00"), LONDON, asked)


# When to look at the clock again


def test_while_anything_is_due_today_the_clock_is_looked_at_every_minute_otherwise_every_hour():
    plan = laid_out(habit("walk", "10:00"), days=2)
    morning, night = at("06:00"), at("10:30")
    assert look_again_in(morning, next_wake(plan, {}, morning, LONDON), LONDON) == WHILE_DUE_TODAY
    over = advance(plan, {}, night, LONDON)
    answered = {name: done(one, night) for name, one in over.items()}
    assert look_again_in(night, next_wake(plan, answered, night, LONDON), LONDON) == AT_MOST
    assert look_again_in(night, next_wake(plan, over, night, LONDON), LONDON, is_any_open=True) == WHILE_DUE_TODAY


def test_the_next_look_is_on_the_second_of_the_next_reminder():
    plan = laid_out(habit("walk", "10:00"))
    assert look_again_in(at("09:59") + timedelta(seconds=48), at("10:00"), LONDON) == timedelta(seconds=12)
    assert next_wake(plan, {}, at("09:00"), LONDON) == at("10:00")


def test_what_nobody_could_have_seen_in_time_is_late():
    plan = laid_out(habit("walk", "10:00"))
    (on_time,) = advance(plan, {}, at("10:01"), LONDON).values()
    assert not is_late(on_time, at("10:01"))
    assert is_late(on_time, at("10:04"))
    assert not is_late(passed(put_off(on_time, at("10:30")), at("10:40")), at("10:40"))  # it was put off, not missed


# A clock that is wrong


def test_a_clock_that_was_years_ahead_takes_nothing_away():
    plan = laid_out(habit("walk", "10:00"), dose("08:00"))
    ahead = advance(plan, {}, at("12:00", day=2000), LONDON)
    assert {one.state for one in ahead.values()} == {State.EXPIRED}
    back = advance(plan, ahead, at("07:00"), LONDON)
    assert back == {}
    assert len(open_ones(advance(plan, back, at("10:00"), LONDON))) == 1


def test_a_clock_corrected_by_seconds_shows_nothing_twice():
    plan = laid_out(habit("walk", "10:00"))
    seen = {one.id: shown(one, at("10:00")) for one in advance(plan, {}, at("10:00"), LONDON).values()}
    assert advance(plan, seen, at("10:00") - timedelta(seconds=2), LONDON) == seen


# Any life at all

EVENTS = {
    "show": shown,
    "hide": hidden,
    "done": done,
    "skip": skipped,
    "escape": put_off,
    "undo": undone,
    "later": lambda one, now: snoozed(one, now + timedelta(minutes=30), now),
    "wait": passed,
}


@given(
    kind=st.sampled_from(["medicine", "walk", "wound", "own"]),
    events=st.lists(st.tuples(st.sampled_from(sorted(EVENTS)), st.integers(0, 300)), max_size=20),
)
def test_only_known_moves_are_ever_made(kind, events):
    now = at("08:00")
    one = come(first_of(habit(kind, "08:00", "14:00")), now, LONDON)
    for name, minutes in events:
        now += timedelta(minutes=minutes)
        moved = passed(one, now)
        assert moved.state is one.state or moved.state in MOVES[one.state]
        after = EVENTS[name](moved, now)
        if isinstance(after, ComesTooLate):
            continue
        assert after.state is moved.state or after.state in MOVES[moved.state]
        if moved.state is State.EXPIRED and name != "undo":
            assert after.state not in OPEN  # what is over is never offered again
        one = after


@given(
    st.lists(st.integers(0, 1439), min_size=1, max_size=6, unique=True),
    st.lists(st.integers(1, 600), min_size=1, max_size=25),
    st.data(),
)
def test_a_medicine_is_open_once_at_most_and_never_after_its_end(minutes, steps, data):
    times = sorted(f"{minute // 60:02}:{minute % 60:02}" for minute in minutes)
    plan, now, standings = laid_out(dose(*times), days=8), at("00:00"), {}
    for step in steps:
        now += timedelta(minutes=step)
        standings = advance(plan, standings, now, LONDON)
        assert len(open_ones(standings)) <= 1
        for one in due(standings.values(), now, LONDON):
            assert one.due <= now < one.ends <= one.due + timedelta(hours=2)
            answer = data.draw(st.sampled_from([shown, done, skipped, put_off]))
            standings[one.id] = answer(one, now)
