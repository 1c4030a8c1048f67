"""Poses: a body told in joint angles, and the points that a drawing joins. Pure geometry, no drawing.

Angles are in degrees, lengths in units of a body about 300 units tall, y points up and the ground is at 0.
Seen from the side, the body faces right when it stands, faces up when it lies on its back (head at the left),
and faces down on hands and knees (head at the right):

- `torso` is where the trunk points, from hip to shoulder: 90 upright, 180 lying on the back, 0 face down.
- `hip`, `knee`, `elbow`, `neck`: 0 straight, more is bent. `shoulder`: 0 arm at the side, 90 forward, 180 overhead.
- `ankle`: 90 square, less is toes pulled up, more is toes pointed away.
- `spine`: how far the back is rounded; less than 0 is hollow.

Seen from the front, from behind or from above (`face`), `hip` and `shoulder` tell how far a limb goes out to its side.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import cos, radians, sin, tan

TORSO, NECK = 92.0, 37.0
THIGH, SHANK, FOOT = 76.0, 76.0, 30.0
ARM, FOREARM = 52.0, 58.0
HEAD_RADIUS = 19.0
HALF_HIPS, HALF_SHOULDERS = 15.0, 25.0  # of a body seen from the front

LENGTHS = {"torso": TORSO, "thigh": THIGH, "shank": SHANK, "foot": FOOT, "arm": ARM, "forearm": FOREARM}
LIMB_ANGLES = ("hip", "knee", "ankle", "shoulder", "elbow")
RESTING = {  # how high a joint's middle lies when it touches the ground: half the thickness of the body there
    "hip": 15.0,
    "shoulder": 15.0,
    "knee": 8.0,
    "ankle": 9.0,
    "heel": 7.0,
    "toe": 5.0,
    "elbow": 6.0,
    "hand": 5.0,
    "head": HEAD_RADIUS,
}

GROUNDS = frozenset({"mattress", "mattress_above", "bed", "floor"})
PROP_KINDS = GROUNDS | {"pillow", "chair", "stool", "wall", "worktop", "rail", "step", "band", "stick", "bike"}

Point = tuple[float, float]


class View(StrEnum):
    SIDE = "side"
    FACE = "face"  # from the front, from behind, or from above


class MarkKind(StrEnum):
    """Something that no pose can show."""

    TIGHTEN = "tighten"  # a muscle pulled tight
    BREATH = "breath"  # air that fills a part
    PRESS = "press"  # a part pressed against something


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """Where a part moves: an arrow beside a joint."""

    at: str  # a joint: head, shoulder, elbow, hand, hip, knee, ankle, toe, chest, belly; far_knee is the other side's
    way: float  # degrees: 0 right, 90 up
    length: float = 44
    shift: Point = (0, 0)  # from the joint to the middle of the arrow
    bend: float = 0  # degrees that it curves; more than 0 to the left of its way


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A sign on the body where something works unseen."""

    kind: MarkKind
    at: str
    way: float = 90  # of a press: where it pushes
    shift: Point = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prop:
    """Something the body lies, sits, leans or holds on to."""

    kind: str  # one of PROP_KINDS
    at: float = 0  # where along the ground it begins
    height: float = 0
    length: float = 0
    frames: tuple[str, ...] = ()  # empty: in every frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """One still moment of an exercise."""

    frame: str  # start, middle, end
    view: View = View.SIDE
    torso: float = 90
    spine: float = 0
    neck: float = 0
    look: float = 0  # how far the face is raised from where the neck points it
    hip: float = 0
    knee: float = 0
    ankle: float = 90
    shoulder: float = 0
    elbow: float = 0
    far: Mapping[str, float] = field(default_factory=dict)  # angles of the other side, where they differ
    short: Mapping[str, float] = field(default_factory=dict)  # parts that point at the viewer: share of their length
    anchor: str = "hip"  # the joint that stays in its place
    x: float = 0
    y: float | None = None  # None: the joint touches the ground
    arrows: tuple[Arrow, ...] = ()
    marks: tuple[Mark, ...] = ()

    def __post_init__(self) -> None:
        for name in self.far:
            if name not in LIMB_ANGLES:
                raise ValueError(f"'{name}' is not an angle of an arm or a leg")
        for name in self.short:
            if name.removeprefix("far_") not in LENGTHS:
                raise ValueError(f"'{name}' is not a part of the body")
        if self.anchor.removeprefix("far_") not in RESTING:
            raise ValueError(f"'{self.anchor}' is not a joint that can rest on something")

    def angle(self, name: str, *, far: bool) -> float:
        """Return an angle of the near or the far side."""
        own: float = getattr(self, name)
        return self.far.get(name, own) if far else own

    def length(self, part: str, *, far: bool = False) -> float:
        """Return how long a part looks."""
        both = self.short.get(part, 1)
        return LENGTHS[part] * (self.short.get(f"far_{part}", both) if far else both)


