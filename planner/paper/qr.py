"""Two small QR codes for paper: the next visit as a calendar entry, and the ward's phone. Nothing else gets one."""

from __future__ import annotations

import io
import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

import segno

from planner.core.answers import VISIT_LENGTH, Visit
from planner.core.letters import plain
from planner.core.plan import Plan
from planner.core.wording import Wording

QUIET_EDGE = 4  # modules of white around it, as readers need
ERROR_CORRECTION = "m"  # survives a fold or a coffee stain
PATTERN = 0  # of the eight that a code may be crossed with; to try all of them takes five times as long


def next_visit(plan: Plan, on: date) -> Visit | None:
    """Return the first visit from a day on, if one is booked."""
    booked = [(visit.date, visit.time, number) for number, visit in enumerate(plan.visits) if visit.date is not None]
    coming = sorted(one for one in booked if one[0] >= on)
    return plan.visits[coming[0][2]] if coming else None


def visit_event(visit: Visit, wording: Wording, *, named: bool = False) -> str:
    """Return a visit as the one event that a phone offers to keep, at its wall-clock time."""
    if visit.date is None:
        raise ValueError(f"{visit.what} has no date yet")
    lines = [
        "BEGIN:VEVENT",
        f"SUMMARY:{_escaped(visit.what if named else wording.say('share.qr.visit'))}",
        *_times(visit.date, visit.time),
        *([f"LOCATION:{_escaped(visit.place)}"] if visit.place else []),
        "END:VEVENT",
    ]
    return "\r\n".join(lines) + "\r\n"


def visit_qr(visit: Visit, wording: Wording, *, named: bool = False) -> str | None:
    """Return the QR code of a visit as SVG, or None where its place is too long for one: the page tells it in words."""
    return qr_svg(visit_event(visit, wording, named=named))


def phone_link(phone: str) -> str | None:
    """Return a number as a phone dials it, or None where there is none to dial."""
    main, _, extension = re.sub(r"(?i)ext\.?|x", ";", phone).partition(";")
    digits = re.sub(r"[^0-9]", "", main.replace("(0)", "") if main.strip().startswith("+") else main)
    if not digits:
        return None
    plus = "+" if main.strip().startswith("+") else ""
    inside = re.sub(r"[^0-9]", "", extension)
    return f"tel:{plus}{digits}" + (f";ext={inside}" if inside else "")


def phone_qr(phone: str) -> str | None:
    """Return the QR code that calls a number as SVG, or None where there is none to call."""
    link = phone_link(phone)
    return qr_svg(link) if link else None


@lru_cache(maxsize=2)  # the two of one plan, which is often printed several times; each takes a few milliseconds
def qr_svg(content: str) -> str | None:
    """Return a QR code as SVG, black on nothing, scaling to any size, or None where it cannot hold so much.

    Equal content gives equal text.
    """
    file = io.BytesIO()
    try:
        code = segno.make(content, error=ERROR_CORRECTION, mask=PATTERN, micro=False)
    except segno.DataOverflowError:
        return None
    code.save(file, kind="svg", border=QUIET_EDGE, xmldecl=False, omitsize=True, nl=False)
    return file.getvalue().decode()


def _times(when: date, at: str) -> tuple[str, str]:
    if not at:
        return f"DTSTART;VALUE=DATE:{when:%Y%m%d}", f"DTEND;VALUE=DATE:{when + timedelta(days=1):%Y%m%d}"
    start = datetime.combine(when, time.fromisoformat(at))
    return f"DTSTART:{start:%Y%m%dT%H%M%S}", f"DTEND:{start + VISIT_LENGTH:%Y%m%dT%H%M%S}"


def _escaped(text: str) -> str:
    """Return text as calendar files write it."""
    return re.sub(r"([\\;,])", r"\\\1", plain(text))
