"""The foot of the wizard: back, on, and the answers that always count."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.words import Words

WIDE = 1100


class WizardFooter(QFrame):
    """Back, Continue, "I don't know", "Rather not say"; the keys are told where there is room."""

    back_asked = Signal()
    continue_asked = Signal()
    unknown_chosen = Signal()
    withheld_chosen = Signal()
    left_open = Signal()
    panel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("edge", "top")
        self._back = SecondaryButton(self.tr("Back"), "back")
        self._on = PrimaryButton(self.tr("Continue"))
        self._unknown = QuietButton(self.tr("I don't know"))
        self._withheld = QuietButton(self.tr("Rather not say"))
        self._left = QuietButton(self.tr("No day is set yet"))
        self._panel = QuietButton(self.tr("Your plan so far"), "plan")
        self._keys = Words(self.tr("Enter continues · Alt + ← goes back"), "caption", tone="text_muted", wraps=False)
        self._assemble()
        self._connect()

    def show_buttons(
        self,
        *,
        on: str = "",
        can_go_back: bool,
        takes_unknown: bool = False,
        may_be_withheld: bool = False,
        may_be_left: bool = False,
    ) -> None:
        """Offer what this page allows; `on` is the word on the main button."""
        self._on.setText(on or self.tr("Continue"))
        self._on.setAccessibleName(self._on.text())
        self._back.setVisible(can_go_back)
        self._unknown.setVisible(takes_unknown)
        self._withheld.setVisible(may_be_withheld)
        self._left.setVisible(may_be_left)

    def take_focus(self) -> None:
        """Give the keyboard to the main button."""
        self._on.setFocus()

    def fit(self, width: int, *, has_panel: bool) -> None:
        """Tell the keys where there is room; offer the panel where it is not beside the page."""
        is_wide = width > WIDE and not look().theme.is_large_text
        self._keys.setVisible(is_wide)
        self._panel.setVisible(has_panel and not is_wide and not look().theme.is_large_text)

    def _assemble(self) -> None:
        buttons = (self._back, self._on, self._unknown, self._withheld, self._left)
        if look().theme.is_large_text:
            flow = FlowLayout(self, gap=12)
            flow.setContentsMargins(32, 12, 32, 16)
            for button in buttons:
                flow.addWidget(button)
            self._panel.setParent(self)
            self._keys.setParent(self)
            return
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 12, 32, 16)
        row.setSpacing(12)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._panel)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_asked)
        self._on.clicked.connect(self.continue_asked)
        self._unknown.clicked.connect(self.unknown_chosen)
        self._withheld.clicked.connect(self.withheld_chosen)
        self._left.clicked.connect(self.left_open)
        self._panel.clicked.connect(self.panel_asked)
