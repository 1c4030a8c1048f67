"""Sentences a clinician can read about a plan, and how each is checked. The personas are written in them.

A sentence names an activity by its id ("drive", "lift_limit"); for a limit "may end" takes the place of "opens".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from planner.core.catalogue import Catalogue
from planner.core.days import Window
from planner.core.kinds import Confidence, EntryKind
from planner.core.plan import Entry, Plan
from planner.core.units import in_pounds
from planner.core.wording import Wording
from tests.people import SURGERY

CHECKS: list[tuple[re.Pattern[str], Callable[..., None]]] = []


class Case:
    """One person's plan, with what is needed to look things up in it."""

    def __init__(self, plan: Plan, catalogue: Catalogue, wording: Wording) -> None:
        self.plan = plan
        self.catalogue = catalogue
        self.wording = wording

    def entry(self, activity: str) -> Entry:
        """Return the line on an activity; a milestone on the way to it is another matter."""
        found = [one for one in self.plan.entries if one.activity == activity and not one.id.startswith("visit_")]
        found = [one for one in found if one.kind is not EntryKind.MILESTONE] or found
        assert len(found) == 1, f"{activity} has {len(found)} lines in the plan"
        return found[0]

    def window(self, activity: str) -> Window:
        window = self.entry(activity).window
        assert window is not None, f"{activity} has no day"
        return window

    def asked(self) -> set[str]:
        return {question.id for question in self.plan.questions_for_team}


