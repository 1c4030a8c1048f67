"""What the program needs from outside: a clock, places where things are kept, and a screen for reminders.

Every method of a store raises KnownError with one calm sentence where the disk or the file is in trouble.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple, NewType, Protocol

from planner.core.answers import AnswerSheet
from planner.core.plan import Plan

if TYPE_CHECKING:  # for types alone: a start makes no records of what the first window does not show
    from planner.app.reminder_views import Showing
    from planner.core.diary import CheckIn, DayNote, Diary, Noticed, OwnScores, Pace
    from planner.core.exercise_done import ExerciseDone
    from planner.core.own_entries import OwnEntry
    from planner.core.plan_notes import PlanNotes, QuestionNote
    from planner.core.reminder_states import Standing

PlanId = NewType("PlanId", str)
Typed = str | Mapping[str, str]
"""What was typed on a page and could not be kept as an answer: one text, or one for each field."""
PreferenceValue = str | int | float | bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPlan:
    """A plan as it was told last, and when."""

    id: PlanId
    plan: Plan
    created: datetime  # when its first telling was kept
    updated: datetime  # when the last telling was kept
    archived: datetime | None = None  # put aside by the person; None: the plan in use

    @property
    def is_current(self) -> bool:
        return self.archived is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An interview that is not finished."""

    sheet: AnswerSheet
    at_question: str | None  # the question id to come back to; None: the review page
    saved_at: datetime
    typed: Mapping[str, Typed] = field(default_factory=dict)  # by question id: what is no answer yet


class Clock(Protocol):
    """Tells the time where the person is."""

    def today(self) -> date: ...

    def now(self) -> datetime:
        """Return the wall-clock time with its offset."""


class PlanStore(Protocol):
    """Keeps plans: the answers (the truth) and the plan as told (the record), always together."""

    def current(self) -> StoredPlan | None:
        """Return the plan in use, if there is one."""

    def plans(self) -> tuple[StoredPlan, ...]:
        """Return every plan, the one in use first, then the newest."""

    def tellings(self, plan_id: PlanId) -> tuple[Plan, ...]:
        """Return every revision of one plan as it was told, oldest first."""

    def times_told(self, plan_id: PlanId) -> int:
        """Return how many revisions of one plan are kept."""

    def begin(self, plan: Plan) -> StoredPlan:
        """Keep a new plan and use it; the plan used until now is archived."""

    def revise(self, plan_id: PlanId, plan: Plan) -> StoredPlan:
        """Keep the next revision of a plan; earlier ones stay as they were told."""

    def use(self, plan_id: PlanId) -> StoredPlan:
        """Take an archived plan back into use; the one used until now is archived."""

    def archive(self, plan_id: PlanId) -> None:
        """Put a plan aside; nothing is deleted."""

    def delete(self, plan_id: PlanId) -> None:
        """Delete a plan with all its revisions, for good."""


class DraftStore(Protocol):
    """Keeps one unfinished interview."""

    def load(self) -> Draft | None: ...

    def save(self, draft: Draft) -> None: ...

    def discard(self) -> None: ...


