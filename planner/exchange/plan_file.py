"""The plan file: one plan as JSON text, alone or inside the booklet's PDF.

The text has the plan's fields in their order, answers sorted by id, dates as ISO text and two spaces of indent,
so equal plans give equal bytes. Reading is strict: a plan is restored whole, or a sentence says why not.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from pathlib import Path

import msgspec

from planner.core.answer_checks import check_time
from planner.core.catalogue import Catalogue
from planner.core.errors import KnownError
from planner.core.logo import check_logo
from planner.core.plan import PLAN_SCHEMA, Plan
from planner.core.plan_id import brought_up
from planner.exchange.streams import expands_beyond

OLDEST_SCHEMA = 1
ATTACHMENT_NAME = "plan.json"
LARGEST_PLAN = 5_000_000  # bytes; a long plan has about 150,000
LARGEST_PDF = 100_000_000
MOST_REVISIONS = 1_000_000
ENTRY_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
YEARS = range(1900, 2200)  # of an operation; beyond them days run out of the calendar
LANGUAGE = re.compile(r"[a-z]{2,3}")
LARGEST_STREAM = 64_000_000  # unpacked bytes; no page of a booklet comes near
PDF_MARK = b"%PDF-"
PASSWORD_WANTED = 4  # FPDF_ERR_PASSWORD

NOT_A_PLAN = "This file is not a recovery plan. Please choose the PDF or the plan file that Recovery Planner saved."
DAMAGED = "This plan file is damaged: {trouble}. Please use another copy, or the plan code on paper."
NEWER = "This plan was saved by a newer Recovery Planner. Please update the program, then open the plan again."
TOO_LARGE = "This file is too large to be a recovery plan. Please choose the file that Recovery Planner saved."
PDF_DAMAGED = "This PDF is damaged and cannot be opened. Please use another copy, or type the plan code from paper."
PDF_LOCKED = "This PDF is locked with a password. Please save a copy without the password, then open that copy."
PDF_WITHOUT_PLAN = (
    "This PDF carries no plan. Only the whole booklet does. Please choose that one, or type the plan code from paper."
)
NOT_READABLE = "The file {name} cannot be read. Please check that it is still there and that you may open it."


class _Head(msgspec.Struct):
    """What tells a plan file from any other JSON text."""

    schema: int
    catalogue_version: str


def write_plan(plan: Plan) -> bytes:
    """Return the plan as JSON text. Equal plans give equal bytes."""
    return msgspec.json.format(msgspec.json.encode(plan, order="deterministic"), indent=2) + b"\n"


def read_plan(text: bytes) -> Plan:
    """Return the plan that JSON text tells; raise KnownError where it tells none."""
    if len(text) > LARGEST_PLAN:
        raise KnownError(TOO_LARGE)
    _check_head(text)
    try:
        plan = _decoder().decode(text)
        _check_dates(plan)
        _check_times(plan)
        _check_bounds(plan)
        _check_own_entries(plan)
        if plan.protocol is not None:
            check_logo(plan.protocol.clinic.logo)
    except (msgspec.DecodeError, ValueError, OverflowError, RecursionError) as trouble:
        raise KnownError(DAMAGED.format(trouble=_brief(trouble))) from trouble
    return brought_up(plan)


def plan_in_pdf(pdf: bytes) -> Plan:
    """Return the plan that a booklet carries; raise KnownError where there is none."""
    if len(pdf) > LARGEST_PDF or expands_beyond(pdf, LARGEST_STREAM):
        raise KnownError(TOO_LARGE)
    return read_plan(_attachment(pdf))


def open_plan_file(path: Path) -> Plan:
    """Return the plan in a booklet's PDF or a plan file, whatever the file is called."""
    content = _content(path)
    return plan_in_pdf(content) if is_pdf(content) else read_plan(content)


def check_fits(plan: Plan, catalogue: Catalogue) -> None:
    """Raise KnownError where a plan from a file names a country that this program knows nothing of."""
    if plan.country not in catalogue.countries:
        raise KnownError(DAMAGED.format(trouble=f"there is no country '{plan.country}'"))


