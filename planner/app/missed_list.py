"""What stands on the list of things that came while nobody could see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from planner.core.reminder_board import NOTICED_LATE, is_late, missed
from planner.core.reminder_states import TOO_LATE, Standing, State, TooLate, told

SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Away:
    """A time in which no reminder could be shown."""

    first: datetime
    last: datetime


class MissedList:
    """Collects what was missed, and keeps it together until the person closes the list."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self.is_hidden = False
        self.away: Away | None = None

    def __contains__(self, reminder_id: str) -> bool:
        return reminder_id in self._ids

    def on_it(self, standings: Mapping[str, Standing]) -> tuple[Standing, ...]:
        """Return what stands on the list."""
        return tuple(standings[name] for name in self._ids if name in standings)

    def collect(
        self, standings: Mapping[str, Standing], waiting: Iterable[Standing], now: datetime, last_look: datetime | None
    ) -> tuple[Standing, ...]:
        """Take what is late or over on the list; return standings of what needs no telling at all.

        One late thing alone, that can still be done, is no list: it comes as a card. What ended with its day and would
        be alone on the list is not worth one.
        """
        late = {one.id for one in waiting if is_late(one, now)}
        self._ids -= {one.id for one in waiting} - late  # put off, and back again: a card
        over = missed(standings.values())
        fresh = (late | {one.id for one in over}) - self._ids
        if not (self._ids or len(late) >= SEVERAL or any(has_row(one) for one in over)):
            return tuple(told(one) for one in over)
        if fresh:
            self.away = self._away_until(now, last_look)
            self.is_hidden = False
            self._ids |= fresh
        return ()

    def close(self, standings: Mapping[str, Standing]) -> tuple[Standing, ...]:
        """Empty the list; return what is over as told."""
        over = tuple(told(one) for one in self.on_it(standings))
        self._ids.clear()
        self.away = None
        return over

    def _away_until(self, now: datetime, last_look: datetime | None) -> Away | None:
        """Return from when to when nobody looked; nothing where the program ran and the person was elsewhere."""
        if last_look is None or now - last_look <= NOTICED_LATE:
            return self.away
        return Away(self.away.first if self.away else last_look, now)


def has_row(standing: Standing) -> bool:
    """Tell whether a line of its own is due: for a dose, or what can still be answered. The rest ended with its day."""
    rule = TOO_LATE.get(standing.reminder.kind, TooLate.NEVER)
    return standing.state is not State.EXPIRED or rule in (TooLate.AS_A_DOSE, TooLate.NEVER)
