"""Which parts a plan has on paper. It loads none of the parts, so that a page can offer them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.paper.options import WITHOUT_PLAN, PaperOptions, Part

if TYPE_CHECKING:
    from planner.core.about import Abouts
    from planner.core.plan import Plan


def parts_of(plan: Plan, options: PaperOptions, abouts: Abouts | None = None) -> tuple[Part, ...]:
    """Return the parts that there is something for: without a plan, only those that name no day.

    Where `abouts` are given, the part on the operation is left out if they do not tell of it.
    """
    has_plan = plan.stop is None and plan.procedure is not None
    empty = {Part.CODE}
    if not plan.exercises:
        empty.add(Part.EXERCISES)
    if not plan.topics:
        empty.add(Part.GOOD_TO_KNOW)
    if abouts is not None and plan.procedure not in abouts.procedures:
        empty.add(Part.ABOUT)
    if options.given is None:
        empty |= {Part.VISIT, Part.TRIAGE}
    elif options.given.triage is None:
        empty.add(Part.TRIAGE)
    parts = tuple(part for part in options.parts if part not in empty and (has_plan or part in WITHOUT_PLAN))
    wants_code = options.is_whole_booklet or Part.CODE in options.parts
    return (*parts, Part.CODE) if wants_code and has_plan and options.code_lines else parts
