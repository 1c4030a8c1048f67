"""The diary of the plan in use: what the person tells is checked and kept. Knows nothing of screens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from planner.app.ports import Clock, DiaryStore, PlanId
from planner.core.diary import (
    MOST_PAIN,
    CheckIn,
    DayNote,
    Diary,
    DiaryFault,
    Feeling,
    Noticed,
    OwnScores,
    Pace,
    Painkillers,
    Wound,
    check_in_faults,
    minutes_faults,
    own_faults,
)
from planner.core.exercise_done import ExerciseDone
from planner.core.kinds import Tier
from planner.core.plan import Plan
from planner.core.progress import VERY_BAD_PAIN, Suggestion, more_pain, pace_on, readings, suggestion
from planner.core.wording import Wording

if TYPE_CHECKING:
    from planner.app.triage_session import TriageSession  # for types alone: Today is shown without the catalogue
    from planner.app.triage_views import TriageResult

WOUND_SIGN = "wound_infection"  # what a wound that is red, hot, wet or open may mean
PAIN_SIGN = "pain_not_held"  # what very bad pain may be [c_mymichigan, c_spineinst_fl]
TAKEN = frozenset({Painkillers.MILD, Painkillers.STRONG})


class Worry(NamedTuple):
    """What a check-in asks for at once."""

    tier: Tier
    title: str
    text: str
    call: str  # whom to call, with the number
    sources: str = ""  # where this comes from


class DiarySession:
    """Holds the diary of one plan on one day."""

    def __init__(self, store: DiaryStore, plan_id: PlanId, plan: Plan, clock: Clock) -> None:
        self._store = store
        self._plan_id = plan_id
        self._plan = plan
        self._clock = clock
        self._diary = store.diary(plan_id)

    @property
    def diary(self) -> Diary:
        return self._diary

    @property
    def plan(self) -> Plan:
        return self._plan

    @property
    def today(self) -> date:
        return self._clock.today()

    def note(self) -> DayNote:
        """Return what was done today."""
        return self._diary.note_on(self.today)

    def check_in(self) -> CheckIn | None:
        """Return how today was, if it was told."""
        return self._diary.check_in_on(self.today)

    def suggestion(self) -> Suggestion | None:
        """Return a slower pace where the diary speaks for one."""
        kept = self._diary
        return suggestion(self._plan, kept.check_ins, kept.notes, kept.paces, self.today)

    def tick(self, task: str, *, is_done: bool) -> None:
        self._keep(self.note().ticked(task, is_done=is_done))

    def feel(self, feeling: Feeling | None) -> None:
        """Keep that today feels worse or better than yesterday; None takes it back."""
        self._keep(self.note().felt(feeling))

    def add_walk(self, minutes: int) -> tuple[DiaryFault, ...]:
        """Keep one more walk; return what is wrong where a day cannot hold so much."""
        note = self.note().with_walk(minutes)
        faults = tuple(minutes_faults(note.walked))
        if not faults:
            self._keep_walks(note)
        return faults

    def undo_walk(self) -> None:
        self._keep_walks(self.note().without_last_walk())

    def keep(self, check_in: CheckIn) -> tuple[DiaryFault, ...]:
        """Keep a check-in, in place of an earlier one of its day; return what is wrong where it cannot be kept."""
        faults = self.faults_of(check_in)
        if faults or check_in.is_empty:
            return faults
        note = self._diary.note_on(check_in.when)
        if check_in.minutes is not None:
            note = note.walked_in_all(check_in.minutes)
        self._keep(note, check_in)
        return ()

    def faults_of(self, check_in: CheckIn) -> tuple[DiaryFault, ...]:
        """Return what cannot be right about a check-in."""
        return tuple(check_in_faults(check_in, self.today, self._plan.surgery_date))

    def forget_check_in(self, when: date) -> None:
        self._store.forget_check_in(self._plan_id, when)
        self._read()

    def slow_down(self, offered: Suggestion) -> None:
        """Take the slower pace that was offered, as the person said."""
        self._store.keep_pace(self._plan_id, offered.pace)
        self._read()

    def keep_pace(self) -> None:
        """Leave the pace as it is, as the person said; it is not asked again for some days."""
        pace = Pace(since=self.today, days_later=pace_on(self._diary.paces, self.today))
        self._store.keep_pace(self._plan_id, pace)
        self._read()

    def undo_slow_down(self) -> None:
        """Take back the pace that was chosen today."""
        self._store.forget_pace(self._plan_id, self.today)
        self._read()

    def came_back(self, entry_id: str, when: date | None) -> None:
        """Keep that something came back on a day, today at the latest; None takes it back."""
        self._store.keep_return(self._plan_id, entry_id, min(when, self.today) if when else None)
        self._read()

    def renew(self) -> None:
        """Read what was kept meanwhile elsewhere, such as on another page."""
        self._read()

    def keep_exercises(self, done: Iterable[ExerciseDone]) -> None:
        """Keep what came of exercises."""
        self._store.keep_exercises(self._plan_id, done)
        self._read()

    def faults_of_names(self, names: tuple[str, ...]) -> tuple[DiaryFault, ...]:
        """Return what cannot be right about the names of the person's own things."""
        return tuple(own_faults(_tidy(names), None, self.today))

    def name_own_things(self, names: tuple[str, ...]) -> tuple[DiaryFault, ...]:
        """Keep what the person wants to score each week, in their words; return what is wrong with it."""
        faults = self.faults_of_names(names)
        if not faults:
            self._store.keep_own_things(self._plan_id, _tidy(names))
            self._read()
        return faults

    def score_own_things(self, told: OwnScores) -> tuple[DiaryFault, ...]:
        """Keep how their own activities go, in place of earlier scores of that day."""
        faults = tuple(own_faults(self._diary.own_things, told, self.today))
        if not faults:
            self._store.keep_own_scores(self._plan_id, told)
            self._read()
        return faults

    def keep_noticed(self, noticed: Noticed) -> None:
        """Keep what came out of "Is this normal?"."""
        self._store.keep_noticed(self._plan_id, noticed)
        self._read()

    def forget_noticed(self, noticed: Noticed) -> None:
        self._store.forget_noticed(self._plan_id, noticed)
        self._read()

    def _keep_walks(self, note: DayNote) -> None:
        told = self.check_in()
        is_counted = told is not None and told.minutes is not None
        self._keep(note, replace(told, minutes=note.walked) if told and is_counted else None)

    def _keep(self, note: DayNote, check_in: CheckIn | None = None) -> None:
        self._store.keep_day(self._plan_id, note, check_in)
        self._read()

    def _read(self) -> None:
        self._diary = self._store.diary(self._plan_id)