@dataclass(frozen=True, slots=True)
class Figure:
    """An exercise as it can be drawn: its poses in order, and what is around them."""

    poses: tuple[Pose, ...]
    props: tuple[Prop, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """The points of one arm and one leg."""

    shoulder: Point
    elbow: Point
    hand: Point
    hip: Point
    knee: Point
    ankle: Point
    heel: Point
    toe: Point


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The points of a body in one pose."""

    hip: Point
    shoulder: Point
    head: Point
    bow: Point  # the middle of the back's curve
    near: Side
    far: Side

    def point(self, name: str) -> Point:
        """Return a point by name: a joint of the near side, `far_` and a joint, or a place on the trunk."""
        if name in ("hip", "shoulder", "head", "bow"):
            found: Point = getattr(self, name)
            return found
        if name in ("chest", "belly"):
            return _between(self.hip, self.shoulder, 0.68 if name == "chest" else 0.3)
        if name.endswith("thigh"):
            side = self.far if name.startswith("far_") else self.near
            return _between(side.hip, side.knee, 0.5)
        side = self.far if name.startswith("far_") else self.near
        point: Point = getattr(side, name.removeprefix("far_"))
        return point

    @property
    def points(self) -> tuple[Point, ...]:
        sides = tuple(
            point
            for side in (self.near, self.far)
            for point in (side.shoulder, side.elbow, side.hand, side.hip, side.knee, side.ankle, side.heel, side.toe)
        )
        return (self.hip, self.shoulder, self.head, self.bow, *sides)

    def moved(self, by: Point) -> Skeleton:
        """Return the same body somewhere else."""
        shift = {name: _plus(getattr(self, name), by) for name in ("hip", "shoulder", "head", "bow")}
        return Skeleton(**shift, near=_moved(self.near, by), far=_moved(self.far, by))


def skeleton(pose: Pose) -> Skeleton:
    """Return the points of a pose, its anchor in its place."""
    hip: Point = (0.0, 0.0)
    shoulder = _step(hip, pose.torso, pose.length("torso"))
    middle = _between(hip, shoulder, 0.5)
    bow = _step(middle, pose.torso + 90, tan(radians(pose.spine / 2)) * pose.length("torso") / 2)
    head = _step(shoulder, pose.torso - pose.neck - pose.spine / 2, NECK)
    body = Skeleton(
        hip, shoulder, head, bow, _side(pose, hip, shoulder, far=False), _side(pose, hip, shoulder, far=True)
    )
    anchor = body.point(pose.anchor)
    height = RESTING[pose.anchor.removeprefix("far_")] if pose.y is None else pose.y
    return body.moved((pose.x - anchor[0], height - anchor[1]))


def _side(pose: Pose, hip: Point, shoulder: Point, *, far: bool) -> Side:
    """Return one arm and one leg. Seen face on, the two sides are mirrored and lie apart."""
    is_face = pose.view is View.FACE
    turn = -1 if is_face and far else 1
    out = pose.torso + 90 * turn
    if is_face:
        hip, shoulder = _step(hip, out, HALF_HIPS), _step(shoulder, out, HALF_SHOULDERS)
    down = pose.torso + 180
    arm_way = down + _turned(pose.angle("shoulder", far=far), turn, is_face=is_face)
    elbow = _step(shoulder, arm_way, pose.length("arm", far=far))
    forearm_way = arm_way + _turned(pose.angle("elbow", far=far), turn, is_face=is_face)
    thigh_way = down + _turned(pose.angle("hip", far=far), turn, is_face=is_face)
    knee = _step(hip, thigh_way, pose.length("thigh", far=far))
    shank_way = thigh_way - _turned(pose.angle("knee", far=far), turn, is_face=is_face)
    ankle = _step(knee, shank_way, pose.length("shank", far=far))
    foot_way = shank_way + 180 - pose.angle("ankle", far=far) if not is_face else shank_way
    return Side(
        shoulder=shoulder,
        elbow=elbow,
        hand=_step(elbow, forearm_way, pose.length("forearm", far=far)),
        hip=hip,
        knee=knee,
        ankle=ankle,
        heel=_step(ankle, foot_way, -4),
        toe=_step(ankle, foot_way, pose.length("foot", far=far)),
    )


def _turned(angle: float, turn: int, *, is_face: bool) -> float:
    """Return an angle as it counts on its side; seen face on, it opens away from the trunk."""
    return -angle * turn if is_face else angle


def _moved(side: Side, by: Point) -> Side:
    return Side(*(_plus(getattr(side, name), by) for name in Side.__slots__))


def _step(start: Point, way: float, length: float) -> Point:
    return (start[0] + cos(radians(way)) * length, start[1] + sin(radians(way)) * length)


def _plus(one: Point, other: Point) -> Point:
    return (one[0] + other[0], one[1] + other[1])


def _between(one: Point, other: Point, share: float) -> Point:
    return (one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share)
