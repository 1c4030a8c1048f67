"""Charts are whole pictures, whatever the diary holds, and quick for five years of it."""

from __future__ import annotations

from time import perf_counter
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from planner.paper.charts import Bar, ChartSize, Line, Mark, PainChart, pain_chart, walk_chart

SIZE = ChartSize(width=600, height=260)
points = st.lists(st.tuples(st.integers(0, 90), st.integers(0, 10)), max_size=30).map(lambda own: tuple(sorted(own)))
FIVE_YEARS = 5 * 365


@given(points, points, st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12))
def test_a_chart_of_pain_is_a_whole_picture_inside_its_edges(near, far, name):
    lines = (Line(label=name, points=near), Line(label="leg 1", points=far, is_far=True))
    picture = ET.fromstring(pain_chart(PainChart(lines=lines, days=90, marks=(Mark(day=3, text=name),)), SIZE))  # noqa: S314  # our own text
    for spot in picture.iter("{http://www.w3.org/2000/svg}circle"):
        assert 0 <= float(spot.get("cx", "-1")) <= SIZE.width
        assert 0 <= float(spot.get("cy", "-1")) <= SIZE.height


@given(st.lists(st.builds(Bar, label=st.just("1"), value=st.integers(0, 600), goal=st.none() | st.integers(0, 600))))
def test_a_chart_of_walks_tells_each_number(bars):
    picture = ET.fromstring(walk_chart(bars, SIZE))  # noqa: S314  # our own text
    told = [text.text for text in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert [str(bar.value) for bar in bars] == told[0::2]


def test_back_and_leg_differ_without_colour():
    drawn = pain_chart(PainChart(lines=(Line(label="leg", points=((0, 4), (1, 3)), is_far=True),), days=1), SIZE)
    assert "stroke-dasharray" in drawn


def test_five_years_are_drawn_in_a_moment():
    long = Line(label="back 2", points=tuple((day, day % 11) for day in range(FIVE_YEARS)))
    start = perf_counter()
    pain_chart(PainChart(lines=(long, long), days=FIVE_YEARS), SIZE)
    assert perf_counter() - start < 0.25, "meant to take 0.05 s on a computer with nothing else to do"
