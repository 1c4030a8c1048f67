"""Days counted from the day of surgery."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

FIRST_DAY_HOME = 1
NEXT_YEAR = 330  # from this day on a date needs its year, or it reads like the day of the operation


@dataclass(frozen=True, slots=True)
class Window:
    """When something may come back, in whole days after surgery. Day 0 is the operation.

    For a limit the three days tell the first day without it.
    """

    earliest: int
    typical: int
    latest: int | None = None  # None: the sources name no end

    def __post_init__(self) -> None:
        if self.earliest < 0:
            raise ValueError(f"opens on day {self.earliest}, before the operation")
        if self.earliest > self.typical:
            raise ValueError(f"usual on day {self.typical}, before it opens on day {self.earliest}")
        if self.latest is not None and self.latest < self.typical:
            raise ValueError(f"ends on day {self.latest}, before its usual day {self.typical}")

    def later_of(self, other: Window) -> Window:
        """Return the more cautious of both windows, end by end. No named end counts as the latest."""
        open_ended = self.latest is None or other.latest is None
        return Window(
            max(self.earliest, other.earliest),
            max(self.typical, other.typical),
            None if open_ended else max(self.latest or 0, other.latest or 0),
        )

    def not_before(self, day: int) -> Window:
        """Return the window opening on `day` at the earliest; the other ends rise where needed."""
        return Window(
            max(self.earliest, day),
            max(self.typical, day),
            None if self.latest is None else max(self.latest, day),
        )

    def starting(self, day: int) -> Window:
        """Return the window that opens, as usual, on exactly `day`."""
        return Window(day, day, None if self.latest is None else max(self.latest, day))

    def dates(self, surgery_date: date) -> WindowDates:
        """Return the same window on the calendar."""
        return WindowDates(
            on_day(surgery_date, self.earliest),
            on_day(surgery_date, self.typical),
            None if self.latest is None else on_day(surgery_date, self.latest),
        )


@dataclass(frozen=True, slots=True)
class WindowDates:
    """A window as calendar dates."""

    earliest: date
    typical: date
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time after surgery, the same for everyone, for orientation. Both ends included."""

    id: str
    first: int
    last: int | None


FIRST_DAYS = 3  # the last of them
STRETCHES = (
    Stretch("first_days", 0, FIRST_DAYS),
    Stretch("weeks_1_2", 4, 14),
    Stretch("weeks_3_6", 15, 42),
    Stretch("weeks_6_12", 43, 84),
    Stretch("after", 85, None),
)


def on_day(surgery_date: date, day: int) -> date:
    """Return the calendar date of a day after surgery."""
    return surgery_date + timedelta(days=day)


def day_of(surgery_date: date, when: date) -> int:
    """Return which day after surgery a date is; negative before it."""
    return (when - surgery_date).days


def stretch_of(day: int) -> Stretch:
    """Return the stretch that a day after surgery lies in; days before surgery count as the first."""
    for stretch in STRETCHES:
        if stretch.last is None or day <= stretch.last:
            return stretch
    raise AssertionError("the last stretch has no end")
