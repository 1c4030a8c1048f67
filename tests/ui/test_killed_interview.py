"""The program may be killed on any page of the interview: at most what was typed on that page is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner.app.interview_session import REVIEW, InterviewSession
from planner.app.ports import Draft
from planner.content.library import Content
from planner.core.answers import AnswerSheet
from planner.storage.store import Store, open_store
from planner.system_clock import FixedClock
from tests.gallery.screens.wizard import helen
from tests.ui.conftest import NOW

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from planner.app.plan_session import PlanSession
from planner.content.library import Content
from planner.storage.store import open_store
from planner.system_clock import FixedClock
from planner.ui.application import dress
from planner.ui.desk import Desk
from planner.ui.welcome.welcome_page import WelcomePage
from planner.ui.wizard.wizard_page import WizardPage
from tests.ui.conftest import NOW

home, question = Path(sys.argv[1]), sys.argv[2]
application = QApplication([])
content = Content()
dress(application, content.folder)
store = open_store(home, FixedClock(NOW))
desk = Desk(content, PlanSession(store.plans), store, FixedClock(NOW))
desk.open()
desk.window.findChild(WelcomePage).draft_resumed.emit()
wizard = desk.window.findChild(WizardPage)
wizard._on_continue()
assert wizard.session.at == question
for line in [one for one in wizard.findChildren(QLineEdit) if one.isVisible()][:1]:
    QTest.keyClicks(line, "typed and never kept")
print("ready", flush=True)
application.exec()
"""


@pytest.mark.parametrize(("before", "question"), [("special", "levels"), ("commute", "wants"), ("medicines", "person")])
def test_a_killed_program_resumes_on_the_same_page_with_all_answers(tmp_path: Path, before: str, question: str) -> None:
    sheet = helen()
    store = open_store(tmp_path, FixedClock(NOW))
    store.drafts.save(Draft(sheet=sheet, at_question=before, saved_at=NOW))
    store.close()
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    running = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path), question],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    try:
        assert running.stdout is not None
        assert running.stdout.readline().strip() == "ready"
    finally:
        running.kill()
        running.communicate()
    again = open_store(tmp_path, FixedClock(NOW))
    draft = again.drafts.load()
    again.close()
    assert draft is not None
    assert draft.at_question == question
    assert dict(draft.sheet.answers) == dict(sheet.answers)
    assert draft.sheet.person == sheet.person


def test_after_every_page_a_second_reader_finds_all_of_it(tmp_path: Path, content: Content) -> None:
    """What is kept is on the disk before the next page shows, so it does not matter how the program ends."""
    store = open_store(tmp_path, FixedClock(NOW))
    session = InterviewSession(content.catalogue, content.wording, store.drafts, FixedClock(NOW))
    for question_id, value in helen().answers.items():
        session.go_to(question_id)
        assert session.answer(question_id, value) is None
        assert_kept(tmp_path, session)
    while session.at != REVIEW:
        session.go_on()
        assert_kept(tmp_path, session)
    store.close()


def assert_kept(home: Path, session: InterviewSession) -> None:
    draft = read_draft(home)
    assert draft.sheet == AnswerSheet(answers=draft.sheet.answers)
    assert dict(draft.sheet.answers) == dict(session.sheet.answers)
    assert (draft.at_question or REVIEW) == session.at


def read_draft(home: Path) -> Draft:
    reader: Store = open_store(home, FixedClock(NOW))
    draft = reader.drafts.load()
    reader.close()
    assert draft is not None
    return draft
