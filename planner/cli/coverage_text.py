"""The coverage report as lines to read and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from planner.content.coverage import Cell, Coverage

NOTHING = "-"


def coverage_lines(found: Coverage, procedures: Sequence[str]) -> Iterator[str]:
    """Yield the report as lines."""
    yield from _table(found, procedures)
    yield ""
    for procedure in procedures:
        yield _procedure_line(found, procedure)
    yield ""
    yield from _shares(found)
    yield ""
    yield _listed("Cells without a rule", [f"{procedure}.{activity}" for procedure, activity in found.empty])
    yield _listed("Rules never reached", found.unreachable)
    yield _listed("Rules reached only by people who do not know the answer", found.only_unknown)
    yield _listed("Sources never used", found.unused_sources)


def coverage_json(found: Coverage, procedures: Sequence[str]) -> dict[str, Any]:  # JSON
    """Return the report as plain values."""
    return {
        "cells": [_cell(cell) for procedure in procedures for cell in found.of(procedure)],
        "procedures": [
            {
                "procedure": procedure,
                **{confidence.value: count for confidence, count in found.counts(procedure).items()},
                "median_width": found.median_width(procedure),
            }
            for procedure in procedures
        ],
        "activities": [
            {
                "activity": share.activity,
                "statements": share.statements,
                "touching": share.touching,
                "later": share.later,
            }
            for share in found.shares()
        ],
        "empty": [f"{procedure}.{activity}" for procedure, activity in found.empty],
        "never_reached": list(found.unreachable),
        "reached_only_unknown": list(found.only_unknown),
        "unused_sources": list(found.unused_sources),
    }


def _cell(cell: Cell) -> dict[str, Any]:  # JSON
    return {
        "procedure": cell.procedure,
        "activity": cell.activity,
        "kind": cell.kind.value,
        "rule": cell.rule,
        "confidence": cell.confidence.value,
        "publishers": cell.publishers,
        "width": cell.width,
        "statements": cell.statements,
        "touching": cell.touching,
        "later": cell.later,
    }


def _table(found: Coverage, procedures: Sequence[str]) -> Iterator[str]:
    """Yield procedures × activities, each with its confidence and the number of publishers."""
    activities = dict.fromkeys(cell.activity for cell in found.cells)
    cells = {(cell.procedure, cell.activity): cell for cell in found.cells}
    yield "Confidence and number of publishers"
    yield f"{'':<22}" + "".join(f"{procedure[:20]:<22}" for procedure in procedures).rstrip()
    for activity in activities:
        told = (_told(cells.get((procedure, activity))) for procedure in procedures)
        yield f"{activity:<22}" + "".join(f"{text:<22}" for text in told).rstrip()


def _told(cell: Cell | None) -> str:
    if cell is None:
        return NOTHING
    return f"{cell.confidence.value} {cell.publishers}"


def _procedure_line(found: Coverage, procedure: str) -> str:
    counts = ", ".join(f"{count} {one.value}" for one, count in found.counts(procedure).items())
    width = found.median_width(procedure)
    return f"{procedure}: {counts}; median window {NOTHING if width is None else f'{width:g} days'}"


def _shares(found: Coverage) -> Iterator[str]:
    """Yield how many of the coded statements touch the window, and how many begin after its end."""
    yield f"{'Statements with a day':<22}{'coded':>8}{'touch':>8}{'later':>8}"
    for share in (*found.shares(), found.together()):
        if share.statements:
            touch, later = share.touching / share.statements, share.later / share.statements
            yield f"{share.activity:<22}{share.statements:>8}{touch:>8.0%}{later:>8.1%}"


def _listed(title: str, names: Sequence[str]) -> str:
    return f"{title}: {', '.join(names) if names else 'none'}"
