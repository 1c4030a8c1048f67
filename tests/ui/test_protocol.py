"""The protocol page in the real window: written, saved, used by the ward page, and nothing lost on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.content.library import Content
from planner.content.locate import resources
from planner.content.protocol import load_protocol
from planner.storage.store import Store
from planner.system_clock import FixedClock
from planner.ui.main_window import MainWindow
from planner.ui.protocol.protocol_page import ProtocolPage
from planner.ui.ward.ward_page import WardPage
from planner.ui.ward_desk import PROTOCOL_FILE, WardDesk
from tests.gallery.screens.protocol import protocol_session, protocol_window
from tests.ui.conftest import NOW
from tests.ui.windows import show_active

pytestmark = pytest.mark.usefixtures("worn")
EXAMPLE = resources() / "protocols" / "example.toml"
LEAST_TARGET = 36


@dataclass
class Ward:
    """The ward's desk with file dialogs that answer by themselves."""

    window: MainWindow
    desk: WardDesk
    answers: list[str] = field(default_factory=list)

    @property
    def page(self) -> WardPage | ProtocolPage:
        page = next(
            one for kind in (WardPage, ProtocolPage) for one in self.window.findChildren(kind) if one.isVisible()
        )
        assert isinstance(page, WardPage | ProtocolPage)
        return page


@pytest.fixture
def open_ward(qtbot: QtBot, content: Content, store: Store) -> Iterator[Callable[..., Ward]]:
    opened: list[Ward] = []

    def open_it(*answers: str) -> Ward:
        waiting = list(answers)

        def pick(_title: str, _kinds: str) -> str:
            return waiting.pop(0) if waiting else ""

        window = MainWindow()
        desk = WardDesk(
            content, store.preferences, FixedClock(NOW), window, guessed_country="uk", pick_file=pick, pick_target=pick
        )
        desk.open()
        show_active(qtbot, window)
        opened.append(Ward(window, desk, waiting))
        return opened[-1]

    yield open_it
    for ward in opened:
        ward.window.close()
        ward.window.deleteLater()


def messages(ward: Ward) -> list[str]:
    return [one.accessibleName() for one in ward.window.findChildren(QDialog) if one.isVisible()]


def test_a_ward_writes_its_protocol_and_works_with_it(
    open_ward: Callable[..., Ward], tmp_path: Path, store: Store, content: Content
) -> None:
    ward = open_ward(str(tmp_path / "ward 7"))
    ward.page.protocol_asked.emit("new")
    page = ward.page
    assert isinstance(page, ProtocolPage)
    page.session.write("clinic.name", "Elm House")
    page.session.write("clinic.phone", "01632 960 700")
    page.save_asked.emit()
    path = tmp_path / "ward 7.toml"
    assert load_protocol(path, content.catalogue, content.wording).clinic.name == "Elm House"
    assert store.preferences.load()[PROTOCOL_FILE] == str(path)
    page.closed.emit()
    assert isinstance(ward.page, WardPage)
    assert ward.page.session.sheet.person.team_phone == "01632 960 700"
    assert open_ward().page.session.protocol is not None


def test_what_was_typed_for_a_patient_is_still_there_after_the_protocol_page(open_ward: Callable[..., Ward]) -> None:
    ward = open_ward(str(EXAMPLE))
    ward.page.session.write("person.name", "Helen Marsh")
    ward.page.protocol_asked.emit("pick")
    ward.page.protocol_asked.emit("edit")
    ward.page.closed.emit()
    names = [one.text() for one in ward.page.findChildren(QLineEdit) if one.accessibleName() == "Name"]
    assert names == ["Helen Marsh"]


def test_a_protocol_that_is_gone_is_told_and_the_ward_works_on(open_ward: Callable[..., Ward], store: Store) -> None:
    store.preferences.set(PROTOCOL_FILE, "/nowhere/ward.toml")
    ward = open_ward()
    assert "goes on without it" in messages(ward)[0]
    assert ward.page.session.protocol is None


def test_faults_are_told_on_top_and_at_the_field_and_nothing_is_saved(open_ward: Callable[..., Ward]) -> None:
    ward = open_ward("never asked for")
    ward.page.protocol_asked.emit("new")
    page = ward.page
    page.save_asked.emit()
    assert ward.answers == ["never asked for"]
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.accessibleName() == "Name of the clinic"
    assert "no name" in focused.accessibleDescription()


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_lost(
    open_ward: Callable[..., Ward], tmp_path: Path
) -> None:
    ward = open_ward(str(tmp_path / "gone" / "ward.toml"))
    ward.page.protocol_asked.emit("new")
    page = ward.page
    page.session.write("clinic.name", "Elm House")
    page.save_asked.emit()
    assert "is not there any more" in messages(ward)[0]
    assert page.session.is_changed


def test_any_picture_becomes_a_small_logo(open_ward: Callable[..., Ward], tmp_path: Path) -> None:
    photo, text = tmp_path / "photo.jpg", tmp_path / "words.png"
    image = QImage(3000, 900, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    image.save(str(photo))
    text.write_text("not a picture", encoding="utf-8")
    ward = open_ward(str(photo), str(text))
    ward.page.protocol_asked.emit("new")
    page = ward.page
    assert isinstance(page, ProtocolPage)
    page.logo_asked.emit()
    logo = QImage.fromData(page.session.logo)
    assert (logo.width(), logo.height()) == (900, 270)
    page.logo_asked.emit()
    assert "not a picture" in messages(ward)[0]
    assert page.session.logo


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_control_has_a_name_and_is_tall_enough(qtbot: QtBot, worn, scale: float) -> None:
    worn.wear("light", scale)
    window, page = protocol_window(protocol_session())
    window.resize(1024, 768)
    show_active(qtbot, window)
    controls: list[QWidget] = [*page.findChildren(QPushButton), *page.findChildren(QLineEdit)]
    shown = [one for one in controls if one.isVisible()]
    assert [one for one in shown if not one.accessibleName()] == []
    assert [one.accessibleName() for one in shown if one.height() < LEAST_TARGET] == []
    window.close()


def test_the_page_is_walked_by_keyboard_alone(qtbot: QtBot) -> None:
    window, page = protocol_window(protocol_session())
    window.resize(1280, 800)
    show_active(qtbot, window)
    page.take_focus()
    reached = set()
    for _ in range(80):
        reached.add(QApplication.focusWidget().accessibleName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    for name in ("Name of the clinic", "First line, in bold", "Choose a picture", "Add what is usual", "Save", "Close"):
        assert name in reached
    window.close()
