"""What to check before a plan is made: two answers that hardly go together. It is asked, never forbidden."""

from __future__ import annotations

from planner.core.about import unlikely_problem
from planner.core.answers import Answers
from planner.core.catalogue import Catalogue
from planner.core.wording import Wording


def doubt(catalogue: Catalogue, answers: Answers, words: Wording) -> str:
    """Return what to check where the operation is hardly ever done for what was wrong, or nothing."""
    procedure = answers.text("procedure")
    problem = unlikely_problem(catalogue.abouts, procedure, answers)
    if not problem:
        return ""
    return words.say(
        "interview.problem_fits",
        problem=words.say(f"choice.problem.{problem}.label"),
        operation=words.say(f"procedure.{procedure}.name"),
    )
