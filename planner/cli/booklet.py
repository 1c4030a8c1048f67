"""The booklet of a plan, as the commands make it; one press serves all plans of a run."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from planner.content.library import Content
from planner.core.plan import Plan
from planner.exchange.plan_code import make_plan_code
from planner.exchange.plan_file import write_plan
from planner.paper.options import PaperOptions
from planner.paper.press import Press


def booklet(plan: Plan, content: Content, options: PaperOptions) -> bytes:
    """Return the whole booklet with the plan inside and its code on a page of its own."""
    code = make_plan_code(plan)
    coded = replace(options, code_lines=code.lines, code_is_whole=code.is_whole)
    return _press(content).pdf(plan, coded, write_plan(plan))


@cache
def _press(content: Content) -> Press:
    return Press(content.folder, content.wording, content.sources, content.evidence)
