"""Dates and times as people type them, and as they are told back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from planner.core.days import day_of, on_day
from planner.core.wording import Wording

Order = Literal["day_first", "month_first"]
DAYS_IN_WEEK = 7
HALF_A_YEAR = timedelta(days=183)
LEAST_MONTH_LETTERS = 3
MONTHS_IN_YEAR = 12
CENTURY = 100
YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Span:
    """A time after surgery, as in "6 weeks"."""

    days: int | None = None
    weeks: int | None = None

    @property
    def day(self) -> int:
        """The day after surgery that the span names."""
        return self.days if self.days is not None else (self.weeks or 0) * DAYS_IN_WEEK


class DateWords:
    """Reads and tells dates in one language, in the order of one country."""

    def __init__(self, wording: Wording, today: date, surgery_date: date | None = None) -> None:
        self._wording = wording
        self.today = today
        self._surgery_date = surgery_date
        self._months = [plain(name) for name in wording.template("date.months").split()]
        self._weekdays = [plain(name) for name in wording.template("date.weekdays").split()]
        self._order: Order = "day_first" if self._tells_day_first() else "month_first"

    def told(self, when: date, form: str = "full") -> str:
        """Return a date in words, with its weekday and year."""
        return self._wording.date(when, form)

    def example(self) -> str:
        """Return how a date may be typed."""
        return self._wording.date(self.today, "year")

    def not_a_date(self, text: str) -> str:
        """Return the sentence for a date that cannot be read."""
        return self._wording.say("typed.not_a_date", value=text, example=self.example())

    def not_a_day(self, text: str) -> str:
        """Return the sentence for a day that is neither a date nor a number of weeks or days."""
        return self._wording.say("typed.not_a_day", value=text, example=self.example(), weeks=6)

    def not_a_time(self, text: str) -> str:
        """Return the sentence for a time of day that cannot be read."""
        return self._wording.say("typed.not_a_time", value=text, example="08:30")

    def read(self, text: str) -> date | None:
        """Return the date that was typed in any common spelling, or None."""
        spoken = {self._wording.say(f"typed.{name}"): days for name, days in _SPOKEN_DAYS.items()}
        words = plain(text)
        if words in spoken:
            return self.today + timedelta(days=spoken[words])
        parts = [part for part in re.findall(r"[0-9]+|[^\W\d_]+", words) if not self._is_idle(part)]
        named = [self._month(part) for part in parts if not part.isdigit()]
        numbers = [part for part in parts if part.isdigit()]
        if len(named) > 1 or None in named:
            return None
        return self._with_month(named[0], numbers) if named else self._numeric(numbers)

    def read_span(self, text: str) -> Span | None:
        """Return a number of days or weeks after surgery, such as "6 weeks" or "day 10", or None."""
        parts = re.findall(r"[0-9]+|[^\W\d_]+", plain(text))
        numbers = [int(part) for part in parts if part.isdigit()]
        words = {part for part in parts if not part.isdigit()}
        if len(numbers) != 1 or len(words) != 1:
            return None
        if words <= set(self._wording.say("typed.weeks").split()):
            return Span(weeks=numbers[0])
        if words <= set(self._wording.say("typed.days").split()):
            return Span(days=numbers[0])
        return None

    def typed_span(self, span: Span) -> str:
        """Return a span as it may be typed."""
        number, words = (span.days, "days") if span.days is not None else (span.weeks, "weeks")
        return f"{number} {self._wording.say(f'typed.{words}').split()[0]}"

    def read_time(self, text: str) -> str | None:
        """Return a time of day as HH:MM from spellings such as 8, 8.30, 08:30, 8 pm, or None."""
        words = plain(text)
        if words in self._wording.say("typed.noon").split():
            return "12:00"
        found = re.fullmatch(r"([0-9]{1,2})(?:[:.h ]?([0-9]{2}))?\s*([a-z.]*)", words)
        if found is None:
            return None
        hour, minute, ending = int(found[1]), int(found[2] or 0), found[3]
        shifted = self._hour(hour, ending)
        if shifted is None or minute > 59:  # noqa: PLR2004  # minutes of an hour
            return None
        return f"{shifted:02}:{minute:02}"

    def told_after_surgery(self, when: date) -> str:
        """Return how far after surgery a date is, such as "day 42", or nothing where that is not known."""
        if self._surgery_date is None or when < self._surgery_date:
            return ""
        return self._wording.say("plan.day", day=day_of(self._surgery_date, when))

    def day_of(self, when: date | Span) -> date | None:
        """Return the date, or None for a span where the day of the operation is not known."""
        if isinstance(when, date):
            return when
        return on_day(self._surgery_date, when.day) if self._surgery_date else None

    def _with_month(self, month: int | None, numbers: list[str]) -> date | None:
        if month is None or not 1 <= len(numbers) <= 2:  # noqa: PLR2004  # a day, or a day and a year
            return None
        if len(numbers) == 1:
            return self._nearest(month, int(numbers[0]))
        is_year_first = len(numbers[0]) == YEAR_DIGITS
        year, day = numbers if is_year_first else reversed(numbers)
        return _date(_full_year(year), month, int(day))

    def _numeric(self, numbers: list[str]) -> date | None:
        values = [int(number) for number in numbers]
        match len(numbers):
            case 2:
                day, month = self._day_and_month(values[0], values[1])
                return self._nearest(month, day)
            case 3 if len(numbers[0]) == YEAR_DIGITS:
                return _date(values[0], values[1], values[2])
            case 3:
                day, month = self._day_and_month(values[0], values[1])
                return _date(_full_year(numbers[2]), month, day)
        return None

    def _day_and_month(self, first: int, second: int) -> tuple[int, int]:
        """Return day and month in the country's order, or the only order that can be."""
        is_day_first = self._order == "day_first"
        if first > MONTHS_IN_YEAR:
            is_day_first = True
        elif second > MONTHS_IN_YEAR:
            is_day_first = False
        return (first, second) if is_day_first else (second, first)

    def _nearest(self, month: int, day: int) -> date | None:
        """Return the day and month in the year that brings it nearest to today."""
        around = (self.today.year - 1, self.today.year, self.today.year + 1)
        dates = [found for year in around if (found := _date(year, month, day))]
        return min(dates, key=lambda one: abs(one - self.today), default=None)

    def _month(self, word: str) -> int | None:
        if len(word) < LEAST_MONTH_LETTERS:
            return None
        return next((place for place, name in enumerate(self._months, 1) if name.startswith(word)), None)

    def _is_idle(self, word: str) -> bool:
        is_weekday = len(word) > 1 and any(name.startswith(word) for name in self._weekdays)
        is_month = self._month(word) is not None
        return (is_weekday and not is_month) or word in self._wording.say("typed.endings").split()

    def _hour(self, hour: int, ending: str) -> int | None:
        if not ending:
            return hour if hour < 24 else None  # noqa: PLR2004  # hours of a day
        if not 1 <= hour <= 12:  # noqa: PLR2004  # hours of half a day
            return None
        if ending in self._wording.say("typed.evening").split():
            return hour % 12 + 12
        return hour % 12 if ending in self._wording.say("typed.morning").split() else None

    def _tells_day_first(self) -> bool:
        told = self._wording.date(date(2001, 2, 3), "short")
        return told.index("3") < next(place for place, letter in enumerate(told) if letter.isalpha())


_SPOKEN_DAYS = {"today": 0, "tomorrow": 1, "yesterday": -1}


def plain(text: str) -> str:
    """Return text in small letters without accents, for comparing."""
    apart = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _full_year(text: str) -> int:
    return int(text) + 2000 if int(text) < CENTURY else int(text)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
