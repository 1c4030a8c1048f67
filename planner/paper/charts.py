"""Charts as SVG, for the screen and for paper: pain over time, and walks by the week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

MOST_MARKS = 60  # with more readings the line stands alone
STRONG = 600  # weight of a word
LONG = 120  # readings; a longer line is drawn thinner


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartInk:
    """The colours of a chart; the usual ones are greys for paper."""

    near: str = "#111111"  # back or neck, and bars
    far: str = "#3D3D3D"  # leg or arm
    text: str = "#111111"
    line: str = "#BDBDBD"
    usual: str = "#E2E2E2"  # days on which more pain is expected
    ground: str = "#FFFFFF"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSize:
    width: float
    height: float
    points: float = 11.0  # of the words, in the chart's own units
    family: str = "Source Sans Pro"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of pain: days from the left edge, and values from 0 to 10."""

    label: str  # at its end: "back 2"
    points: tuple[tuple[int, int], ...]
    is_far: bool = False  # dashed, with open squares


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A change that counts."""

    day: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PainChart:
    """What is drawn, over so many days."""

    lines: Sequence[Line]
    days: int
    ticks: Sequence[tuple[int, str]] = ()
    marks: Sequence[Mark] = ()
    usual: Sequence[tuple[int, int]] = ()  # spans of days on which more pain is expected
    operation: tuple[int, str] | None = None  # the day, and the word beside its line


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    label: str  # under it
    value: int
    goal: int | None = None
    is_over: bool = True


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the picture lies inside its words."""

    left: float
    top: float
    right: float
    bottom: float
    size: ChartSize
    ink: ChartInk

    def words(self, at: tuple[float, float], text: str, anchor: str, colour: str = "", weight: int = 400) -> str:
        return (
            f'<text x="{at[0]:.1f}" y="{at[1]:.1f}" font-family="{escape(self.size.family)}" '
            f'font-size="{self.size.points:g}" font-weight="{weight}" fill="{colour or self.ink.text}" '
            f'text-anchor="{anchor}">{escape(text)}</text>'
        )

    def rule(self, start: tuple[float, float], end: tuple[float, float], width: float, colour: str = "") -> str:
        return (
            f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" '
            f'stroke="{colour or self.ink.text}" stroke-width="{width:g}"/>'
        )


def pain_chart(chart: PainChart, size: ChartSize, ink: ChartInk | None = None) -> str:
    """Return pain from 0 to 10 over days as a picture."""
    em = size.points
    longest = max((len(line.label) for line in chart.lines), default=0)
    frame = _Frame(
        left=em * 2.2,
        top=em * (1 + 1.6 * len(chart.marks)),
        right=size.width - em * (1.2 + longest * 0.55),
        bottom=size.height - em * 2,
        size=size,
        ink=ink or ChartInk(),
    )
    shapes = [
        *_usual(frame, chart),
        *_scale(frame),
        *_days(frame, chart),
        *_marks(frame, chart),
    ]
    taken: list[float] = []
    for line in chart.lines:
        shapes += _line(frame, line, chart.days, taken)
    shapes += _operation(frame, chart)
    return _document(shapes, size)


def walk_chart(bars: Sequence[Bar], size: ChartSize, ink: ChartInk | None = None) -> str:
    """Return minutes a day by week as a picture."""
    em = size.points
    frame = _Frame(em, em * 2, size.width - em, size.height - em * 2, size, ink or ChartInk())
    most = max((max(bar.value, bar.goal or 0) for bar in bars), default=0) or 1
    shapes = [frame.rule((frame.left, frame.bottom), (frame.right, frame.bottom), 1.5)]
    step = (frame.right - frame.left) / max(len(bars), 1)
    for place, bar in enumerate(bars):
        shapes += _bar(frame, bar, (frame.left + place * step, step), most)
    return _document(shapes, size)


def _scale(frame: _Frame) -> Iterator[str]:
    em = frame.size.points
    for value in range(0, 11, 2):
        y = _y(frame, value)
        yield frame.rule((frame.left, y), (frame.right, y), 1, frame.ink.line)
        yield frame.words((frame.left - em * 0.6, y + em * 0.35), str(value), "end")


def _usual(frame: _Frame, chart: PainChart) -> Iterator[str]:
    half = (frame.right - frame.left) / max(chart.days, 1) / 2
    for first, last in chart.usual:
        left = max(_x(frame, first, chart.days) - half, frame.left)
        right = min(_x(frame, last, chart.days) + half, frame.right)
        yield (
            f'<rect x="{left:.1f}" y="{frame.top:.1f}" width="{right - left:.1f}" '
            f'height="{frame.bottom - frame.top:.1f}" fill="{frame.ink.usual}"/>'
        )


