"""How the program looks: text size and colours, shown at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.ui.chosen_look import AS_THE_SYSTEM
from planner.ui.look import look
from planner.ui.settings.section import Section
from planner.ui.widgets.choice_card import Choice
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.look_menus import TEXT_STEPS
from planner.ui.widgets.words import Words


class LookSection(Section):
    """Two groups of choices."""

    text_scale_chosen = Signal(float)
    theme_chosen = Signal(str)  # a theme, or AS_THE_SYSTEM

    def __init__(self, theme: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How it looks"), parent=parent)
        sizes = [Choice(id=str(step), label=f"{round(step * 100)} %") for step in TEXT_STEPS]
        self._size = ChoiceGroup(sizes, name=self.tr("Text size"), arrangement="flow")
        themes = (
            Choice(id=AS_THE_SYSTEM, label=self.tr("As on this computer")),
            Choice(id="light", label=self.tr("Light")),
            Choice(id="dark", label=self.tr("Dark")),
            Choice(id="high_contrast", label=self.tr("High contrast")),
        )
        self._theme = ChoiceGroup(themes, name=self.tr("Colours"), arrangement="flow")
        self._size.choose(str(min(TEXT_STEPS, key=lambda step: abs(step - look().theme.text_scale))))
        self._theme.choose(theme)
        for label, group in ((self.tr("Text size"), self._size), (self.tr("Colours"), self._theme)):
            self.column.addWidget(Words(label, "strong"))
            self.column.addWidget(group)
        self._size.chosen.connect(lambda step: self.text_scale_chosen.emit(float(step)))
        self._theme.chosen.connect(self.theme_chosen)

    def take_focus(self) -> None:
        """Give the keyboard to the text size, as after it was changed."""
        self._size.take_focus()
