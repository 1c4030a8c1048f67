"""recovery-planner signs: every danger sign, with its words and tier."""

from __future__ import annotations

import argparse
import json

from planner.cli import DONE
from planner.content.library import Content
from planner.core.figures import told_figures
from planner.core.planning import FALLBACK_COUNTRY, spoken_wording


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("signs", help="list every sign, with its words")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    content = Content()
    words = spoken_wording(content.wording, content.catalogue.countries[FALLBACK_COUNTRY])
    rows = [
        {
            "id": sign.id,
            "tier": sign.tier.value,
            "complaint": sign.complaint,
            "text": words.say(f"sign.{sign.id}.text", **told_figures(sign.figures)),
            "advice": words.say(f"sign.{sign.id}.advice", **told_figures(sign.figures)),
            "sources": list(sign.sources),
        }
        for sign in content.catalogue.signs
    ]
    if given.json:
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        for row in rows:
            print(f"{row['tier']:<10} {row['id']}: {row['text']}")
    return DONE
