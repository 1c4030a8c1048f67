"""The body of a figure as filled outlines: limbs that taper, a trunk with a waist, a head with a face."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import atan2, degrees

from planner.core.movement import Part
from planner.core.poses import LENGTHS, Point, Pose, Side, Skeleton, View, skeleton
from planner.paper.pen import Ink, Pen, away

# Half the thickness of the body along its bones, in the units of its lengths.
LEG = (13.0, 9.4, 8.8, 6.2)  # hip, knee, calf, ankle
ARM = (8.0, 6.2, 6.0, 4.6)  # shoulder, elbow, below it, wrist
TWINS = {Part.FAR_ARM: Part.ARM, Part.FAR_LEG: Part.LEG, Part.FAR_FOOT: Part.FOOT}  # behind, and in front of it
HAND = 5.6
FOOT = (7.4, 4.6)  # heel, toes
NECK = (8.5, 8.0)
TRUNK = (15.0, 14.8, 14.2, 13.3, 12.7, 12.9, 13.7, 14.7, 15.2, 15.0, 12.5)  # from hip to shoulder
TRUNK_FACE = ((0.0, 19.0), (0.4, 15.0), (0.92, 21.0), (1.0, 17.0))  # share of its length, half its width
TRUNK_FACE_CORNER = 7.0
SKULL, JAW, CHIN, NOSE = 18.0, 13.0, 6.0, 3.4
HALO, LEG_HALO = 2.4, 1.6  # of the ground's colour, around what lies in front of the trunk, and of the other leg
FAR_SHIFT = (9.0, 5.0)  # so that the other arm and leg show a little beside the near ones
POINTS_AT_US = 0.95  # a part that looks shorter than this share points at the viewer


@dataclass(frozen=True, slots=True)
class Body:
    """One body in one pose; what moves stands out."""

    pen: Pen
    pose: Pose
    ink: Ink
    moving: frozenset[Part]

    def shapes(self) -> Iterator[str]:
        """Yield the body from back to front."""
        body = seen(self.pose)
        if self.pose.view is View.FACE:
            yield from self._face_on(body)
            return
        yield from self._leg(body.far, Part.FAR_LEG, Part.FAR_FOOT)
        yield from self._arm(body.far, Part.FAR_ARM)
        yield from self._leg(body.near, Part.LEG, Part.FOOT)
        yield self._trunk(body)
        yield from self._head(body)
        yield from self._arm(body.near, Part.ARM)

    def colour(self, part: Part) -> str:
        """Return the ink of a part. What moves beside its twin still shows as behind."""
        twin = TWINS.get(part) if self.pose.view is View.SIDE else None
        if part in self.moving and twin not in self.moving:
            return self.ink.moving
        return self.ink.near if twin is None else self.ink.far

    def _face_on(self, body: Skeleton) -> Iterator[str]:
        yield from self._leg(body.far, Part.FAR_LEG, Part.FAR_FOOT)
        yield from self._leg(body.near, Part.LEG, Part.FOOT)
        yield from self._knee(body.far, Part.FAR_LEG)
        yield from self._knee(body.near, Part.LEG)
        yield self.pen.chain((body.shoulder, body.head), NECK, self.colour(Part.HEAD))
        yield self._wide_trunk(body)
        yield from self._wide_head(body)
        yield from self._arm(body.far, Part.FAR_ARM)
        yield from self._arm(body.near, Part.ARM)

    def _trunk(self, body: Skeleton) -> str:
        middle = _along(body.hip, body.shoulder, 0.5)
        over = (2 * body.bow[0] - middle[0], 2 * body.bow[1] - middle[1])
        shares = [number / (len(TRUNK) - 1) for number in range(len(TRUNK))]
        points = [_along(_along(body.hip, over, at), _along(over, body.shoulder, at), at) for at in shares]
        return self.pen.chain(points, TRUNK, self.colour(Part.TRUNK))

    def _wide_trunk(self, body: Skeleton) -> str:
        across = degrees(atan2(body.shoulder[1] - body.hip[1], body.shoulder[0] - body.hip[0])) + 90
        left = [away(_along(body.hip, body.shoulder, at), across, half) for at, half in TRUNK_FACE]
        right = [away(_along(body.hip, body.shoulder, at), across, -half) for at, half in reversed(TRUNK_FACE)]
        return self.pen.shape([*left, *right], self.colour(Part.TRUNK), TRUNK_FACE_CORNER)

    def _head(self, body: Skeleton) -> Iterator[str]:
        """Draw a head from the side, so that one sees which way the face looks."""
        colour = self.colour(Part.HEAD)
        up = degrees(atan2(body.head[1] - body.shoulder[1], body.head[0] - body.shoulder[0])) + self.pose.look
        ahead = up - 90

        def place(forward: float, upward: float) -> Point:
            return away(away(body.head, ahead, forward), up, upward)

        yield self.pen.chain((body.shoulder, place(-4, -7)), NECK, colour)
        yield self.pen.disc(place(0, 0), SKULL, colour)
        yield self.pen.chain((place(5, -3), place(11.5, -12.5)), (JAW, CHIN), colour)
        yield self.pen.chain((place(15, 1), place(19.5, -3.5)), (NOSE, 2.2), colour)

    def _wide_head(self, body: Skeleton) -> Iterator[str]:
        """Draw a head with two eyes."""
        way = degrees(atan2(body.head[1] - body.shoulder[1], body.head[0] - body.shoulder[0]))
        brow = away(body.head, way, 1)
        colour = self.colour(Part.HEAD)
        yield self.pen.chain((away(body.head, way, 1.5), away(body.head, way, -6)), (17.5, 14.0), colour)
        yield from (self.pen.disc(away(brow, way + side, 6.5), 2.2, self.ink.ground) for side in (90, -90))

    def _leg(self, side: Side, part: Part, foot: Part) -> Iterator[str]:
        points = (side.hip, side.knee, _along(side.knee, side.ankle, 0.3), side.ankle)
        if part is Part.LEG and self.pose.view is View.SIDE:  # stands out from the leg behind it
            yield self._foot(side, self.ink.ground, LEG_HALO)
            yield self.pen.chain(points, [radius + LEG_HALO for radius in LEG], self.ink.ground)
        yield self._foot(side, self.colour(foot))
        yield self.pen.chain(points, LEG, self.colour(part))

    def _foot(self, side: Side, colour: str, halo: float = 0) -> str:
        """Draw a foot whose sole is flat."""
        if self.pose.view is View.FACE:
            return self.pen.chain((side.ankle, side.toe), (LEG[-1], FOOT[-1]), colour)
        way = degrees(atan2(side.toe[1] - side.heel[1], side.toe[0] - side.heel[0]))
        toes = away(side.toe, way - 90, FOOT[0] - FOOT[1])
        return self.pen.chain((side.heel, toes), [radius + halo for radius in FOOT], colour)

    def _knee(self, side: Side, part: Part) -> Iterator[str]:
        """Draw a knee that points at the viewer as a round that stands out."""
        if self.pose.length("thigh", far=part is Part.FAR_LEG) < LENGTHS["thigh"] * POINTS_AT_US:
            yield self.pen.disc(side.knee, LEG[1] + HALO + 1.6, self.ink.ground)
            yield self.pen.disc(side.knee, LEG[1] + 1.6, self.colour(part))

    def _arm(self, side: Side, part: Part) -> Iterator[str]:
        below, wrist = _along(side.elbow, side.hand, 0.25), _along(side.elbow, side.hand, 0.78)
        points = (side.shoulder, side.elbow, below, wrist, side.hand)
        radii = (*ARM, HAND)
        yield self.pen.chain(points, [radius + HALO for radius in radii], self.ink.ground)
        yield self.pen.chain(points, radii, self.colour(part))


def seen(pose: Pose) -> Skeleton:
    """Return the points of a pose as they are drawn: from the side, the other limbs show a little behind."""
    body = skeleton(pose)
    return body if pose.view is View.FACE else replace(body, far=body.moved(FAR_SHIFT).far)


def _along(one: Point, other: Point, share: float) -> Point:
    return (one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share)
