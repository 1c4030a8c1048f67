"""recovery-planner build: answers, a plan file or a plan PDF in; the plan on paper and as files out."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from planner.cli import DONE, SOME_FAILED, WRONG_USE
from planner.cli.batch import Outcome, outcomes
from planner.cli.orders import Order, answers_files, orders
from planner.content.library import Content
from planner.core.errors import KnownError
from planner.core.plan import Plan
from planner.core.plan_id import answers_id, with_id
from planner.core.planning import PROBLEM_FITS, build_plan
from planner.core.protocol import Protocol
from planner.paper.options import PaperOptions, PaperSize

YEARS = range(2000, 2101)  # in which a plan can be made


@dataclass(frozen=True, slots=True)
class Job:
    """What is made of one plan."""

    content: Content
    made_on: date
    paper: str | None
    large_print: bool
    protocol: Protocol | None = None
    formats: tuple[str, ...] = ()


def _pdf(plan: Plan, job: Job) -> bytes:
    from planner.cli.booklet import booklet

    return booklet(plan, job.content, paper_options(plan, job))


def _json(plan: Plan, job: Job) -> bytes:  # noqa: ARG001  # every format is made from a plan and a job
    from planner.exchange.plan_file import write_plan

    return write_plan(plan)


def _ics(plan: Plan, job: Job) -> bytes:
    from planner.exchange.ics import CalendarOptions, calendar_file
    from planner.exchange.zones import local_zone

    wording = job.content.wording.for_country(plan.country)
    return calendar_file(plan, wording, CalendarOptions(zone=local_zone()))


def _fhir(plan: Plan, job: Job) -> bytes:
    from planner.exchange.fhir import fhir_bundle

    return fhir_bundle(plan, job.content.wording)


LANGUAGES = {"en": "English", "es": "Spanish"}
FORMATS: dict[str, tuple[str, Callable[[Plan, Job], bytes]]] = {
    "pdf": ("plan.pdf", _pdf),
    "ics": ("plan.ics", _ics),
    "fhir": ("plan.fhir.json", _fhir),
    "json": ("plan.json", _json),
}


def paper_options(plan: Plan, job: Job) -> PaperOptions:
    """Return how the plan is printed: the paper asked for, or the usual one of the person's country."""
    usual = job.content.catalogue.countries[plan.country].paper
    return PaperOptions(size=PaperSize(job.paper or usual), large_print=job.large_print)


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("build", help="make the plan as files, without a window")
    parser.add_argument("inputs", nargs="*", type=Path, metavar="INPUT", help="answers, plan file, plan PDF or folder")
    parser.add_argument("--code", metavar="CODE", help="a plan code from paper, its lines in order")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="where the files go")
    parser.add_argument("--formats", default=",".join(FORMATS), help=f"some of: {', '.join(FORMATS)}")
    parser.add_argument("--paper", choices=[size.value for size in PaperSize], help="default: by country")
    parser.add_argument("--large-print", action="store_true", help="18 point instead of 14")
    parser.add_argument("--lang", default="en", help="language of the plan")
    parser.add_argument(
        "--protocol", type=Path, metavar="FILE", help="a clinic's protocol, for answers files and codes"
    )
    add_date(parser)
    parser.set_defaults(run=run)


