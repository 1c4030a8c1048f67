"""The person's own pages: the visit sheet, the log as told, and what to do now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.core.answers import Medicine
from planner.core.course import Period, since_last_visit
from planner.core.diary import CheckIn, DayNote, Diary, Noticed, OwnScores
from planner.core.kinds import Tier
from planner.paper.given import Given, TriageSheet
from planner.paper.options import PaperSize, Part
from tests.paper import helen
from tests.paper.helen_entries import SURGERY
from tests.paper.reading import page_of, page_texts, told

TODAY = SURGERY + timedelta(days=37)
WEEKS = Period(SURGERY, TODAY)


def day(number):
    return SURGERY + timedelta(days=number)


def diary(days=37):
    """Return a diary with a usual course."""
    return Diary(
        check_ins=tuple(
            CheckIn(when=day(number), back=max(2, 7 - number // 4), leg=max(1, 6 - number // 3), minutes=15 + number)
            for number in range(1, days)
        ),
        notes=(DayNote(when=day(3), walks=(10, 10)),),
        came_back={"drive_return": day(19)},
        own_things=("Carry Mia", "Kneel in church"),
        own_scores=(OwnScores(when=day(7), scores=(0, 3)), OwnScores(when=day(28), scores=(4, None))),
        noticed=(Noticed(when=day(12), signs=frozenset({"wound_infection"}), tier=Tier.TODAY, has_called=True),),
    )


def sheet(**changes):
    usual = {
        "symbol": "phone",
        "is_emergency": False,
        "title": "Call your team today",
        "lead": "At any hour.",
        "phone_label": "Ward 7",
        "phone": "01632 960 142",
        "say": "I am Helen Marsh. The wound is red.",
        "advice": ("Cover it.",),
        "told": ("The wound is red",),
        "call_at_once_title": "Call 999 at once if",
        "call_at_once": ("you cannot pass urine",),
        "doubt": "If in doubt, call.",
        "sources": ("Alderbrook: After your operation",),
    }
    return TriageSheet(**{**usual, **changes})


def visit(composed, kept=None, period=WEEKS, plan=None, **options):
    given = Given(period=period, diary=kept if kept is not None else diary())
    return page_of(composed(plan or helen.plan(), parts=(Part.VISIT,), given=given, **options), "visit")


def test_a_visit_sheet_tells_what_came_back_and_what_did_not(composed):
    page = visit(composed)
    by_title = {line.title: line for line in page.back}
    assert by_title["Driving"].happened == "21 Mar"
    assert by_title["Driving"].is_back
    assert any(not line.is_back and line.happened == "not yet" for line in page.back)


def test_it_tells_the_course_in_words_beside_its_pictures(composed):
    page = visit(composed)
    assert "back 2" in page.pain.alt
    assert "a real change" in page.pain.alt
    assert "minutes a day" in page.walks.alt


def test_it_tells_only_the_days_that_were_chosen(composed):
    page = visit(composed, period=Period(day(20), TODAY))
    assert page.noticed == ()
    assert "Check-ins: 17" in page.intro
    assert "back 7" not in page.pain.alt


def test_own_things_are_told_then_and_now_and_what_was_noticed(composed):
    page = visit(composed)
    assert page.own == ("Carry Mia: 0, now 4", "Kneel in church: 3, now 3")
    assert page.noticed[0].endswith("(I called)")


def test_medicines_are_shown_only_where_that_was_ticked(composed):
    assert visit(composed).medicines == ()
    assert "Naproxen" not in told(visit(composed))
    assert any("Naproxen" in line for line in visit(composed, with_private=True).medicines)


def test_a_medicine_written_twice_is_told_once(composed):
    twice = (Medicine(name="Paracetamol", times=("08:00",)), Medicine(name="paracetamol ", times=("08:00", "14:00")))
    page = visit(composed, plan=replace(helen.plan(), medicines=twice), with_private=True)
    assert page.medicines == ("Paracetamol: 08:00, 14:00",)


def test_an_empty_diary_still_makes_a_sheet_to_take_along(composed):
    page = visit(composed, Diary())
    assert page.nothing
    assert page.pain is None
    assert page.questions


@pytest.mark.parametrize("size", PaperSize)
def test_a_visit_sheet_is_one_page(composed, typesetter, size):
    given = Given(period=WEEKS, diary=diary())
    document = composed(helen.plan(), parts=(Part.VISIT,), given=given, size=size, with_private=True)
    assert len(page_texts(typesetter.pdf(document))) == 1


@pytest.mark.parametrize("size", PaperSize)
def test_in_large_print_both_pictures_of_a_visit_sheet_share_its_first_page(composed, typesetter, size):
    given = Given(period=WEEKS, diary=diary())
    document = composed(helen.plan(), parts=(Part.VISIT,), given=given, size=size, large_print=True)
    first, *others = page_texts(typesetter.pdf(document))
    assert "Walks, minutes a day" in first
    assert len(others) == 1


def test_the_days_since_the_last_visit_are_the_usual_ones():
    assert since_last_visit(helen.plan(), TODAY) == Period(day(11), TODAY)
    assert since_last_visit(helen.plan(visits=()), TODAY) == Period(SURGERY, TODAY)
    assert since_last_visit(helen.plan(), SURGERY - timedelta(days=3)).first <= SURGERY


def test_before_the_operation_a_visit_sheet_tells_all_days_and_speaks_of_no_week_after_it(composed):
    today = SURGERY - timedelta(days=3)
    before = Diary(check_ins=(CheckIn(when=today - timedelta(days=9), back=5, leg=8, minutes=20),))
    period = since_last_visit(helen.plan(visits=()), today, before)
    assert period == Period(today - timedelta(days=9), today)
    page = visit(composed, before, period)
    assert "before the operation. Check-ins: 1." in page.intro
    assert page.chart_note == ""
    assert page.walks is None


def test_the_log_is_filled_as_it_was_told(composed, typesetter):
    document = composed(helen.plan(), parts=(Part.LOG,), given=Given(period=WEEKS, diary=diary()))
    page = page_of(document, "log")
    assert [line.near for line in page.days[-3:]] == ["2", "2", ""]
    assert page.days[-2].minutes == "51"
    assert typesetter.pdf(document)


def test_without_a_diary_the_log_is_there_to_be_filled_in(composed):
    page = page_of(composed(helen.plan(), parts=(Part.LOG,)), "log")
    assert {line.near + line.far + line.minutes for line in page.days} == {""}


def test_what_to_do_now_is_one_page_with_the_number_and_the_words(composed, typesetter):
    given = Given(period=WEEKS, triage=sheet())
    (text,) = page_texts(typesetter.pdf(composed(helen.plan(), parts=(Part.TRIAGE,), given=given)))
    for part in ("Call your team today", "01632 960 142", "I am Helen Marsh", "Call 999 at once if", "Alderbrook"):
        assert part in text


def test_a_result_without_a_number_leaves_a_line_for_it(composed):
    given = Given(period=WEEKS, triage=sheet(phone=""))
    page = page_of(composed(helen.plan(), parts=(Part.TRIAGE,), given=given), "triage")
    assert page.box.phone_line


def test_hostile_words_stay_words(composed, typesetter):
    kept = Diary(own_things=('#import "x" $y$ *b*',), own_scores=(OwnScores(when=day(3), scores=(1,)),))
    given = Given(period=WEEKS, diary=kept, triage=sheet(say="#eval(1) <e> \\f"))
    document = composed(helen.plan(), parts=(Part.VISIT, Part.TRIAGE), given=given)
    assert '#import "x" $y$ *b*' in " ".join(page_texts(typesetter.pdf(document)))
