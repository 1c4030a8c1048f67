"""The name of the part one is in, as a button that leads to any other part."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from planner.app.views import ProgressView, SectionView
from planner.ui.widgets.buttons import QuietButton


class SectionMenu(QuietButton):
    """Opens a list of all parts; each says whether it is answered."""

    section_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "list", size="small", parent=parent)
        self._sections: tuple[SectionView, ...] = ()
        self.setText(self.tr("All parts"))
        self.clicked.connect(self._on_clicked)

    def show_progress(self, view: ProgressView) -> None:
        """Take the parts of the interview as they stand now."""
        self._sections = view.sections
        self.setAccessibleName(self.tr("All parts. You are in: {name}").format(name=view.section))

    def menu_of_parts(self) -> QMenu:
        """Return the menu that a press opens."""
        menu = QMenu(self)
        for number, section in enumerate(self._sections, start=1):
            action = menu.addAction(f"{number}.  {section.name}  ·  {self._state(section)}")
            action.setCheckable(True)
            action.setChecked(section.is_here)
            action.triggered.connect(lambda _checked, name=section.id: self.section_asked.emit(name))
        return menu

    def _state(self, section: SectionView) -> str:
        if section.is_here:
            return self.tr("you are here")
        return self.tr("answered") if section.is_done else self.tr("still open")

    def _on_clicked(self) -> None:
        self.menu_of_parts().popup(self.mapToGlobal(QPoint(0, self.height())))
