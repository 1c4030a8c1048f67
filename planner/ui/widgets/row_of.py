"""Small holders: widgets beside each other, or below each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.widgets.flow_layout import FlowLayout


def row_of(*widgets: QWidget, gap: int = 8) -> QWidget:
    """Return a holder with widgets side by side, at the left."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    return holder


def flow_of(*widgets: QWidget) -> QWidget:
    """Return a holder with widgets side by side, in as many lines as they need."""
    holder = QWidget()
    flow = FlowLayout(holder)
    for widget in widgets:
        flow.addWidget(widget)
    return holder


def column_of(*widgets: QWidget, gap: int = 12) -> QWidget:
    """Return a holder with widgets one below the other."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    for widget in widgets:
        column.addWidget(widget)
    return holder
