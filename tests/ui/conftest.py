"""A dressed application without a screen, for every test of the windows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from planner.ui.application import dress
from planner.ui.look import Look

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> Look:
    return dress(qapp, RESOURCES)


@pytest.fixture(autouse=True)
def worn(_dressed: Look) -> Iterator[Look]:
    """The look of the application, back to light and plain size after each test."""
    yield _dressed
    if (_dressed.theme.name, _dressed.theme.text_scale) != ("light", 1.0):
        _dressed.wear("light", 1.0)
