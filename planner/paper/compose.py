"""From a plan to a document: every word of the pages is decided here, in the parts and in the wording."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from planner.core.about import Abouts
from planner.core.catalogue import Fact, Source
from planner.core.plan import Plan
from planner.core.wording import Wording
from planner.paper.document import PAGE, PAGES, Document, Inside, Page, Running, rich, strong
from planner.paper.options import CHAPTERS, PaperOptions, Part
from planner.paper.parts.about import about_page
from planner.paper.parts.activities import activities_page
from planner.paper.parts.calendar import calendar_page
from planner.paper.parts.checklist import checklist_page
from planner.paper.parts.code import code_page
from planner.paper.parts.exercises import exercises_page
from planner.paper.parts.fridge import fridge_page
from planner.paper.parts.front import front_page
from planner.paper.parts.good_to_know import good_to_know_page
from planner.paper.parts.helper import helper_page
from planner.paper.parts.limits import limits_page
from planner.paper.parts.log import log_page
from planner.paper.parts.medicines import medicines_page
from planner.paper.parts.questions import questions_page
from planner.paper.parts.signs import signs_page
from planner.paper.parts.sources import sources_page
from planner.paper.parts.timeline import timeline_page
from planner.paper.parts.triage import triage_page
from planner.paper.parts.visit import visit_page
from planner.paper.parts.wallet import wallet_page
from planner.paper.parts.why import why_page
from planner.paper.parts_of import parts_of
from planner.paper.telling import Telling, phone, shortened

PLAN_FILE = "plan.json"
IN_FOOTER = 32  # letters of the team's name

PAGES_OF: Mapping[Part, Callable[[Telling], Page]] = {
    Part.FRONT: front_page,
    Part.SIGNS: signs_page,
    Part.TIMELINE: timeline_page,
    Part.ACTIVITIES: activities_page,
    Part.LIMITS: limits_page,
    Part.CALENDAR: calendar_page,
    Part.CHECKLIST: checklist_page,
    Part.QUESTIONS: questions_page,
    Part.WHY: why_page,
    Part.SOURCES: sources_page,
    Part.FRIDGE: fridge_page,
    Part.MEDICINES: medicines_page,
    Part.LOG: log_page,
    Part.EXERCISES: exercises_page,
    Part.HELPER: helper_page,
    Part.WALLET: wallet_page,
    Part.CODE: code_page,
    Part.ABOUT: about_page,
    Part.VISIT: visit_page,
    Part.TRIAGE: triage_page,
    Part.GOOD_TO_KNOW: good_to_know_page,
}


def compose(
    plan: Plan,
    wording: Wording,
    *,
    sources: Mapping[str, Source],
    facts: Sequence[Fact] = (),
    figures: Mapping[str, str] | None = None,
    options: PaperOptions | None = None,
    abouts: Abouts | None = None,
) -> Document:
    """Return the document of a plan, with figures as SVG by exercise. Equal input gives an equal document."""
    options, abouts = options or PaperOptions(), abouts or Abouts()
    spoken = wording.for_country(plan.country)
    telling = Telling(
        plan=plan,
        wording=spoken,
        sources=sources,
        facts=tuple(facts),
        options=options,
        abouts=abouts,
        figures=figures or {},
    )
    parts = parts_of(plan, options, abouts)
    pages = tuple(PAGES_OF[part](telling) for part in parts)
    runs_on = _running_on(parts) if options.is_whole_booklet else ()
    return replace(_framed(telling, _title(telling), pages), runs_on=runs_on, inside=_inside(telling))


def compose_pages(plan: Plan, wording: Wording, pages: Sequence[Page], options: PaperOptions) -> Document:
    """Return a document of pages that were made elsewhere, such as a month of the calendar, in the plan's frame."""
    spoken = wording.for_country(plan.country)
    telling = Telling(plan=plan, wording=spoken, sources={}, facts=(), options=options)
    return _framed(telling, f"{_title(telling)}: {pages[0].title}", tuple(pages))


def _running_on(parts: Sequence[Part]) -> tuple[str, ...]:
    """Return the parts that follow an earlier one of their chapter: they need no new page. Templates are named so."""
    following = {pair for chapter in CHAPTERS for pair in combinations(chapter, 2)}
    return tuple(part.value for before, part in pairwise(parts) if (before, part) in following)


def _framed(telling: Telling, title: str, pages: tuple[Page, ...]) -> Document:
    """Return a document of pages with what stands on every page of a plan."""
    plan, options = telling.plan, telling.options
    return Document(
        title=title,
        author=plan.person.hospital.strip(),
        language=plan.language,
        region=telling.say_if_any(f"region.{plan.country}"),
        size=options.size.value,
        large_print=options.large_print,
        made_on=plan.made_on,
        running=_running(telling),
        pages=pages,
    )


def _title(telling: Telling) -> str:
    return telling.say("title_named", name=telling.name) if telling.name else telling.say("title")


def _running(telling: Telling) -> Running:
    plan, person = telling.plan, telling.plan.person
    team = shortened(telling.team, IN_FOOTER)
    number, night = telling.team_phone, phone(person.night_phone)
    call = (
        telling.say("running.call", team=team, phone=strong(number))
        if number
        else telling.say("running.call_no_phone", team=team)
    )
    at_night = telling.say("running.night", phone=strong(night)) if night and night != number else ""
    operation = telling.wording.date(plan.surgery_date, "year") if plan.surgery_date else ""
    return Running(
        patient=shortened(telling.name),
        name_label=telling.say("running.name"),
        operation=telling.say("running.operation", date=operation) if operation else "",
        call=rich(call + at_night),
        phone=number,
        caution=telling.caution,
        page=telling.say("running.page", date=telling.wording.date(plan.made_on, "year"), page=PAGE, pages=PAGES),
    )


def _inside(telling: Telling) -> Inside | None:
    options = telling.options
    if not (options.with_plan and options.is_whole_booklet):
        return None
    return Inside(file_name=PLAN_FILE, description=telling.say("inside"))
