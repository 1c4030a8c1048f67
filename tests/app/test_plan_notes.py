"""Readiness tests and questions for the team: kept at once, after a restart too, and undone in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.history import History
from planner.app.plan_notes import PlanNotesSession
from planner.core.plan import TeamQuestion
from planner.core.plan_notes import PlanNotes, QuestionNote, with_open_questions
from planner.storage.store import open_throw_away_store
from planner.system_clock import FixedClock
from tests.plans import small_plan

CLOCK = FixedClock(datetime(2026, 3, 11, 9, 30, tzinfo=UTC))
names = st.sampled_from(["a", "b", "own_0001", "own_0002"])
deeds = st.lists(
    st.one_of(
        st.tuples(st.just("tick"), names, st.sampled_from(["walk", "stop"]), st.booleans()),
        st.tuples(st.just("add"), st.text("abc ", min_size=1, max_size=8)),
        st.tuples(st.just("change"), names, st.booleans(), st.text("xyz", max_size=4)),
        st.tuples(st.just("remove"), names),
    ),
    max_size=12,
)


class Notebook:
    """One plan with its notes, on a store that is thrown away."""

    def __init__(self) -> None:
        self.store = open_throw_away_store(CLOCK)
        self.plan_id = self.store.plans.begin(small_plan()).id
        self.history = History()
        self.session = PlanNotesSession(self.store.plan_notes, self.plan_id, CLOCK, self.history)

    @property
    def notes(self) -> PlanNotes:
        return self.session.notes

    def do(self, deed) -> None:
        match deed:
            case ("tick", entry, test, is_passed):
                if (test in self.notes.passed(entry)) != is_passed:  # a box says the other thing once clicked
                    self.session.tick(entry, test, is_passed=is_passed, name="Tick")
            case ("add", text):
                self.session.add_question(text, "Add")
            case ("change", question, is_asked, answer):
                self.session.change_question(question, "Note", is_asked=is_asked, answer=answer)
            case ("remove", question):
                self.session.remove_question(question, "Remove")


@pytest.fixture
def notebook():
    notebook = Notebook()
    yield notebook
    notebook.store.close()


@given(deeds)
def test_all_that_was_done_and_undone_leaves_the_first_notes_and_redone_the_last(done):
    notebook = Notebook()
    first = notebook.notes
    for deed in done:
        notebook.do(deed)
    last = notebook.notes
    while notebook.history.to_undo:
        notebook.history.undo()
    assert notebook.notes == first
    while notebook.history.to_redo:
        notebook.history.redo()
    assert notebook.notes == last
    notebook.store.close()


def test_a_test_that_was_passed_stays_with_its_entry_alone(notebook):
    notebook.session.tick("drive_return", "emergency_stop", is_passed=True, name="Tick")
    assert notebook.notes.passed("drive_return") == {"emergency_stop"}
    assert notebook.notes.passed("swim_return") == frozenset()


def test_an_own_question_is_asked_and_answered(notebook):
    notebook.session.add_question("May I kneel in church?", "Add")
    (own,) = notebook.notes.own
    notebook.session.change_question(own.id, "Note", is_asked=True, answer="Yes, on a cushion.")
    (own,) = notebook.notes.own
    assert own.own == "May I kneel in church?"
    assert own.answer == "Yes, on a cushion."
    assert own.asked == CLOCK.today()


def test_own_questions_come_first_on_paper_and_asked_ones_are_left_out(notebook):
    asked = TeamQuestion(id="swim", text="When may I swim?", because="")
    plan = replace(small_plan(), questions_for_team=(asked,))
    notebook.session.add_question("May I kneel in church?", "Add")
    notebook.session.change_question(asked.id, "Note", is_asked=True, answer="")
    printed = with_open_questions(plan, notebook.notes).questions_for_team
    assert printed[0].text == "May I kneel in church?"
    assert asked not in printed


def test_a_line_that_cannot_be_read_breaks_nothing(notebook):
    notebook.session.add_question("May I kneel?", "Add")
    notebook.store.connection.execute(
        "INSERT INTO team_question VALUES (?, 'own_0009', 'x', 'some day', '')", (notebook.plan_id,)
    )
    assert [one.own for one in notebook.notes.own] == ["May I kneel?"]


def test_the_notes_go_with_their_plan(notebook):
    notebook.session.add_question("May I kneel?", "Add")
    notebook.store.plans.delete(notebook.plan_id)
    assert notebook.notes == PlanNotes()


def test_a_question_of_which_nothing_is_noted_is_not_kept(notebook):
    notebook.store.plan_notes.keep_question(notebook.plan_id, QuestionNote(id="swim"))
    assert notebook.notes == PlanNotes()
