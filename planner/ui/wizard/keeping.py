"""Hands what a page holds to the interview."""

from __future__ import annotations

from planner.app.interview_session import InterviewSession
from planner.app.views import ErrorView, QuestionPage
from planner.core.answers import RATHER_NOT_SAY, UNKNOWN, Medicine, Visit
from planner.core.questions import QuestionKind
from planner.ui.wizard.body import QuestionBody
from planner.ui.wizard.directions_body import DirectionsBody
from planner.ui.wizard.own_body import OwnBody
from planner.ui.wizard.person_body import PersonBody
from planner.ui.wizard.records_body import RecordsBody


def keep(session: InterviewSession, page: QuestionPage, body: QuestionBody) -> ErrorView | None:
    """Keep what the page holds, or return what is wrong with it."""
    question_id = page.question.id
    reading = body.reading()
    if reading.trouble:
        stands = session.sheet.answers.get(question_id) in (UNKNOWN, RATHER_NOT_SAY) and not body.unfinished()
        return None if stands else ErrorView(sentence=reading.trouble, field=reading.field)
    if isinstance(body, DirectionsBody):
        direction = body.direction()
        return session.add_direction(direction, visit_on=body.visit_day()) if direction is not None else None
    if isinstance(body, RecordsBody):
        return keep_records(session, page.question.kind, body.records())
    if isinstance(body, OwnBody):
        return session.set_own_activities(body.own_activities())
    if isinstance(body, PersonBody):
        return session.set_person(body.person())
    return session.answer(question_id, reading.value) if reading.value is not None else None


def keep_records(session: InterviewSession, kind: QuestionKind, records: tuple[object, ...]) -> ErrorView | None:
    """Keep visits or medicines, or return what is wrong with one of them."""
    if kind is QuestionKind.VISITS:
        return session.set_visits(tuple(record for record in records if isinstance(record, Visit)))
    return session.set_medicines(tuple(record for record in records if isinstance(record, Medicine)))
