"""Templates, symbols and words of paper fit together."""

from __future__ import annotations

import re
from datetime import date

import pytest

from planner.content.locate import resources
from planner.core.days import Window
from planner.core.wording import Wording
from planner.paper.axis import ENDS, axis_for, axis_to, bar_on
from planner.paper.compose import PAGES_OF
from planner.paper.document import rich, strong
from planner.paper.options import PaperOptions, Part
from planner.paper.symbols import OF_ACTIVITY, SYMBOLS
from planner.paper.telling import Telling
from tests.paper import helen

PAPER = resources() / "paper"


@pytest.fixture
def telling(wording: Wording) -> Telling:
    return Telling(plan=helen.plan(), wording=wording, sources={}, facts=(), options=PaperOptions())


def test_every_symbol_is_drawn_and_every_drawing_is_a_symbol() -> None:
    assert {file.stem for file in (PAPER / "symbols").glob("*.svg")} == SYMBOLS
    assert set(OF_ACTIVITY.values()) <= SYMBOLS


def test_every_part_has_its_words_and_its_template() -> None:
    assert set(PAGES_OF) == set(Part)
    assert {part.value for part in Part} <= {file.stem for file in PAPER.glob("*.typ")}


def test_symbols_use_one_ink() -> None:
    inks = {ink for file in (PAPER / "symbols").glob("*.svg") for ink in re.findall(r"#[0-9a-f]{6}", file.read_text())}
    assert inks == {"#111111"}


def test_templates_hold_no_words() -> None:
    prose = re.compile(r"\[[^\]#]*[A-Za-z]{3,}[^\]#]*\]")
    found = {file.name: prose.findall(file.read_text()) for file in PAPER.glob("*.typ")}
    assert not {name: words for name, words in found.items() if words}


def test_strong_words_are_found_again() -> None:
    runs = rich(f"First {strong('12 March')}, then {strong('16 March')}.")
    assert [(run.text, run.strong) for run in runs] == [
        ("First ", False),
        ("12 March", True),
        (", then ", False),
        ("16 March", True),
        (".", False),
    ]


@pytest.mark.parametrize(("reach", "end"), [(0, 14), (14, 14), (15, 28), (84, 84), (400, 364)])
def test_an_axis_is_as_short_as_it_can_be(reach: int, end: int, telling: Telling) -> None:
    axis = axis_to(telling, reach)
    assert axis.end == end
    assert [tick.at for tick in axis.ticks] == [day / end for day in range(0, end + 1, ENDS[end])]


def test_one_far_date_does_not_squeeze_the_others(telling: Telling) -> None:
    near = [Window(3, 7, 14)] * 9
    assert axis_for(telling, [*near, Window(100, 200, 365)]).end == 14
    bar = bar_on(axis_for(telling, [*near, Window(100, 200, 365)]), Window(100, 200, 365))
    assert bar.earliest > 1  # runs off the edge, and the template draws an arrow


def test_a_date_of_the_next_year_names_its_year(telling: Telling) -> None:
    assert telling.when(14, "short") == "16 Mar"
    assert telling.when(365, "short") == telling.wording.date(date(2027, 3, 2), "year")
