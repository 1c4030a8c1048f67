"""Random own entries: visits, reminders and notes, once or again and again."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from planner.core.own_entries import OwnEntry, OwnKind, Ride
from planner.core.repeats import Every, Repeat

titles = st.text(st.characters(categories=["L", "N", "Zs", "P"]), min_size=1, max_size=20)
times = st.just("") | st.times().map(lambda time: f"{time:%H:%M}")
first_days = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@st.composite
def repeats(draw: st.DrawFn) -> Repeat:
    every = draw(st.sampled_from(Every))
    weekdays = draw(st.sets(st.integers(0, 6))) if every is Every.WEEK else ()
    ends = draw(st.sampled_from(["never", "day", "times"]))
    return Repeat(
        every=every,
        step=draw(st.integers(1, 5)),
        weekdays=tuple(sorted(weekdays)),
        until=draw(first_days) if ends == "day" else None,
        times=draw(st.integers(1, 40)) if ends == "times" else None,
    )


@st.composite
def own_entries(draw: st.DrawFn) -> OwnEntry:
    first = draw(first_days)
    repeat = draw(st.none() | repeats())
    out = draw(st.sets(st.integers(0, 60), max_size=3)) if repeat else set()
    return OwnEntry(
        id=draw(st.uuids().map(str)),
        kind=draw(st.sampled_from(OwnKind)),
        title=draw(titles),
        first=first,
        time=draw(times),
        repeat=repeat,
        left_out=tuple(sorted(first + timedelta(days=days) for days in out)),
        text=draw(st.text(max_size=20)),
        travel=draw(st.none() | st.integers(0, 200)),
        ride=draw(st.sampled_from(Ride)),
    )