def add_date(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--date", type=_a_date, metavar="YYYY-MM-DD", help="the day the plan is made; default: today")


def made_on(given: argparse.Namespace) -> date:
    from planner.system_clock import SystemClock

    chosen: date | None = given.date
    return chosen or SystemClock().today()


def run(given: argparse.Namespace) -> int:
    formats = [name.strip() for name in given.formats.split(",") if name.strip()]
    unknown = [name for name in formats if name not in FORMATS]
    if unknown or not formats:
        told = f"There is no format '{', '.join(unknown)}'." if unknown else "No format is named."
        print(f"{told} There are: {', '.join(FORMATS)}.", file=sys.stderr)
        return WRONG_USE
    if not given.inputs and not given.code:
        print("There is nothing to make a plan of. Name a file or a folder, or give --code.", file=sys.stderr)
        return WRONG_USE
    content = Content(given.lang)
    if not content.has_language:
        names = ", ".join(LANGUAGES.get(one, one) for one in content.languages)
        told = f"There are no words in {LANGUAGES.get(given.lang, repr(given.lang))} yet. Plans are made in: {names}."
        print(f"{told} Please leave out --lang, or ask for one of: {', '.join(content.languages)}.", file=sys.stderr)
        return WRONG_USE
    job = Job(
        content, made_on(given), given.paper, given.large_print, _protocol(given, content), formats=tuple(formats)
    )
    asked = list(orders(given.inputs, given.code or "", given.out))
    failed = [path.name for path in given.inputs if path.is_dir() and not answers_files(path)]
    made = 0
    try:
        for number, (order, outcome) in enumerate(zip(asked, outcomes(asked, job, build_one), strict=True), start=1):
            place = f"{number}/{len(asked)} " if len(asked) > 1 else ""
            is_named = outcome.told.startswith(order.name)  # faults name their file already
            named = outcome.told if is_named else f"{order.name}: {outcome.told}"
            print(f"{place}{named}", file=sys.stderr, flush=True)
            failed += [] if outcome.is_made else [order.name]
            made += outcome.is_made
    except KeyboardInterrupt:
        print(f"Stopped. Made: {made} of {len(asked)}; those are whole. Start again for the rest.", file=sys.stderr)
        return SOME_FAILED
    if failed:
        print(f"Made: {made}. Not made: {', '.join(failed)}.", file=sys.stderr)
    return SOME_FAILED if failed else DONE


def build_one(order: Order, job: Job) -> Outcome:
    """Make one plan; one bad file never stops the rest."""
    try:
        plan = _plan(order, job)
        made = {FORMATS[name][0]: FORMATS[name][1](plan, job) for name in job.formats}
        _write(order.folder, made)
    except KnownError as trouble:
        return Outcome(str(trouble), is_made=False)
    except OSError as trouble:  # a full disk, mostly: the typesetter needs a little room of its own
        why = trouble.strerror or trouble
        return Outcome(f"The pages could not be made: {why}. Free some space and try again.", is_made=False)
    except Exception as fault:  # ours: told with its place, and never with what the file holds
        return Outcome(_fault_told(fault), is_made=False)
    told = f"{', '.join(made)} in {order.folder}"
    letters = letters_told(plan, job) if "pdf" in job.formats else ()
    return Outcome("\n".join((told, *checks_asked(plan), *letters)), is_made=True)


def _plan(order: Order, job: Job) -> Plan:
    if order.path is None:
        return read_code(order.code, job)
    return read_input(order.path, job.content, job.made_on, job.protocol)


def checks_asked(plan: Plan) -> tuple[str, ...]:
    """Return what should be checked before the plan is used, as where operation and problem hardly go together."""
    asked = (one for one in plan.questions_for_team if one.id == PROBLEM_FITS)
    return tuple(f"Please check: {one.text} {one.because}" for one in asked)


def letters_told(plan: Plan, job: Job) -> tuple[str, ...]:
    """Return what must be written into the pages by hand, if anything."""
    from planner.paper.by_hand import by_hand_told

    told = by_hand_told(plan.sheet, job.content.wording)
    return (told,) if told else ()


def _fault_told(fault: Exception) -> str:
    at = traceback.extract_tb(fault.__traceback__)[-1]
    place = f"{type(fault).__name__}, {Path(at.filename).name} line {at.lineno}"
    return f"It could not be made, by a fault of this program ({place}). Please report it. The file is unchanged."


def read_code(code: str, job: Job) -> Plan:
    """Return the plan that a plan code brings back; say what must be read from the paper."""
    from planner.exchange.plan_code import read_plan_code

    wording = job.content.wording
    found = read_plan_code(code, job.content.catalogue, wording)
    for is_so, wording_id in ((found.is_other_catalogue, "other_catalogue"), (found.is_partial, "partial")):
        if is_so:
            print(wording.say(f"share.code.{wording_id}"), file=sys.stderr)
    plan = build_plan(job.content.catalogue, wording, found.sheet, made_on=job.made_on, protocol=job.protocol)
    return with_id(plan, answers_id(found.sheet.answers))


def _protocol(given: argparse.Namespace, content: Content) -> Protocol | None:
    if given.protocol is None:
        return None
    from planner.content.protocol import load_protocol

    return load_protocol(given.protocol, content.catalogue, content.wording)


def read_input(path: Path, content: Content, today: date, protocol: Protocol | None = None) -> Plan:
    """Return the plan of an answers file, a plan file or a plan PDF; raise KnownError where there is none."""
    from planner.exchange.opening import open_plan

    return open_plan(path, content.catalogue, content.wording, today=today, protocol=protocol)


def _write(folder: Path, made: dict[str, bytes]) -> None:
    from planner.exchange.whole_file import write_whole

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in made.items():
            write_whole(folder / name, content)
    except OSError as trouble:
        why = trouble.strerror or trouble
        raise KnownError(f"The plan could not be written to {folder}: {why}. Choose another folder.") from trouble


def _a_date(text: str) -> date:
    try:
        found = datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007  # a day has no time zone
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date such as 2026-03-02") from None
    if found.year not in YEARS:
        raise argparse.ArgumentTypeError(f"'{text}' is not in the years {YEARS[0]} to {YEARS[-1]}")
    return found
