"""Two quiet buttons that change how the program looks: text size and colours."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from planner.ui.look import look
from planner.ui.theme import ThemeName
from planner.ui.widgets.buttons import QuietButton

TEXT_STEPS = (1.0, 1.25, 1.5, 1.75, 2.0)


class LookMenus(QWidget):
    """Text size and colours, each as a button that opens a short menu. The choice is shown at once."""

    text_scale_chosen = Signal(float)
    theme_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[ThemeName, str] = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "high_contrast": self.tr("High contrast"),
        }
        self._size = QuietButton("", "text_size")
        self._theme = QuietButton("", "theme")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._size)
        row.addWidget(self._theme)
        self._size.clicked.connect(self._on_size_clicked)
        self._theme.clicked.connect(self._on_theme_clicked)
        look().changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        theme = look().theme
        self._size.setText(self.tr("Text {percent} %").format(percent=round(theme.text_scale * 100)))
        self._theme.setText(self._names[theme.name])
        self._size.setAccessibleName(self.tr("Text size"))
        self._theme.setAccessibleName(self.tr("Colours: {name}").format(name=self._names[theme.name]))

    def _on_size_clicked(self) -> None:
        steps = {f"{round(step * 100)} %": step for step in TEXT_STEPS}
        menu = self._menu(tuple(steps), f"{round(look().theme.text_scale * 100)} %")
        menu.triggered.connect(lambda action: self._wear(look().theme.name, steps[action.text()]))
        menu.popup(self._size.mapToGlobal(QPoint(0, self._size.height())))

    def _on_theme_clicked(self) -> None:
        names = {told: name for name, told in self._names.items()}
        menu = self._menu(tuple(names), self._names[look().theme.name])
        menu.triggered.connect(lambda action: self._wear(names[action.text()], look().theme.text_scale))
        menu.popup(self._theme.mapToGlobal(QPoint(0, self._theme.height())))

    def _menu(self, choices: tuple[str, ...], chosen: str) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for choice in choices:
            action = menu.addAction(choice)
            action.setCheckable(True)
            action.setChecked(choice == chosen)
            group.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _wear(self, name: ThemeName, scale: float) -> None:
        before = look().theme
        look().wear(name, scale)
        if scale != before.text_scale:
            self.text_scale_chosen.emit(scale)
        if name != before.name:
            self.theme_chosen.emit(name)
