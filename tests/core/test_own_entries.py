"""What a person writes into the calendar: its days, and what an edit does to a row of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from dateutil import rrule
from hypothesis import given
from hypothesis import strategies as st

from planner.core.own_agenda import OwnAgenda
from planner.core.own_checks import own_entry_faults
from planner.core.own_entries import Edit, OwnEntry, OwnKind, Reach, changed, moved, removed
from planner.core.repeats import Every, Repeat, repeated
from tests.own import own_entries, repeats

MONDAY = date(2026, 3, 2)
FAR = date(2027, 12, 31)
days = st.dates(date(2024, 1, 1), date(2028, 12, 31))
FREQUENCY = {Every.DAY: rrule.DAILY, Every.WEEK: rrule.WEEKLY, Every.MONTH: rrule.MONTHLY}


def own(title: str = "Swim class", **given: object) -> OwnEntry:
    told = {"id": "a", "kind": OwnKind.NOTE, "title": title, "first": MONDAY}
    return OwnEntry(**{**told, **given})


def weekly(**given: object) -> Repeat:
    return Repeat(every=Every.WEEK, **given)


def as_rrule(start: date, rule: Repeat) -> rrule.rrule:
    """Return the same rule in the hands of a library that is trusted with them."""
    more: dict[str, object] = {"byweekday": rule.weekdays or None} if rule.every is Every.WEEK else {}
    if rule.every is Every.MONTH and start.day > 28:  # the last day of a month that is too short
        more = {"bymonthday": range(28, start.day + 1), "bysetpos": -1}
    return rrule.rrule(
        FREQUENCY[rule.every],
        dtstart=datetime.combine(start, time()),
        interval=rule.step,
        count=rule.times,
        until=datetime.combine(rule.until, time()) if rule.until else None,
        **more,
    )


def on(edit: Edit, first: date = date.min, last: date = FAR) -> list[date]:
    return [one.when for one in OwnAgenda(edit.kept).between(first, last)]


@given(days, repeats(), days, st.integers(0, 400))
def test_a_rule_names_the_days_of_the_standard(start: date, rule: Repeat, first: date, span: int) -> None:
    last = first + timedelta(days=span)
    bounds = (datetime.combine(day, time()) for day in (first, last))
    wanted = [when.date() for when in as_rrule(start, rule).between(*bounds, inc=True)]
    assert list(repeated(start, rule, first, last)) == wanted


def test_a_month_too_short_for_its_day_takes_its_last_one() -> None:
    rule = Repeat(every=Every.MONTH)
    found = list(repeated(date(2026, 1, 31), rule, date(2026, 1, 1), date(2026, 4, 30)))
    assert found == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]


@pytest.mark.parametrize("every", Every)
def test_a_rule_without_end_stops_with_the_calendar(every: Every) -> None:
    assert len(list(repeated(date(9999, 11, 30), Repeat(every=every), date(9999, 11, 1), date.max))) > 1


@pytest.mark.parametrize(
    "given",
    [
        {"step": 0},
        {"step": 100},
        {"times": 0},
        {"times": 2, "until": FAR},
        {"weekdays": (3, 1)},
        {"weekdays": (7,)},
        {"weekdays": (1, 1)},
    ],
)
def test_an_impossible_rule_cannot_be_made(given: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        weekly(**given)


def test_weekdays_belong_to_weeks_alone() -> None:
    with pytest.raises(ValueError, match="only weeks"):
        Repeat(every=Every.DAY, weekdays=(1,))


def test_one_of_a_row_is_taken_away_and_the_others_stay() -> None:
    row = own(repeat=weekly(times=3))
    assert on(removed(row, MONDAY + timedelta(days=7), Reach.ONE)) == [MONDAY, MONDAY + timedelta(days=14)]


def test_this_and_all_later_ones_are_taken_away() -> None:
    row = own(repeat=weekly())
    assert on(removed(row, MONDAY + timedelta(days=14), Reach.LATER)) == [MONDAY, MONDAY + timedelta(days=7)]
    assert removed(row, MONDAY, Reach.LATER).kept == ()


def test_all_are_taken_away() -> None:
    assert removed(own(repeat=weekly()), MONDAY + timedelta(days=7), Reach.ALL).kept == ()


def test_the_last_of_a_row_that_is_taken_away_leaves_nothing() -> None:
    row = own(repeat=weekly(times=2), left_out=(MONDAY,))
    assert removed(row, MONDAY + timedelta(days=7), Reach.ONE).kept == ()


def test_one_of_a_row_is_moved_alone() -> None:
    row = own(repeat=weekly(times=3))
    edit = moved(row, MONDAY + timedelta(days=7), MONDAY + timedelta(days=9), Reach.ONE, "b")
    assert on(edit) == [MONDAY, MONDAY + timedelta(days=9), MONDAY + timedelta(days=14)]
    assert [entry.repeat is None for entry in edit.kept] == [False, True]


def test_this_and_all_later_ones_are_moved_by_as_many_days() -> None:
    row = own(repeat=weekly(weekdays=(0,), times=4), left_out=(MONDAY + timedelta(days=21),))
    edit = moved(row, MONDAY + timedelta(days=7), MONDAY + timedelta(days=8), Reach.LATER, "b")
    assert on(edit) == [MONDAY, MONDAY + timedelta(days=8), MONDAY + timedelta(days=15)]


def test_a_whole_row_is_moved_with_what_is_left_out_of_it() -> None:
    row = own(repeat=weekly(until=MONDAY + timedelta(days=28)), left_out=(MONDAY + timedelta(days=7),))
    edit = moved(row, MONDAY + timedelta(days=14), MONDAY + timedelta(days=13), Reach.ALL, "b")
    assert on(edit) == [day - timedelta(days=1) for day in row.between(MONDAY, FAR)]


def test_a_changed_title_can_reach_one_alone() -> None:
    row = own(repeat=weekly(times=2))
    edit = changed(row, MONDAY, replace(row, title="Swim test"), Reach.ONE, "b")
    assert [(one.when, one.entry.title) for one in OwnAgenda(edit.kept).between(MONDAY, FAR)] == [
        (MONDAY, "Swim test"),
        (MONDAY + timedelta(days=7), "Swim class"),
    ]


@given(own_entries(), st.integers(-40, 40), st.sampled_from(Reach), st.data())
def test_an_edit_is_undone_by_turning_it_round(entry: OwnEntry, by: int, reach: Reach, data: st.DataObject) -> None:
    on_days = list(entry.between(entry.first, entry.first + timedelta(days=400)))
    if not on_days:
        return
    day = data.draw(st.sampled_from(on_days))
    edit = moved(entry, day, day + timedelta(days=by), reach, "new")
    assert edit.undone.kept == (entry,)
    assert edit.undone.gone == edit.kept
    assert len({one.id for one in edit.kept}) == len(edit.kept)


@given(own_entries(), st.integers(-40, 40), st.data())
def test_moving_one_of_a_row_moves_that_day_and_no_other(entry: OwnEntry, by: int, data: st.DataObject) -> None:
    far = entry.first + timedelta(days=400)
    on_days = list(entry.between(entry.first, far))
    if not on_days:
        return
    day = data.draw(st.sampled_from(on_days))
    there, later = day + timedelta(days=by), far + timedelta(days=40)
    wanted = sorted([*(one for one in entry.between(entry.first, later) if one != day), there])
    assert on(moved(entry, day, there, Reach.ONE, "new"), date.min, later) == wanted


@given(st.lists(own_entries(), max_size=12, unique_by=lambda entry: entry.id), days, st.integers(0, 60))
def test_the_agenda_finds_every_entry_on_its_days(entries: list[OwnEntry], first: date, span: int) -> None:
    last = first + timedelta(days=span)
    found = [(one.when, one.entry.id) for one in OwnAgenda(entries).between(first, last)]
    wanted = [(when, entry.id) for entry in entries for when in entry.between(first, last)]
    assert sorted(found) == sorted(wanted)
    assert [when for when, _ in found] == sorted(when for when, _ in found)


def test_what_is_wrong_with_an_entry_is_told_all_at_once() -> None:
    entry = own(" ", time="25:00", phone="call me", travel=-5, kind=OwnKind.VISIT)
    assert {fault.field for fault in own_entry_faults(entry, MONDAY)} == {"title", "time", "phone", "travel"}


def test_a_rule_that_never_comes_is_told() -> None:
    entry = own(repeat=weekly(until=MONDAY - timedelta(days=1)))
    assert [fault.id for fault in own_entry_faults(entry, MONDAY)] == ["own_never"]


def test_a_date_ten_years_away_is_a_slip() -> None:
    assert [fault.id for fault in own_entry_faults(own(first=date(2062, 3, 2)), MONDAY)] == ["far_date"]
