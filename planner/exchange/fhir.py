"""The plan as a FHIR R4 bundle: a CarePlan with its Goals, the Condition it addresses, and the Patient.

Return dates are Goals; what must wait is an activity with `doNotPerform`; visits are appointments. Without a name
everything lies inside the CarePlan, with a Patient that says nothing. Ids are made from the plan, so equal plans
give equal bytes.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from html import escape
from typing import Any

from planner.core.answers import Visit
from planner.core.kinds import EntryKind
from planner.core.letters import plain
from planner.core.plan import Entry, Plan
from planner.core.units import WEIGHT_UNITS, weight_text
from planner.core.wording import Wording
from planner.exchange.plan_file import write_plan

Resource = dict[str, Any]  # a FHIR resource as JSON has it

SPACE = uuid.UUID("5b0f6a7e-93f1-5a2c-8a53-6d1f0f1d9c11")  # ours; ids of equal plans are equal in it
XHTML = "http://www.w3.org/1999/xhtml"
CLINICAL_STATUS = "http://terminology.hl7.org/CodeSystem/condition-clinical"
A_DAY = timedelta(days=1)


def fhir_bundle(plan: Plan, wording: Wording, *, named: bool = False) -> bytes:
    """Return the plan as a FHIR R4 bundle in JSON; `named` tells who the person is."""
    seed = hashlib.sha256(write_plan(replace(plan, own_entries=()))).hexdigest()  # they have no place in a record
    made = _Resources(plan, wording.for_country(plan.country), named, seed)
    return json.dumps(made.bundle(), ensure_ascii=False, indent=2).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class _Resources:
    """The resources of one plan. Their ids are short: each is only unique within it."""

    plan: Plan
    wording: Wording
    named: bool
    seed: str  # what makes ids differ between plans

    def bundle(self) -> Resource:
        """Return everything as one collection."""
        others = [self._patient(), *self._conditions(), *self._goals()]
        care_plan = self._care_plan()
        resources = [care_plan, *others] if self.named else [{**care_plan, "contained": others}]
        return {
            "resourceType": "Bundle",
            "id": self._uuid("bundle"),
            "type": "collection",
            "timestamp": f"{self.plan.made_on}T00:00:00Z",
            "entry": [
                {"fullUrl": f"urn:uuid:{self._uuid(one['id'])}", "resource": one} for one in map(_ordered, resources)
            ],
        }

    def _care_plan(self) -> Resource:
        plan = self.plan
        title = plain(plan.operation).strip() or self._say("title")
        goals = [self._reference(name) for name in self._goal_ids().values()]
        return _without_empty(
            {
                "resourceType": "CarePlan",
                "id": "plan",
                "language": plan.language,
                "text": _narrative(title),
                "status": "active",
                "intent": "plan",
                "title": self._say("title"),
                "description": title,
                "subject": self._reference("patient"),
                "period": self._period(),
                "created": plan.made_on.isoformat(),
                "addresses": [self._reference(one["id"]) for one in self._conditions()],
                "goal": goals,
                "activity": [{"detail": detail} for detail in self._activities()],
                "note": [{"text": self._say("note")}],
            }
        )

    def _patient(self) -> Resource:
        person = self.plan.person
        told: Resource = {"resourceType": "Patient", "id": "patient"}
        name, phone = plain(person.name).strip(), plain(person.phone).strip()
        if self.named and name:
            told["name"] = [{"text": name}]
        if self.named and phone:
            told["telecom"] = [{"system": "phone", "value": phone}]
        return told

    def _conditions(self) -> list[Resource]:
        """Return what the operation was for, where the person said so."""
        problem = self.plan.answers.get("problem")
        is_told = isinstance(problem, str) and problem != "other"
        name = self.wording.say_if_any(f"choice.problem.{problem}.label") if is_told else ""
        if not name:
            return []
        return [
            {
                "resourceType": "Condition",
                "id": "condition",
                "clinicalStatus": {"coding": [{"system": CLINICAL_STATUS, "code": "active"}]},
                "code": _concept(name),
                "subject": self._reference("patient"),
            }
        ]

    def _goals(self) -> Iterator[Resource]:
        ids = self._goal_ids()
        for entry in self._returns():
            if entry.dates is None:
                continue
            dates = {"earliest": self._date(entry.dates.earliest), "typical": self._date(entry.dates.typical)}
            goal = {
                "resourceType": "Goal",
                "id": ids[entry.id],
                "lifecycleStatus": "planned",
                "description": _concept(self._say("goal", activity=entry.title, **dates)),
                "subject": self._reference("patient"),
                "startDate": entry.dates.earliest.isoformat(),
                "target": [{"dueDate": entry.dates.typical.isoformat()}],
                "note": [{"text": told} for reason in entry.reasons if (told := plain(reason.because).strip())],
            }
            yield _without_empty(goal)

    def _activities(self) -> Iterator[Resource]:
        for visit in self.plan.visits:
            yield self._visit(visit)
        for entry in self.plan.entries:
            if entry.dates is None or entry.id.startswith("visit_"):
                continue
            if entry.kind is EntryKind.LIMIT:
                yield self._limit(entry, entry.dates.typical)
            elif entry.kind is not EntryKind.RETURN:
                yield self._detail(entry.title, entry.text, entry.dates.earliest, entry.dates.typical)
            elif entry.dates.earliest > self._first_day(entry.dates.earliest):
                yield self._waits(entry, entry.dates.earliest)

    def _visit(self, visit: Visit) -> Resource:
        told = self._say("visit_at", visit=visit.what, time=visit.time) if visit.time else visit.what
        return {"kind": "Appointment", **self._detail(told, visit.place, visit.date, visit.date)}

    def _limit(self, entry: Entry, free: date) -> Resource:
        """Return something not to do; `free` is the first day without the limit."""
        told = self._say("until", activity=entry.title, date=self._date(free))
        if entry.value is not None and entry.unit in WEIGHT_UNITS:
            weight = weight_text(entry.value, entry.unit)
            last = self._date(max(free - A_DAY, self._first_day(free)))
            told = self._say("limit", activity=entry.title, weight=weight, date=last)
        first = self._first_day(free)
        return {**self._detail(entry.title, told, first, max(first, free - A_DAY)), "doNotPerform": True}

    def _waits(self, entry: Entry, opens: date) -> Resource:
        told = self._say("until", activity=entry.title, date=self._date(opens))
        detail = self._detail(entry.title, told, self._first_day(opens), opens - A_DAY)
        goal = [self._reference(self._goal_ids()[entry.id])] if entry.chosen else []
        return _without_empty({**detail, "doNotPerform": True, "goal": goal})

    def _detail(self, title: str, text: str, first: date | None, last: date | None) -> Resource:
        period = _without_empty({"start": _iso(first), "end": _iso(last)})
        return _without_empty(
            {
                "code": _concept(title),
                "status": "scheduled" if first else "not-started",
                "doNotPerform": False,
                "scheduledPeriod": period,
                "description": plain(text).strip(),
            }
        )

    def _returns(self) -> list[Entry]:
        """Return what the person wants back and has a date for."""
        return [one for one in self.plan.entries if one.chosen and one.dates and one.kind is EntryKind.RETURN]

    def _goal_ids(self) -> dict[str, str]:
        return {entry.id: f"goal-{number}" for number, entry in enumerate(self._returns(), start=1)}

    def _period(self) -> Resource:
        first = self.plan.surgery_date
        ends = [entry.dates.latest or entry.dates.typical for entry in self.plan.entries if entry.dates]
        return _without_empty({"start": _iso(first), "end": _iso(max(ends, default=None)) if first else None})

    def _first_day(self, otherwise: date) -> date:
        return min(self.plan.surgery_date or otherwise, otherwise)

    def _reference(self, name: str) -> Resource:
        """Return a pointer to another resource: inside the CarePlan, or in the same bundle."""
        return {"reference": f"urn:uuid:{self._uuid(name)}" if self.named else f"#{name}"}

    def _uuid(self, name: str) -> str:
        return str(uuid.uuid5(SPACE, f"{self.seed}\0{name}"))

    def _date(self, when: date) -> str:
        return self.wording.date(when, "full")

    def _say(self, name: str, **values: str) -> str:
        return self.wording.say(f"share.record.{name}", **values)


def _concept(text: str) -> Resource:
    """Return a meaning told in words; no code system knows these."""
    return _without_empty({"text": plain(text).strip()})


def _narrative(text: str) -> Resource:
    return {"status": "generated", "div": f'<div xmlns="{XHTML}"><p>{escape(text)}</p></div>'}


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None


def _without_empty(resource: Resource) -> Resource:
    """Return the resource without empty parts: FHIR allows none."""
    return {key: value for key, value in resource.items() if value not in (None, "", [], {})}


def _ordered(resource: Resource) -> Resource:
    """Return the resource with its contained ones near the top, where readers expect them."""
    first = ("resourceType", "id", "language", "text", "contained")
    return {key: resource[key] for key in (*first, *(key for key in resource if key not in first)) if key in resource}
