"""recovery-planner catalogue: every base window with its sources; the coverage report; the sheet for review."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from planner.cli import DONE
from planner.cli.coverage_text import coverage_json, coverage_lines
from planner.cli.questions import told
from planner.content.library import Content
from planner.core.catalogue import Catalogue
from planner.core.caution import confidence
from planner.core.days import Window
from planner.core.errors import KnownError
from planner.core.rules import Rule


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("catalogue", help="list every window with its sources, before any answers")
    parser.add_argument("--procedure", metavar="P", help="only this operation; default: all")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--report", action="store_true", help="how well each activity is founded, and what is unused")
    parser.add_argument(
        "--review-sheet", type=Path, metavar="FILE.pdf", help="every window of --procedure, for a clinician with a pen"
    )
    parser.add_argument("--date", type=_a_day, metavar="YYYY-MM-DD", help="the date of the sheet; default: today")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    content = Content()
    procedures = chosen_procedures(given.procedure, content.catalogue)
    if given.review_sheet:
        _write_review_sheet(given, content)
    elif given.report:
        _print_report(procedures, content, as_json=given.json)
    elif given.json:
        rows = [_row(rule, content.catalogue) for name in procedures for rule in _bases(content.catalogue, name)]
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        for line in _lines(procedures, content):
            print(line)
    return DONE


def chosen_procedures(name: str | None, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the procedures asked for; raise KnownError for one that is not there."""
    if name is None:
        return tuple(catalogue.procedures)
    if name not in catalogue.procedures:
        raise KnownError(
            f"'{name}' is not a procedure of the catalogue. Use one of: {', '.join(catalogue.procedures)}."
        )
    return (name,)


def window_text(window: Window | None) -> str:
    """Return a window in days, or that there is none."""
    if window is None:
        return "ask the team"
    end = "no end named" if window.latest is None else f"later end {window.latest}"
    return f"from day {window.earliest}, usual {window.typical}, {end}"


def _bases(catalogue: Catalogue, procedure: str) -> Iterator[Rule]:
    """Yield the base rules of a procedure in the order in which a plan tells its activities."""
    order = list(catalogue.activities)
    bases = (rule for rule in catalogue.rules_for(procedure) if rule.is_base)
    yield from sorted(bases, key=lambda rule: order.index(rule.activity))


def _added(base: Rule, catalogue: Catalogue) -> tuple[Rule, ...]:
    """Return the rules that add caution to a base rule for some people."""
    return tuple(
        rule
        for rule in catalogue.rules_for(base.procedure)
        if not rule.is_base and (rule.activity, rule.kind) == (base.activity, base.kind)
    )


def _lines(procedures: tuple[str, ...], content: Content) -> Iterator[str]:
    catalogue = content.catalogue
    for name in procedures:
        yield f"{name}: {content.wording.template(f'procedure.{name}.medical')}"
        for rule in _bases(catalogue, name):
            where = window_text(rule.window) if rule.window or rule.asks else _ladder(rule)
            cited = ", ".join(rule.sources) or "no source"
            borrowed = f" (borrowed: {rule.borrowed_from})" if rule.borrowed_from else ""
            yield f"  {rule.activity} ({rule.kind.value}): {where}; {_founded(rule, catalogue)}{borrowed}; {cited}"
            for more in _added(rule, catalogue):
                later = f": {window_text(more.window)}" if more.window else ""
                yield f"    when {told(more.when)}{later}; {', '.join(more.sources) or 'no source'}"
        yield ""


def _founded(rule: Rule, catalogue: Catalogue) -> str:
    return confidence(rule, catalogue.sources).value


def _ladder(rule: Rule) -> str:
    days = ", ".join(str(step.day) for step in rule.steps)
    return f"steps on day {days}" if days else "no day of its own"


def _row(rule: Rule, catalogue: Catalogue) -> dict[str, Any]:  # JSON
    return {
        "rule": rule.id,
        "procedure": rule.procedure,
        "activity": rule.activity,
        "kind": rule.kind.value,
        "window": _window(rule.window),
        "asks": rule.asks,
        "confidence": _founded(rule, catalogue),
        "value": rule.value,
        "unit": rule.unit,
        "steps": [{"id": step.id, "day": step.day, "value": step.value, "unit": step.unit} for step in rule.steps],
        "readiness": list(rule.readiness),
        "gates": list(rule.gates),
        "gate_day": rule.gate_day,
        "borrowed_from": rule.borrowed_from,
        "sources": [_source(source, catalogue) for source in rule.sources],
        "note": rule.note,
        "exception": rule.exception,
        "added": [
            {
                "rule": more.id,
                "when": told(more.when),
                "window": _window(more.window),
                "sources": list(more.sources),
                "note": more.note,
            }
            for more in _added(rule, catalogue)
        ],
    }


def _window(window: Window | None) -> dict[str, int | None] | None:
    if window is None:
        return None
    return {"earliest": window.earliest, "typical": window.typical, "latest": window.latest}


def _source(source_id: str, catalogue: Catalogue) -> dict[str, str]:
    source = catalogue.sources[source_id]
    return {"id": source.id, "publisher": source.publisher, "title": source.title, "url": source.url}


def _print_report(procedures: tuple[str, ...], content: Content, *, as_json: bool) -> None:
    from planner.content.coverage import coverage  # late: only this command counts

    found = coverage(content.catalogue, content.evidence)
    if as_json:
        print(json.dumps(coverage_json(found, procedures), indent=2, ensure_ascii=False))
        return
    for line in coverage_lines(found, procedures):
        print(line)


def _write_review_sheet(given: argparse.Namespace, content: Content) -> None:
    from planner.paper.review import Reviewing  # late, here and below: only this command typesets
    from planner.paper.typeset import Typesetter
    from planner.system_clock import SystemClock

    if given.procedure is None:
        raise KnownError("A review sheet is made for one operation. Name it with --procedure.")
    reviewing = Reviewing(catalogue=content.catalogue, wording=content.wording, facts=content.evidence, told=told)
    document = reviewing.sheet(given.procedure, given.date or SystemClock().today())
    made = Typesetter(content.folder / "paper").pdf(document)
    try:
        given.review_sheet.write_bytes(made)
    except OSError as trouble:
        why = trouble.strerror or trouble
        raise KnownError(f"The sheet could not be written to {given.review_sheet}: {why}. Choose another.") from trouble
    print(given.review_sheet)


def _a_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date like 2026-03-02") from None
