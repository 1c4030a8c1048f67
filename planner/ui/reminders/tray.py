"""The small helper in the tray: what comes next, the way back to the window, and Quit."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from planner.notify.notices import OPENED, Notice
from planner.ui.look import look

NO_DESKTOP = ("offscreen", "minimal")  # Qt complains there of every icon that waits for a tray


class TrayHelper(QObject):
    """An icon with a menu. Where there is no tray it is simply not there."""

    open_asked = Signal()
    list_asked = Signal()
    quit_asked = Signal()
    notice_pressed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu = QMenu()
        self._open = self._menu.addAction(self.tr("Open Recovery Planner"))
        self._next = self._menu.addAction("")
        self._missed = self._menu.addAction("")
        self._menu.addSeparator()
        self._quit = self._menu.addAction(self.tr("Quit and stop reminders"))
        self._next.setEnabled(False)  # Qt's own order
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._notice = ""  # the key of what was shown last
        self._connect()
        self.tell(next_one="", missed=0)

    @staticmethod
    def is_available() -> bool:
        """Tell whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def appear(self) -> None:
        """Show the icon as soon as there is a tray: at log-in that may come later than the program."""
        self._on_look_changed()
        if QGuiApplication.platformName() not in NO_DESKTOP:
            self._icon.show()

    def leave(self) -> None:
        self._icon.hide()

    def tell(self, *, next_one: str, missed: int) -> None:
        """Show what comes next, and how many lines of the list wait for an answer."""
        self._next.setText(next_one)
        self._next.setVisible(bool(next_one))
        self._missed.setText(self.tr("While you were away ({count})").format(count=missed))
        self._missed.setVisible(missed > 0)
        self._icon.setToolTip("\n".join(part for part in ("Recovery Planner", next_one) if part))

    def show_notice(self, notice: Notice) -> None:
        """Show a notification from the tray; it has no buttons."""
        self._notice = notice.key
        self._icon.showMessage(notice.title, notice.body, look().icon("bell", "accent"))

    def _connect(self) -> None:
        self._open.triggered.connect(self.open_asked)
        self._missed.triggered.connect(self.list_asked)
        self._quit.triggered.connect(self.quit_asked)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(lambda: self.notice_pressed.emit(self._notice, OPENED))
        look().changed.connect(self._on_look_changed)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_asked.emit()

    def _on_look_changed(self) -> None:
        self._icon.setIcon(look().icon("mark", "accent"))
