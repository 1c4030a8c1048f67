"""The interview is short, jumps freely, and asks nothing twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planner.app.interview_pages import PageMaker
from planner.app.interview_session import REVIEW, InterviewSession
from planner.app.ports import Draft
from planner.app.views import QuestionPage, QuestionView, ReviewPage, StopPage
from planner.content.locate import resources
from planner.core import interview
from planner.core.answers import Answers, AnswerSheet, OwnActivity
from planner.core.catalogue import Catalogue
from planner.core.errors import KnownError
from planner.core.wording import Wording
from planner.exchange.answers_file import read_answers_file
from tests.gallery.screens.wizard import NOW, Drawer, StoppedClock

MOST_PAGES = 35
MOST_WORDS = 1500
TODAY = date(2026, 3, 11)


@pytest.fixture
def helen(catalogue: Catalogue, wording: Wording) -> AnswerSheet:
    return read_answers_file(resources() / "examples/lumbar_discectomy.toml", catalogue, wording, today=TODAY)


def session_of(
    catalogue: Catalogue, wording: Wording, sheet: AnswerSheet | None = None, at: str | None = "country"
) -> InterviewSession:
    draft = Draft(sheet=sheet or AnswerSheet(), at_question=at, saved_at=NOW)
    return InterviewSession(catalogue, wording, Drawer(), StoppedClock(), draft=draft)


def words_on(view: QuestionView) -> int:
    """Count what stands on a page before anything is opened: the question, its hint and its answers."""
    told = [view.title, view.hint, *(f"{choice.label} {choice.detail}" for choice in view.choices)]
    return sum(len(text.split()) for text in told)


def test_the_discectomy_example_has_few_pages_and_few_words(
    catalogue: Catalogue, wording: Wording, helen: AnswerSheet
) -> None:
    maker = PageMaker(catalogue, wording)
    path = interview.asked(catalogue.questions, helen.answers)
    assert len(path) + 1 <= MOST_PAGES, "with the review at the end"
    assert sum(words_on(maker.question(one.id, helen).question) for one in path) <= MOST_WORDS


def test_the_review_asks_to_check_an_operation_that_hardly_fits_and_goes_on_all_the_same(
    catalogue: Catalogue, wording: Wording, helen: AnswerSheet
) -> None:
    slip = replace(helen, answers=helen.answers.with_answer("problem", "compression_fracture"))
    page = session_of(catalogue, wording, slip, REVIEW).page()
    assert isinstance(page, ReviewPage)
    assert "Please check" in page.doubt
    assert {"procedure", "problem"} <= {row.question_id for part in page.sections for row in part.rows}
    fits = session_of(catalogue, wording, helen, REVIEW).page()
    assert isinstance(fits, ReviewPage)
    assert fits.doubt == ""


def test_nothing_is_asked_twice(catalogue: Catalogue, wording: Wording, helen: AnswerSheet) -> None:
    session = session_of(catalogue, wording, helen)
    seen = []
    while session.at != REVIEW:
        seen.append(session.at)
        session.go_on()
    assert len(seen) == len(set(seen))
    titles = [wording.say(f"question.{name}.title") for name in seen]
    assert len(titles) == len(set(titles))


def test_every_part_can_be_gone_to_from_everywhere(catalogue: Catalogue, wording: Wording, helen: AnswerSheet) -> None:
    session = session_of(catalogue, wording, helen)
    for section in reversed(catalogue.sections):
        session.go_to_section(section)
        assert catalogue.question(session.at).section == section


def test_a_part_opens_at_what_is_still_open(catalogue: Catalogue, wording: Wording, helen: AnswerSheet) -> None:
    sheet = replace(helen, answers=helen.answers.without("stairs"))
    session = session_of(catalogue, wording, sheet)
    session.go_to_section("home")
    assert session.at == "stairs"


def test_parts_say_whether_they_are_answered(catalogue: Catalogue, wording: Wording, helen: AnswerSheet) -> None:
    page = session_of(catalogue, wording, replace(helen, answers=helen.answers.without("stairs")), "job").page()
    assert isinstance(page, QuestionPage)
    parts = {part.id: part for part in page.progress.sections}
    assert parts["work"].is_here
    assert parts["operation"].is_done
    assert not parts["home"].is_done


def test_no_plan_is_made_without_the_operation(catalogue: Catalogue, wording: Wording) -> None:
    session = session_of(catalogue, wording, AnswerSheet(answers=Answers({"country": "uk"})), None)
    error = session.go_to_missing()
    assert error is not None
    assert session.at == "procedure"
    session.answer("procedure", "kyphoplasty")
    session.go_on()
    assert session.go_to_missing() is None


def test_the_day_of_surgery_may_stay_open_and_days_are_counted(catalogue: Catalogue, wording: Wording) -> None:
    answers = Answers({"country": "uk", "procedure": "kyphoplasty"})
    plan = session_of(catalogue, wording, AnswerSheet(answers=answers)).plan()
    assert any(entry.window for entry in plan.entries)
    assert not any(entry.dates for entry in plan.entries)


def test_the_review_tells_weight_and_height_with_their_units(
    catalogue: Catalogue, wording: Wording, helen: AnswerSheet
) -> None:
    answers = helen.answers.with_answer("weight", 80).with_answer("height", 170)
    page = session_of(catalogue, wording, replace(helen, answers=answers), None).page()
    assert isinstance(page, ReviewPage)
    told = {row.question_id: row.answer for section in page.sections for row in section.rows}
    assert (told["age"], told["weight"], told["height"]) == ("58 years", "80 kg", "170 cm")


def test_what_is_not_wanted_any_more_is_forgotten(catalogue: Catalogue, wording: Wording, helen: AnswerSheet) -> None:
    session = session_of(catalogue, wording, helen)
    session.answer("wants", ("drive", "Choir tour"))
    session.set_own_activities((OwnActivity(name="Choir tour", sitting="long"),))
    session.answer("wants", ("drive",))
    assert session.sheet.own_activities == ()


@pytest.mark.parametrize(
    "special", ["under_18", "pregnant", "tumour_or_infection", "emergency_bladder", "new_paralysis"]
)
def test_some_people_get_an_honest_end(
    catalogue: Catalogue, wording: Wording, helen: AnswerSheet, special: str
) -> None:
    session = session_of(catalogue, wording, helen, "special")
    session.answer("special", (special,))
    session.go_on()
    page = session.page()
    assert isinstance(page, StopPage)
    assert page.questions
    assert page.signs
    assert not [entry for entry in session.plan().entries if entry.dates and entry.kind != "visit"]


def test_an_operation_that_did_not_take_place_has_an_honest_end(
    catalogue: Catalogue, wording: Wording, helen: AnswerSheet
) -> None:
    session = session_of(catalogue, wording, helen, "procedure")
    session.answer("procedure", "other_operation")
    session.go_on()
    assert isinstance(session.page(), StopPage)
    session.go_back()
    session.answer("procedure", "lumbar_discectomy")
    session.go_on()
    assert isinstance(session.page(), QuestionPage), "a slip is undone by choosing again"


def test_a_discharge_that_was_put_off_moves_with_its_answer(
    catalogue: Catalogue, wording: Wording, helen: AnswerSheet
) -> None:
    session = session_of(catalogue, wording, helen)
    assert session.answer("discharge_date", "2026-03-20") is None
    assert session.plan().discharge_date == date(2026, 3, 20)
    error = session.answer("discharge_date", "2026-02-20")
    assert error is not None
    assert session.plan().discharge_date == date(2026, 3, 20), "what was there before stays"


def test_who_has_no_day_for_the_operation_yet_goes_on_without_one(catalogue: Catalogue, wording: Wording) -> None:
    sheet = AnswerSheet(answers=Answers({"country": "uk", "procedure": "kyphoplasty", "surgery_date": "2026-03-02"}))
    session = session_of(catalogue, wording, sheet, "surgery_date")
    page = session.page()
    assert isinstance(page, QuestionPage)
    assert page.question.may_be_left
    session.leave_open("surgery_date")
    assert session.at == "discharge_date"
    assert "surgery_date" not in session.sheet.answers


def test_a_day_left_open_is_not_asked_for_at_every_change(
    catalogue: Catalogue, wording: Wording, helen: AnswerSheet
) -> None:
    session = session_of(catalogue, wording, helen, "surgery_date")
    session.leave_open("surgery_date")
    session.go_to("stairs")
    session.go_on()
    assert session.at != "surgery_date"


class FullDisk(Drawer):
    """Keeps a draft only where there is room."""

    is_full = True

    def save(self, draft: Draft) -> None:
        if self.is_full:
            raise KnownError("The disk is full.")
        super().save(draft)


def test_on_a_full_disk_the_interview_goes_on_and_tells_that_nothing_is_saved(
    catalogue: Catalogue, wording: Wording
) -> None:
    drafts, told = FullDisk(), list[str]()
    session = InterviewSession(catalogue, wording, drafts, StoppedClock())
    session.on_saved(told.append)
    assert session.answer("country", "uk") is None
    session.go_on()
    assert (session.at, session.trouble) == ("procedure", "The disk is full.")
    drafts.is_full = False
    session.save_again()
    assert told == ["The disk is full.", "The disk is full.", ""]
    assert drafts.draft is not None
    assert drafts.draft.sheet.answers.text("country") == "uk"
