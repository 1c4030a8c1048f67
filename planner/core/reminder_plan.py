"""What comes again and again: rules of repetition, laid out as reminders for any days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from unicodedata import normalize

from planner.core.answers import RATHER_NOT_SAY, UNKNOWN, AnswerSheet, Medicine, Visit
from planner.core.days import STRETCHES, day_of, on_day
from planner.core.kinds import EntryKind
from planner.core.plan import Entry, PlanExercise
from planner.core.reminder_states import MEDICINE, VISIT, Reminder
from planner.core.wording import Wording

A_DAY = timedelta(days=1)
A_WEEK = 7
IN_A_SESSION = "session"  # the manner of an exercise
CHECK_IN_DAYS = (7, 9)  # first and last; emergency visits are most common then [c_ed90]
A_FORTNIGHT = 14  # how long the wound is looked at where no day for the stitches is known
LAST_HABIT_DAY = STRETCHES[-1].first - 1  # then the stretches of time are over, and habits are one's own
BEFORE_THE_WEEKEND = 2  # Wednesday: refills need two to three working days' notice [c_ptguide, c_tcspine]
MORNING, AFTERNOON, EVENING = time(10, 0), time(16, 0), time(18, 0)
EVENING_BEFORE = EVENING
VISIT_DAY = time(9, 0)  # where the visit's own time is not known
BEFORE_VISIT = timedelta(hours=2)
SOON = timedelta(minutes=15)  # how long "in two hours" is near enough
USUAL_TIMES: Mapping[str, tuple[time, ...]] = {
    "walk": (MORNING, AFTERNOON),
    "exercise": (MORNING, AFTERNOON),
    "wound": (MORNING,),
    "check_in": (EVENING,),
    "position": (time(11, 30), time(14, 30), time(17, 30)),
    "refill": (MORNING,),
}
"""What comes at one time comes together, so that a day asks three times beside the medicines."""
KINDS = ("medicine", "visit", "walk", "exercise", "wound", "check_in", "position", "refill")
"""Every kind that comes from a plan, in the order in which it is offered."""
USUAL_KINDS = ("walk", "wound", "visit", "check_in", "medicine")


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """Something that comes at the same times of day, every day or once a week."""

    head: str  # how its reminders' ids begin
    kind: str
    text: str
    times: tuple[time, ...]  # in order
    first: date
    name: str = ""  # the medicine
    last: date | None = None  # the last day; None: no end
    weekday: int | None = None  # Monday = 0; None: every day

    def __post_init__(self) -> None:
        if list(self.times) != sorted(set(self.times)):
            raise ValueError(f"{self.head}: the times {', '.join(map(str, self.times))} are not in order, each once")

    @property
    def step(self) -> timedelta:
        return A_DAY if self.weekday is None else A_DAY * A_WEEK

    def between(self, first: date, last: date) -> Iterator[Reminder]:
        """Yield its reminders from one day to another, both included."""
        day = max(first, self.first)
        end = last if self.last is None else min(last, self.last)
        if self.weekday is not None:
            day += timedelta(days=(self.weekday - day.weekday()) % A_WEEK)
        while day <= end:
            yield from (self._at(day, place) for place in range(len(self.times)))
            day += self.step

    def _at(self, day: date, place: int) -> Reminder:
        at = datetime.combine(day, self.times[place])
        is_first, is_last = place == 0, place == len(self.times) - 1
        return Reminder(
            id=reminder_id(self.head, at),
            kind=self.kind,
            series=series_of(self.head),
            at=at,
            text=self.text,
            name=self.name,
            next_at=datetime.combine(day + self.step * is_last, self.times[0 if is_last else place + 1]),
            previous_at=datetime.combine(day - self.step * is_first, self.times[place - 1]),
        )


def medicine_series(name: str) -> str:
    """Return what all times of one medicine share."""
    return series_of(f"{MEDICINE} {name}")


def series_of(head: str) -> str:
    """Return what comes again and again under this head, also where its name was typed another way."""
    return " ".join(normalize("NFKC", head).split()).casefold()


def reminder_id(head: str, at: datetime) -> str:
    """Return the id of a reminder; it is kept for good, so it is made in this one place."""
    return f"{head}@{at.isoformat(timespec='minutes')}"


def wanted_kinds(sheet: AnswerSheet) -> tuple[str, ...]:
    """Return the kinds of reminders that the person asked for."""
    answer = sheet.answers.get("reminders")
    if answer is None or answer in (UNKNOWN, RATHER_NOT_SAY):
        return USUAL_KINDS
    return answer if isinstance(answer, tuple) else ()


def kinds_in_use(
    sheet: AnswerSheet, *, on: frozenset[str] = frozenset(), off: frozenset[str] = frozenset()
) -> frozenset[str]:
    """Return the kinds that remind: those asked for, with what was turned on and without what was turned off later.

    The look at the medicines before the weekend belongs to the medicines.
    """
    asked = {*wanted_kinds(sheet), *on}
    return frozenset(asked | ({"refill"} if MEDICINE in asked else set())) - off


def habits(
    sheet: AnswerSheet,
    entries: Iterable[Entry],
    wording: Wording,
    *,
    start: date,
    exercises: Iterable[PlanExercise] = (),
    kinds: frozenset[str] | None = None,
    times: Mapping[str, tuple[time, ...]] = USUAL_TIMES,
) -> tuple[Habit, ...]:
    """Return what comes again and again after one operation; nothing where its day is not known.

    Without `kinds` they are those that the person asked for.
    """
    surgery_date = sheet.answers.day("surgery_date")
    if surgery_date is None:
        return ()
    home = max(sheet.answers.day("discharge_date") or on_day(surgery_date, 1), start)
    in_use = kinds_in_use(sheet) if kinds is None else kinds
    daily = tuple(
        Habit(
            head=kind,
            kind=kind,
            text=wording.say(f"reminder.{kind}"),
            times=tuple(sorted(set(times.get(kind, ())))),
            first=max(home, on_day(surgery_date, first)),
            last=on_day(surgery_date, last),
        )
        for kind, (first, last) in _spans(tuple(entries), tuple(exercises), day_of(surgery_date, home)).items()
        if kind in in_use
    )
    return (*daily, *(_medicine_habits(sheet.medicines, wording, home) if MEDICINE in in_use else ()))


def refills(
    sheet: AnswerSheet, wording: Wording, *, start: date, times: Mapping[str, tuple[time, ...]] = USUAL_TIMES
) -> tuple[Habit, ...]:
    """Return the look at the medicines before each weekend, for those who take any."""
    if not sheet.medicines:
        return ()
    said = wording.say("reminder.refill")
    at = tuple(sorted(set(times.get("refill", ()))))
    return (Habit(head="refill", kind="refill", text=said, times=at, first=start, weekday=BEFORE_THE_WEEKEND),)


def visit_reminders(visit: Visit, wording: Wording, *, zone: str = "") -> Iterator[Reminder]:
    """Yield the reminders of one visit: the evening before, and two hours before or, without a time, in the morning."""
    if visit.date is None:
        return
    event = datetime.combine(visit.date, time.fromisoformat(visit.time)) if visit.time else None
    common = Reminder(
        id="",
        kind=VISIT,
        series=f"visit {visit.what} {visit.date}".casefold(),
        at=datetime.combine(visit.date - A_DAY, EVENING_BEFORE),
        text=wording.say("reminder.visit_tomorrow", visit=visit.what, time=visit.time).replace(", .", "."),
        name=visit.what,
        late_text=_on_its_day(visit, wording),
        true_until=datetime.combine(visit.date, time.min),
        event_at=event,
        zone=zone,
    )
    yield replace(common, id=reminder_id(f"visit {visit.what} tomorrow", common.at))
    if event is not None:
        at = event - BEFORE_VISIT
        text = wording.say("reminder.visit_soon", visit=visit.what)
        soon = reminder_id(f"visit {visit.what} soon", at)
        yield replace(common, id=soon, at=at, text=text, true_until=at + SOON)
    else:
        at = datetime.combine(visit.date, VISIT_DAY)
        text = wording.say("reminder.visit_today", visit=visit.what)
        today = reminder_id(f"visit {visit.what}", at)
        yield replace(common, id=today, at=at, text=text, true_until=datetime.combine(visit.date + A_DAY, time.min))


def _on_its_day(visit: Visit, wording: Wording) -> str:
    if visit.date is None:
        return ""
    when = wording.date(visit.date)
    if not visit.time:
        return wording.say("reminder_late.visit", visit=visit.what, date=when)
    return wording.say("reminder_late.visit_at", visit=visit.what, date=when, time=visit.time)


def _spans(entries: Sequence[Entry], exercises: Sequence[PlanExercise], home: int) -> dict[str, tuple[int, int]]:
    """Return from which day after surgery to which each kind is laid out."""
    last = max(LAST_HABIT_DAY, home + A_FORTNIGHT - 1)
    return {
        "walk": (0, last),
        "exercise": _exercise_days(exercises, last),
        "position": (0, _sitting_until(entries, last)),
        "wound": (0, _wound_until(entries)),
        "check_in": CHECK_IN_DAYS,
    }


def _exercise_days(exercises: Sequence[PlanExercise], last: int) -> tuple[int, int]:
    """Return the days on which the plan has a session of exercises; none come before the first one is allowed."""
    in_sessions = [one for one in exercises if one.manner == IN_A_SESSION]
    first = min((one.from_day for one in in_sessions), default=last + 1)
    return first, max((last if one.to_day is None else min(one.to_day, last) for one in in_sessions), default=last)


def _sitting_until(entries: Sequence[Entry], last: int) -> int:
    """Return the last day of the limit on sitting; where there is none, who asked is reminded to the end."""
    ends = [
        one.window.typical - 1
        for one in entries
        if one.activity == "sit_limit" and one.kind is EntryKind.LIMIT and one.window
    ]
    return min(max(ends, default=last), last)


def _wound_until(entries: Iterable[Entry]) -> int:
    """Return the last day on which the wound is looked at: when the stitches are usually out."""
    ends = [entry.window.typical for entry in entries if entry.activity == "stitches_out" and entry.window]
    return max(ends, default=A_FORTNIGHT)


def by_the_clock(medicines: Iterable[Medicine]) -> tuple[Medicine, ...]:
    """Return the medicines that have times, each once: a name written twice is one, so that its times know each other.

    On paper too: one time of one medicine in two rows would read as two doses.
    """
    found: dict[str, Medicine] = {}
    for one in medicines:
        if not one.only_when_needed:
            series = medicine_series(one.name)
            before = found.get(series, replace(one, times=()))
            found[series] = replace(before, times=tuple(sorted({*before.times, *one.times})))
    return tuple(found.values())


def when_needed(medicines: Iterable[Medicine]) -> tuple[Medicine, ...]:
    """Return the medicines that are taken only when needed, each once."""
    found: dict[str, Medicine] = {}
    for one in medicines:
        if one.only_when_needed:
            found.setdefault(medicine_series(one.name), one)
    return tuple(found.values())


def _medicine_habits(medicines: Iterable[Medicine], wording: Wording, start: date) -> Iterator[Habit]:
    for medicine in by_the_clock(medicines):
        if medicine.times:
            name = medicine.name.strip()
            yield Habit(
                head=f"medicine {medicine.name}",
                kind=MEDICINE,
                text=wording.say("reminder.medicine", medicine=name),
                times=tuple(time.fromisoformat(text) for text in medicine.times),
                first=start,
                name=name,
            )
