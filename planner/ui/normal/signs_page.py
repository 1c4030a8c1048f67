"""Is this normal? All signs by tier, the most urgent first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from planner.app.sign_views import SignsView
from planner.core.kinds import Tier
from planner.ui.look import look
from planner.ui.normal.tier_button import TierButton
from planner.ui.normal.tier_card import TierCard
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words


class SignsPage(QWidget):
    """Four tiers to choose from; one is shown whole."""

    sign_chosen = Signal(str)  # sign id

    def __init__(self, view: SignsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._tiers = QButtonGroup(self)
        self._page = ScrollPage(margin=look().theme.px("three"), gap=16)
        self._assemble()
        self._tiers.idClicked.connect(self._show_tier)
        self._tiers.button(0).setChecked(True)
        self._show_tier(0)

    def take_focus(self) -> None:
        self._tiers.buttons()[self._tiers.checkedId()].setFocus()

    def _assemble(self) -> None:
        edge = 0 if look().theme.is_large_text else look().theme.px("three")  # large text: the head scrolls along
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        top = QVBoxLayout(head)
        top.setContentsMargins(edge, look().theme.px("two"), edge, 4)
        top.setSpacing(12)
        top.addLayout(self._buttons())
        if look().theme.is_large_text:
            self._page.column.addWidget(head)
        else:
            column.addWidget(head)
        column.addWidget(self._page, 1)

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        columns = 1 if look().theme.is_large_text else len(self._view.tiers)
        for number, tier in enumerate(self._view.tiers):
            button = TierButton(tier)
            self._tiers.addButton(button, number)
            grid.addWidget(button, number // columns, number % columns)
        return grid

    def _show_tier(self, number: int) -> None:
        kept = 1 if look().theme.is_large_text else 0  # the head scrolls along at large text
        while self._page.column.count() > kept:
            item = self._page.column.takeAt(kept)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        tier = self._view.tiers[number]
        card = TierCard(tier, self._view.hint)
        card.sign_chosen.connect(self.sign_chosen)
        self._page.column.addWidget(card)
        if tier.tier is not Tier.EMERGENCY:
            self._page.column.addWidget(Banner(self._view.emergency, "error"))
        self._page.column.addWidget(Words(self._view.doubt, "strong"))
        self._page.column.addStretch()
        if not kept:
            self._page.show_top()
