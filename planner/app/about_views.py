"""About my operation, and what is good to know, as their pages show them: told from a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planner.core.about import AboutPart, Abouts, about_parts, publishers
from planner.core.catalogue import Source
from planner.core.plan import Plan, PlanTopic
from planner.core.topics import GROUPS
from planner.core.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutSection:
    """One text with its heading and a line on its sources."""

    title: str
    text: str
    sources: str
    call: str = ""  # when to call about it


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutView:
    """The whole page."""

    title: str
    operation: str
    intro: str
    picture: str  # a drawing of the icons, such as `operations/vertebroplasty`
    sections: tuple[AboutSection, ...]
    general: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionGroup:
    title: str
    sections: tuple[AboutSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodToKnowView:
    """What is good to know, by groups."""

    title: str
    intro: str
    groups: tuple[SectionGroup, ...]


def about_view(plan: Plan, wording: Wording, abouts: Abouts, sources: Mapping[str, Source]) -> AboutView | None:
    """Return what there is to tell; nothing where the program has no plan for the operation."""
    parts = about_parts(abouts, plan.procedure, plan.answers)
    if plan.stop is not None or not parts:
        return None
    spoken = wording.for_country(plan.country)
    named = {source.id: source.publisher for source in sources.values()}
    return AboutView(
        title=spoken.say("about.title"),
        operation=plan.operation,
        intro=spoken.say("about.intro"),
        picture=f"operations/{plan.procedure}",
        sections=tuple(_section(part, spoken, named) for part in parts),
        general=spoken.say("about.general", team=plan.person.team.strip() or spoken.say("plan.your_team")),
    )


def good_to_know_view(plan: Plan, wording: Wording, sources: Mapping[str, Source]) -> GoodToKnowView:
    """Return the answers that a plan carries."""
    groups = (
        SectionGroup(
            title=wording.say(f"good_to_know.{group}"),
            sections=tuple(_answer(topic, wording, sources) for topic in plan.topics if topic.group == group),
        )
        for group in GROUPS
    )
    return GoodToKnowView(
        title=wording.say("good_to_know.title"),
        intro=wording.say("good_to_know.intro"),
        groups=tuple(group for group in groups if group.sections),
    )


def _answer(topic: PlanTopic, wording: Wording, sources: Mapping[str, Source]) -> AboutSection:
    found = "; ".join(dict.fromkeys(sources[name].publisher for name in topic.sources if name in sources))
    return AboutSection(
        title=topic.title,
        text=topic.text,
        call=topic.call,
        sources=wording.say("good_to_know.sources", sources=found) if found else "",
    )


def _section(part: AboutPart, wording: Wording, named: Mapping[str, str]) -> AboutSection:
    found = "; ".join(publishers(part, named))
    return AboutSection(
        title=wording.say(f"about.part.{part.id}.title"),
        text=wording.say(f"about.part.{part.id}.text"),
        sources=wording.say("about.sources", sources=found) if found else "",
    )
