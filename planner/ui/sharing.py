"""Files that carry the plan elsewhere, made when they are asked for."""

from __future__ import annotations

from datetime import datetime

from planner.core.plan import Plan
from planner.core.wording import Wording
from planner.ui.printing.share import Share


def shared_file(share: Share, plan: Plan, wording: Wording, now: datetime, *, before: bytes = b"") -> bytes:
    """Return the file that was asked for; `wording` speaks as people of the plan's country do.

    `before` is the calendar file of this plan that was saved last.
    """
    if share is Share.CALENDAR:
        from planner.exchange.ics import CalendarOptions, calendar_file  # late, here and below: rarely asked for
        from planner.exchange.zones import local_zone

        options = CalendarOptions(zone=local_zone(), told_at=now.astimezone())
        return calendar_file(plan, wording, options, before=before)
    if share is Share.RECORD:
        from planner.exchange.fhir import fhir_bundle

        return fhir_bundle(plan, wording)
    from planner.exchange.plan_file import write_plan

    return write_plan(plan)
