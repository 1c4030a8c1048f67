"""recovery-planner triage: how fast to act on the signs named, and why."""

from __future__ import annotations

import argparse
import json
import sys

from planner.cli import DONE, WRONG_USE
from planner.cli.build import add_date
from planner.content.library import Content
from planner.core.figures import told_figures
from planner.core.planning import FALLBACK_COUNTRY, spoken_wording
from planner.core.triage import Verdict, concerns, triage
from planner.core.wording import Wording


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("triage", help="how fast to act on what is noticed")
    parser.add_argument("--procedure", required=True, metavar="P")
    parser.add_argument("--day", required=True, type=int, metavar="N", help="days after surgery")
    parser.add_argument("--sign", action="append", default=[], metavar="ID", help="may be given several times")
    parser.add_argument("--json", action="store_true", help="as JSON")
    add_date(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    content = Content()
    catalogue = content.catalogue
    signs = {sign.id: sign for sign in catalogue.signs}
    unknown = [name for name in given.sign if name not in signs]
    if given.procedure not in catalogue.procedures:
        print(f"'{given.procedure}' is not one of: {', '.join(catalogue.procedures)}.", file=sys.stderr)
        return WRONG_USE
    if unknown or not given.sign:
        told = f"There is no sign '{', '.join(unknown)}'." if unknown else "Name at least one sign with --sign."
        print(f"{told} 'recovery-planner signs' lists them.", file=sys.stderr)
        return WRONG_USE
    verdict = triage([signs[name] for name in given.sign], given.day)
    words = spoken_wording(content.wording, catalogue.countries[FALLBACK_COUNTRY])
    elsewhere = [name for name in given.sign if not concerns(signs[name], given.procedure)]
    _print(verdict, words, elsewhere, as_json=given.json)
    return DONE


def _print(verdict: Verdict | None, words: Wording, elsewhere: list[str], *, as_json: bool) -> None:
    because = (
        []
        if verdict is None
        else [
            {
                "id": sign.id,
                "text": words.say(f"sign.{sign.id}.text", **told_figures(sign.figures)),
                "advice": words.say(f"sign.{sign.id}.advice", **told_figures(sign.figures)),
                "sources": list(sign.sources),
            }
            for sign in verdict.decided_by
        ]
    )
    tier = verdict.tier.value if verdict else None
    if as_json:
        row = {"tier": tier, "because": because, "not_listed_for_this_operation": elsewhere}
        print(json.dumps(row, indent=2, ensure_ascii=False))
        return
    print(tier or "None of this applies on that day. If in doubt, call.")
    for one in because:
        print(f"  {one['text']}: {one['advice']}")
