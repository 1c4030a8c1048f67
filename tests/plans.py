"""Random plans and answer sheets, and a small plan by hand, for tests that do not need the catalogue."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from planner.core.answers import (
    Answers,
    AnswerSheet,
    Direction,
    DirectionKind,
    Hold,
    Medicine,
    OwnActivity,
    Person,
    Visit,
)
from planner.core.days import Window
from planner.core.kinds import Confidence, EntryKind, Tier
from planner.core.plan import (
    Alike,
    ChecklistLine,
    Entry,
    Plan,
    PlanExercise,
    PlanReminder,
    PlanSign,
    PlanStep,
    PlanTopic,
    Readiness,
    Reason,
    TeamQuestion,
)
from tests.own import own_entries

SURGERY = date(2026, 3, 2)
SURGERY_TIME = datetime(2026, 3, 2, 8, 0)  # noqa: DTZ001  # wall-clock time, as reminders are

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ids = st.from_regex(r"[a-z][a-z_]{0,15}", fullmatch=True)
days = st.integers(0, 400)
dates = st.dates(date(2020, 1, 1), date(2035, 12, 31))
times = st.times().map(lambda time: f"{time:%H:%M}")
numbers = st.one_of(st.integers(-1000, 1000), st.floats(-1000, 1000))
values = st.one_of(texts, numbers, st.booleans(), st.lists(ids, max_size=4).map(tuple))
answers = st.dictionaries(ids, values, max_size=8)

directions = st.builds(
    Direction,
    activity=st.one_of(ids, texts),
    kind=st.sampled_from(DirectionKind),
    date=st.none() | dates,
    days=st.none() | days,
    weeks=st.none() | st.integers(0, 60),
    visit=st.none() | texts,
    value=st.none() | st.floats(0, 300),
    unit=st.sampled_from([None, "lb", "kg", "minutes"]),
    condition=st.none() | texts,
    said_by=texts,
    said_on=st.none() | dates,
)
visits = st.builds(Visit, what=texts, date=st.none() | dates, time=st.just("") | times, place=texts, phone=texts)
medicines = st.builds(
    Medicine, name=texts, times=st.lists(times, max_size=3).map(tuple), only_when_needed=st.booleans()
)
own_activities = st.builds(OwnActivity, name=texts, sitting=ids, ground=ids, weight=ids, bending=ids, jolts=st.just(""))
people = st.builds(Person, name=texts, phone=texts, team=texts, team_phone=texts, surgeon=texts)


def several(items, most=4):
    return st.lists(items, max_size=most).map(tuple)


sheets = st.builds(
    AnswerSheet,
    answers=answers.map(Answers),
    directions=several(directions),
    visits=several(visits),
    medicines=several(medicines),
    person=people,
    own_activities=several(own_activities, 3),
)


@st.composite
def windows(draw):
    earliest, typical, latest = sorted((draw(days), draw(days), draw(days)))
    return Window(earliest, typical, draw(st.sampled_from([None, latest])))


reasons = st.builds(Reason, rule=ids, because=texts, sources=several(ids), borrowed_from=st.none() | ids)


@st.composite
def entries(draw, surgery_date):
    window = draw(st.none() | windows())
    return Entry(
        id=draw(ids),
        activity=draw(ids | texts),
        kind=draw(st.sampled_from(EntryKind)),
        title=draw(texts),
        text=draw(texts),
        icon=draw(ids),
        chosen=draw(st.booleans()),
        window=window,
        dates=window.dates(surgery_date) if window and surgery_date else None,
        value=draw(st.none() | st.floats(0, 300)),
        unit=draw(st.sampled_from([None, "lb", "kg"])),
        steps=draw(several(st.builds(PlanStep, day=days, date=st.none() | dates, text=texts), 2)),
        from_direction=draw(st.none() | texts),
        readiness=draw(several(st.builds(Readiness, id=ids, text=texts, is_gate=st.booleans()), 2)),
        instead=draw(texts),
        confidence=draw(st.sampled_from(Confidence)),
        reasons=draw(several(reasons, 2)),
        wanted=draw(st.none() | st.integers(1, 40)),
        like=draw(several(st.builds(Alike, entry=ids, text=texts, is_limit=st.booleans()), 2)),
    )


@st.composite
def plans(draw):
    """Return any plan that can be built, in any language's letters."""
    surgery_date = draw(st.none() | dates)
    found = draw(st.lists(entries(surgery_date), max_size=4, unique_by=lambda entry: entry.id))
    moments = st.datetimes(SURGERY_TIME, SURGERY_TIME + timedelta(days=400))
    return Plan(
        catalogue_version=draw(texts),
        made_on=draw(dates),
        revision=draw(st.integers(1, 99)),
        country=draw(st.sampled_from(["us", "uk", "es", "other"])),
        language=draw(st.sampled_from(["en", "es"])),
        procedure=draw(st.none() | ids),
        operation=draw(texts),
        surgery_date=surgery_date,
        discharge_date=draw(st.none() | dates),
        stop=draw(st.none() | texts),
        answers=draw(answers),
        directions=draw(several(directions)),
        person=draw(people),
        visits=draw(several(visits)),
        medicines=draw(several(medicines)),
        own_activities=draw(several(own_activities, 3)),
        entries=tuple(found),
        reminders=draw(
            several(
                st.builds(
                    PlanReminder,
                    id=texts,
                    kind=st.sampled_from(["walk", "wound", "medicine", "visit", "check_in"]),
                    at=moments.map(lambda at: at.isoformat(timespec="minutes")),
                    text=texts,
                )
            )
        ),
        discharge_checklist=draw(several(st.builds(ChecklistLine, id=ids, group=ids, text=texts))),
        questions_for_team=draw(several(st.builds(TeamQuestion, id=ids, text=texts, because=texts))),
        signs=draw(
            several(st.builds(PlanSign, id=ids, tier=st.sampled_from(Tier), complaint=ids, text=texts, advice=texts))
        ),
        topics=draw(several(st.builds(PlanTopic, id=ids, group=ids, title=texts, text=texts, call=texts), 2)),
        exercises=draw(
            several(
                st.builds(PlanExercise, id=ids, title=texts, purpose=texts, phase=ids, from_day=days, not_for=texts), 2
            )
        ),
        holds=draw(several(st.builds(Hold, since=dates, days=st.integers(1, 90)), 2)),
        own_days=draw(st.dictionaries(ids, dates, max_size=3)),
        plan_id=draw(st.from_regex(r"[a-f0-9]{16}", fullmatch=True)),
        own_entries=draw(st.lists(own_entries(), max_size=3, unique_by=lambda one: one.id).map(tuple)),
        emergency_number=draw(st.sampled_from(["911", "999", ""])),
        weight_unit=draw(st.sampled_from(["lb", "kg"])),
    )


