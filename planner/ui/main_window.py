"""The main window: a thin frame around the pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from planner.ui.actions import Actions, Command, KeepsPlace, KeepsTyping, TakesCommands
from planner.ui.look import look
from planner.ui.widgets.menu_bar import MenuBar
from planner.ui.widgets.rail import Rail
from planner.ui.widgets.rail_button import RailShape

NORMAL = "normal"
SMALLEST = (640, 480)
USUAL = (1280, 800)
NARROW = 1100  # up to this width the rail has small words under its icons
LEAST_SIZE = (960, 600)
LOW = 700  # below this height it has icons alone
TEXT_STEPS = (1.0, 1.25, 1.5, 1.75, 2.0)
SCREEN_COMMANDS = frozenset({Command.HELP, Command.LARGER_TEXT, Command.SMALLER_TEXT, Command.PLAIN_TEXT, Command.QUIT})
FRAME_COMMANDS = SCREEN_COMMANDS | {Command.PRINT, Command.UNDO, Command.REDO}
PAGE_OF = {Command.PRINT: "print", Command.HELP: "help", Command.TODAY: "today"}


class _Page(NamedTuple):
    factory: Callable[[], QWidget]
    is_fresh: bool  # built anew each time it is shown


class MainWindow(QMainWindow):
    """Shows one page beside the rail, or one screen alone (welcome, wizard). Pages are built when first shown."""

    page_shown = Signal(str)
    text_scale_chosen = Signal(float)
    closing = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    quit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[str, _Page] = {}
        self._built: dict[str, QWidget] = {}
        self._current = ""
        self._is_large = look().theme.is_large_text
        self._rail = Rail()
        self._menu = MenuBar()
        self._stack = QStackedWidget()
        self._framed = QWidget()
        self._screens = QStackedWidget()
        self._actions = Actions(self)
        self._assemble()
        self._connect()

    def add_page(
        self, page_id: str, title: str, icon: str, factory: Callable[[], QWidget], *, is_fresh: bool = False
    ) -> None:
        """Offer a page; the factory is called when it is first shown, or each time for one that follows the day.

        `settings` stands at the foot of the rail and `normal` ("Is this normal?") below it, in its own frame.
        """
        self._pages[page_id] = _Page(factory, is_fresh)
        is_normal = page_id == NORMAL
        self._rail.add_page(page_id, title, icon, at_foot=is_normal or page_id == "settings", is_framed=is_normal)
        self._menu.add_page(page_id, title, icon, is_framed=is_normal)
        self._fit()

    def page(self, page_id: str) -> QWidget | None:
        """Return a page that was shown before."""
        return self._built.get(page_id)

    def show_page(self, page_id: str) -> None:
        """Show a page beside the rail."""
        if self._pages[page_id].is_fresh:
            self.forget_page(page_id)
        page = self._page(page_id)
        self._current = page_id
        self._stack.setCurrentWidget(page)
        self._screens.setCurrentWidget(self._framed)
        self._rail.show_page(page_id)
        self._menu.show_page(page_id)
        own = page.commands if isinstance(page, TakesCommands) else frozenset()
        self._actions.allow(own | FRAME_COMMANDS)
        self.page_shown.emit(page_id)

    def show_screen(self, screen: QWidget) -> None:
        """Show a screen alone, without the rail; the screen shown before it is let go."""
        earlier = self._screens.currentWidget()
        self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)
        self._actions.allow(SCREEN_COMMANDS)
        if earlier is not None and earlier is not self._framed and earlier is not screen:
            self._screens.removeWidget(earlier)
            earlier.deleteLater()

    def renew_pages(self) -> None:
        """Build every page anew when it is next shown, as after another plan was accepted.

        The page on show is built at once, and goes back to its place where it knows one.
        """
        shown = self._built.get(self._current)
        place = shown.place() if isinstance(shown, KeepsPlace) else None
        for page in self._built.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._built.clear()
        if self._current and self._screens.currentWidget() is self._framed:
            self.show_page(self._current)
        renewed = self._built.get(self._current)
        if place is not None and isinstance(renewed, KeepsPlace):
            renewed.take_place(place)

    def add_above(self, strip: QWidget) -> None:
        """Add a strip over the pages."""
        self._content.insertWidget(0, strip)

    def add_below(self, strip: QWidget) -> None:
        """Add a strip under the pages."""
        self._content.addWidget(strip)

    def tell_person(self, name: str, day: str) -> None:
        """Show whose plan it is and the day after surgery, such as "Day 9"."""
        self._rail.tell_person(name, day)
        self.setWindowTitle(name)

    def forget_page(self, page_id: str) -> None:
        """Build one page anew when it is next shown."""
        page = self._built.pop(page_id, None)
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()

    def keep_typing(self) -> None:
        """Keep what is half typed on the screen on show, before another one takes its place."""
        screen = self._screens.currentWidget()
        if isinstance(screen, KeepsTyping):
            screen.leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        self.keep_typing()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _assemble(self) -> None:
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._framed)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._rail)
        self._layout.addWidget(self._menu)
        self._content = QVBoxLayout()
        self._content.setSpacing(0)
        self._content.addWidget(self._stack, 1)
        self._layout.addLayout(self._content, 1)
        self._screens.addWidget(self._framed)
        self.setCentralWidget(self._screens)
        self.setMinimumSize(*LEAST_SIZE)
        frame = self.layout()
        if frame is not None:  # what a page hides when there is little room must not keep the window from shrinking
            frame.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(*SMALLEST)  # the pages find their own way down to it
        room = self.screen().availableSize()
        self.resize(min(USUAL[0], room.width()), min(USUAL[1], room.height()))
        self._fit()

    def _connect(self) -> None:
        self._rail.page_asked.connect(self.show_page)
        self._menu.page_asked.connect(self.show_page)
        self._actions.asked.connect(self._on_asked)
        look().changed.connect(self._on_look_changed)

    def _page(self, page_id: str) -> QWidget:
        if page_id not in self._built:
            page = self._pages[page_id].factory()
            self._built[page_id] = page
            self._stack.addWidget(page)
        return self._built[page_id]

    def _fit(self) -> None:
        """Take the rail that the window has room for."""
        is_large = look().theme.is_large_text
        self._menu.setVisible(is_large)
        self._rail.setVisible(not is_large)
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(down if is_large else beside)
        if self.width() > NARROW:
            self._rail.take_shape(RailShape.WORDS)
        else:
            self._rail.take_shape(RailShape.ICONS if self.height() < LOW else RailShape.SMALL_WORDS)

    def _on_asked(self, name: str) -> None:
        command = Command(name)
        page = self._built.get(self._current)
        if isinstance(page, TakesCommands) and command in page.commands:
            page.take_command(command)
        elif command in (Command.UNDO, Command.REDO):
            (self.undo_asked if command is Command.UNDO else self.redo_asked).emit()
        elif PAGE_OF.get(command) in self._pages:
            self.show_page(PAGE_OF[command])
        elif command is Command.QUIT:
            self.quit_asked.emit()
        elif command in (Command.LARGER_TEXT, Command.SMALLER_TEXT, Command.PLAIN_TEXT):
            self._change_text(command)

    def _change_text(self, command: Command) -> None:
        present = look().theme.text_scale
        larger = next((step for step in TEXT_STEPS if step > present), TEXT_STEPS[-1])
        smaller = next((step for step in reversed(TEXT_STEPS) if step < present), TEXT_STEPS[0])
        scale = {Command.LARGER_TEXT: larger, Command.SMALLER_TEXT: smaller}.get(command, TEXT_STEPS[0])
        look().wear(look().theme.name, scale)
        self.text_scale_chosen.emit(scale)

    def _on_look_changed(self) -> None:
        self._fit()
        if look().theme.is_large_text != self._is_large:  # the pages lay themselves out anew
            self._is_large = look().theme.is_large_text
            self.renew_pages()
