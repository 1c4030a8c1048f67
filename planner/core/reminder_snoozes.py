"""For how long a reminder may be put off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum

from planner.core.reminder_states import MEDICINE, SHORT_SNOOZE, Standing, zone_of
from planner.core.wall_clock import A_DAY, instant, wall_time

EVENING = time(19, 0)


class Snooze(StrEnum):
    """The snoozes there are. Choosing a time oneself is one more."""

    TEN_MINUTES = "ten_minutes"
    HALF_HOUR = "half_hour"
    HOUR = "hour"
    EVENING = "evening"
    TOMORROW = "tomorrow"


SPANS = {
    Snooze.TEN_MINUTES: SHORT_SNOOZE,
    Snooze.HALF_HOUR: timedelta(minutes=30),
    Snooze.HOUR: timedelta(hours=1),
}
FOR_A_DOSE = (Snooze.TEN_MINUTES, Snooze.HALF_HOUR)


def snooze_until(snooze: Snooze, standing: Standing, now: datetime, here: tzinfo) -> datetime:
    """Return when a reminder that is put off comes back. Tomorrow means its own time of day."""
    if snooze in SPANS:
        return now + SPANS[snooze]
    today = wall_time(now, here).date()
    if snooze is Snooze.EVENING:
        return instant(datetime.combine(today, EVENING), here)
    return instant(datetime.combine(today + A_DAY, standing.reminder.at.time()), here)


def snoozes(standing: Standing, now: datetime, here: tzinfo) -> tuple[Snooze, ...]:
    """Return the snoozes that can be offered: those that come back before it is too late, in order of time."""
    if not standing.is_open:
        return ()
    limit = min(_limits(standing, now, here), default=None)
    wanted = FOR_A_DOSE if standing.reminder.kind == MEDICINE else tuple(Snooze)
    times = [(snooze_until(one, standing, now, here), one) for one in wanted]
    return tuple(one for until, one in sorted(times) if until > now and (limit is None or until < limit))


def _limits(standing: Standing, now: datetime, here: tzinfo) -> Iterator[datetime]:
    """Yield what a snooze must come back before: the reminder's own end, and the visit while it is still ahead."""
    if standing.ends is not None:
        yield standing.ends
    if standing.reminder.event_at is not None:
        event = instant(standing.reminder.event_at, zone_of(standing.reminder, here))
        if event > now:
            yield event
