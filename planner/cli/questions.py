"""recovery-planner questions: every question, its choices, and when it is asked."""

from __future__ import annotations

import argparse
import json
from typing import Any

from planner.cli import DONE
from planner.content.library import Content
from planner.core.conditions import ALWAYS, All, AnyOf, Between, Condition, Is, Not
from planner.core.questions import Question


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("questions", help="list every question")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    content = Content()
    rows = [_row(question, content) for question in content.catalogue.questions]
    if given.json:
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        for row in rows:
            asked = f"  asked when {row['asked_when']}" if row["asked_when"] else ""
            choices = f"  [{', '.join(row['choices'])}]" if row["choices"] else ""
            print(f"{row['section']}: {row['id']} ({row['kind']}) {row['title']}{choices}{asked}")
    return DONE


def _row(question: Question, content: Content) -> dict[str, Any]:  # JSON
    return {
        "id": question.id,
        "section": question.section,
        "kind": question.kind.value,
        "title": content.wording.template(f"question.{question.id}.title"),
        "choices": list(question.choices),
        "required": question.is_required,
        "asked_when": told(question.asked_when),
    }


def told(condition: Condition) -> str:
    """Return a condition as a person would say it."""
    if condition is ALWAYS:
        return ""
    if isinstance(condition, Is):
        return f"{condition.question} is {' or '.join(sorted(map(_value, condition.values)))}"
    if isinstance(condition, Between):
        ends = [f"at least {condition.low:g}"] if condition.low is not None else []
        ends += [f"at most {condition.high:g}"] if condition.high is not None else []
        return f"{condition.question} is {' and '.join(ends)}"
    if isinstance(condition, Not):
        return f"not ({told(condition.part)})"
    if isinstance(condition, All | AnyOf):
        word = " and " if isinstance(condition, All) else " or "
        return word.join(f"({told(part)})" if len(part.questions) > 1 else told(part) for part in condition.parts)
    raise AssertionError(f"unknown condition {condition!r}")


def _value(value: object) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
