"""What sources state about signs: read from its table, and held against the tiers of the signs."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from planner.content.tables import Reader
from planner.core.catalogue import Catalogue, Sign
from planner.core.errors import Fault
from planner.core.kinds import ANY_PROCEDURE, Tier
from planner.core.sign_facts import SignFact, Urgency
from planner.core.triage import concerns


def read_sign_facts(read: Reader, path: Path) -> Iterator[SignFact]:
    """Yield one statement a row; a faulty row is told and left out."""
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            table = {**row, "signs": row["signs"].split(), "to_day": int(row["to_day"]) if row["to_day"] else None}
            fact = read.record(f"{read.name(path)}: line {number}", table, SignFact)
            if fact is not None:
                yield fact


def check_sign_facts(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield every statement of a source that no sign covers, or that a sign takes too lightly."""
    signs = {sign.id: sign for sign in catalogue.signs}
    for fact in catalogue.sign_facts:
        where = f"sign_evidence.csv: {fact.source}, {fact.about}"
        if fact.source not in catalogue.sources:
            yield Fault(where, f"Source '{fact.source}' is not among the sources.")
        for name in sorted(set(fact.signs) - set(signs)):
            yield Fault(where, f"'{name}' is not a sign.")
        covering = [signs[name] for name in fact.signs if name in signs]
        procedures = catalogue.procedures if fact.procedure == ANY_PROCEDURE else [fact.procedure]
        for procedure in procedures:
            if not any(concerns(sign, procedure) for sign in covering):
                yield Fault(where, f"No sign covers it after '{procedure}'.")
        yield from _too_calm(where, fact, covering)
    yield from _without_reason(catalogue)


def _too_calm(where: str, fact: SignFact, covering: list[Sign]) -> Iterator[Fault]:
    least = fact.urgency.least
    for sign in covering:
        tiers = [sign.tier, *([sign.later_tier] if sign.later_tier and fact.to_day is None else [])]
        if least is not None and any(tier.urgency < least.urgency for tier in tiers):
            yield Fault(where, f"Sign '{sign.id}' is calmer than this source. The stricter tier wins.")


def _without_reason(catalogue: Catalogue) -> Iterator[Fault]:
    called = {name for fact in catalogue.sign_facts if fact.urgency is Urgency.EMERGENCY for name in fact.signs}
    for sign in catalogue.signs:
        if sign.tier is Tier.EMERGENCY and sign.id not in called and not sign.note:
            yield Fault(f"sign {sign.id}", "No source calls it an emergency. Say in its note why it is one.")
