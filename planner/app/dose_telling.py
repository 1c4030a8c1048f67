"""Tells the medicines of today: what to tick now, what comes next, and quietly what lies behind. Never a dose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo

from planner.app.dose_views import (
    DoseAnswer,
    DoseChoice,
    DoseLine,
    DoseRow,
    FoldView,
    MedicinesView,
    NeededLine,
)
from planner.app.reminder_telling import ReminderTeller
from planner.core.doses import DoseDay, DoseTime, LastTaken
from planner.core.letters import shown_name
from planner.core.reminder_states import Standing
from planner.core.wall_clock import wall_time
from planner.core.wording import Wording

MOST_NAMES = 3  # more are counted
MOST_TIMES = 4  # more are counted
MOST_NEEDED = 2  # more are folded
A_MINUTE, AN_HOUR = 60, 3600
EXACT_UNTIL = 3 * AN_HOUR  # beyond, whole hours are enough
LATE = (DoseAnswer.AT_ITS_TIME, DoseAnswer.NOW, DoseAnswer.LEFT_OUT)


class DoseTeller:
    """Tells one moment."""

    def __init__(self, wording: Wording, now: datetime, here: tzinfo, *, is_neutral: bool = False) -> None:
        self._wording = wording
        self._now = now
        self._here = here
        self._is_neutral = is_neutral
        self._ago = ReminderTeller(wording).ago

    def view(self, day: DoseDay, needed: tuple[LastTaken, ...]) -> MedicinesView:
        """Return the medicines: what is open, else what comes next; what was answered last, with its undo."""
        answered = [*((one, True) for one in day.taken), *((one, False) for one in day.left_out)]
        last = max(answered, key=lambda one: one[0].since, default=None)
        rows = [self._answered(*last)] if last else []
        rows += [self._open(one, day.coming if one is day.open[-1] else None) for one in day.open]
        if not day.open and day.coming is not None:
            rows.append(self._coming(day.coming, is_soon=day.is_coming_soon))
        lines = tuple(self._lines(day, last[0] if last else None))
        needed_lines = tuple(self._needed(one) for one in needed)
        return MedicinesView(
            title=self._say("title"),
            rows=tuple(rows),
            notes=tuple(self._too_soon(one) for one in day.held),
            earlier=self._earlier(day, last[0] if last else None) if lines else None,
            lines=lines,
            needed=self._needed_fold() if self._is_neutral or len(needed) > MOST_NEEDED else None,
            needed_lines=needed_lines,
            needed_note=self._say("needed_note") if needed_lines else "",
            took=self._say("took"),
            undo=self._say("undo"),
            fold=self._say("fold"),
            one_by_one=self._say("one_by_one"),
            tells_times=day.is_reminded,
        )

    def _say(self, name: str, **values: object) -> str:
        return self._wording.say(f"doses.{name}", **values)

    def _name(self, one: DoseTime) -> str:
        return self._say("at", time=f"{one.at:%H:%M}")

    def _past_name(self, one: DoseTime) -> str:
        """Return the name of a time that lies behind; one of yesterday says so, since today has the same one."""
        return self._say("at", time=self._clock(one))

    def _clock(self, one: DoseTime) -> str:
        is_today = one.at.date() == wall_time(self._now, self._here).date()
        return f"{one.at:%H:%M}" if is_today else self._say("yesterday", time=f"{one.at:%H:%M}")

    def _what(self, one: DoseTime) -> str:
        """Return which medicines, by name where they are few; nothing where the screen is to give nothing away."""
        if self._is_neutral:
            return ""
        if len(one.names) > MOST_NAMES:
            return self._say("many", count=len(one.names))
        return self._wording.both([shown_name(name) for name in one.names])

    def _label(self, one: DoseTime) -> str:
        what = self._what(one)
        return self._say("label", what=what) if what else self._say("label_only")

    def _open(self, one: DoseTime, following: DoseTime | None) -> DoseRow:
        fact = self._label(one)
        if following is not None:
            is_today = following.at.date() == wall_time(self._now, self._here).date()
            fact = f"{fact} {self._say('next' if is_today else 'next_tomorrow', time=f'{following.at:%H:%M}')}"
        ago = self._ago((self._now - one.since).total_seconds())
        parts = self._parts(one)
        return DoseRow(key=f"{one.at}", ids=one.ids, name=self._name(one), fact=fact, when=ago, parts=parts)

    def _coming(self, one: DoseTime, *, is_soon: bool) -> DoseRow:
        return DoseRow(
            key=f"{one.at}",
            ids=one.ids,
            name=self._name(one),
            fact=self._label(one),
            when=self._until(one),
            can_tick=is_soon,
            parts=self._parts(one) if is_soon else (),
        )

    def _parts(self, one: DoseTime) -> tuple[tuple[str, str], ...]:
        """Return each medicine of a time, where there are several and the screen may name them."""
        if self._is_neutral or len(one.names) == 1:
            return ()
        return tuple((one_id, shown_name(name)) for one_id, name in zip(one.ids, one.names, strict=True))

    def _until(self, one: DoseTime) -> str:
        seconds = (one.since - self._now).total_seconds()
        if seconds > EXACT_UNTIL:
            is_today = one.at.date() == wall_time(self._now, self._here).date()
            return self._say("in_about", hours=round(seconds / AN_HOUR)) if is_today else self._say("tomorrow")
        hours, minutes = divmod(max(1, -int(-seconds // A_MINUTE)), 60)
        if not hours:
            return self._say("in_minutes", minutes=minutes)
        if minutes:
            return self._say("in_both", hours=hours, minutes=minutes)
        return self._say("in_hour" if hours == 1 else "in_hours", hours=hours)

    def _answered(self, one: DoseTime, is_taken: bool) -> DoseRow:  # noqa: FBT001  # unpacked
        return DoseRow(
            key=f"{one.at}",
            ids=one.ids,
            name=self._past_name(one),
            fact=self._state(one, is_taken=is_taken),
            is_done=True,
        )

    def _state(self, one: DoseTime, *, is_taken: bool) -> str:
        if not is_taken:
            return self._say("left_out")
        return self._say("taken_at", time=f"{wall_time(one.since, self._here):%H:%M}")

    def _too_soon(self, one: DoseTime) -> str:
        names = [shown_name(name) for name in one.names]
        what = self._say("the_medicine") if self._is_neutral else self._wording.both(names)
        return self._say("too_soon", what=what, time=f"{one.at:%H:%M}")

    def _lines(self, day: DoseDay, shown: DoseTime | None) -> Iterator[DoseLine]:
        """Yield what lies behind, newest first: all but what stands in a row of its own."""
        found = [
            *((one, self._say("is_over"), LATE) for one in day.over),
            *((one, self._say("was_too_soon"), LATE) for one in day.too_soon),
            *((one, self._state(one, is_taken=True), (DoseAnswer.UNDO,)) for one in day.taken if one is not shown),
            *((one, self._say("left_out"), (DoseAnswer.UNDO,)) for one in day.left_out if one is not shown),
        ]
        for one, state, answers in sorted(found, key=lambda line: line[0].at, reverse=True):
            name, what = self._past_name(one), self._what(one)
            yield DoseLine(
                ids=one.ids,
                name=name,
                fact=" · ".join(part for part in (state, what) if part),
                choices=tuple(self._choice(answer, one) for answer in answers),
            )

    def _choice(self, answer: DoseAnswer, one: DoseTime) -> DoseChoice:
        label = self._say(f"answer.{answer.value}", time=f"{one.at:%H:%M}")
        return DoseChoice(answer=answer, label=label, spoken=f"{label}: {self._past_name(one)}")

    def _earlier(self, day: DoseDay, shown: DoseTime | None) -> FoldView:
        if not day.over:
            times = self._clocks(one for one in (*day.taken, *day.left_out) if one is not shown)
            fact = self._say("earlier_answered", times=times) if times else ""
            return FoldView(name=self._say("earlier"), fact=fact, button=self._say("change"))
        count = len(day.over)
        name = "over_one" if count == 1 else "over" if count <= MOST_TIMES else "over_many"
        told = self._say(name, times=self._clocks(day.over), count=count)
        return FoldView(name=told, fact=self._say("over_fact"), button=self._say("tell"))

    def _clocks(self, times: Iterable[DoseTime]) -> str:
        return self._wording.both(
            list(dict.fromkeys(self._clock(one) for one in sorted(times, key=lambda time: time.at)))
        )

    def _needed_fold(self) -> FoldView:
        return FoldView(name=self._say("needed"), fact=self._say("needed_fact"), button=self._say("needed_button"))

    def _needed(self, one: LastTaken) -> NeededLine:
        fact, last = self._needed_fact(one)
        return NeededLine(name=one.name, label=shown_name(one.name), fact=fact, last=last)

    def _needed_fact(self, one: LastTaken) -> tuple[str, str]:
        """Return what is told of the last time, and the id of what can be taken back."""
        if one.ahead is not None:
            facts = (self._last_taken(one.last), self._still_to_come(one.ahead))
            return " ".join(fact for fact in facts if fact), one.ahead.id
        if one.last is None:
            return self._say("never"), ""
        is_today = one.last.reminder.at.date() == wall_time(self._now, self._here).date()
        return self._last_taken(one.last), one.last.id if is_today else ""

    def _last_taken(self, last: Standing | None) -> str:
        if last is None:
            return ""
        at, today = last.reminder.at, wall_time(self._now, self._here).date()
        ago = self._ago((self._now - last.taken).total_seconds())
        day = self._say("today") if at.date() == today else self._wording.date(at.date(), "day_short")
        return self._say("last_taken", day=day, time=f"{at:%H:%M}", ago=ago)

    def _still_to_come(self, told: Standing) -> str:
        at = told.reminder.at
        return self._say("still_to_come", day=self._wording.date(at.date(), "full"), time=f"{at:%H:%M}")
