"""Words, one warm typesetter, and Helen's plan for the tests of paper."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.core.wording import Wording
from planner.paper.typeset import Typesetter

RESOURCES = Path(__file__).parents[2] / "resources"


def _flat(table: dict[str, object], stem: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{stem}{key}.")
        else:
            yield f"{stem}{key}", str(value)


def english() -> Wording:
    texts: dict[str, str] = {}
    for file in sorted((RESOURCES / "wording" / "en").glob("*.toml")):
        texts.update(_flat(tomllib.loads(file.read_text("utf-8"))))
    return Wording("en", texts, {"emergency_number": "999", "team": "Ward 7", "fever": "38.0 °C"})


@pytest.fixture(scope="session")
def wording() -> Wording:
    return english()


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    return Typesetter(RESOURCES / "paper")
