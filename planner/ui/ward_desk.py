"""The ward's desk: the page for all questions, the clinic's protocol behind it, and the page that writes it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from planner.app.ports import Clock, PreferenceStore
from planner.app.ward_session import WardSession
from planner.content.library import Content
from planner.content.protocol import load_protocol
from planner.core.answers import AnswerSheet
from planner.core.errors import FaultsFound
from planner.core.protocol import Protocol
from planner.ui.main_window import MainWindow
from planner.ui.message import ask, do_or_tell, tell
from planner.ui.printing.save_file import save_whole
from planner.ui.printing.save_words import trouble_told
from planner.ui.ward.ward_page import WardPage

if TYPE_CHECKING:
    from planner.ui.protocol.protocol_page import ProtocolPage

PROTOCOL_FILE = "ward_protocol"  # the preference: where the clinic's protocol lies
MOST_FAULTS = 4  # that a message tells; `check` tells them all
NEW_FILE = "protocol.toml"

PickFile = Callable[[str, str], str]  # title and kinds of file -> a path, or nothing


class WardDesk(QObject):
    """Shows the ward page and the protocol page in turn; what was typed for a patient stays between them."""

    plan_made = Signal(object, bool)  # a Plan; whether it is to be kept
    print_asked = Signal(object)  # the same Plan, at once
    closed = Signal()
    normal_asked = Signal()

    def __init__(
        self,
        content: Content,
        preferences: PreferenceStore,
        clock: Clock,
        window: MainWindow,
        *,
        guessed_country: str | None = None,
        pick_file: PickFile | None = None,
        pick_target: PickFile | None = None,
    ) -> None:
        super().__init__(window)
        self._content = content
        self._preferences = preferences
        self._clock = clock
        self._window = window
        self._guess = guessed_country
        self._pick_file = pick_file or self._file_to_open
        self._pick_target = pick_target or self._file_to_save
        self._path: Path | None = None
        self._session = WardSession(content.catalogue, content.wording, clock, guessed_country=guessed_country)

    def open(self) -> None:
        """Show the ward page with the protocol that this computer used last."""
        remembered = self._preferences.load().get(PROTOCOL_FILE)
        if remembered:
            self._use(Path(str(remembered)))
        self._show_ward()

    # the ward page

    def _show_ward(self) -> None:
        page = WardPage(self._session, by_hand=self._by_hand)
        page.plan_made.connect(self.plan_made)
        page.print_asked.connect(self.print_asked)
        page.closed.connect(self.closed)
        page.normal_asked.connect(self.normal_asked)
        page.protocol_asked.connect(lambda way: self._on_protocol_asked(page, way))
        self._window.show_screen(page)

    def _by_hand(self, sheet: AnswerSheet) -> str:
        from planner.paper.by_hand import by_hand_told  # late: only names in other scripts need it

        return by_hand_told(sheet, self._content.wording)

    def _on_protocol_asked(self, page: WardPage, way: str) -> None:
        if way in ("edit", "new"):
            self._show_protocol(self._session.protocol)
        elif way == "none":
            self._preferences.forget(PROTOCOL_FILE)
            self._path = None
            self._session.use_protocol(None)
            page.renew()
        else:
            chosen = self._pick_file(self.tr("Choose a protocol file"), self._kinds)
            if chosen and self._use(Path(chosen)):
                page.renew()

    def _use(self, path: Path) -> bool:
        """Work with a protocol file and remember it; where that is not possible say why and go on as before."""
        protocol = self._loaded(path)
        if protocol is None:
            return False
        self._path = path
        self._session.use_protocol(protocol)
        self._remember(path)
        return True

    def _loaded(self, path: Path) -> Protocol | None:
        try:
            return load_protocol(path, self._content.catalogue, self._content.wording)
        except FaultsFound as found:
            faults = " ".join(str(fault) for fault in found.faults[:MOST_FAULTS])
            tell(self._window, self._session.say("protocol_gone", name=path.name, faults=faults))
        return None

    def _remember(self, path: Path) -> None:
        do_or_tell(self._window, lambda: self._preferences.set(PROTOCOL_FILE, str(path)))

    # the protocol page

    def _show_protocol(self, protocol: Protocol | None) -> None:
        from planner.app.protocol_session import ProtocolSession  # late: written once, and rarely changed
        from planner.ui.protocol.protocol_page import ProtocolPage

        session = ProtocolSession(
            self._content.catalogue,
            self._content.wording,
            self._clock,
            protocol=protocol,
            guessed_country=self._guess,
        )
        page = ProtocolPage(session)
        page.save_asked.connect(lambda: self._save(page, self._path))
        page.save_as_asked.connect(lambda: self._save(page, None))
        page.open_asked.connect(lambda: self._open_protocol(page))
        page.logo_asked.connect(lambda: self._pick_logo(page))
        page.closed.connect(lambda: self._leave_protocol(page))
        page.normal_asked.connect(self.normal_asked)
        self._window.show_screen(page)
        page.take_focus()

    def _save(self, page: ProtocolPage, path: Path | None) -> None:
        """Save the protocol whole, then let the ward page work with it."""
        from planner.content.protocol_writing import protocol_files

        faults = page.session.faults()
        page.show_faults(faults)
        if faults:
            return
        target = path or self._target()
        if target is None:
            return
        for file, content in protocol_files(page.session.protocol(), target).items():
            trouble = save_whole(file, content)
            if trouble is not None:
                tell(self._window, f"{trouble_told(trouble, file)} {self.tr('Nothing on this page is lost.')}")
                return
        if self._use(target):
            page.show_saved(target.name)

    def _target(self) -> Path | None:
        chosen = self._pick_target(self.tr("Save the protocol"), self._kinds)
        path = Path(chosen) if chosen else None
        return path.with_suffix(".toml") if path is not None and path.suffix.lower() != ".toml" else path

    def _open_protocol(self, page: ProtocolPage) -> None:
        if not self._may_leave(page):
            return
        chosen = self._pick_file(self.tr("Choose a protocol file"), self._kinds)
        if chosen and self._use(Path(chosen)):
            self._show_protocol(self._session.protocol)

    def _pick_logo(self, page: ProtocolPage) -> None:
        from planner.ui.protocol.logo_picture import logo_of

        chosen = self._pick_file(self.tr("Choose a picture"), self.tr("Pictures (*.png *.jpg *.jpeg *.bmp)"))
        if not chosen:
            return
        do_or_tell(self._window, lambda: page.session.set_logo(logo_of(Path(chosen))))
        page.show_logo()

    def _leave_protocol(self, page: ProtocolPage) -> None:
        if self._may_leave(page):
            self._show_ward()

    def _may_leave(self, page: ProtocolPage) -> bool:
        """Ask before something that is not saved goes."""
        say = page.session.say
        return not page.session.is_changed or bool(ask(self._window, say("unsaved"), yes=say("leave"), no=say("stay")))

    # files

    @property
    def _kinds(self) -> str:
        return self.tr("Protocols (*.toml)")

    def _file_to_open(self, title: str, kinds: str) -> str:
        return QFileDialog.getOpenFileName(self._window, title, "", kinds)[0]

    def _file_to_save(self, title: str, kinds: str) -> str:
        return QFileDialog.getSaveFileName(self._window, title, NEW_FILE, kinds)[0]
