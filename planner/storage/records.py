"""Plans and answer sheets as the JSON text that the database keeps."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from planner.core.answers import Answers, AnswerSheet, AnswerValue
from planner.core.plan import Plan
from planner.core.plan_id import brought_up

if TYPE_CHECKING:
    import msgspec


class UnreadableRecord(Exception):
    """A text that is no longer what was kept."""


def plan_text(plan: Plan) -> str:
    return _text(plan)


def sheet_text(sheet: AnswerSheet) -> str:
    return _text(sheet)


@lru_cache(maxsize=1)  # the plan in use is tried when the store opens, then asked for
def plan_from(text: str) -> Plan:
    """Return the plan; raise UnreadableRecord where the text tells none."""
    try:
        plan = _plan_decoder().decode(text)
    except ValueError as trouble:  # msgspec's own errors among them
        raise UnreadableRecord(str(trouble)) from trouble
    return brought_up(plan)


def sheet_from(text: str) -> AnswerSheet:
    """Return the answer sheet; raise UnreadableRecord where the text tells none."""
    try:
        return _sheet_decoder().decode(text)
    except ValueError as trouble:
        raise UnreadableRecord(str(trouble)) from trouble


def _text(record: object) -> str:
    import msgspec  # late: a first start has nothing to read or write

    return msgspec.json.encode(record, enc_hook=_plain, order="deterministic").decode()


@cache
def _plan_decoder() -> msgspec.json.Decoder[Plan]:
    import msgspec  # late: as above

    return msgspec.json.Decoder(Plan)


@cache
def _sheet_decoder() -> msgspec.json.Decoder[AnswerSheet]:
    import msgspec  # late: as above

    return msgspec.json.Decoder(AnswerSheet, dec_hook=_answers)


def _plain(value: object) -> object:
    if isinstance(value, Answers):
        return dict(value)
    raise NotImplementedError(f"no text for {type(value)}")


def _answers(kind: type, value: Any) -> Answers:  # what JSON holds; checked here
    import msgspec  # late: as above

    if kind is not Answers:
        raise NotImplementedError(f"no reader for {kind}")
    return Answers(msgspec.convert(value, dict[str, AnswerValue]))