def sentence(pattern: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Register how a sentence is checked; `A` stands for an id, `N` for a number."""
    spoken = re.sub(r"\bN\b", r"(\\d+(?:\\.\\d+)?)", re.sub(r"\bA\b", r"(\\w+)", pattern))

    def register(check: Callable[..., None]) -> Callable[..., None]:
        CHECKS.append((re.compile(spoken), check))
        return check

    return register


def expect(case: Case, line: str) -> None:
    """Hold that one sentence is true of a plan."""
    for pattern, check in CHECKS:
        found = pattern.fullmatch(line)
        if found:
            check(case, *found.groups())
            return
    raise AssertionError(f"no check reads the sentence '{line}'")


def _between(day: int, low: str, high: str) -> None:
    assert int(low) <= day <= int(high), f"it is day {day}"


@sentence(r"A (?:opens|may end) between day N and day N")
def _opens_between(case: Case, activity: str, low: str, high: str) -> None:
    _between(case.window(activity).earliest, low, high)


@sentence(r"A (?:opens|may end) on day N")
def _opens_on(case: Case, activity: str, day: str) -> None:
    _between(case.window(activity).earliest, day, day)


@sentence(r"A (?:opens|may end) no earlier than day N")
def _opens_no_earlier(case: Case, activity: str, day: str) -> None:
    _between(case.window(activity).earliest, day, "9999")


@sentence(r"A opens no earlier than A")
def _opens_after(case: Case, activity: str, other: str) -> None:
    assert case.window(activity).earliest >= case.window(other).earliest
    assert case.window(activity).typical >= case.window(other).typical


@sentence(r"A is (?:usual|usually over) between day N and day N")
def _usual_between(case: Case, activity: str, low: str, high: str) -> None:
    _between(case.window(activity).typical, low, high)


@sentence(r"A is (?:back|over) by day N")
def _back_by(case: Case, activity: str, day: str) -> None:
    latest = case.window(activity).latest
    assert latest is not None, "its end is open"
    _between(latest, "0", day)


@sentence(r"A is left open at its end")
def _left_open(case: Case, activity: str) -> None:
    assert case.window(activity).latest is None


@sentence(r"A (?:opens|may end) on (\d{4}-\d\d-\d\d)")
def _opens_on_date(case: Case, activity: str, day: str) -> None:
    dates = case.entry(activity).dates
    assert dates is not None
    assert dates.earliest == date.fromisoformat(day)


@sentence(r"A has no day and is asked")
def _is_asked(case: Case, activity: str) -> None:
    entry = case.entry(activity)
    assert (entry.window, entry.dates, entry.confidence) == (None, None, Confidence.ASK)
    assert {f"when_{entry.id}", f"visit_date_{entry.id}"} & case.asked()


@sentence(r"A rests on (several|few) sources")
def _rests_on(case: Case, activity: str, confidence: str) -> None:
    assert case.entry(activity).confidence.value == confidence


@sentence(r"A is not in the plan")
def _is_absent(case: Case, activity: str) -> None:
    assert activity not in {entry.activity for entry in case.plan.entries}


@sentence(r"A is wanted")
def _is_wanted(case: Case, activity: str) -> None:
    assert case.entry(activity).chosen


@sentence(r"A waits for A")
def _waits_for(case: Case, activity: str, gate: str) -> None:
    assert gate in {test.id for test in case.entry(activity).readiness if test.is_gate}


@sentence(r"A is tested by A")
def _is_tested_by(case: Case, activity: str, test: str) -> None:
    assert test in {one.id for one in case.entry(activity).readiness}


@sentence(r"A allows between N and N lb")
def _allows_pounds(case: Case, activity: str, low: str, high: str) -> None:
    entry = case.entry(activity)
    assert entry.value is not None
    assert float(low) <= in_pounds(entry.value, entry.unit or "") <= float(high), f"it is {entry.value} {entry.unit}"


@sentence(r"A allows N (lb|kg|minutes)")
def _allows(case: Case, activity: str, value: str, unit: str) -> None:
    entry = case.entry(activity)
    assert (entry.value, entry.unit) == (float(value), unit)


@sentence(r"A climbs from day N to day N or later")
def _climbs(case: Case, activity: str, first: str, last: str) -> None:
    days = [step.day for step in case.entry(activity).steps]
    assert days, "it has no steps"
    assert min(days) == int(first)
    assert max(days) >= int(last)


@sentence(r"A counts for A")
def _counts_for(case: Case, question: str, activity: str) -> None:
    rules = {rule.id: rule for rule in case.catalogue.rules}
    applied = [rules[reason.rule] for reason in case.entry(activity).reasons if reason.rule in rules]
    assert any(question in rule.when.questions for rule in applied), [rule.id for rule in applied]


@sentence(r"A follows the surgeon")
def _follows_the_surgeon(case: Case, activity: str) -> None:
    assert case.entry(activity).from_direction


@sentence(r"A must be looked at again")
def _second_look(case: Case, activity: str) -> None:
    assert f"out_of_range_{case.entry(activity).id}" in case.asked()


@sentence(r"two words on A clash")
def _clash(case: Case, activity: str) -> None:
    assert f"conflict_{case.entry(activity).id}" in case.asked()


@sentence(r"A is (emergency|today|visit|expected)")
def _sign_is(case: Case, sign: str, tier: str) -> None:
    assert {one.id: one.tier.value for one in case.plan.signs}.get(sign) == tier


@sentence(r"the checklist has A")
def _checklist_has(case: Case, item: str) -> None:
    assert item in {line.id for line in case.plan.discharge_checklist}


@sentence(r"the checklist leaves out A")
def _checklist_leaves_out(case: Case, item: str) -> None:
    assert item not in {line.id for line in case.plan.discharge_checklist}


@sentence(r"a A reminder comes on day N")
def _reminder_on(case: Case, kind: str, day: str) -> None:
    when = (SURGERY + timedelta(days=int(day))).isoformat()
    assert any(one.kind == kind and one.at.startswith(when) for one in case.plan.reminders)


@sentence(r"there is no A reminder")
def _no_reminder(case: Case, kind: str) -> None:
    assert kind not in {one.kind for one in case.plan.reminders}


@sentence(r"the number to call is N")
def _number(case: Case, number: str) -> None:
    assert case.plan.emergency_number == number


@sentence(r"the number to call is left to be written")
def _no_number(case: Case) -> None:
    assert case.plan.emergency_number == ""


@sentence(r"nothing is dated")
def _nothing_dated(case: Case) -> None:
    assert all(entry.dates is None for entry in case.plan.entries)


@sentence(r"there is no plan, because of A")
def _stopped(case: Case, stop: str) -> None:
    assert [entry for entry in case.plan.entries if not entry.id.startswith("visit_")] == []
    title = case.wording.template(f"stop.{stop}.title")
    assert {question.because for question in case.plan.questions_for_team} == {title}
