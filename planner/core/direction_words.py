"""What was said of an activity, in words: as sentences, as reasons, as tests to tick and as questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.core.answers import Direction, DirectionKind
from planner.core.directions import Directed, Timing
from planner.core.plan import Entry, Readiness, Reason, TeamQuestion
from planner.core.protocol import PROTOCOL_RULE
from planner.core.units import weight_text
from planner.core.wording import Wording

DIRECTION_RULE = "direction"


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectionTeller:
    """Tells directions in one language, on the days of one operation."""

    wording: Wording
    timing: Timing

    def told(self, direction: Direction, title: str, *, is_protocol: bool = False) -> str:
        """Return a direction as a sentence: the surgeon's, or the clinic's protocol's."""
        when = self._when_text(direction)
        group = "protocol_direction" if is_protocol else "direction"
        is_limit_until = direction.kind is DirectionKind.LIMIT and bool(when)
        usual = f"{group}.limit_until" if is_limit_until else f"{group}.{direction.kind.value}"
        own = f"{group}.{direction.kind.value}_{direction.activity}"  # a brace is worn until a day, not waited for
        sentence = self.wording.say(
            own if own in self.wording else usual,
            who=direction.said_by or self.wording.say("plan.your_surgeon"),
            activity=title,
            when=when,
            value=weight_text(direction.value, direction.unit or "") if direction.value is not None else "",
            condition=direction.condition or "",
            visit=direction.visit or "",
        )
        if not direction.condition or direction.kind is DirectionKind.ONLY_IF:
            return sentence
        return self.wording.say("direction.and_only_if", sentence=sentence, condition=direction.condition)

    def _when_text(self, direction: Direction) -> str:
        if direction.date is not None:
            return self.wording.date(direction.date)  # as it was said, even where it can move nothing
        day = self.timing.day(direction)
        return self.when(day) if day is not None else ""

    def when(self, day: int) -> str:
        """Return a day after surgery in words: as a date, where the day of surgery is known."""
        date_of = self.timing.date_of(day)
        return self.wording.date(date_of) if date_of else self.wording.say("plan.day", day=day)

    def told_all(self, directions: tuple[Direction, ...], title: str) -> str:
        return " ".join(self.told(one, title) for one in directions)

    def reasons(self, own: tuple[Direction, ...], protocol: tuple[Direction, ...], title: str) -> tuple[Reason, ...]:
        """Return what was said as reasons. The protocol is kept beside the surgeon's word, which comes first."""
        said = (Reason(rule=DIRECTION_RULE, because=self.told(one, title)) for one in own)
        usual = (Reason(rule=PROTOCOL_RULE, because=self.told(one, title, is_protocol=True)) for one in protocol)
        return (*said, *usual)

    def readiness(self, directions: tuple[Direction, ...], title: str) -> tuple[Readiness, ...]:
        """Return the gates that directions name: a condition, or a visit that comes first."""
        gates = [
            Readiness(id=f"condition_{number}", text=one.condition, is_gate=True)
            for number, one in enumerate(directions, start=1)
            if one.condition
        ]
        for number, one in enumerate(directions, start=1):
            if one.kind is DirectionKind.AFTER_VISIT:
                text = self.wording.say("plan.after_visit_ready", visit=one.visit or title)
                gates.append(Readiness(id=f"visit_{number}", text=text, is_gate=True))
        return tuple(gates)

    def questions(self, directed: Directed, entry: Entry) -> Iterator[TeamQuestion]:
        if directed.clash:
            yield self.question("conflict", entry)
        for one in directed.waits_for:
            if one.kind is not DirectionKind.AFTER_VISIT:
                continue  # it names a date; only the day of surgery is missing
            yield TeamQuestion(
                id=f"visit_date_{entry.id}",
                text=self.wording.say("ask.visit_date", visit=one.visit or "", activity=entry.title.lower()),
                because=_said(entry),
            )

    def question(self, name: str, entry: Entry) -> TeamQuestion:
        return TeamQuestion(
            id=f"{name}_{entry.id}",
            text=self.wording.say(f"ask.{name}", activity=entry.title.lower()),
            because=_said(entry),
        )


def _said(entry: Entry) -> str:
    """Return what was said about an entry: by the surgeon, or else by the clinic's protocol."""
    return entry.from_direction or " ".join(one.because for one in entry.reasons if one.rule == PROTOCOL_RULE)
