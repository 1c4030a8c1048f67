"""The discharge checklist, the say-it-back questions, and the lines to sign."""

from __future__ import annotations

from dataclasses import dataclass

from planner.paper.document import Page
from planner.paper.telling import Telling

SAY_IT_BACK = "say_it_back"
GROUPS = ("leaving", "papers", "medicines", "journey", "home")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistPage(Page):
    intro: str
    groups: tuple[Group, ...]
    say_it_back_title: str
    say_it_back_intro: str
    say_it_back: tuple[str, ...]
    sign_title: str
    sign_text: str
    signatures: tuple[str, ...]
    date_label: str


def checklist_page(telling: Telling) -> ChecklistPage:
    return ChecklistPage(
        template="checklist",
        name=telling.say("checklist.name"),
        title=telling.say("checklist.title"),
        intro=telling.say("checklist.intro"),
        groups=tuple(_groups(telling)),
        say_it_back_title=telling.say("checklist.say_it_back"),
        say_it_back_intro=telling.say("checklist.say_it_back_intro"),
        say_it_back=_lines(telling, SAY_IT_BACK),
        sign_title=telling.say("checklist.sign"),
        sign_text=telling.say("checklist.sign_text"),
        signatures=tuple(telling.say(f"checklist.signature_{who}") for who in ("patient", "staff")),
        date_label=telling.say("checklist.date"),
    )


def _groups(telling: Telling) -> list[Group]:
    given = dict.fromkeys(line.group for line in telling.plan.discharge_checklist)
    ordered = [group for group in GROUPS if group in given]
    ordered += [group for group in given if group not in (*GROUPS, SAY_IT_BACK)]
    return [Group(title=_title(telling, group), lines=_lines(telling, group)) for group in ordered]


def _title(telling: Telling, group: str) -> str:
    return telling.say_if_any(f"checklist.group.{group}") or telling.say("checklist.group.other")


def _lines(telling: Telling, group: str) -> tuple[str, ...]:
    return tuple(line.text for line in telling.plan.discharge_checklist if line.group == group)
