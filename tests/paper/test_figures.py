"""Figures: every exercise is drawn whole, on its ground, from one description."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.content.exercise_files import load_figure
from planner.content.locate import resources
from planner.core.movement import between, can_move
from planner.core.poses import FOREARM, PROP_KINDS, SHANK, THIGH, Figure, Pose, Skeleton, View, skeleton
from planner.paper.figure_props import DRAWN
from planner.paper.figures import figure_svg, frame_box, frame_svg, moment_svg
from planner.paper.pen import Ink
from tests.strategies import CATALOGUE

NAMES = tuple(CATALOGUE.exercises)
DEEPEST = -8.0  # a foot may press a little into what it stands on
angles = st.floats(-180, 180)
shares = st.floats(0, 1)


def figure_of(name: str) -> Figure:
    exercise = CATALOGUE.exercises[name]
    return Figure(exercise.poses, exercise.props)


def apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    return ((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_is_clean_svg_without_letters(name: str) -> None:
    root = ET.fromstring(figure_svg(figure_of(name)))  # noqa: S314  # our own
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {"svg", "path", "circle", "rect"}
    assert not "".join(root.itertext()).strip()


@pytest.mark.parametrize("name", NAMES)
def test_all_frames_share_one_size_and_hold_the_whole_body(name: str) -> None:
    figure = figure_of(name)
    sizes = {frame_svg(figure, place).split(' fill="none"')[0] for place in range(len(figure.poses))}
    assert len(sizes) == 1
    box = frame_box(figure)
    for pose in figure.poses:
        for across, up in skeleton(pose).points:
            assert box.left < across < box.right
            assert box.bottom < up < box.top


@pytest.mark.parametrize("name", NAMES)
def test_nobody_sinks_into_the_ground(name: str) -> None:
    figure = figure_of(name)
    for pose in figure.poses:
        grounds = {prop.kind for prop in figure.props if not prop.frames or pose.frame in prop.frames}
        if grounds & {"mattress", "floor"}:
            assert min(up for _, up in skeleton(pose).points) >= DEEPEST


@pytest.mark.parametrize("name", NAMES)
def test_start_and_end_look_different(name: str) -> None:
    figure = figure_of(name)
    assert frame_svg(figure, 0) != frame_svg(figure, len(figure.poses) - 1)


@pytest.mark.parametrize("name", NAMES)
def test_one_figure_can_be_read_without_the_library(name: str) -> None:
    assert load_figure(resources(), name) == figure_of(name)


def test_an_unknown_exercise_has_no_figure() -> None:
    assert load_figure(resources(), "handstand") is None


def test_every_prop_can_be_drawn() -> None:
    assert set(DRAWN) == PROP_KINDS


def test_a_figure_uses_only_the_colours_it_is_given() -> None:
    parts = ("moving", "near", "far", "prop", "prop_fill", "arrow", "ground")
    ink = Ink(**{part: f"#00000{number}" for number, part in enumerate(parts, start=1)})
    svg = figure_svg(figure_of("sit_to_stand"), ink)
    assert set(re.findall(r"#\w{6}", svg)) <= {f"#00000{number}" for number in range(1, 8)}


@given(angles, angles, angles, angles, angles)
def test_bones_keep_their_length(torso: float, hip: float, knee: float, shoulder: float, elbow: float) -> None:
    body = skeleton(Pose(frame="start", torso=torso, hip=hip, knee=knee, shoulder=shoulder, elbow=elbow))
    for side in (body.near, body.far):
        assert apart(side.hip, side.knee) == pytest.approx(THIGH)
        assert apart(side.knee, side.ankle) == pytest.approx(SHANK)
        assert apart(side.elbow, side.hand) == pytest.approx(FOREARM)


@given(st.sampled_from(NAMES), shares)
def test_what_rests_on_the_ground_stays_there_while_it_moves(name: str, share: float) -> None:
    start, end = CATALOGUE.exercises[name].poses[0], CATALOGUE.exercises[name].poses[-1]
    if can_move(start, end) and (start.x, start.y) == (end.x, end.y):
        moving = skeleton(between(start, end, share)).point(end.anchor)
        assert moving == pytest.approx(skeleton(start).point(start.anchor))


@given(st.sampled_from(NAMES))
def test_a_movement_begins_at_its_start_and_ends_at_its_end(name: str) -> None:
    start, end = CATALOGUE.exercises[name].poses[0], CATALOGUE.exercises[name].poses[-1]
    if can_move(start, end):
        assert same(skeleton(between(start, end, 0)), skeleton(start))
        assert same(skeleton(between(start, end, 1)), skeleton(end))


def test_a_moment_has_no_arrows() -> None:
    figure = figure_of("heel_slide")
    start, end = figure.poses
    assert len(moment_svg(figure, between(start, end, 1))) < len(frame_svg(figure, 1))


def test_seen_from_above_left_and_right_are_mirrored() -> None:
    body = skeleton(Pose(frame="start", view=View.FACE, torso=90, hip=10, shoulder=20, y=0))
    assert body.near.hand[0] == pytest.approx(-body.far.hand[0])
    assert body.near.knee[1] == pytest.approx(body.far.knee[1])


@pytest.mark.parametrize("fault", [{"far": {"torso": 3}}, {"short": {"nose": 1}}, {"anchor": "nose"}])
def test_an_impossible_pose_cannot_be_built(fault: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="is not a"):
        Pose(frame="start", **fault)  # type: ignore[arg-type]


def same(one: Skeleton, other: Skeleton) -> bool:
    pairs = zip(one.points, other.points, strict=True)
    return all(a == pytest.approx(b, abs=1e-6) for a, b in pairs)


def test_a_lifted_leg_is_drawn_about_half_as_high_as_the_bent_knee() -> None:
    """So the step says, and the sources lift it by half a foot to a foot; a leg drawn too high would be copied."""
    lifted = skeleton(figure_of("straight_leg_raise").poses[-1])
    assert 0.4 < lifted.near.ankle[1] / lifted.far.knee[1] < 0.75


def test_arms_that_the_words_let_hang_are_drawn_hanging() -> None:
    start = skeleton(figure_of("scapular_squeeze").poses[0])
    assert abs(start.near.hand[0] - start.near.shoulder[0]) < FOREARM / 4
    assert start.near.hand[1] < start.near.elbow[1] < start.near.shoulder[1]


def test_who_breathes_deeply_has_one_hand_on_the_belly_and_one_on_the_ribs() -> None:
    start = skeleton(figure_of("deep_breathing").poses[0])
    assert start.hip[1] < start.near.hand[1] < start.far.hand[1] < start.shoulder[1]
