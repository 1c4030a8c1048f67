"""The wall clock where the person is. Nothing else in the program asks the computer for the time."""

from __future__ import annotations

from datetime import date, datetime


class SystemClock:
    def today(self) -> date:
        return self.now().date()

    def now(self) -> datetime:
        return datetime.now().astimezone()


class FixedClock:
    """A clock that stands still, for builds with --date and for tests."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def today(self) -> date:
        return self._moment.date()

    def now(self) -> datetime:
        return self._moment
