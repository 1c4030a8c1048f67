"""What must be true of the catalogue as a whole: references, order, completeness, words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields

from planner.content.about_files import about_words, check_abouts
from planner.content.exercise_checks import check_exercises, exercise_words
from planner.core.answers import RATHER_NOT_SAY, UNKNOWN, OwnActivity
from planner.core.body_mass import BODY_MASS
from planner.core.catalogue import Catalogue
from planner.core.conditions import All, AnyOf, Between, Condition, Is, Not
from planner.core.errors import Fault
from planner.core.own_activities import OWN
from planner.core.questions import QuestionKind
from planner.core.rules import Rule
from planner.core.topics import GROUPS, WORDS
from planner.core.wording import Wording

DIGIT = re.compile(r"\d")
DEMANDS = tuple(field.name for field in fields(OwnActivity) if field.name != "name")
PROCEDURE_WORDS = ("name", "medical", "operation")


def check_catalogue(catalogue: Catalogue) -> list[Fault]:
    """Return everything that is wrong with the catalogue, apart from its words."""
    return [
        *_doubles("question", (question.id for question in catalogue.questions)),
        *_doubles("rule", (rule.id for rule in catalogue.rules)),
        *_doubles("sign", (sign.id for sign in catalogue.signs)),
        *_doubles("topic", (topic.id for topic in catalogue.topics)),
        *_question_faults(catalogue),
        *(fault for rule in catalogue.rules for fault in _rule_faults(rule, catalogue)),
        *_base_faults(catalogue),
        *_other_condition_faults(catalogue),
        *_sign_faults(catalogue),
        *check_exercises(catalogue),
        *_exercise_condition_faults(catalogue),
        *check_abouts(catalogue),
        *_demand_faults(catalogue),
        *_topic_faults(catalogue),
    ]


def _doubles(what: str, ids: Iterable[str]) -> Iterator[Fault]:
    for name, count in Counter(ids).items():
        if count > 1:
            yield Fault(f"{what} {name}", f"This {what} is there {count} times. Give each its own id.")


def _question_faults(catalogue: Catalogue) -> Iterator[Fault]:
    seen: set[str] = set()
    for question in catalogue.questions:
        where = f"question {question.id}"
        if question.section not in catalogue.sections:
            yield Fault(where, f"'{question.section}' is not a section.")
        for name in sorted(question.asked_when.questions - seen):
            yield Fault(where, f"Its condition asks for '{name}', which does not come earlier.")
        yield from _choice_faults(where, question.asked_when, catalogue)
        seen.add(question.id)


def _rule_faults(rule: Rule, catalogue: Catalogue) -> Iterator[Fault]:
    where = f"rules/{rule.procedure}.toml: rule {rule.id}"
    if rule.id.split(".")[0] != rule.procedure or rule.id.count(".") != 1:
        yield Fault(where, f"Its id must be '{rule.procedure}.' and a name without a dot.")
    if rule.procedure not in catalogue.procedures:
        yield Fault(where, f"'{rule.procedure}' is not a procedure.")
    if rule.activity not in catalogue.activities:
        yield Fault(where, f"'{rule.activity}' is not an activity.")
    if rule.asks and (rule.window or not rule.is_base):
        yield Fault(where, "Only a base rule asks, and then it has no window.")
    if rule.steps and not rule.is_base:
        yield Fault(where, "Only a base rule has steps; a further rule can only add caution.")
    if not rule.sources and (rule.window or rule.steps):
        yield Fault(where, "It names a day and has no source. Add one, or let it ask.")
    for name in rule.sources:
        if name not in catalogue.sources:
            yield Fault(where, f"Source '{name}' is not among the sources.")
    yield from _choice_faults(where, rule.when, catalogue)


def _base_faults(catalogue: Catalogue) -> Iterator[Fault]:
    groups = Counter((rule.procedure, rule.activity, rule.kind) for rule in catalogue.rules)
    bases = Counter((rule.procedure, rule.activity, rule.kind) for rule in catalogue.rules if rule.is_base)
    for procedure, activity, kind in groups:
        count = bases[procedure, activity, kind]
        if count != 1:
            where = f"rules/{procedure}.toml: {activity} ({kind.value})"
            yield Fault(where, f"It has {count} base rules (without a condition); one is needed.")


def _other_condition_faults(catalogue: Catalogue) -> Iterator[Fault]:
    for stop in catalogue.stops:
        yield from _choice_faults(f"stop {stop.id}", stop.when, catalogue)
    for item in catalogue.checklist:
        yield from _choice_faults(f"checklist {item.id}", item.when, catalogue)
        yield from _source_faults(f"checklist {item.id}", item.sources, catalogue)
    for activity in catalogue.activities.values():
        yield from _choice_faults(f"activity {activity.id}", activity.shown_when, catalogue)
        if activity.wanted_when is not None:
            yield from _choice_faults(f"activity {activity.id}", activity.wanted_when, catalogue)
        for need in activity.needs:
            if need not in catalogue.activities:
                yield Fault(f"activity {activity.id}", f"It needs '{need}', which is not an activity.")


def _exercise_condition_faults(catalogue: Catalogue) -> Iterator[Fault]:
    for bar in catalogue.exercise_bars:
        yield from _choice_faults(f"exercise bar {bar.id}", bar.when, catalogue)
    for care in catalogue.exercise_cares:
        yield from _choice_faults(f"exercise care {care.id}", care.when, catalogue)


def _demand_faults(catalogue: Catalogue) -> Iterator[Fault]:
    for demand in catalogue.demands:
        where = f"demand {demand.id}"
        if demand.id not in DEMANDS:
            yield Fault(where, f"Own activities tell nothing of the kind. Known are: {', '.join(DEMANDS)}.")
        for name in sorted({name for level in demand.levels for name in (level.limit, *level.like) if name}):
            if name not in catalogue.activities:
                yield Fault(where, f"'{name}' is not an activity.")


def _topic_faults(catalogue: Catalogue) -> Iterator[Fault]:
    for topic in catalogue.topics:
        where = f"topics.toml: topic {topic.id}"
        if topic.group not in GROUPS:
            yield Fault(where, f"'{topic.group}' is not a group. Known are: {', '.join(GROUPS)}.")
        if not topic.sources and topic.group != WORDS:
            yield Fault(where, "It has no source. Add one, or leave the text out.")
        for name in sorted(topic.procedures - set(catalogue.procedures)):
            yield Fault(where, f"'{name}' is not a procedure.")
        yield from _source_faults(where, topic.sources, catalogue)
        yield from _choice_faults(where, topic.when, catalogue)


def _sign_faults(catalogue: Catalogue) -> Iterator[Fault]:
    for sign in catalogue.signs:
        where = f"sign {sign.id}"
        yield from _source_faults(where, sign.sources, catalogue)
        for name in sorted(sign.procedures - set(catalogue.procedures)):
            yield Fault(where, f"'{name}' is not a procedure.")


def _source_faults(where: str, sources: tuple[str, ...], catalogue: Catalogue) -> Iterator[Fault]:
    for name in sources:
        if name not in catalogue.sources:
            yield Fault(where, f"Source '{name}' is not among the sources.")


def _choice_faults(where: str, condition: Condition, catalogue: Catalogue) -> Iterator[Fault]:
    questions = {question.id: question for question in catalogue.questions}
    for leaf in _leaves(condition):
        question = questions.get(leaf.question)
        if leaf.question == BODY_MASS:
            continue  # worked out from two answers
        if question is None:
            yield Fault(where, f"Its condition asks for '{leaf.question}', which is not a question.")
        elif isinstance(leaf, Is) and question.kind in (QuestionKind.CHOICE, QuestionKind.SEVERAL):
            others = {UNKNOWN, RATHER_NOT_SAY, *([OWN] if question.takes_own else [])}
            for value in sorted(map(str, leaf.values - set(question.choices) - others)):
                yield Fault(where, f"'{value}' is not a choice of '{question.id}'.")


def _leaves(condition: Condition) -> Iterator[Is | Between]:
    if isinstance(condition, All | AnyOf):
        for part in condition.parts:
            yield from _leaves(part)
    elif isinstance(condition, Not):
        yield from _leaves(condition.part)
    elif isinstance(condition, Is | Between):
        yield condition


def check_wording(catalogue: Catalogue, wording: Wording) -> list[Fault]:
    """Return the words that are missing in this language, and numbers that stand in words."""
    place = f"wording/{wording.language}"
    missing = sorted(set(_needed(catalogue)) - wording.ids)
    with_number = sorted(name for name in wording.ids if DIGIT.search(wording.template(name)))
    return [
        *(Fault(f"{place}: {name}", "This text is missing.") for name in missing),
        *(Fault(f"{place}: {name}", "It holds a number. Fill it in with a {placeholder}.") for name in with_number),
    ]


def _needed(catalogue: Catalogue) -> Iterator[str]:
    """Yield every wording id that the catalogue leans on."""
    yield from (f"section.{section}" for section in catalogue.sections)
    yield from (f"stop.{stop.id}.{part}" for stop in catalogue.stops for part in ("title", "text"))
    yield from (f"procedure.{name}.{part}" for name in catalogue.procedures for part in PROCEDURE_WORDS)
    yield from (f"country.{country}.name" for country in catalogue.countries)
    yield from (f"activity.{activity}.name" for activity in catalogue.activities)
    yield from (f"sign.{sign.id}.{part}" for sign in catalogue.signs for part in ("text", "advice"))
    yield from (f"checklist.{item.id}" for item in catalogue.checklist)
    for question in catalogue.questions:
        yield from (f"question.{question.id}.{part}" for part in ("title", "why", "short"))
        if question.id != "wants":  # its choices are activities
            yield from (f"choice.{question.id}.{choice}.label" for choice in question.choices)
    for rule in catalogue.rules:
        yield from _rule_words(rule)
    for demand in catalogue.demands:
        yield f"own.{demand.id}.title"
        yield from (f"own.{demand.id}.{level.id}.{part}" for level in demand.levels for part in ("label", "need"))
    yield from exercise_words(catalogue)
    yield from about_words(catalogue)
    yield from (f"topic.{topic.id}.{part}" for topic in catalogue.topics for part in ("title", "text"))


def _rule_words(rule: Rule) -> Iterator[str]:
    yield f"because.{rule.id}"
    if rule.is_base:
        yield f"text.{rule.id}"
    yield from (f"ready.{name}" for name in (*rule.readiness, *rule.gates))
    yield from (f"ask.{name}" for name in rule.questions)
    yield from (f"step.{step.id}" for step in rule.steps)
    if rule.instead:
        yield f"instead.{rule.instead}"
