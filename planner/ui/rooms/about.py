"""What stands behind the plan, told over the page on show: the operation, and what people ask most."""

from __future__ import annotations

from PySide6.QtCore import QObject

from planner.ui.rooms.in_use import InUse
from planner.ui.widgets.over_dialog import OverDialog


class AboutRoom(QObject):
    """Opens two pages over another one."""

    def __init__(self, use: InUse, parent: QObject) -> None:
        super().__init__(parent)
        self._use = use

    def tell_operation(self) -> None:
        """Tell about the operation over the page on show."""
        from planner.app.about_views import about_view
        from planner.ui.about.about_page import AboutPage

        view = about_view(self._use.plan, self._use.words, self._use.content.abouts, self._use.content.sources)
        if view is not None:
            OverDialog(self.tr("About my operation"), AboutPage(view), self._use.window).open()

    def tell_good_to_know(self) -> None:
        """Answer what people ask most, over the page on show."""
        from planner.app.about_views import good_to_know_view
        from planner.ui.about.good_to_know_page import GoodToKnowPage

        view = good_to_know_view(self._use.plan, self._use.words, self._use.content.sources)
        OverDialog(self.tr("Good to know"), GoodToKnowPage(view), self._use.window).open()
