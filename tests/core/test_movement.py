"""A moving figure: what moves stands out, and it goes there and back without a jump."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.movement import ALL_PARTS, CYCLE, Part, moment, moving_parts, share_at
from planner.core.poses import Figure, skeleton
from tests.strategies import CATALOGUE

JUMP = 12  # units that a joint may go in a hundredth of the way; more would look like a jump
NAMES = tuple(CATALOGUE.exercises)


def figure_of(name: str) -> Figure:
    exercise = CATALOGUE.exercises[name]
    return Figure(exercise.poses, exercise.props)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("heel_slide", {Part.LEG, Part.FOOT}),
        ("ankle_pump", {Part.FOOT, Part.FAR_FOOT}),
        ("bird_dog", {Part.LEG, Part.FOOT, Part.FAR_ARM}),
        ("dead_bug", {Part.ARM, Part.FAR_LEG, Part.FAR_FOOT}),
        ("chin_tuck", {Part.HEAD}),
        ("cat_cow", {Part.TRUNK, Part.HEAD}),
    ],
)
def test_what_moves_stands_out(name: str, parts: set[Part]) -> None:
    assert moving_parts(figure_of(name)) == parts


@pytest.mark.parametrize("name", ["bridge", "sit_to_stand", "wall_slide", "log_roll"])
def test_a_body_that_is_carried_along_moves_as_a_whole(name: str) -> None:
    assert moving_parts(figure_of(name)) == ALL_PARTS


@pytest.mark.parametrize(("name", "part"), [("quad_set", Part.LEG), ("abdominal_brace", Part.TRUNK)])
def test_where_nothing_moves_the_part_that_works_stands_out(name: str, part: Part) -> None:
    assert moving_parts(figure_of(name)) == {part}


@given(st.floats(0, 1000))
def test_a_cycle_goes_there_and_back(seconds: float) -> None:
    share = share_at(seconds)
    assert 0 <= share <= 1
    assert share_at(seconds + CYCLE) == pytest.approx(share, abs=1e-6)


def test_a_cycle_rests_at_both_ends() -> None:
    assert share_at(0) == share_at(CYCLE * 0.05) == 0
    assert share_at(CYCLE / 2) == share_at(CYCLE * 0.55) == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_moving_figure_begins_at_its_first_frame_and_ends_at_its_last(name: str) -> None:
    figure = figure_of(name)
    first, last = moment(figure, 0), moment(figure, 1)
    for moved, frame in ((first, figure.poses[0]), (last, figure.poses[-1])):
        pairs = zip(skeleton(moved).points, skeleton(frame).points, strict=True)
        assert all(here == pytest.approx(there, abs=1e-6) for here, there in pairs)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "log_roll"])
def test_nothing_jumps_on_the_way(name: str) -> None:
    figure = figure_of(name)
    moments = [skeleton(moment(figure, share / 100)) for share in range(101)]
    for one, other in pairwise(moments):
        for here, there in zip(one.points, other.points, strict=True):
            assert abs(here[0] - there[0]) + abs(here[1] - there[1]) < JUMP
