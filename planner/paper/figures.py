"""Exercises drawn as clean SVG: body, mattress, chair, wall and arrows; the same figure on paper and on screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import atan2, degrees

from planner.core.movement import moving_parts
from planner.core.poses import HEAD_RADIUS, Arrow, Figure, Mark, MarkKind, Point, Pose, Skeleton, skeleton
from planner.paper.figure_body import HALO, Body, seen
from planner.paper.figure_props import MATTRESS_DEPTH, draw_prop, reach
from planner.paper.pen import HEAD_LENGTH, Box, Ink, Pen, away, document

ARROW = 4.5
MARGIN, LOW, GAP = 22.0, 14.0, 64.0  # around a frame, below what reaches lowest, between two frames
UNDER = {"mattress": MATTRESS_DEPTH + 8, "mattress_above": 36.0, "bed": 8.0, "floor": 8.0}  # room below the body
IN_FRONT = frozenset({"mattress", "floor"})  # drawn over what sinks in a little

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
    """Return any pose between the frames, for a moving figure: it needs no arrows."""
    box = frame_box(figure)
    return document(_Drawing(Pen(box), figure, replace(pose, arrows=()), ink).all(), box.width, box.height)


def frame_box(figure: Figure) -> Box:
    """Return the smallest box that holds every frame with its props and arrows."""
    points = [point for pose in figure.poses for point in _reach(pose)]
    points.extend(point for prop in figure.props for point in reach(prop))
    across, up = [point[0] for point in points], [point[1] for point in points]
    below = max((UNDER.get(prop.kind, 0.0) for prop in figure.props), default=8.0)
    return Box(min(across) - MARGIN, min(-below, *(one - LOW for one in up)), max(across) + MARGIN, max(up) + MARGIN)


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
        """Return props and body, what is behind first; the body lies on its ground, and sinks in a little."""
        pose, ink = self.pose, self.ink
        body = seen(pose)
        shown = [prop for prop in self.figure.props if not prop.frames or pose.frame in prop.frames]
        shapes = Body(self.pen, pose, ink, moving_parts(self.figure)).shapes()
        return [
            *(shape for prop in shown if prop.kind not in IN_FRONT for shape in draw_prop(self.pen, prop, body, ink)),
            *shapes,
            *(shape for prop in shown if prop.kind in IN_FRONT for shape in draw_prop(self.pen, prop, body, ink)),
        ]

    def _signs(self) -> Iterator[str]:
        body = skeleton(self.pose)
        for mark in self.pose.marks:
            yield from self._mark(body, mark)
        for arrow in self.pose.arrows:
            yield from self._arrow(body, arrow)

    def _arrow(self, body: Skeleton, arrow: Arrow) -> Iterator[str]:
        tail, over, tip = _arrow_points(body, arrow)
        yield from self._line_with_head(tail, over, tip)

    def _line_with_head(self, tail: Point, over: Point, tip: Point) -> Iterator[str]:
        """Draw an arrow that stands out from whatever it crosses."""
        way = degrees(atan2(tip[1] - over[1], tip[0] - over[0]))
        stop = away(tip, way, -HEAD_LENGTH / 2)  # the line ends within its head
        for halo, colour in ((2 * HALO, self.ink.ground), (0.0, self.ink.arrow)):
            yield self.pen.curve(tail, over, stop, colour, ARROW + halo)
            yield self.pen.arrow_head(over, tip, colour, 1.5 + halo / 2)

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
                yield from self._line_with_head(tail, away(at, mark.way, -17), at)


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
