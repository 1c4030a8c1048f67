"""What tells one plan from all others, also where several share a calendar, and stays when a name is corrected."""

from __future__ import annotations

import re
from dataclasses import replace

from planner.core.answers import Answers
from planner.core.plan import PLAN_SCHEMA, Plan

PLAN_ID = re.compile(r"[A-Za-z0-9._-]{4,64}")
FROM_ANSWERS = ("country", "procedure", "surgery_date", "age")


def answers_id(answers: Answers) -> str:
    """Return the id of a plan that is made from answers without one: equal answers, equal id, and no name in it.

    Two people of one clinic who had the same operation on the same day are told apart by their age alone; where that
    is too little, the answers name an id.
    """
    import hashlib  # late: it brings a whole library of ciphers, and a stored plan has its id

    told = "\0".join(str(answers.get(name, "")) for name in FROM_ANSWERS)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def with_id(plan: Plan, given: str) -> Plan:
    """Return the plan with this id, unless it has one."""
    return plan if plan.plan_id else replace(plan, plan_id=given)


def is_of_same_person(one: Plan, other: Plan) -> bool:
    """Tell whether two plans are of one person, as when a booklet is opened again or the questions are asked anew.

    Ids tell it; without a common one, the same name and day of the operation do.
    """
    if one.plan_id and one.plan_id == other.plan_id:
        return True
    return _told_apart_by(one) == _told_apart_by(other)


def _told_apart_by(plan: Plan) -> tuple[object, ...]:
    return " ".join(plan.person.name.split()).casefold(), plan.surgery_date, plan.procedure


def brought_up(plan: Plan) -> Plan:
    """Return a plan that an earlier program kept as this one keeps it."""
    if plan.plan_id and plan.schema == PLAN_SCHEMA:
        return plan
    return replace(plan, schema=PLAN_SCHEMA, plan_id=plan.plan_id or id_before_ids(plan))


def id_before_ids(plan: Plan) -> str:
    """Return what told plans apart before they had an id: an old plan goes on updating its events in calendars."""
    return "\0".join((plan.person.name, plan.country, plan.procedure or ""))