def _tidy(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names without spaces at their ends, each once, and none that is empty."""
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def worry_of(check_in: CheckIn, diary: Diary, triage: TriageSession, plan: Plan, wording: Wording) -> Worry | None:
    """Return what a check-in asks for at once, or None where it holds nothing to worry about."""
    signs = check_in.signs | ({WOUND_SIGN} if check_in.wound is Wound.BAD else set())
    found = triage.result(signs) if signs else None
    if found is not None and found.tier in (Tier.EMERGENCY, Tier.TODAY):
        text = " ".join((found.lead, *found.advice))
        call = _call(found.phone_label, found.phone, wording)
        return Worry(tier=found.tier, title=found.title, text=text, call=call, sources=found.sources)
    worst = max((pain for pain in (check_in.back, check_in.leg) if pain is not None), default=0)
    if worst >= VERY_BAD_PAIN:
        return _very_bad(worst, triage.result(frozenset({PAIN_SIGN})), wording, is_held=check_in.painkillers in TAKEN)
    surgery = plan.surgery_date
    since = surgery if surgery is not None and surgery <= check_in.when else None  # pain from before is another pain
    for measure in ("back", "leg"):
        until = tuple(one for one in readings(diary.check_ins, measure, since) if one.when <= check_in.when)
        up = more_pain(until, check_in.when)
        if up is not None and up.since == check_in.when:
            team = plan.person.team or wording.say("plan.your_team")
            return Worry(
                tier=Tier.TODAY,
                title=wording.say("worry.more_pain_title"),
                text=wording.say("worry.more_pain", before=up.before, after=up.after, team=team),
                call=_call(team, plan.person.team_phone, wording),
            )
    return None


def _very_bad(pain: int, found: TriageResult, wording: Wording, *, is_held: bool) -> Worry:
    """Return what very bad pain asks for, whether it is new or not; with painkillers taken, they do not hold it."""
    told = wording.say("worry.very_bad_held" if is_held else "worry.very_bad", pain=pain, most=MOST_PAIN)
    rest = (found.lead, *found.advice) if is_held else ()
    return Worry(
        tier=Tier.TODAY,
        title=found.title if is_held else wording.say("worry.very_bad_title"),
        text=" ".join((told, *rest, wording.say("worry.sudden"))),
        call=_call(found.phone_label, found.phone, wording),
        sources=found.sources,
    )


def _call(who: str, phone: str, wording: Wording) -> str:
    if not phone:
        return wording.say("worry.call_no_number", who=who)
    return wording.say("worry.call", who=who, phone=phone)
