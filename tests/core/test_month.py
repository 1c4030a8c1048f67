"""A month in weeks: bars never touch, and nothing is lost."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.core.agenda import Occurrence, OccurrenceKind
from planner.core.month import DAYS_IN_WEEK, Week, lay_out, week_of, weeks_of

MONDAY = date(2026, 3, 9)
WEEK = week_of(MONDAY, 0)


def one_of(
    kind: OccurrenceKind, first: int, last: int, *, name: str = "", chosen: bool = True, typical: int | None = None
) -> Occurrence:
    return Occurrence(
        id=name or f"{kind.value}_{first}_{last}",
        kind=kind,
        title=name,
        icon="walk",
        first=MONDAY + timedelta(days=first),
        last=MONDAY + timedelta(days=last),
        typical=None if typical is None else MONDAY + timedelta(days=typical),
        chosen=chosen,
    )


occurrences = st.builds(
    lambda kind, first, length, chosen: one_of(kind, first, first + length, chosen=chosen),
    st.sampled_from(OccurrenceKind),
    st.integers(-20, 12),
    st.integers(0, 30),
    st.booleans(),
)


def covers(week: Week, column: int) -> list[Occurrence]:
    return [bar.occurrence for bar in week.bars if bar.first_column <= column <= bar.last_column]


@given(st.lists(occurrences, max_size=25), st.integers(0, 8), st.none() | st.integers(0, 8))
def test_no_two_bars_touch_in_a_lane(found: list[Occurrence], lanes: int, quiet: int | None) -> None:
    week = lay_out(WEEK, found, lanes, quiet_lanes=quiet)
    taken = [
        (lane, column)
        for bar in week.bars
        for lane in range(bar.lane, bar.lane + bar.lanes)
        for column in range(bar.first_column, bar.last_column + 1)
    ]
    assert len(taken) == len(set(taken))
    assert week.lanes <= lanes


@given(st.lists(occurrences, max_size=25), st.integers(0, 8), st.none() | st.integers(0, 8))
def test_nothing_is_lost(found: list[Occurrence], lanes: int, quiet: int | None) -> None:
    week = lay_out(WEEK, found, lanes, quiet_lanes=quiet)
    for column, when in enumerate(WEEK):
        there = [one for one in found if one.is_on(when) and one.kind is not OccurrenceKind.MILESTONE]
        assert len(covers(week, column)) + week.more[column] == len(there)


@given(st.lists(occurrences, max_size=25), st.integers(0, 8))
def test_a_bar_begins_and_ends_where_its_week_shows_it(found: list[Occurrence], lanes: int) -> None:
    for bar in lay_out(WEEK, found, lanes).bars:
        assert bar.starts == (bar.occurrence.first == WEEK[bar.first_column])
        assert bar.ends == (bar.occurrence.last == WEEK[bar.last_column])
        assert bar.typical_column is None or WEEK[bar.typical_column] == bar.occurrence.typical


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(0, 6))
def test_a_month_has_whole_weeks_in_a_row_that_hold_all_its_days(when: date, first_weekday: int) -> None:
    weeks = weeks_of(when.year, when.month, first_weekday)
    days = [day for week in weeks for day in week]
    assert all(len(week) == DAYS_IN_WEEK and week[0].weekday() == first_weekday for week in weeks)
    assert days == [days[0] + timedelta(days=number) for number in range(len(days))]
    assert when in days
    assert all(any((day.year, day.month) == (when.year, when.month) for day in week) for week in weeks)


def test_a_leap_february_that_begins_on_a_sunday_touches_five_weeks() -> None:
    assert len(weeks_of(2032, 2, 6)) == 5
    assert len(weeks_of(2026, 2, 6)) == 4


def test_where_room_is_short_what_was_chosen_stays_and_the_rest_is_counted() -> None:
    chosen = one_of(OccurrenceKind.RETURN, 0, 6, name="drive")
    quiet = one_of(OccurrenceKind.RETURN, 0, 2, name="fly", chosen=False)
    limit = one_of(OccurrenceKind.LIMIT, 0, 6, name="lift", chosen=False)
    week = lay_out(WEEK, [limit, chosen, quiet], 1)
    assert [bar.occurrence.id for bar in week.bars] == ["drive"]
    assert week.more == (2, 2, 2, 1, 1, 1, 1)


def test_what_nobody_chose_fills_only_a_few_lanes() -> None:
    quiet = [one_of(OccurrenceKind.RETURN, 0, 6, name=f"quiet_{number}", chosen=False) for number in range(4)]
    chosen = one_of(OccurrenceKind.RETURN, 0, 6, name="drive")
    week = lay_out(WEEK, [chosen, *quiet], 6, quiet_lanes=2)
    assert [bar.occurrence.id for bar in week.bars] == ["drive", "quiet_0"]
    assert set(week.more) == {3}


def test_nothing_that_nobody_chose_takes_a_place_while_a_limit_goes_without() -> None:
    quiet = one_of(OccurrenceKind.RETURN, 0, 1, name="fly", chosen=False)
    visit = one_of(OccurrenceKind.VISIT, 4, 4, name="nurse")
    limit = one_of(OccurrenceKind.LIMIT, 0, 6, name="lift", chosen=False)
    week = lay_out(WEEK, [visit, limit, quiet], 1)
    assert [bar.occurrence.id for bar in week.bars] == ["nurse"]
    assert week.more == (2, 2, 1, 1, 1, 1, 1)


def test_bars_lie_from_top_to_bottom_in_the_order_given() -> None:
    limit = one_of(OccurrenceKind.LIMIT, 0, 6, name="lift", chosen=False)
    chosen = one_of(OccurrenceKind.RETURN, 0, 6, name="drive")
    assert [(bar.occurrence.id, bar.lane) for bar in lay_out(WEEK, [limit, chosen], 4).bars] == [
        ("lift", 0),
        ("drive", 1),
    ]


def test_an_appointment_takes_two_lanes_where_there_is_room() -> None:
    visit = one_of(OccurrenceKind.VISIT, 4, 4)
    assert [bar.lanes for bar in lay_out(WEEK, [visit], 4).bars] == [2]
    assert [bar.lanes for bar in lay_out(WEEK, [visit], 1).bars] == [1]


def test_an_open_end_is_not_drawn_as_an_end() -> None:
    golf = one_of(OccurrenceKind.RETURN, 0, 3, typical=1)._replace(is_open_ended=True)
    (bar,) = lay_out(WEEK, [golf], 2).bars
    assert (bar.starts, bar.ends, bar.typical_column) == (True, False, 1)
