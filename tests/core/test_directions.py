"""The surgeon's word: what each kind of direction does to a window."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planner.core.answers import Direction, DirectionKind, Visit
from planner.core.days import Window
from planner.core.directions import Timing, direct, outside_published
from tests.core.test_days import windows
from tests.people import SURGERY

TIMING = Timing(SURGERY)
DRIVING = Window(3, 14, 42)


def said(kind: DirectionKind, **time: object) -> Direction:
    return Direction(activity="drive", kind=kind, **time)  # type: ignore[arg-type]  # a test builder


def driving_after(*directions: Direction, timing: Timing = TIMING) -> Window | None:
    return direct(DRIVING, directions, timing, is_limit=False).window


def lifting_after(*directions: Direction) -> Window | None:
    return direct(Window(14, 42, 90), directions, TIMING, is_limit=True).window


def test_not_before_moves_the_first_day_and_only_what_it_must() -> None:
    assert driving_after(said(DirectionKind.NOT_BEFORE, days=20)) == Window(20, 20, 42)


def test_from_sets_first_and_usual_day() -> None:
    assert driving_after(said(DirectionKind.FROM, weeks=1)) == Window(7, 7, 42)


def test_until_a_day_includes_that_day() -> None:
    assert lifting_after(said(DirectionKind.UNTIL, date=date(2026, 4, 13))) == Window(43, 43, 43)


def test_a_weight_limit_for_six_weeks_ends_the_day_after() -> None:
    assert lifting_after(said(DirectionKind.LIMIT, weeks=6, value=5, unit="kg")) == Window(43, 43, 43)


def test_fine_now_opens_on_the_day_it_was_said() -> None:
    assert driving_after(said(DirectionKind.FINE_NOW, said_on=date(2026, 3, 12))) == Window(10, 14, 42)


def test_after_a_visit_waits_for_its_day() -> None:
    timing = Timing(SURGERY, (Visit(what="Clinic", date=date(2026, 4, 1)),))
    assert driving_after(said(DirectionKind.AFTER_VISIT, visit="Clinic"), timing=timing) == Window(30, 30, 42)


def test_a_visit_without_a_date_leaves_no_date() -> None:
    directed = direct(DRIVING, [said(DirectionKind.AFTER_VISIT, visit="Clinic")], TIMING, is_limit=False)
    assert directed.window is None
    assert directed.waits_for


def test_a_condition_leaves_the_window() -> None:
    assert driving_after(said(DirectionKind.ONLY_IF, condition="off strong pain pills")) == DRIVING


def test_of_two_that_clash_the_later_is_used_and_it_is_told() -> None:
    directed = direct(
        DRIVING,
        [said(DirectionKind.FROM, days=7), said(DirectionKind.NOT_BEFORE, days=28)],
        TIMING,
        is_limit=False,
    )
    assert directed.clash
    assert directed.window == Window(28, 28, 42)


def test_where_no_source_names_a_day_the_surgeon_does() -> None:
    assert direct(None, [said(DirectionKind.FROM, days=90)], TIMING, is_limit=False).window == Window(90, 90)


def test_a_visit_before_the_leaflets_day_is_no_slip() -> None:
    """It is only asked there; the day itself stays where it was."""
    early = said(DirectionKind.AFTER_VISIT, days=1)
    assert not outside_published(DRIVING, early, TIMING, is_limit=False)
    assert outside_published(DRIVING, said(DirectionKind.AFTER_VISIT, weeks=40), TIMING, is_limit=False)


def test_a_day_far_outside_the_leaflets_is_looked_at_again() -> None:
    assert outside_published(DRIVING, said(DirectionKind.NOT_BEFORE, weeks=40), TIMING, is_limit=False)
    assert not outside_published(DRIVING, said(DirectionKind.NOT_BEFORE, weeks=4), TIMING, is_limit=False)


def test_without_a_surgery_date_weeks_still_count() -> None:
    assert driving_after(said(DirectionKind.NOT_BEFORE, weeks=4), timing=Timing(None)) == Window(28, 28, 42)


kinds = st.sampled_from([DirectionKind.FROM, DirectionKind.NOT_BEFORE, DirectionKind.FINE_NOW, DirectionKind.UNTIL])
directions = st.lists(st.builds(said, kinds, days=st.integers(0, 300)), max_size=4)


@given(windows(), directions, st.booleans())
def test_no_window_opens_before_a_not_before(window: Window, given_all: list[Direction], is_limit: bool) -> None:
    directed = direct(window, given_all, TIMING, is_limit=is_limit).window
    holding = [one.days or 0 for one in given_all if one.kind is DirectionKind.NOT_BEFORE]
    assert directed is not None
    assert directed.earliest >= max(holding, default=0)


@given(windows(), directions, st.randoms(use_true_random=False))
def test_the_order_of_directions_never_matters(window: Window, given_all: list[Direction], random: object) -> None:
    shuffled = list(given_all)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first = direct(window, given_all, TIMING, is_limit=False)
    second = direct(window, shuffled, TIMING, is_limit=False)
    assert first.window == second.window
    assert first.clash == second.clash


def test_of_two_visits_by_one_name_the_last_counts_and_one_without_a_day_is_waited_for() -> None:
    early, late = Visit(what="Clinic", date=date(2026, 3, 12)), Visit(what="Clinic", date=date(2026, 4, 20))
    after = said(DirectionKind.AFTER_VISIT, visit="Clinic")
    assert driving_after(after, timing=Timing(SURGERY, (early, late))) == Window(49, 49, 49)
    assert driving_after(after, timing=Timing(SURGERY, (early, Visit(what="Clinic")))) is None


def test_twelve_weeks_are_as_good_as_three_months() -> None:
    """A surgeon's 12 weeks beside a leaflet's 3 months is no slip, and nobody is made to doubt it."""
    brace = Window(90, 90, 180)
    assert not outside_published(brace, said(DirectionKind.UNTIL, weeks=12), TIMING, is_limit=True)
    assert not outside_published(brace, said(DirectionKind.UNTIL, weeks=26), TIMING, is_limit=True)
    assert outside_published(brace, said(DirectionKind.UNTIL, weeks=10), TIMING, is_limit=True)
    assert outside_published(Window(2, 3, 4), said(DirectionKind.FROM, days=1), TIMING, is_limit=False)
