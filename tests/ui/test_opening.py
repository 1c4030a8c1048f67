"""Ways back to a plan: the code on paper, and files that are chosen or dragged onto the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from planner.app.ports import Draft
from planner.app.views import QuestionPage
from planner.content.library import Content
from planner.core.plan import Plan
from planner.exchange.opening import open_plan
from planner.exchange.plan_code import make_plan_code
from planner.exchange.plan_file import write_plan
from planner.storage.store import Store
from planner.ui.desk import Desk
from planner.ui.look import Look
from planner.ui.welcome.code_form import CodeForm
from planner.ui.welcome.code_help import CodeHelp
from planner.ui.welcome.open_page import OpenPage
from planner.ui.widgets.door_button import DoorButton
from planner.ui.wizard.wizard_page import WizardPage
from tests.ui.conftest import NOW

OpenDesk = Callable[..., Desk]
TODAY = NOW.date()


@pytest.fixture
def plan(content: Content) -> Plan:
    return open_plan(
        content.folder / "examples" / "lumbar_fusion.toml", content.catalogue, content.wording, today=TODAY
    )


@pytest.fixture
def form(worn: Look, qtbot: QtBot, content: Content) -> CodeForm:
    shown = CodeForm(CodeHelp(content.wording))
    qtbot.addWidget(shown)
    shown.show()
    return shown


def type_on(line: QLineEdit, text: str, qtbot: QtBot) -> None:
    line.clear()
    qtbot.keyClicks(line, text)


def faults(form: CodeForm) -> list[str]:
    return [line.line.accessibleDescription() for line in form.lines]


def test_a_letter_that_no_code_has_is_told_while_one_types(form: CodeForm, qtbot: QtBot) -> None:
    type_on(form.lines[0].line, "5snp 7u", qtbot)
    assert "No plan code has this letter: U" in faults(form)[0]


def test_an_unfinished_line_is_left_in_peace_until_it_is_left(form: CodeForm, qtbot: QtBot) -> None:
    type_on(form.lines[0].line, "5snp 7c", qtbot)
    assert not faults(form)[0]
    form.lines[0].line.editingFinished.emit()
    assert "not complete" in faults(form)[0]


def test_the_first_line_once_right_shows_how_many_there_are(form: CodeForm, plan: Plan, qtbot: QtBot) -> None:
    lines = make_plan_code(plan).lines
    type_on(form.lines[0].line, lines[0].lower().replace(" ", ""), qtbot)
    assert form.lines[0].text() == lines[0]  # in groups, as on the paper
    assert faults(form)[0] == "Line 1 is right."
    assert len(form.lines) == len(lines) > 1


def test_a_slip_in_a_later_line_is_told_with_its_group(form: CodeForm, plan: Plan, qtbot: QtBot) -> None:
    first, second = make_plan_code(plan).lines
    type_on(form.lines[0].line, first, qtbot)
    type_on(form.lines[1].line, ("2" if second[0] != "2" else "3") + second[1:], qtbot)
    assert "group 1" in faults(form)[1]


def test_a_code_pasted_at_once_is_spread_over_its_lines(form: CodeForm, plan: Plan, qtbot: QtBot) -> None:
    lines = make_plan_code(plan).lines
    form.lines[0].line.insert(" ".join(lines))
    form.lines[0].line.textEdited.emit(form.lines[0].line.text())
    assert [line.text() for line in form.lines] == list(lines)


def test_a_wrong_code_is_not_opened_and_the_keyboard_goes_to_its_first_fault(
    form: CodeForm, plan: Plan, qtbot: QtBot
) -> None:
    heard: list[str] = []
    form.code_typed.connect(heard.append)
    first, _second = make_plan_code(plan).lines
    type_on(form.lines[0].line, first, qtbot)
    qtbot.keyClick(form.lines[1].line, Qt.Key.Key_Return)
    assert heard == []
    assert "Line 2" in faults(form)[1]
    assert form.focusWidget() is form.lines[1].line


def enter_code(desk: Desk, plan: Plan, qtbot: QtBot) -> None:
    """Go through the third door and type the code of a plan."""
    doors = [door for door in desk.window.findChildren(DoorButton) if door.text() == "Open a plan"]
    doors[-1].click()
    page = desk.window.findChildren(OpenPage)[-1]
    shown = page.findChildren(CodeForm)[-1]
    for number, text in enumerate(make_plan_code(plan).lines):
        type_on(shown.lines[number].line, text, qtbot)
    qtbot.keyClick(shown.lines[-1].line, Qt.Key.Key_Return)


def test_from_paper_alone_the_dates_come_back_and_the_rest_is_asked(
    open_desk: OpenDesk, plan: Plan, qtbot: QtBot
) -> None:
    desk = open_desk()
    enter_code(desk, plan, qtbot)
    wizard = desk.window.findChildren(WizardPage)[-1]
    assert isinstance(wizard.page, QuestionPage)
    assert wizard.page.question.id == "medicines"
    asked = [wizard.page.question.id]
    while isinstance(wizard.page, QuestionPage):
        qtbot.keyClick(QApplication.focusWidget() or wizard, Qt.Key.Key_Return)
        if not isinstance(wizard.page, QuestionPage) or wizard.page.question.id in asked:
            break
        asked.append(wizard.page.question.id)
    assert asked[:3] == ["medicines", "person", "visits"]


def test_a_code_of_another_version_is_told(open_desk: OpenDesk, plan: Plan, qtbot: QtBot) -> None:
    desk = open_desk()
    enter_code(desk, replace(plan, catalogue_version="1999.1"), qtbot)
    told = [message.accessibleName() for message in desk.window.findChildren(QDialog) if message.isVisible()]
    assert any("another version" in sentence for sentence in told)


def drop(desk: Desk, *files: Path) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enters = QDragEnterEvent(QPoint(10, 10), Qt.DropAction.CopyAction, carried, buttons, keys)
    QApplication.sendEvent(desk.window, enters)
    if enters.isAccepted():
        QApplication.sendEvent(
            desk.window, QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, carried, buttons, keys)
        )


def test_a_plan_dragged_onto_the_window_is_opened(
    open_desk: OpenDesk, plan: Plan, store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(write_plan(plan))
    desk = open_desk()
    drop(desk, file)
    assert desk.session.plan == plan


def test_what_is_half_typed_when_a_file_is_dropped_is_there_again(
    open_desk: OpenDesk, plan: Plan, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(write_plan(plan))
    desk = open_desk()
    desk.interviews.begin(Draft(sheet=plan.sheet, at_question="surgery_date", saved_at=NOW))
    type_on(typed_field(desk), "3 Ma", qtbot)
    drop(desk, file)
    assert desk.session.plan == plan
    desk.interviews.resume()
    assert typed_field(desk).text() == "3 Ma"


def typed_field(desk: Desk) -> QLineEdit:
    wizard = desk.window.findChildren(WizardPage)[-1]
    return next(line for line in wizard.findChildren(QLineEdit) if line.isEnabled())


def test_an_answers_file_is_opened_as_well(open_desk: OpenDesk, content: Content, plan: Plan) -> None:
    desk = open_desk()
    drop(desk, content.folder / "examples" / "lumbar_fusion.toml")
    assert desk.session.plan == plan


@pytest.mark.parametrize("content_of_file", [b"", b"hello", b"%PDF-1.7 nothing", b'{"schema": 1}', b"\x00" * 5000])
def test_a_file_that_is_no_plan_changes_nothing_and_is_told(
    open_desk: OpenDesk, tmp_path: Path, content_of_file: bytes
) -> None:
    file = tmp_path / "holiday.pdf"
    file.write_bytes(content_of_file)
    desk = open_desk()
    drop(desk, file)
    assert desk.session.plan is None
    told = [message.accessibleName() for message in desk.window.findChildren(QDialog) if message.isVisible()]
    assert len(told) == 1
    assert "lease" in told[0]  # a way out


def test_several_files_at_once_are_not_taken(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = open_desk()
    drop(desk, tmp_path / "one.pdf", tmp_path / "two.pdf")
    assert not [message for message in desk.window.findChildren(QDialog) if message.isVisible()]


def test_escape_leads_back_to_the_doors(open_desk: OpenDesk, qtbot: QtBot) -> None:
    desk = open_desk()
    next(door for door in desk.window.findChildren(DoorButton) if door.text() == "Open a plan").click()
    page = desk.window.findChildren(OpenPage)[-1]
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
