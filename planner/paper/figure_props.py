"""What a body lies, sits, leans or holds on to, drawn behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import atan2, degrees

from planner.core.poses import Point, Prop, Skeleton
from planner.paper.pen import Ink, Pen, away

MATTRESS_DEPTH = 22.0
CHAIR_BACK = 92.0
STICK_BEHIND = 22.0  # from the middle of the back
LENGTHS = {"chair": 84.0, "stool": 84.0, "worktop": 62.0, "step": 76.0, "pillow": 60.0}  # where the prop names none
BEFORE = {"bike": 92.0}  # how far it reaches left of its place
AFTER = {"bike": 84.0, "rail": 16.0}
AS_LARGE_AS_THE_FRAME = frozenset({"mattress", "mattress_above", "floor", "stick", "wall"})


@dataclass(frozen=True, slots=True)
class Scene:
    """One thing to draw, and the body it belongs to."""

    pen: Pen
    prop: Prop
    body: Skeleton
    ink: Ink

    @property
    def left(self) -> float:
        return self.prop.at

    @property
    def right(self) -> float:
        return self.prop.at + (self.prop.length or LENGTHS.get(self.prop.kind, 0))

    @property
    def top(self) -> float:
        return self.prop.height

    def line(self, points: tuple[Point, ...], width: float) -> str:
        return self.pen.line(points, self.ink.prop, width)

    def area(self, low: Point, high: Point, corner: float = 0) -> str:
        return self.pen.area(low, high, self.ink, corner)


def draw_prop(pen: Pen, prop: Prop, body: Skeleton, ink: Ink) -> Iterator[str]:
    yield from DRAWN[prop.kind](Scene(pen, prop, body, ink))


def reach(prop: Prop) -> Iterator[Point]:
    """Yield the corners that a frame must have room for."""
    if prop.kind in AS_LARGE_AS_THE_FRAME:
        return
    low, high = (-prop.height, 0.0) if prop.kind == "bed" else (0.0, prop.height)
    length = prop.length or LENGTHS.get(prop.kind, 0)
    yield (prop.at - BEFORE.get(prop.kind, 0), low)
    yield (prop.at + length + AFTER.get(prop.kind, 0), high + (CHAIR_BACK if prop.kind == "chair" else 0))


def _mattress(scene: Scene) -> Iterator[str]:
    box = scene.pen.box
    yield scene.area((box.left + 6, -MATTRESS_DEPTH), (box.right - 6, 0), 8)


def _mattress_above(scene: Scene) -> Iterator[str]:
    """A mattress seen from above, under the whole body."""
    box, half = scene.pen.box, scene.top / 2
    low, high = (box.left + 4, box.bottom + 4), (box.right - 4, box.top - 4)
    if scene.prop.length:
        low, high = (scene.left, -half), (scene.right, half)
    yield scene.area(low, high, 10)


def _bed(scene: Scene) -> Iterator[str]:
    """A bed whose mattress is the ground at 0, with the floor its height below."""
    box, floor = scene.pen.box, -scene.top
    for across in (scene.left + 14, scene.right - 14):
        yield scene.line(((across, -MATTRESS_DEPTH), (across, floor)), 6)
    yield scene.area((scene.left, -MATTRESS_DEPTH), (scene.right, 0), 8)
    yield scene.line(((box.left + 6, floor - 2), (box.right - 6, floor - 2)), 3)


def _floor(scene: Scene) -> Iterator[str]:
    box = scene.pen.box
    yield scene.line(((box.left + 6, -2), (box.right - 6, -2)), 3)


def _pillow(scene: Scene) -> Iterator[str]:
    yield scene.area((scene.left, 0), (scene.right, scene.top), 6)


def _chair(scene: Scene) -> Iterator[str]:
    """A chair that faces right: its back stands at its place, its seat at its height."""
    yield scene.line(((scene.left, 0), (scene.left, scene.top + CHAIR_BACK)), 5)
    yield from _stool(scene)


def _stool(scene: Scene) -> Iterator[str]:
    for across in (scene.left + 5, scene.right - 6):
        yield scene.line(((across, 0), (across, scene.top - 6)), 5)
    yield scene.area((scene.left - 2, scene.top - 9), (scene.right, scene.top), 4)


def _rail(scene: Scene) -> Iterator[str]:
    yield scene.line(((scene.left, 0), (scene.left, scene.top)), 6)
    yield scene.line(((scene.left - 16, scene.top), (scene.left + 16, scene.top)), 6)


def _wall(scene: Scene) -> Iterator[str]:
    yield scene.area((scene.left - 10, -2), (scene.left, scene.pen.box.top - 8))


def _worktop(scene: Scene) -> Iterator[str]:
    yield scene.area((scene.left + 8, -2), (scene.right - 2, scene.top - 8))
    yield scene.area((scene.left, scene.top - 8), (scene.right, scene.top), 2)


def _low_step(scene: Scene) -> Iterator[str]:
    yield scene.area((scene.left, -2), (scene.right, scene.top), 2)


def _band(scene: Scene) -> Iterator[str]:
    fixed = (scene.left, scene.top)
    yield scene.line((scene.body.near.hand, fixed), 4)
    yield scene.pen.disc(fixed, 7, scene.ink.prop)


def _stick(scene: Scene) -> Iterator[str]:
    """A stick held along the back, from the tailbone past the head."""
    hip, shoulder = scene.body.hip, scene.body.shoulder
    way = degrees(atan2(shoulder[1] - hip[1], shoulder[0] - hip[0]))
    low, high = (away(point, way + 90, STICK_BEHIND) for point in (hip, shoulder))
    yield scene.line((away(low, way, -26), away(high, way, 56)), 5)


def _bike(scene: Scene) -> Iterator[str]:
    """An exercise bike; its place and height are the middle of the pedals. Saddle and bars follow the body."""
    body, pedals = scene.body, (scene.left, scene.top)
    saddle = (body.hip[0] - 4, body.hip[1] - 20)
    bars = (body.near.hand[0] + 4, body.near.hand[1] - 6)
    yield scene.line(((saddle[0] - 22, saddle[1]), (saddle[0] + 20, saddle[1])), 9)
    yield scene.line((saddle, pedals, (bars[0] - 4, bars[1])), 6)
    for foot in (-30, 46):
        yield scene.line((pedals, (pedals[0] + foot, 0)), 6)
    yield scene.line(((pedals[0] - 60, 0), (pedals[0] + 80, 0)), 6)
    yield scene.pen.disc(pedals, 27, scene.ink.prop)
    yield scene.pen.disc(pedals, 24, scene.ink.prop_fill)
    yield scene.line((body.near.ankle, body.far.ankle), 5)
    yield scene.pen.disc(pedals, 6, scene.ink.prop)


DRAWN: dict[str, Callable[[Scene], Iterator[str]]] = {
    "mattress": _mattress,
    "mattress_above": _mattress_above,
    "bed": _bed,
    "floor": _floor,
    "pillow": _pillow,
    "chair": _chair,
    "stool": _stool,
    "rail": _rail,
    "wall": _wall,
    "worktop": _worktop,
    "step": _low_step,
    "band": _band,
    "stick": _stick,
    "bike": _bike,
}