def _days(frame: _Frame, chart: PainChart) -> Iterator[str]:
    for day, label in chart.ticks:
        x = _x(frame, day, chart.days)
        yield frame.rule((x, frame.bottom), (x, frame.bottom + 5), 1.5)
        yield frame.words((x, frame.bottom + frame.size.points * 1.6), label, "middle")


def _operation(frame: _Frame, chart: PainChart) -> Iterator[str]:
    if chart.operation is None:
        return
    em, (day, word) = frame.size.points, chart.operation
    x = _x(frame, day, chart.days)
    wide = len(word) * em * 0.56 + em * 0.6
    left = x if x + wide < frame.right else x - wide
    yield frame.rule((x, frame.top), (x, frame.bottom), 2.5)
    yield (
        f'<rect x="{left:.1f}" y="{frame.top:.1f}" width="{wide:.1f}" height="{em * 1.4:.1f}" '
        f'fill="{frame.ink.ground}"/>'
    )
    yield frame.words((left + em * 0.4, frame.top + em), word, "start", weight=STRONG)


def _marks(frame: _Frame, chart: PainChart) -> Iterator[str]:
    em = frame.size.points
    for place, mark in enumerate(chart.marks):
        x, top = _x(frame, mark.day, chart.days), em * (0.4 + 1.6 * place)
        wide = len(mark.text) * em * 0.52 + em
        left = min(x, frame.right - wide)
        yield frame.rule((x, top + em * 1.4), (x, frame.bottom), 1.5)
        yield (
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{em * 1.45:.1f}" rx="3" '
            f'fill="{frame.ink.ground}" stroke="{frame.ink.text}" stroke-width="1.5"/>'
        )
        yield frame.words((left + em * 0.5, top + em * 1.05), mark.text, "start", weight=STRONG)


def _line(frame: _Frame, line: Line, days: int, taken: list[float]) -> Iterator[str]:
    """Draw a line; its label at the right keeps clear of those already there."""
    ink, em = frame.ink, frame.size.points
    colour = ink.far if line.is_far else ink.near
    spots = [(_x(frame, day, days), _y(frame, value)) for day, value in line.points]
    if not spots:
        return
    way = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
    dashes = ' stroke-dasharray="6 5"' if line.is_far else ""
    width = 1.5 if len(spots) > LONG else 3
    yield f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="{width}"{dashes}/>'
    if len(spots) <= MOST_MARKS:
        yield from (_spot(x, y, colour, ink, is_far=line.is_far) for x, y in spots)
    beside = spots[-1][1] + em * 0.35
    while any(abs(beside - other) < em * 1.2 for other in taken):
        beside += em * 1.2
    taken.append(beside)
    yield frame.words((frame.right + em * 0.6, beside), line.label, "start", colour, STRONG)


def _spot(x: float, y: float, colour: str, ink: ChartInk, *, is_far: bool) -> str:
    if is_far:
        return (
            f'<rect x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8" fill="{ink.ground}" '
            f'stroke="{colour}" stroke-width="2"/>'
        )
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="{colour}"/>'


def _bar(frame: _Frame, bar: Bar, place: tuple[float, float], most: int) -> Iterator[str]:
    em, (left, step) = frame.size.points, place
    wide, room = step * 0.64, frame.bottom - frame.top
    tall = room * bar.value / most
    colour = frame.ink.near
    look = (
        f'fill="{colour}"' if bar.is_over else f'fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="5 4"'
    )
    yield (
        f'<rect x="{left + (step - wide) / 2:.1f}" y="{frame.bottom - tall:.1f}" width="{wide:.1f}" '
        f'height="{max(tall, 1):.1f}" {look}/>'
    )
    upper = frame.bottom - tall
    if bar.goal is not None:
        y = frame.bottom - room * bar.goal / most
        yield frame.rule((left + step * 0.06, y), (left + step * 0.94, y), 3)
        upper = min(upper, y)
    yield frame.words((left + step / 2, upper - em * 0.4), str(bar.value), "middle", weight=STRONG)
    yield frame.words((left + step / 2, frame.bottom + em * 1.4), bar.label, "middle")


def _x(frame: _Frame, day: int, days: int) -> float:
    return frame.left + (frame.right - frame.left) * day / max(days, 1)


def _y(frame: _Frame, value: float) -> float:
    return frame.bottom - (frame.bottom - frame.top) * value / 10


def _document(shapes: Sequence[str], size: ChartSize) -> str:
    box = f'width="{size.width:g}" height="{size.height:g}" viewBox="0 0 {size.width:g} {size.height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{"".join(shapes)}</svg>'
