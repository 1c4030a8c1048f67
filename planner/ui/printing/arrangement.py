"""Where the pieces of the print page stand: three columns, two, or one below the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.printing.notice import Notice
from planner.ui.printing.options_panel import OptionsPanel
from planner.ui.printing.output_panel import OutputPanel
from planner.ui.printing.part_list import PartList
from planner.ui.printing.part_row import PAD
from planner.ui.printing.preview import Preview
from planner.ui.widgets.card import Rule
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words

LEFT, RIGHT = 296, 252  # pixels at plain text size
LEAST_PREVIEW, LEAST_LEAF = 460, 320  # beside two columns, beside one


class Arrangement(StrEnum):
    """How the pieces stand."""

    THREE_COLUMNS = "three_columns"
    TWO_COLUMNS = "two_columns"
    STACKED = "stacked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """What the page is made of."""

    title: Words
    parts: PartList
    preview: Preview
    notice: Notice
    output: OutputPanel
    options: OptionsPanel
    promise: QWidget


def arrangement_for(width: int) -> Arrangement:
    """Return how the pieces stand on a page of this width, at the person's text size."""
    theme = look().theme
    if theme.is_large_text or width < theme.scaled(LEFT) + LEAST_LEAF:
        return Arrangement.STACKED
    if width < theme.scaled(LEFT) + theme.scaled(RIGHT) + LEAST_PREVIEW:
        return Arrangement.TWO_COLUMNS
    return Arrangement.THREE_COLUMNS


def arranged(pieces: Pieces, arrangement: Arrangement) -> QWidget:
    """Return a frame with all pieces in their places, the keyboard walking them in the order of reading."""
    builders: dict[Arrangement, Callable[[Pieces], QWidget]] = {
        Arrangement.THREE_COLUMNS: _three_columns,
        Arrangement.TWO_COLUMNS: _two_columns,
        Arrangement.STACKED: _stacked,
    }
    inset = {
        pieces.title: PAD,
        pieces.options: 0 if arrangement is Arrangement.THREE_COLUMNS else PAD,
        pieces.output: PAD if arrangement is Arrangement.STACKED else 0,
        pieces.notice: PAD if arrangement is Arrangement.STACKED else 0,
    }
    for piece, edge in inset.items():
        piece.setContentsMargins(edge, 0, edge, 0)
    pieces.preview.set_stacked(is_stacked=arrangement is Arrangement.STACKED)
    return builders[arrangement](pieces)


def order_of(pieces: Pieces, arrangement: Arrangement) -> tuple[QWidget, ...]:
    """Return the pieces in the order in which Tab walks them."""
    if arrangement is Arrangement.THREE_COLUMNS:
        return (pieces.parts, pieces.notice, pieces.preview, pieces.output, pieces.options)
    if arrangement is Arrangement.TWO_COLUMNS:
        return (pieces.parts, pieces.options, pieces.output, pieces.notice, pieces.preview)
    return (pieces.parts, pieces.notice, pieces.output, pieces.options, pieces.preview)


def promise() -> QWidget:
    """Return the line that says that screen, paper and file are the same."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(12, 8, 12, 16)
    row.setSpacing(10)
    row.addWidget(IconLabel("info", "text_muted", 20), 0, Qt.AlignmentFlag.AlignTop)
    words = line.tr("Screen, paper and file are the same pages.")
    row.addWidget(Words(words, "caption", tone="text_muted"), 1)
    return line


def _three_columns(pieces: Pieces) -> QWidget:
    left, column = _column("right", LEFT)
    for widget in (pieces.title, pieces.parts):
        column.addWidget(widget)
    column.addStretch()
    _stand_below(left, pieces.promise)
    right, panel = _column("left", RIGHT, ground="surface", margin=20)
    panel.addWidget(pieces.output)
    panel.addWidget(pieces.options)
    panel.addStretch()
    pieces.preview.banners.addWidget(pieces.notice)
    return _row(left, pieces.preview, right)


def _two_columns(pieces: Pieces) -> QWidget:
    left, column = _column("right", LEFT)
    for widget in (pieces.title, pieces.parts, Rule(), pieces.options, pieces.promise):
        column.addWidget(widget)
    column.addStretch()
    foot = QWidget()
    below = QVBoxLayout(foot)
    below.setContentsMargins(16, 12, 16, 16)
    below.addWidget(pieces.output)
    _stand_below(left, Rule(), foot)
    pieces.preview.banners.addWidget(pieces.notice)
    return _row(left, pieces.preview)


def _stacked(pieces: Pieces) -> QWidget:
    page = ScrollPage(margin=PAD)
    for widget in (
        pieces.title,
        pieces.parts,
        pieces.notice,
        pieces.output,
        pieces.options,
        Rule(),
        pieces.preview,
        pieces.promise,
    ):
        page.column.addWidget(widget)
    page.column.addStretch()
    return page


def _column(edge: str, width: int, *, ground: str = "canvas", margin: int = 8) -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setProperty("ground", ground)
    frame.setProperty("edge", edge)
    frame.setFixedWidth(look().theme.scaled(width))
    whole = QVBoxLayout(frame)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    page = ScrollPage(margin=margin, gap=12)
    page.column.setContentsMargins(margin, 20, margin, 20)
    whole.addWidget(page, 1)
    return frame, page.column


def _stand_below(column: QFrame, *widgets: QWidget) -> None:
    layout = column.layout()
    if isinstance(layout, QVBoxLayout):
        for widget in widgets:
            layout.addWidget(widget)


def _row(*widgets: QWidget) -> QWidget:
    frame = QWidget()
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, Preview) else 0)
    return frame
