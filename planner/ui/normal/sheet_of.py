"""A result of "Is this normal?" as its printed page wants it."""

from __future__ import annotations

from planner.app.triage_views import TriageResult
from planner.core.kinds import Tier
from planner.paper.given import TriageSheet

SYMBOLS = {"calendar": "visit"}  # where paper calls an icon otherwise


def sheet_of(result: TriageResult) -> TriageSheet:
    """Return the page of a result."""
    return TriageSheet(
        symbol=SYMBOLS.get(result.icon, result.icon),
        is_emergency=result.tier is Tier.EMERGENCY,
        title=result.title,
        lead=result.lead,
        phone_label=result.phone_label,
        phone=result.phone,
        say=result.say,
        advice=result.advice,
        told=result.told,
        call_at_once_title=result.call_at_once_title,
        call_at_once=result.call_at_once,
        doubt=result.doubt,
        sources=result.source_lines,
    )
