"""The bar on top that takes the rail's place where the text is large."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.words import Words


class MenuBar(QFrame):
    """A menu of the pages, the name of the page on show, and "Is this normal?"."""

    page_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "sunken")
        self.setProperty("edge", "bottom")
        self._titles: dict[str, str] = {}
        self._in_menu: list[str] = []
        self._menu = SecondaryButton(self.tr("Menu"), "menu")
        self._title = Words("", "strong")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 12, 24, 12)
        self._row.setSpacing(24)
        self._row.addWidget(self._menu)
        self._row.addWidget(self._title, 1)
        self._menu.clicked.connect(self._on_menu_clicked)

    def add_page(self, page_id: str, title: str, icon: str, *, is_framed: bool = False) -> None:
        """Add a page to the menu, or as its own button at the right."""
        self._titles[page_id] = title
        if is_framed:
            button = SecondaryButton(title, icon)
            button.clicked.connect(lambda: self.page_asked.emit(page_id))
            self._row.addWidget(button)
            return
        self._in_menu.append(page_id)

    def show_page(self, page_id: str) -> None:
        """Name the page on show."""
        self._title.setText(self._titles.get(page_id, ""))

    def _on_menu_clicked(self) -> None:
        from PySide6.QtWidgets import QMenu  # late: most people see the rail instead

        menu = QMenu(self)
        for page_id in self._in_menu:
            menu.addAction(self._titles[page_id]).triggered.connect(partial(self.page_asked.emit, page_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._menu.mapToGlobal(QPoint(0, self._menu.height() + 4)))