def small_plan(**changes):
    """Return a plan with one return date and one visit, made by hand."""
    window = Window(10, 14, 28)
    driving = Entry(
        id="drive_return",
        activity="drive",
        kind=EntryKind.RETURN,
        title="Driving",
        text="Start with short trips.",
        icon="drive",
        chosen=True,
        window=window,
        dates=window.dates(SURGERY),
        readiness=(Readiness(id="emergency_stop", text="I can do an emergency stop.", is_gate=True),),
        confidence=Confidence.SEVERAL,
        reasons=(Reason(rule="lumbar_discectomy.drive", because="Most say two weeks.", sources=("d10", "d44")),),
    )
    told = {
        "catalogue_version": "2026.11.1",
        "made_on": SURGERY,
        "revision": 1,
        "country": "uk",
        "language": "en",
        "procedure": "lumbar_discectomy",
        "operation": "Part of a slipped disc was taken out.",
        "surgery_date": SURGERY,
        "discharge_date": SURGERY + timedelta(days=1),
        "answers": {"procedure": "lumbar_discectomy", "surgery_date": SURGERY.isoformat(), "wants": ("drive",)},
        "visits": (Visit(what="Wound check", date=date(2026, 3, 14), time="10:30", place="Elm Street Surgery"),),
        "person": Person(name="Rosa Lindqvist", team="the spine ward", team_phone="555 0100"),
        "entries": (driving,),
        "emergency_number": "999",
        "weight_unit": "kg",
        "plan_id": "0042-4711",
    }
    return Plan(**{**told, **changes})
