"""The rail at the left: who the plan is for, the pages, and "Is this normal?"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.rail_button import RailButton, RailShape
from planner.ui.widgets.words import Words


class Rail(QFrame):
    """Buttons for the pages that exist; those `at_foot` stand at the bottom, the framed one last."""

    page_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "sunken")
        self.setProperty("edge", "right")
        self.setAccessibleName(self.tr("Pages"))
        self._ids: list[str] = []
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._name = Words("", "strong")
        self._day = Words("", "caption")
        self._mark = IconLabel("mark", "accent", 28)
        self._top = QVBoxLayout()
        self._foot = QVBoxLayout()
        self._assemble()
        self._group.idClicked.connect(self._on_clicked)

    def add_page(self, page_id: str, title: str, icon: str, *, at_foot: bool = False, is_framed: bool = False) -> None:
        """Add a page's button."""
        button = RailButton(title, icon, is_framed=is_framed)
        self._group.addButton(button, len(self._ids))
        self._ids.append(page_id)
        self._buttons[page_id] = button
        if not at_foot:
            self._top.addWidget(button)
        elif is_framed:
            self._foot.addWidget(button)
        else:
            self._foot.insertWidget(0, button)

    def show_page(self, page_id: str) -> None:
        """Mark the page on show; emits nothing."""
        for own_id, button in self._buttons.items():
            is_shown = own_id == page_id
            if is_shown:
                button.setChecked(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_shown else Qt.FocusPolicy.ClickFocus)

    def tell_person(self, name: str, day: str) -> None:
        """Show whose plan it is, and which day after surgery it is."""
        self._name.setText(name)
        self._name.setVisible(bool(name))
        self._day.setText(day)

    def take_shape(self, shape: RailShape) -> None:
        """Make room: words beside icons, small words under them, or icons alone."""
        is_wide = shape is RailShape.WORDS
        margin = 12 if is_wide else 8
        width = self._width(shape, margin)
        self.setFixedWidth(width)
        self._whole.setContentsMargins(margin, 16, margin, 16)
        self._mark.setVisible(is_wide)
        self._head.setContentsMargins(10 if is_wide else 0, 0, 0, 12)
        for words in (self._name, self._day):
            words.setAlignment(Qt.AlignmentFlag.AlignLeft if is_wide else Qt.AlignmentFlag.AlignHCenter)
        for button in self._buttons.values():
            button.take_shape(shape, width - 2 * margin)

    def _width(self, shape: RailShape, margin: int) -> int:
        """Return a width in which no word is cut, whatever the system's typeface."""
        size = look().theme.size
        if shape is RailShape.ICONS:
            return size("rail_icons")
        is_wide = shape is RailShape.WORDS
        needs = [one.width_with_words() if is_wide else one.width_with_small_words() for one in self._buttons.values()]
        return max(size("rail" if is_wide else "rail_icons"), 2 * margin + max(needs, default=0))

    def _assemble(self) -> None:
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(4)
        self._head = head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._day)
        head.addLayout(words, 1)
        self._whole.addLayout(head)
        self._whole.addLayout(self._top)
        self._whole.addStretch()
        self._whole.addLayout(self._foot)
        self._top.setSpacing(4)
        self._foot.setSpacing(4)

    def _on_clicked(self, place: int) -> None:
        self.page_asked.emit(self._ids[place])
