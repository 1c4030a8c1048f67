"""Every screen of the gallery fits the smallest window, at plain and at double text size, without a complaint of Qt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMainWindow, QWidget

from planner.ui.look import Look
from tests.gallery.registry import screens

WIDTH, HEIGHT = 1024, 768


@pytest.fixture(params=[1.0, 2.0])
def scale(request: pytest.FixtureRequest, worn: Look) -> float:
    worn.wear("light", request.param)
    return float(request.param)


@pytest.mark.usefixtures("scale")
@pytest.mark.parametrize("name", screens())
def test_a_screen_fits_the_smallest_window(name: str) -> None:
    window = screens()[name]()
    window.resize(WIDTH, HEIGHT)
    window.show()
    for _ in range(3):
        QApplication.processEvents()
    content = window.centralWidget() if isinstance(window, QMainWindow) else window
    needed = content.minimumSizeHint().width()
    sideways = [area for area in window.findChildren(QAbstractScrollArea) if _scrolls_sideways(area)]
    told = [f"{type(area).__name__} in {type(area.parent()).__name__}" for area in sideways]
    let_go(window)
    assert needed <= WIDTH
    assert told == []


def _scrolls_sideways(area: QAbstractScrollArea) -> bool:
    return area.isVisible() and area.horizontalScrollBar().maximum() > 0


def let_go(window: QWidget) -> None:
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