def is_pdf(content: bytes) -> bool:
    """Return whether the content is a PDF; a few stray bytes may come before its mark."""
    return PDF_MARK in content[:1024]


@cache
def _decoder() -> msgspec.json.Decoder[Plan]:
    return msgspec.json.Decoder(Plan)


def _check_head(text: bytes) -> None:
    try:
        head = msgspec.json.decode(text, type=_Head)
    except (msgspec.DecodeError, ValueError, RecursionError) as trouble:
        raise KnownError(NOT_A_PLAN) from trouble
    if head.schema > PLAN_SCHEMA:
        raise KnownError(NEWER)
    if head.schema < OLDEST_SCHEMA:
        raise KnownError(NOT_A_PLAN)


def _check_dates(plan: Plan) -> None:
    """Raise ValueError where a date does not fit its day after surgery: someone has changed the file."""
    for entry in plan.entries:
        if plan.surgery_date is None or entry.window is None:
            continue
        if entry.dates != entry.window.dates(plan.surgery_date):
            raise ValueError(f"the dates of '{entry.id}' do not fit the day of surgery")


def _check_times(plan: Plan) -> None:
    """Raise ValueError where a time or a date that is kept as text is none."""
    for text in (*(visit.time for visit in plan.visits), *(at for one in plan.medicines for at in one.times)):
        if text and check_time(text):
            raise ValueError(f"'{text}' is not a time of day")
    for reminder in plan.reminders:
        datetime.fromisoformat(reminder.at)
    for question_id in ("surgery_date", "discharge_date"):
        plan.sheet.answers.day(question_id)


def _check_bounds(plan: Plan) -> None:
    """Raise ValueError where a value is such as no program ever wrote, so that nothing fails on it later."""
    if not 0 <= plan.revision <= MOST_REVISIONS:
        raise ValueError(f"{plan.revision} is not the number of a revision")
    if not LANGUAGE.fullmatch(plan.language):
        raise ValueError(f"'{plan.language[:20]}' is not a language")
    days = [plan.made_on, plan.surgery_date, plan.discharge_date, *(visit.date for visit in plan.visits)]
    for day in days:
        if day is not None and day.year not in YEARS:
            raise ValueError(f"{day} is not a day of a plan")


def _check_own_entries(plan: Plan) -> None:
    """Raise ValueError where an own entry is such as no program ever wrote."""
    ids = {one.id for one in plan.own_entries}
    if len(ids) != len(plan.own_entries) or not all(ENTRY_ID.fullmatch(name) for name in ids):
        raise ValueError("the own entries are not told apart")
    for one in plan.own_entries:
        if one.first.year not in YEARS or (one.time and check_time(one.time)):
            raise ValueError(f"'{one.first} {one.time}' is not the time of an own entry")


def _attachment(pdf: bytes) -> bytes:
    import pypdfium2  # late: no window needs it at start-up

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as trouble:
        is_locked = getattr(trouble, "err_code", None) == PASSWORD_WANTED
        raise KnownError(PDF_LOCKED if is_locked else PDF_DAMAGED) from trouble
    try:
        for number in range(document.count_attachments()):
            attachment = document.get_attachment(number)
            if attachment.get_name() == ATTACHMENT_NAME:
                return bytes(attachment.get_data())
    except (pypdfium2.PdfiumError, RuntimeError, ValueError) as trouble:
        raise KnownError(PDF_DAMAGED) from trouble
    finally:
        document.close()
    raise KnownError(PDF_WITHOUT_PLAN)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_PDF + 1)  # some files have no end
    except OSError as trouble:
        raise KnownError(NOT_READABLE.format(name=path.name)) from trouble
    if len(content) > LARGEST_PDF:
        raise KnownError(TOO_LARGE)
    return content


def _brief(trouble: Exception) -> str:
    return str(trouble).rstrip(".").replace("\n", " ")
