"""How a figure moves: which parts of the body, and where they are between two poses. Pure geometry, no drawing."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from math import cos, dist, pi

from planner.core.poses import LENGTHS, LIMB_ANGLES, Figure, Pose, Side, Skeleton, skeleton

CYCLE = 4.0  # seconds there and back
STILL = 0.15  # of a cycle, that it rests at each end
HALF_WAY = 0.5
NOTICED = 9.0  # units that a part goes before one calls it moved


class Part(StrEnum):
    """What of a body can move by itself."""

    HEAD = "head"
    TRUNK = "trunk"
    ARM = "arm"
    LEG = "leg"
    FOOT = "foot"
    FAR_ARM = "far_arm"
    FAR_LEG = "far_leg"
    FAR_FOOT = "far_foot"


ALL_PARTS = frozenset(Part)
WORKING = {"head": (Part.HEAD,), "thigh": (Part.LEG,), "knee": (Part.LEG,)}  # what works where a mark stands


def moving_parts(figure: Figure) -> frozenset[Part]:
    """Return the parts that move or, where all rest, that work unseen; all of them where the body is carried along."""
    found: set[Part] = set()
    for start, end in pairwise(figure.poses):
        one, other = skeleton(start), skeleton(end)
        is_carried = max(dist(one.hip, other.hip), dist(one.shoulder, other.shoulder)) >= NOTICED
        if is_carried or start.view is not end.view:
            return ALL_PARTS
        found |= _moved_parts(one, other)
    return frozenset(found or _working_parts(figure)) or ALL_PARTS


def can_move(start: Pose, end: Pose) -> bool:
    """Return whether a moving figure can go from one to the other; else the frames are shown one after the other."""
    return (start.view, start.anchor) == (end.view, end.anchor)


def share_at(seconds: float) -> float:
    """Return how far the movement has come, from 0 (start) to 1 (end), at a time of its endless cycle."""
    way = (seconds % CYCLE) / CYCLE * 2
    there = way if way <= 1 else 2 - way
    going = min(max((there - STILL) / (1 - 2 * STILL), 0), 1)
    return (1 - cos(going * pi)) / 2


def moment(figure: Figure, share: float) -> Pose:
    """Return the pose at a share of the way through all poses of a figure."""
    last = len(figure.poses) - 1
    if last < 1:
        return figure.poses[0]
    leg = min(int(share * last), last - 1)
    start, end = figure.poses[leg], figure.poses[leg + 1]
    within = share * last - leg
    if can_move(start, end):
        return between(start, end, within)
    return end if within > HALF_WAY else start


def between(start: Pose, end: Pose, share: float) -> Pose:
    """Return the pose that lies between two: 0 is the start, 1 the end."""

    def mixed(name: str) -> float:
        return _mix(getattr(start, name), getattr(end, name), share)

    far = {name: _mix(start.angle(name, far=True), end.angle(name, far=True), share) for name in LIMB_ANGLES}
    parts = sorted({*start.short, *end.short})
    return Pose(
        frame=start.frame if share < 1 else end.frame,
        view=end.view,
        torso=mixed("torso"),
        spine=mixed("spine"),
        neck=mixed("neck"),
        look=mixed("look"),
        hip=mixed("hip"),
        knee=mixed("knee"),
        ankle=mixed("ankle"),
        shoulder=mixed("shoulder"),
        elbow=mixed("elbow"),
        far=far,
        short={part: _mix(_shown(start, part), _shown(end, part), share) for part in parts},
        anchor=end.anchor,
        x=mixed("x"),
        y=None if start.y is None or end.y is None else mixed("y"),
        marks=end.marks if share > HALF_WAY else start.marks,
    )


def _moved_parts(start: Skeleton, end: Skeleton) -> set[Part]:
    gone = {
        Part.HEAD: dist(start.head, end.head),
        Part.TRUNK: dist(start.bow, end.bow),
        Part.ARM: _arm_way(start.near, end.near),
        Part.LEG: _leg_way(start.near, end.near),
        Part.FOOT: dist(start.near.toe, end.near.toe),
        Part.FAR_ARM: _arm_way(start.far, end.far),
        Part.FAR_LEG: _leg_way(start.far, end.far),
        Part.FAR_FOOT: dist(start.far.toe, end.far.toe),
    }
    return {part for part, way in gone.items() if way >= NOTICED}


def _working_parts(figure: Figure) -> set[Part]:
    """Return the parts that bear a mark."""
    places = {mark.at for pose in figure.poses for mark in pose.marks}
    return {part for place in places for part in WORKING.get(place, (Part.TRUNK,))}


def _arm_way(start: Side, end: Side) -> float:
    return max(dist(start.elbow, end.elbow), dist(start.hand, end.hand))


def _leg_way(start: Side, end: Side) -> float:
    return max(dist(start.knee, end.knee), dist(start.ankle, end.ankle))


def _shown(pose: Pose, part: str) -> float:
    name = part.removeprefix("far_")
    return pose.length(name, far=part.startswith("far_")) / LENGTHS[name]


def _mix(one: float, other: float, share: float) -> float:
    return one + (other - one) * share
