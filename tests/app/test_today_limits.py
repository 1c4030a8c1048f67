"""What Today says on the day that a limit ends: what most people may, and what only the team can tell."""

from __future__ import annotations

from datetime import timedelta

import pytest

from planner.app.today_news import NewsTeller
from planner.content.library import Content
from planner.core.answers import Direction, DirectionKind
from planner.core.plan import Plan
from tests.people import SURGERY, plan_for, sheet_of

SIX_WEEKS = Direction(activity="lift_limit", kind=DirectionKind.LIMIT, value=5, unit="lb", weeks=6)


@pytest.fixture(scope="module")
def content() -> Content:
    return Content()


def lifting_news(content: Content, plan: Plan) -> tuple[str, str]:
    """Return the head and the words under which Today tells that the limit on lifting ends."""
    window = plan.entry("lift_limit_limit").window
    assert window is not None
    teller = NewsTeller(plan, content.wording.for_country("us"), SURGERY + timedelta(days=window.typical), {})
    return next(
        (news.lead, line.text) for news in teller.news(window.typical) for line in news.lines if line.title == "Lifting"
    )


def test_after_the_usual_limit_more_comes_week_by_week(content: Content) -> None:
    plan = plan_for(content.catalogue, content.wording, country="us", procedure="lumbar_fusion")
    lead, text = lifting_news(content, plan)
    assert lead == "From today this limit has ended for most people:"
    assert text.startswith("Then lift a little more each week, not all at once.")


def test_after_the_surgeons_limit_one_asks(content: Content) -> None:
    sheet = sheet_of(SIX_WEEKS, country="us", procedure="lumbar_fusion")
    lead, text = lifting_news(content, plan_for(content.catalogue, content.wording, sheet))
    assert lead == "From today this limit has ended, as your team said:"
    assert text == "Ask what is fine from now on."