class PreferenceStore(Protocol):
    """Keeps small choices such as text size and theme, by name."""

    def load(self) -> Mapping[str, PreferenceValue]:
        """Return every preference that was ever set."""

    def set(self, name: str, value: PreferenceValue) -> None: ...

    def forget(self, name: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderCourse:
    """How the reminders of one plan run as a whole."""

    counts_from: datetime  # with the offset of then; what was before is never missed
    told_at: datetime  # which telling of the plan they follow
    home_zone: str  # where visits are; empty where the computer does not tell
    here: str  # the zone that the person was asked about last
    keeps_home_time: bool = False  # habits go by the clock at home, also on a journey
    seen: datetime | None = None  # when the program last looked


class KeptStandings(NamedTuple):
    """What is known of reminders whose time has come, and which could not be read."""

    standings: tuple[Standing, ...] = ()
    unreadable: frozenset[str] = frozenset()
    newly_unreadable: int = 0  # how many are told now; they are kept aside


class ReminderLog(Protocol):
    """Keeps what became of reminders, so that a restart loses nothing."""

    def course(self, plan_id: PlanId) -> ReminderCourse | None: ...

    def standings(self, plan_id: PlanId, since: datetime) -> KeptStandings:
        """Return those planned since a time on the clock, those still open, and those that never end."""

    def keep(
        self,
        plan_id: PlanId,
        changed: Iterable[Standing],
        gone: Iterable[str] = (),
        course: ReminderCourse | None = None,
    ) -> None:
        """Keep what changed and forget what is gone, all of it or nothing."""


class DiaryStore(Protocol):
    """Keeps the diary of each plan: one check-in and one note a day."""

    def diary(self, plan_id: PlanId) -> Diary:
        """Return the whole diary; a line that cannot be read is left out."""

    def keep_day(self, plan_id: PlanId, note: DayNote, check_in: CheckIn | None = None) -> None:
        """Keep what was done on a day, and how it was; what was kept of that day before is corrected."""

    def forget_check_in(self, plan_id: PlanId, when: date) -> None: ...

    def keep_exercises(self, plan_id: PlanId, done: Iterable[ExerciseDone]) -> None:
        """Keep what came of exercises, each in place of what was kept of it for the same session."""

    def keep_pace(self, plan_id: PlanId, pace: Pace) -> None: ...

    def forget_pace(self, plan_id: PlanId, since: date) -> None: ...

    def keep_return(self, plan_id: PlanId, entry_id: str, when: date | None) -> None:
        """Keep the day on which something came back; None takes it back."""

    def keep_own_things(self, plan_id: PlanId, names: tuple[str, ...]) -> None:
        """Keep the names of the person's own activities; scores of one that is renamed are let go."""

    def keep_own_scores(self, plan_id: PlanId, told: OwnScores) -> None: ...

    def keep_noticed(self, plan_id: PlanId, noticed: Noticed) -> None:
        """Keep what was noticed; the same signs on the same day are corrected."""

    def forget_noticed(self, plan_id: PlanId, noticed: Noticed) -> None: ...


class KeptEntries(NamedTuple):
    """A person's own entries, and how many could not be read; those are kept aside."""

    entries: tuple[OwnEntry, ...] = ()
    newly_unreadable: int = 0


class OwnEntryStore(Protocol):
    """Keeps what a person writes into the calendar of each plan."""

    def has_any(self, plan_id: PlanId) -> bool: ...

    def entries(self, plan_id: PlanId) -> KeptEntries: ...

    def keep(self, plan_id: PlanId, changed: Iterable[OwnEntry], gone: Iterable[str] = ()) -> None:
        """Keep what changed and forget what is gone, all of it or nothing."""


class PlanNoteStore(Protocol):
    """Keeps what is noted beside each plan: readiness tests passed, and questions for the team."""

    def notes(self, plan_id: PlanId) -> PlanNotes: ...

    def keep_ready(self, plan_id: PlanId, entry_id: str, test_id: str, when: date | None) -> None:
        """Keep that a test was passed on a day; None takes it back."""

    def keep_question(self, plan_id: PlanId, note: QuestionNote) -> None:
        """Keep what became of a question; one of which nothing is noted is forgotten."""


class CalendarFileStore(Protocol):
    """Keeps what the calendar file of each plan told when it was saved last."""

    def last(self, carried_id: str) -> bytes:
        """Return it by the id that the plan carries; empty where no file was saved from here."""

    def keep(self, plan_id: PlanId, carried_id: str, file: bytes) -> None: ...


class Notifier(Protocol):
    """The screen, as far as reminders need it."""

    def show(self, showing: Showing) -> None:
        """Show exactly this; what was shown before and is not in it goes away."""


class Stores(Protocol):
    """Everything that is kept, side by side."""

    @property
    def plans(self) -> PlanStore: ...

    @property
    def drafts(self) -> DraftStore: ...

    @property
    def preferences(self) -> PreferenceStore: ...

    @property
    def diary(self) -> DiaryStore: ...

    @property
    def own_entries(self) -> OwnEntryStore: ...

    @property
    def plan_notes(self) -> PlanNoteStore: ...

    @property
    def calendar_files(self) -> CalendarFileStore: ...

    def change_drafts(self, plan_id: PlanId) -> DraftStore:
        """Return where the unfinished change of one plan is kept."""
