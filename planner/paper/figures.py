"""Exercises drawn as clean SVG: body, mattress, chair, wall and arrows; the same figure on paper and on screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import atan2, degrees

from planner.core.poses import (
    HEAD_RADIUS,
    LENGTHS,
    Arrow,
    Figure,
    Mark,
    MarkKind,
    Point,
    Pose,
    Side,
    Skeleton,
    View,
    skeleton,
)
from planner.paper.figure_props import MATTRESS_DEPTH, draw_prop, reach
from planner.paper.pen import Box, Ink, Pen, away, document

TRUNK, TRUNK_FACE, NECK = 30.0, 46.0, 14.0
THIGH, SHANK, FOOT, ARM, FOREARM = 20.0, 16.0, 11.0, 13.0, 11.0  # widths
HALO = 3.0  # of the ground's colour, around what lies in front of the trunk
ARROW = 3.6
MARGIN, GAP = 22.0, 64.0  # around a frame, between two
UNDER = {"mattress": MATTRESS_DEPTH + 8, "mattress_above": 36.0, "bed": 8.0, "floor": 8.0}  # room below the body
FAR_SHIFT = (7.0, 3.0)  # so that the other arm and leg show a little beside the near ones
POINTS_AT_US = 0.95  # a part that looks shorter than this share points at the viewer

PAPER = Ink()


def figure_svg(figure: Figure, ink: Ink = PAPER) -> str:
    """Return all frames side by side, a small arrow between them."""
    box = frame_box(figure)
    parts: list[str] = []
    for place, pose in enumerate(figure.poses):
        left = place * (box.width + GAP)
        if place:
            parts.extend(_onward(Pen(box, left - GAP / 2), ink))
        parts.extend(_Drawing(Pen(box, left), figure, pose, ink).all())
    return document(parts, len(figure.poses) * (box.width + GAP) - GAP, box.height)


def frame_svg(figure: Figure, place: int, ink: Ink = PAPER) -> str:
    """Return one frame; all frames of a figure share one size and one ground."""
    box = frame_box(figure)
    return document(_Drawing(Pen(box), figure, figure.poses[place], ink).all(), box.width, box.height)


def moment_svg(figure: Figure, pose: Pose, ink: Ink = PAPER) -> str:
    """Return any pose between the frames, for a moving figure, without arrows and marks."""
    box = frame_box(figure)
    return document(_Drawing(Pen(box), figure, pose, ink).body(), box.width, box.height)


def frame_box(figure: Figure) -> Box:
    """Return the smallest box that holds every frame with its props and arrows."""
    points = [point for pose in figure.poses for point in _reach(pose)]
    points.extend(point for prop in figure.props for point in reach(prop))
    across, up = [point[0] for point in points], [point[1] for point in points]
    below = max((UNDER.get(prop.kind, 0.0) for prop in figure.props), default=8.0)
    return Box(min(across) - MARGIN, min(0.0, *up) - below, max(across) + MARGIN, max(up) + MARGIN)


def _reach(pose: Pose) -> Iterator[Point]:
    body = skeleton(pose)
    yield from body.points
    yield from ((body.head[0] + side * HEAD_RADIUS, body.head[1] + side * HEAD_RADIUS) for side in (-1, 1))
    for arrow in pose.arrows:
        yield from _arrow_points(body, arrow)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """One frame."""

    pen: Pen
    figure: Figure
    pose: Pose
    ink: Ink

    def all(self) -> list[str]:
        return [*self.body(), *self._signs()]

    def body(self) -> list[str]:
        """Return props and body, what is behind first."""
        pose, ink = self.pose, self.ink
        body = _seen(pose)
        shown = [prop for prop in self.figure.props if not prop.frames or pose.frame in prop.frames]
        props = [shape for prop in shown for shape in draw_prop(self.pen, prop, body, ink)]
        if pose.view is View.FACE:
            legs = [*self._leg(body.far, ink.near), *self._leg(body.near, ink.near), *self._knees(body)]
            arms = [*self._arm(body.far, ink.near), *self._arm(body.near, ink.near)]
            return [*props, *legs, *self._trunk(body), *arms]
        far = [*self._leg(body.far, ink.far), *self._arm(body.far, ink.far)]
        return [*props, *far, *self._leg(body.near, ink.near), *self._trunk(body), *self._arm(body.near, ink.near)]

    def _trunk(self, body: Skeleton) -> Iterator[str]:
        middle = ((body.hip[0] + body.shoulder[0]) / 2, (body.hip[1] + body.shoulder[1]) / 2)
        over = (2 * body.bow[0] - middle[0], 2 * body.bow[1] - middle[1])
        width = TRUNK_FACE if self.pose.view is View.FACE else TRUNK
        yield self.pen.line((body.shoulder, body.head), self.ink.near, NECK)
        yield self.pen.curve(body.hip, over, body.shoulder, self.ink.near, width)
        yield self.pen.disc(body.head, HEAD_RADIUS, self.ink.near)
        yield from self._face(body)

    def _face(self, body: Skeleton) -> Iterator[str]:
        """Draw a nose from the side, two eyes from the front, so that one sees which way the body looks."""
        way = degrees(atan2(body.head[1] - body.shoulder[1], body.head[0] - body.shoulder[0]))
        if self.pose.view is View.SIDE:
            yield self.pen.disc(away(body.head, way + self.pose.look - 98, HEAD_RADIUS + 1), 4.5, self.ink.near)
            return
        brow = away(body.head, way, 3)
        yield from (self.pen.disc(away(brow, way + side, 7), 2.4, self.ink.ground) for side in (90, -90))

    def _leg(self, side: Side, colour: str) -> Iterator[str]:
        yield self.pen.line((side.heel, side.toe), colour, FOOT)
        yield self.pen.line((side.knee, side.ankle), colour, SHANK)
        yield self.pen.line((side.hip, side.knee), colour, THIGH)

    def _knees(self, body: Skeleton) -> Iterator[str]:
        """Draw the knees that point at the viewer as rounds that stand out."""
        for side, is_far in ((body.far, True), (body.near, False)):
            if self.pose.length("thigh", far=is_far) < LENGTHS["thigh"] * POINTS_AT_US:
                yield self.pen.disc(side.knee, THIGH / 2 + HALO + 1, self.ink.ground)
                yield self.pen.disc(side.knee, THIGH / 2 + 1, self.ink.near)

    def _arm(self, side: Side, colour: str) -> Iterator[str]:
        yield self.pen.line((side.shoulder, side.elbow, side.hand), self.ink.ground, ARM + 2 * HALO)
        yield self.pen.line((side.elbow, side.hand), colour, FOREARM)
        yield self.pen.line((side.shoulder, side.elbow), colour, ARM)

    def _signs(self) -> Iterator[str]:
        body = skeleton(self.pose)
        for mark in self.pose.marks:
            yield from self._mark(body, mark)
        for arrow in self.pose.arrows:
            yield from self._arrow(body, arrow)

    def _arrow(self, body: Skeleton, arrow: Arrow) -> Iterator[str]:
        tail, over, tip = _arrow_points(body, arrow)
        for width, colour in ((ARROW + 2 * HALO, self.ink.ground), (ARROW, self.ink.arrow)):
            yield self.pen.curve(tail, over, tip, colour, width)
            yield from self.pen.arrow_head(over, tip, colour, width)

    def _mark(self, body: Skeleton, mark: Mark) -> Iterator[str]:
        at = body.point(mark.at)
        at = (at[0] + mark.shift[0], at[1] + mark.shift[1])
        match mark.kind:
            case MarkKind.TIGHTEN:
                yield self.pen.disc(at, 5, self.ink.ground)
                rays = ((away(at, way, 9), away(at, way, 15)) for way in range(30, 390, 60))
                yield from (self.pen.line(ray, self.ink.ground, 3) for ray in rays)
            case MarkKind.BREATH:
                for far in (10.0, 19.0, 28.0):
                    low, high = away(at, mark.way - 40, far), away(at, mark.way + 40, far)
                    yield self.pen.curve(low, away(at, mark.way, far * 1.3), high, self.ink.arrow, 3)
            case MarkKind.PRESS:
                tail = away(at, mark.way + 180, 34)
                yield self.pen.line((tail, at), self.ink.arrow, ARROW)
                yield from self.pen.arrow_head(tail, at, self.ink.arrow, ARROW)


def _seen(pose: Pose) -> Skeleton:
    body = skeleton(pose)
    return body if pose.view is View.FACE else replace(body, far=body.moved(FAR_SHIFT).far)


def _arrow_points(body: Skeleton, arrow: Arrow) -> tuple[Point, Point, Point]:
    """Return tail, top of the curve, and tip."""
    at = body.point(arrow.at)
    middle = (at[0] + arrow.shift[0], at[1] + arrow.shift[1])
    tail, tip = away(middle, arrow.way + 180, arrow.length / 2), away(middle, arrow.way, arrow.length / 2)
    return tail, away(middle, arrow.way + 90, arrow.length * arrow.bend / 90), tip


def _onward(pen: Pen, ink: Ink) -> Iterator[str]:
    """Draw the small arrow that leads from one frame to the next."""
    across, up = pen.box.left, (pen.box.top + pen.box.bottom) / 2
    yield pen.line(((across - 6, up + 12), (across + 6, up), (across - 6, up - 12)), ink.arrow, 4)
