"""A draft is there again at the page where it was left."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from planner.app.ports import Draft
from planner.core.answers import Answers, AnswerSheet
from planner.core.errors import KnownError
from planner.storage.store import open_throw_away_store
from tests.plans import sheets, small_plan


def test_there_is_no_draft_at_first(store):
    assert store.drafts.load() is None


def test_a_draft_is_offered_again_after_a_restart(opened, clock):
    draft = Draft(sheet=AnswerSheet(answers=Answers({"country": "uk"})), at_question="job", saved_at=clock.now())
    opened().drafts.save(draft)
    assert opened().drafts.load() == draft


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sheets)
def test_everything_typed_comes_back(clock, sheet):
    store = open_throw_away_store(clock)
    draft = Draft(sheet=sheet, at_question=None, saved_at=clock.now())
    store.drafts.save(draft)
    assert store.drafts.load() == draft
    store.close()


def test_the_last_draft_counts(store, clock):
    for question in ("country", "procedure"):
        store.drafts.save(Draft(sheet=AnswerSheet(), at_question=question, saved_at=clock.now()))
    assert store.drafts.load().at_question == "procedure"


def test_a_discarded_draft_is_gone(store, clock):
    store.drafts.save(Draft(sheet=AnswerSheet(), at_question="job", saved_at=clock.now()))
    store.drafts.discard()
    assert store.drafts.load() is None


def test_a_draft_that_cannot_be_read_counts_as_none(store, clock):
    store.drafts.save(Draft(sheet=AnswerSheet(), at_question="job", saved_at=clock.now()))
    store.connection.execute("""UPDATE draft SET answers = '{"answers": 3}'""")
    assert store.drafts.load() is None


def test_a_draft_that_could_not_be_written_is_there_as_long_as_the_program_runs(store, clock):
    plan_id = store.plans.begin(small_plan()).id
    draft = Draft(sheet=AnswerSheet(), at_question="job", saved_at=clock.now())
    for drafts in (lambda: store.drafts, lambda: store.change_drafts(plan_id)):
        store.connection.execute("PRAGMA query_only = ON")
        with pytest.raises(KnownError):
            drafts().save(draft)
        assert drafts().load() == draft
        store.connection.execute("PRAGMA query_only = OFF")
        drafts().discard()
        assert drafts().load() is None
