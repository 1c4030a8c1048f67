"""Opening whatever a plan can come in: a booklet's PDF, a plan file, or an answers file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from planner.core.catalogue import Catalogue
from planner.core.plan import Plan
from planner.core.plan_id import answers_id, with_id
from planner.core.planning import build_plan
from planner.core.protocol import Protocol
from planner.core.wording import Wording

ANSWERS = ".toml"


def open_plan(
    path: Path, catalogue: Catalogue, wording: Wording, *, today: date, protocol: Protocol | None = None
) -> Plan:
    """Return the plan of a file; raise KnownError with a sentence where there is none.

    Of an answers file it is made on this day, with a clinic's protocol; a plan that is kept comes back as told.
    """
    if path.suffix.lower() == ANSWERS:
        from planner.exchange.answers_file import read_answers_file  # late, as below: one of the two is needed

        sheet = read_answers_file(path, catalogue, wording, today=today)
        plan = build_plan(catalogue, wording, sheet, made_on=today, protocol=protocol)
        return with_id(plan, answers_id(sheet.answers))
    from planner.exchange.plan_file import check_fits, open_plan_file

    plan = open_plan_file(path)
    check_fits(plan, catalogue)
    return plan
