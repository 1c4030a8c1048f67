"""Lines, curves, discs and areas as SVG, told in points whose y goes up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, atan2, cos, degrees, dist, radians, sin

from planner.core.poses import Point

HEAD_LENGTH = 14.0
HEAD_ANGLE = 150.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """The colours of a figure; the usual ones are greys for paper."""

    moving: str = "#111111"  # what moves, or a body that moves as a whole
    near: str = "#5A5A5A"  # what rests
    far: str = "#9A9A9A"  # what rests on the other side
    prop: str = "#6B6B6B"
    prop_fill: str = "#EFEFEF"
    arrow: str = "#111111"
    ground: str = "#FFFFFF"  # what the figure stands on, for gaps between limbs


@dataclass(frozen=True, slots=True)
class Box:
    """The part of a drawing that is shown, y up."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes shapes into a page, `left` units from its edge."""

    box: Box
    left: float = 0

    def at(self, point: Point) -> str:
        return f"{number(self.left + point[0] - self.box.left)} {number(self.box.top - point[1])}"

    def line(self, points: Sequence[Point], colour: str, width: float) -> str:
        way = " ".join(f"{'L' if place else 'M'}{self.at(point)}" for place, point in enumerate(points))
        return _path(way, colour, width)

    def curve(self, start: Point, over: Point, end: Point, colour: str, width: float) -> str:
        return _path(f"M{self.at(start)} Q{self.at(over)} {self.at(end)}", colour, width)

    def chain(self, points: Sequence[Point], radii: Sequence[float], colour: str) -> str:
        """Return a limb: rounds of these radii about the points, each joined smoothly with the next."""
        rounds = "".join(self._round(*one) for one in zip(points, radii, strict=True))
        bones = "".join(
            self._bone(*ends, *sizes) for ends, sizes in zip(pairwise(points), pairwise(radii), strict=True)
        )
        return f'<path d="{rounds}{bones}" fill="{colour}"/>'

    def shape(self, points: Sequence[Point], colour: str, corner: float) -> str:
        """Return a filled outline whose corners are rounded."""
        way = " ".join(f"{'L' if place else 'M'}{self.at(point)}" for place, point in enumerate(points))
        edge = f'stroke="{colour}" stroke-width="{number(2 * corner)}" stroke-linejoin="round"'
        return f'<path d="{way} Z" fill="{colour}" {edge}/>'

    def _bone(self, start: Point, end: Point, thick: float, thin: float) -> str:
        """Return the way along the two lines that touch two circles; nothing where one lies within the other."""
        apart = dist(start, end)
        if apart <= abs(thick - thin):
            return ""
        way = degrees(atan2(end[1] - start[1], end[0] - start[0]))
        turn = degrees(acos((thick - thin) / apart))
        corners = (
            away(start, way + turn, thick),
            away(end, way + turn, thin),
            away(end, way - turn, thin),
            away(start, way - turn, thick),
        )
        return "M" + " L".join(self.at(corner) for corner in corners) + "Z"

    def _round(self, middle: Point, radius: float) -> str:
        size, across = number(radius), number(2 * round(radius, 1))
        half = f"a{size} {size} 0 1 1"
        return f"M{self.at(away(middle, 180, radius))}{half} {across} 0{half} -{across} 0Z"

    def disc(self, point: Point, radius: float, fill: str) -> str:
        across, down = self.at(point).split()
        return f'<circle cx="{across}" cy="{down}" r="{number(radius)}" fill="{fill}"/>'

    def area(self, low: Point, high: Point, ink: Ink, corner: float = 0) -> str:
        """Return a thing with an edge, between its lower left and its upper right corner."""
        across, down = self.at((low[0], high[1])).split()
        size = f'width="{number(high[0] - low[0])}" height="{number(high[1] - low[1])}" rx="{number(corner)}"'
        return f'<rect x="{across}" y="{down}" {size} fill="{ink.prop_fill}" stroke="{ink.prop}" stroke-width="2"/>'

    def arrow_head(self, before: Point, tip: Point, colour: str, corner: float = 1.5) -> str:
        """Return a full head whose point lies at the tip."""
        way = degrees(atan2(tip[1] - before[1], tip[0] - before[0]))
        return self.shape([tip, *(away(tip, way + side * HEAD_ANGLE, HEAD_LENGTH) for side in (1, -1))], colour, corner)


def document(shapes: Sequence[str], width: float, height: float) -> str:
    """Return a whole SVG document."""
    size = f'width="{number(width)}" height="{number(height)}" viewBox="0 0 {number(width)} {number(height)}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} fill="none">{"".join(shapes)}</svg>'


def away(start: Point, way: float, length: float) -> Point:
    """Return the point that lies some way off, in degrees from the right, upwards."""
    return (start[0] + cos(radians(way)) * length, start[1] + sin(radians(way)) * length)


def number(value: float) -> str:
    """Return a coordinate with at most one decimal."""
    return f"{round(value, 1) + 0:g}"  # + 0 turns -0.0 into 0.0


def _path(way: str, colour: str, width: float) -> str:
    pen = f'stroke="{colour}" stroke-width="{number(width)}" stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{way}" {pen}/>'
