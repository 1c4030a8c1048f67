"""Reminders in words: cards, the list of what was missed, a day, and the time zone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from itertools import groupby

from planner.app.missed_list import Away, has_row
from planner.app.reminder_views import TEST, CardLine, CardView, LaterChoice, MissedRow, MissedView, ZoneView
from planner.core.reminder_board import by_time
from planner.core.reminder_plan import KINDS
from planner.core.reminder_snoozes import SPANS, Snooze, snoozes
from planner.core.reminder_states import MEDICINE, NEEDED, TOO_LATE, Reminder, Standing, State, TooLate, Why, zone_of
from planner.core.wall_clock import ClockChange, wall_time
from planner.core.wording import Wording

SEVERAL_KINDS = "together"
ICONS = {
    "walk": "walk",
    "exercise": "exercise",
    "wound": "wound",
    "dressing": "wound",
    MEDICINE: "medicine",
    NEEDED: "medicine",
    "visit": "visit",
    "check_in": "mood",
    "position": "sit",
    "refill": "medicine",
    SEVERAL_KINDS: "list",
}
PLAIN_ICON = "bell"
FIRST = (MEDICINE, "visit")  # what is shown before other things of the same minute
TOGETHER = frozenset({"walk", "exercise", "wound", "check_in", "position", "refill"})  # of one time: on one card
MOST_OVER = 12  # lines of what is over; what can still be answered is always on the list
MINUTE, HOUR, DAY = 60, 3600, 86400
A_WEEK = timedelta(days=7)
LATER_TODAY = (Snooze.EVENING, Snooze.HOUR, Snooze.HALF_HOUR, Snooze.TEN_MINUTES)  # the longest that fits is offered


class ReminderTeller:
    """Puts reminders into the words of one language, neutral ones where the person wants that."""

    def __init__(self, wording: Wording, *, is_neutral: bool = False) -> None:
        self._wording = wording
        self._is_neutral = is_neutral

    def cards(self, standings: Iterable[Standing], now: datetime, here: tzinfo) -> tuple[CardView, ...]:
        """Return one card for what comes together, oldest first. Some lines of it may be done already."""
        ordered = sorted(standings, key=lambda one: (_card_order(one), _line_order(one)))
        bundles = (tuple(group) for _, group in groupby(ordered, key=_card_order))
        return tuple(self._card(bundle, now, here) for bundle in bundles)

    def test_card(self, now: datetime, here: tzinfo) -> CardView:
        """Return the card of a test."""
        planned = f"{wall_time(now, here):%H:%M}"
        return CardView(
            key=TEST, ids=(TEST,), icon=PLAIN_ICON, planned=planned, ago=self.ago(0), title=self._say("card.test")
        )

    def missed(self, standings: Iterable[Standing], now: datetime, here: tzinfo, away: Away | None) -> MissedView:
        """Return the list: doses and what is still open line by line, what ended with its day in a line a kind."""
        ordered = sorted(standings, key=by_time)
        rows = [one for one in ordered if has_row(one)]
        notes = list(self._over(one for one in ordered if not has_row(one)))
        over = [one for one in rows if one.state is State.EXPIRED]
        too_many = over[: max(0, len(over) - MOST_OVER)]
        if too_many:
            rows = [one for one in rows if one not in too_many]
            notes.insert(0, self._say("missed.earlier", count=len(too_many)))
        has_dose = any(one.reminder.kind == MEDICINE for one in rows)
        return MissedView(
            title=self._say("missed.title"),
            sentence=self._away(away, here),
            rows=tuple(self._row(one, now, here) for one in rows),
            notes=tuple(notes),
            footnote=self._say("missed.footnote") if has_dose else "",
        )

    def zone(self, name: str) -> ZoneView:
        """Return the question that is asked once in a new time zone."""
        place = name.rpartition("/")[2].replace("_", " ")
        return ZoneView(
            title=self._say("zone.title"),
            sentence=self._say("zone.sentence", zone=place),
            follow=self._say("zone.follow"),
            keep=self._say("zone.keep"),
            moved=self._say("zone.moved"),
        )

    def clock_change(self, change: ClockChange, example: str) -> str:
        """Return that reminders stay at their times although the clocks change."""
        way = "forward" if change.shift.total_seconds() > 0 else "back"
        return self._say(f"clock.{way}", date=self._wording.date(change.day), time=example)

    def unreadable(self) -> str:
        return self._say("trouble.unreadable")

    def title(self, reminder: Reminder) -> str:
        """Return what a reminder is about, without asking for it: for lists of a day."""
        if self._is_neutral:
            return self._say("missed.something")
        return reminder.name or self._kind(reminder.kind) or reminder.text

    def icon(self, kind: str) -> str:
        return PLAIN_ICON if self._is_neutral else ICONS.get(kind, PLAIN_ICON)

    def _say(self, name: str, **values: object) -> str:
        return self._wording.say(f"reminder_{name}", **values)

    def _kind(self, kind: str) -> str:
        return self._wording.say_if_any(f"reminder_kind.{kind}") if kind != "own" else ""

    def _card(self, bundle: Sequence[Standing], now: datetime, here: tzinfo) -> CardView:
        still_open = [one for one in bundle if one.is_open]
        first = still_open[0]
        reminder = first.reminder
        offered = _shared_snoozes(still_open, now, here)
        return CardView(
            key=card_key(first),
            ids=tuple(one.id for one in still_open),
            icon=self.icon(reminder.kind) if _is_of_one_kind(bundle) else self.icon(SEVERAL_KINDS),
            planned=f"{reminder.at:%H:%M}",
            ago=self.ago((now - first.called).total_seconds()),
            title=self._asking(bundle, now, here),
            lines=() if self._is_neutral else self._lines(bundle, now, here),
            note=self._note(reminder),
            later=tuple(LaterChoice(snooze=one.value, label=self._snooze(one)) for one in offered),
            can_choose_time=reminder.kind != MEDICINE,
            can_choose_tomorrow=Snooze.TOMORROW in offered,
            is_neutral=self._is_neutral,
        )

    def _asking(self, bundle: Sequence[Standing], now: datetime, here: tzinfo) -> str:
        reminder = bundle[0].reminder
        is_of_one_kind = _is_of_one_kind(bundle)
        if self._is_neutral:
            own = self._wording.say_if_any(f"reminder_neutral.{reminder.kind}") if is_of_one_kind else ""
            return own or self._say("card.something")
        if len(bundle) == 1:
            return _text_now(reminder, now, here)
        if not is_of_one_kind:
            return self._say("card.together")
        return self._say("card.medicines") if reminder.kind == MEDICINE else self._kind(reminder.kind)

    def _lines(self, bundle: Sequence[Standing], now: datetime, here: tzinfo) -> tuple[CardLine, ...]:
        if len(bundle) == 1:
            return ()
        return tuple(
            CardLine(
                id=one.id,
                text=one.reminder.name if one.reminder.kind == MEDICINE else _text_now(one.reminder, now, here),
                is_done=not one.is_open,
            )
            for one in bundle
        )

    def _note(self, reminder: Reminder) -> str:
        if self._is_neutral:
            return self._say("card.neutral_note")
        return self._say("card.dose_note") if reminder.kind == MEDICINE else ""

    def _snooze(self, snooze: Snooze) -> str:
        minutes = SPANS[snooze].total_seconds() // MINUTE if snooze in SPANS else 0
        return self._say(f"snooze.{snooze.value}", count=round(minutes))

    def _row(self, standing: Standing, now: datetime, here: tzinfo) -> MissedRow:
        reminder = standing.reminder
        weekday = self._wording.template("date.weekdays_short").split()[reminder.at.weekday()]
        return MissedRow(
            id=standing.id,
            when=f"{weekday} {reminder.at:%H:%M}",
            icon=self.icon(reminder.kind),
            title=self.title(reminder),
            detail=self._detail(standing, now),
            answer=_ANSWERS.get(standing.state, ""),
            later=self._later_today(standing, now, here),
            at_its_time=self._at_its_time(standing),
        )

    def _at_its_time(self, standing: Standing) -> str:
        is_late = standing.state is State.EXPIRED and standing.reminder.kind == MEDICINE
        return self._say("missed.at_its_time", time=f"{standing.reminder.at:%H:%M}") if is_late else ""

    def _detail(self, standing: Standing, now: datetime) -> str:
        if standing.why in (Why.TOO_SOON, Why.UNREADABLE):
            return self._say(f"missed.{standing.why.value}")
        if standing.is_open and TOO_LATE.get(standing.reminder.kind) is TooLate.WITH_ITS_DAY:
            return self._say("missed.still_fits")
        if standing.is_open and standing.reminder.late_text and not self._is_neutral:
            return standing.reminder.late_text
        return self.ago((now - standing.due).total_seconds())

    def _later_today(self, standing: Standing, now: datetime, here: tzinfo) -> LaterChoice | None:
        offered = snoozes(standing, now, here) if standing.state is not State.SNOOZED else ()
        best = next((one for one in LATER_TODAY if one in offered), None)
        return LaterChoice(snooze=best.value, label=self._snooze(best)) if best else None

    def _over(self, standings: Iterable[Standing]) -> Iterator[str]:
        counted = Counter(self.title(one.reminder) for one in standings)
        for kind, count in counted.items():
            yield self._say("missed.one_over" if count == 1 else "missed.more_over", kind=kind, count=count)

    def _away(self, away: Away | None, here: tzinfo) -> str:
        if away is None:
            return self._say("missed.sentence_short")
        first, last = (wall_time(when, here) for when in (away.first, away.last))
        is_long = last - first >= A_WEEK
        return self._say(
            "missed.sentence", first=self._moment(first, is_long=is_long), last=self._moment(last, is_long=is_long)
        )

    def _moment(self, at: datetime, *, is_long: bool) -> str:
        """Return a moment in words; a weekday alone says little once a week has passed."""
        weekday = self._wording.template("date.weekdays").split()[at.weekday()]
        return f"{self._wording.date(at.date(), 'year') if is_long else weekday} {at:%H:%M}"

    def ago(self, seconds: float) -> str:
        """Return how long ago something was."""
        if seconds < MINUTE:
            return self._say("ago.now")
        if seconds < HOUR:
            return self._say("ago.minutes", count=int(seconds // MINUTE))
        if seconds < DAY:
            hours = int(seconds // HOUR)
            return self._say("ago.hour" if hours == 1 else "ago.hours", count=hours)
        days = int(seconds // DAY)
        return self._say("ago.day" if days == 1 else "ago.days", count=days)


_ANSWERS = {State.DONE: "done", State.SKIPPED: "skipped", State.SNOOZED: "later"}


def card_key(standing: Standing) -> str:
    """Return what names the card that a reminder is on."""
    return f"{_group(standing)}@{standing.reminder.at.isoformat(timespec='minutes')}"


def _group(standing: Standing) -> str:
    """Return what a reminder comes together with, at one time."""
    kind = standing.reminder.kind
    return SEVERAL_KINDS if kind in TOGETHER else kind


def _card_order(standing: Standing) -> tuple[bool, datetime, str]:
    return standing.reminder.kind not in FIRST, standing.reminder.at, _group(standing)


def _line_order(standing: Standing) -> tuple[int, str]:
    kind = standing.reminder.kind
    return KINDS.index(kind) if kind in KINDS else len(KINDS), standing.id


def _is_of_one_kind(bundle: Sequence[Standing]) -> bool:
    return len({one.reminder.kind for one in bundle}) == 1


def _shared_snoozes(bundle: Sequence[Standing], now: datetime, here: tzinfo) -> tuple[Snooze, ...]:
    """Return what can be offered for everything on a card."""
    first, *others = (snoozes(one, now, here) for one in bundle)
    return tuple(one for one in first if all(one in other for other in others))


def _text_now(reminder: Reminder, now: datetime, here: tzinfo) -> str:
    is_true = reminder.true_until is None or wall_time(now, zone_of(reminder, here)) < reminder.true_until
    return reminder.text if is_true or not reminder.late_text else reminder.late_text
