"""A made-up patient: Helen Marsh, four weeks of planning around a disc operation at Alderbrook Hospital."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from planner.core.answers import Direction, DirectionKind, Medicine, Person, Visit
from planner.core.catalogue import Fact, Source
from planner.core.days import Window, on_day
from planner.core.kinds import Confidence, EntryKind, Tier
from planner.core.plan import ChecklistLine, Entry, Plan, PlanSign, PlanStep, Readiness, Reason, TeamQuestion

SURGERY = date(2026, 3, 2)
PROCEDURE = "lumbar_discectomy"
SAID = "Mr K. Osei said: Driving, not before Thursday 12 March."

SOURCES = {
    source.id: source
    for source in (
        Source(
            id="s1",
            publisher="Fernhill Spine Centre",
            title="Going home after a disc operation",
            url="https://example.org/fernhill",
            country="UK",
            year="2021",
            kind="hospital_leaflet",
        ),
        Source(
            id="s2",
            publisher="Harbour Orthopaedics",
            title="Driving after back surgery",
            url="https://example.org/harbour",
            country="US",
            year="",
            kind="surgeon_practice",
        ),
        Source(
            id="s3",
            publisher="Society of Careful Surgeons",
            title="What members tell patients",
            url="https://example.org/society",
            country="UK",
            year="2019",
            kind="society_guide",
        ),
        Source(
            id="s4",
            publisher="Linden University",
            title="Braking time after a disc operation",
            url="https://example.org/linden",
            country="Austria",
            year="2020",
            kind="trial",
        ),
        Source(
            id="s5",
            publisher="Open Health Pages",
            title="Back surgery: the first six weeks",
            url="https://example.org/pages",
            country="US",
            year="",
            kind="health_library",
        ),
        Source(
            id="s6",
            publisher="Elm Valley Hospital",
            title="Your back, your pace",
            url="https://example.org/elm",
            country="NZ",
            year="2023",
            kind="hospital_leaflet",
        ),
        Source(
            id="s7",
            publisher="Birchwood Review Group",
            title="Return to work after a disc operation: a review",
            url="https://example.org/birch",
            country="",
            year="2022",
            kind="review",
        ),
    )
}

FACTS = (
    Fact(source="s1", procedure=PROCEDURE, activity="drive", from_day=10, to_day=14, value="", unit="", condition=""),
    Fact(source="s2", procedure=PROCEDURE, activity="drive", from_day=2, to_day=10, value="", unit="", condition=""),
    Fact(
        source="s2",
        procedure=PROCEDURE,
        activity="drive",
        from_day=3,
        to_day=None,
        value="",
        unit="",
        condition="opioids=stopped",
    ),
    Fact(source="s3", procedure=PROCEDURE, activity="drive", from_day=None, to_day=14, value="", unit="", condition=""),
    Fact(source="s3", procedure=PROCEDURE, activity="drive", from_day=None, to_day=28, value="", unit="", condition=""),
    Fact(source="s4", procedure=PROCEDURE, activity="drive", from_day=30, to_day=30, value="", unit="", condition=""),
    Fact(source="s5", procedure=PROCEDURE, activity="drive", from_day=None, to_day=42, value="", unit="", condition=""),
    Fact(source="s6", procedure=PROCEDURE, activity="drive", from_day=14, to_day=28, value="", unit="", condition=""),
    Fact(
        source="s1", procedure=PROCEDURE, activity="work_desk", from_day=7, to_day=14, value="", unit="", condition=""
    ),
    Fact(
        source="s7", procedure=PROCEDURE, activity="work_desk", from_day=14, to_day=28, value="", unit="", condition=""
    ),
    Fact(
        source="s6",
        procedure=PROCEDURE,
        activity="work_desk",
        from_day=None,
        to_day=28,
        value="",
        unit="",
        condition="",
    ),
    Fact(source="s1", procedure=PROCEDURE, activity="garden", from_day=42, to_day=42, value="", unit="", condition=""),
    Fact(source="s6", procedure="any", activity="garden", from_day=28, to_day=56, value="", unit="", condition=""),
)

READY = {
    "sit_30": "I can sit for 30 minutes",
    "rest_when_needed": "I can rest when I need to",
    "off_strong_painkillers": "I take no strong painkillers",
    "emergency_stop": "I can do a hard stop, tried in a parked car",
    "wound_closed": "My wound is dry and closed",
    "walk_30": "I can walk for 30 minutes",
    "bend_without_pain": "I can bend without more pain",
    "lift_in_steps": "I lifted 5, then 10 kg with ease",
    "surgeon_yes": "My surgeon has said yes",
}

Steps = tuple[tuple[int, str], ...]


def entry(
    activity: str,
    kind: EntryKind,
    title: str,
    days: tuple[int, int, int | None] | None = None,
    *,
    because: str = "The sources we read name these days. They differ by a week or two.",
    sources: tuple[str, ...] = ("s1", "s6"),
    ready: tuple[str, ...] = (),
    gates: tuple[str, ...] = (),
    steps: Steps = (),
    surgery: date | None = SURGERY,
    **fields: Any,
) -> Entry:
    """Return an entry with its usual parts filled in."""
    window = Window(*days) if days else None
    found = Confidence.SEVERAL if days or steps or kind is EntryKind.TASK else Confidence.ASK
    reason = Reason(rule=f"{PROCEDURE}.{activity}", because=because, sources=sources if days else ())
    given: dict[str, Any] = {
        "text": "",
        "icon": kind.value,
        "confidence": found,
        "reasons": (reason,),
        "dates": window.dates(surgery) if window and surgery else None,
        "readiness": (
            *(Readiness(id=name, text=READY[name], is_gate=True) for name in gates),
            *(Readiness(id=name, text=READY[name]) for name in ready),
        ),
        "steps": tuple(
            PlanStep(day=day, date=on_day(surgery, day) if surgery else None, text=text) for day, text in steps
        ),
    }
    return Entry(
        id=f"{activity}_{kind.value}", activity=activity, kind=kind, title=title, window=window, **{**given, **fields}
    )


def entries(surgery: date | None = SURGERY) -> tuple[Entry, ...]:
    """Return the entries of the plan, in the order of their first day."""
    back, limit, task, due, mile = (
        EntryKind.RETURN,
        EntryKind.LIMIT,
        EntryKind.TASK,
        EntryKind.VISIT,
        EntryKind.MILESTONE,
    )
    drive_reasons = (
        Reason(
            rule=f"{PROCEDURE}.drive",
            because="Some leaflets say a few days, some say six weeks. A test of braking found full speed after a month. No one has shown which day is best, so your plan has a window.",
            sources=("s1", "s2", "s3", "s4", "s5", "s6"),
        ),
        Reason(
            rule=f"{PROCEDURE}.drive_opioids",
            because="You take a strong painkiller. The sources we read agree: do not drive until you have stopped.",
            sources=("s2", "s5"),
        ),
        Reason(rule="direction", because=SAID),
    )
    found = (
        entry("walk_first", mile, "First walk", (0, 0, 1), text="Stand up and walk a few steps with a nurse."),
        entry("discharge", mile, "Going home", (0, 1, 2), text="Most people go home on the day or the day after."),
        entry(
            "walk_dose",
            task,
            "Daily walks",
            steps=(
                (1, "10 minutes, 3 times a day"),
                (8, "15 minutes, 3 times a day"),
                (15, "20 minutes, 2 times a day"),
                (22, "25 minutes, 2 times a day"),
                (29, "30 minutes, once a day"),
            ),
            text="Walk on flat ground. Stop before it hurts more.",
        ),
        entry("stairs", back, "Stairs", (0, 1, 2), text="Hold the rail. Take one step at a time."),
        entry("shower", back, "A shower", (2, 3, 5), text="Keep it short. Pat the wound dry.", chosen=False),
        entry(
            "sleep_position",
            task,
            "Sleeping and getting up",
            text="Lie on your side with a pillow between your knees. Roll as one piece to get up.",
            confidence=Confidence.FEW,
        ),
        entry(
            "constipation",
            task,
            "Bowels",
            text="Strong tablets slow the bowels. Drink water, eat fruit, and walk.",
            confidence=Confidence.FEW,
        ),
        entry(
            "work_desk",
            back,
            "Desk work",
            (7, 14, 28),
            ready=("sit_30", "rest_when_needed"),
            chosen=True,
            sources=("s1", "s6", "s7"),
            text="Start with half days. Stand up every half hour.",
            instead="Read mail at home, in short spells.",
        ),
        entry(
            "drive",
            back,
            "Driving",
            (10, 14, 42),
            gates=("off_strong_painkillers",),
            ready=("emergency_stop",),
            chosen=True,
            from_direction=SAID,
            reasons=drive_reasons,
            text="Begin with a short trip on quiet roads, with someone beside you.",
            instead="Ask for a lift. Short trips as a passenger are fine.",
        ),
        entry("stitches_out", due, "Stitches out", (10, 12, 14), text="A nurse takes them out."),
        entry(
            "sit_limit",
            limit,
            "Sitting",
            (7, 14, 28),
            value=30,
            unit="minutes",
            text="Sit for 30 minutes at a time at most.",
            instead="Stand or lie down for a while.",
        ),
        entry("bath_soak", back, "A bath", (14, 14, 28), ready=("wound_closed",), chosen=True),
        entry("car_passenger", back, "Being driven", (1, 2, 7), text="Short trips only. Lean the seat back."),
        entry("long_trip", back, "Long car trips", (28, 42, 84), ready=("sit_30",), text="Stop every hour and walk."),
        entry("fly", back, "Flying", because="The pages we read say to ask the surgeon and the airline."),
        entry(
            "swim",
            back,
            "Swimming",
            (21, 28, 42),
            ready=("wound_closed", "walk_30"),
            chosen=True,
            sources=("s6",),
            confidence=Confidence.FEW,
        ),
        entry(
            "bend_twist", limit, "Bending and twisting", (14, 28, 42), text="Bend from the knees. Turn with your feet."
        ),
        entry("pt_start", due, "First physio visit", (14, 28, 42), text="Ask for it if no date has come."),
        entry(
            "garden",
            back,
            "Gardening",
            (28, 42, 56),
            ready=("bend_without_pain",),
            chosen=True,
            text="Light jobs first: pots, seeds, water.",
        ),
        entry(
            "lift_limit",
            limit,
            "Lifting",
            (28, 42, 84),
            value=5,
            unit="kg",
            text="Lift no more than 5 kg. That is a full kettle and a bit.",
            steps=((42, "up to 7 kg"), (56, "up to 10 kg")),
            from_direction="Mr K. Osei said: Lifting, at most 5 kg.",
        ),
        entry("followup", due, "Check-up", (42, 42, 56), text="With your surgeon."),
        entry(
            "child_or_pet_lifting",
            back,
            "Lifting a child or a pet",
            (42, 56, 84),
            ready=("lift_in_steps", "surgeon_yes"),
            chosen=True,
            sources=("s6",),
            instead="Sit down and let Mia climb up to you.",
        ),
        entry("sex", back, "Sex", (7, 14, 28), text="When it is comfortable. Let your partner do the moving."),
        entry("housework_light", back, "Light housework", (3, 7, 14)),
        entry("gym", back, "Gym and weights", (42, 84, None), ready=("surgeon_yes",)),
        entry("run", back, "Running", (56, 84, 182), ready=("walk_30",)),
        entry("golf", back, "Golf", (42, 84, 126)),
        entry(
            "contact_sport",
            back,
            "Contact sport",
            because="No source we read names a day for this sport. Ask your team.",
        ),
        entry(
            "nsaids",
            limit,
            "Ibuprofen and tablets like it",
            because="The sources differ so much that your team must say.",
        ),
        entry(
            "opioids",
            mile,
            "No more strong painkillers",
            (7, 14, 28),
            text="Most people need them for one to two weeks.",
        ),
        entry("full_recovery", mile, "Back to full life", (42, 84, 365)),
    )
    if surgery is None:
        return tuple(
            replace(one, dates=None, steps=tuple(replace(step, date=None) for step in one.steps)) for one in found
        )
    return found


def signs() -> tuple[PlanSign, ...]:
    now = "Call 999. Say you had a spine operation."
    return (
        PlanSign(
            id="no_urine",
            tier=Tier.EMERGENCY,
            complaint="bladder",
            text="you cannot pass urine, or lose control of bladder or bowel",
            advice=now,
            front_page=True,
            sources=("s1",),
        ),
        PlanSign(
            id="numb_saddle",
            tier=Tier.EMERGENCY,
            complaint="bladder",
            text="you are numb between the legs",
            advice=now,
            front_page=True,
            sources=("s1",),
        ),
        PlanSign(
            id="leg_weak",
            tier=Tier.EMERGENCY,
            complaint="leg",
            text="a leg gets weak, or both legs change",
            advice=now,
            front_page=True,
            sources=("s3",),
        ),
        PlanSign(
            id="breath",
            tier=Tier.EMERGENCY,
            complaint="chest",
            text="you are short of breath, or your chest hurts",
            advice=now,
            front_page=True,
            sources=("s5",),
        ),
        PlanSign(
            id="harm",
            tier=Tier.EMERGENCY,
            complaint="mood",
            text="you think of harming yourself",
            advice=now,
            sources=("s5",),
        ),
        PlanSign(
            id="wound",
            tier=Tier.TODAY,
            complaint="wound",
            text="the wound is red, hot, wet, open or smells",
            advice="Cover it with a clean dressing. Call today.",
            front_page=True,
            sources=("s1",),
        ),
        PlanSign(
            id="fever",
            tier=Tier.TODAY,
            complaint="fever",
            text="you have a fever: 38.0 °C or more",
            advice="Measure again after one hour. Call today.",
            front_page=True,
            sources=("s1",),
        ),
        PlanSign(
            id="calf",
            tier=Tier.TODAY,
            complaint="leg",
            text="one calf is swollen and sore",
            advice="Do not rub it. Call today.",
            front_page=True,
            sources=("s5",),
        ),
        PlanSign(
            id="pain_up",
            tier=Tier.TODAY,
            complaint="pain",
            text="pain gets worse in spite of your tablets",
            advice="Lie down. Call if it does not settle in two hours.",
            front_page=True,
            sources=("s6",),
        ),
        PlanSign(
            id="headache",
            tier=Tier.TODAY,
            complaint="headache",
            text="a new headache is worse sitting up",
            advice="Lie flat and drink. Call today.",
            front_page=True,
            sources=("s6",),
        ),
        PlanSign(
            id="bowels",
            tier=Tier.TODAY,
            complaint="general",
            text="no bowel movement for 4 days",
            advice="Drink water and walk. Call today.",
            front_page=True,
            sources=("s6",),
        ),
        PlanSign(
            id="sleep",
            tier=Tier.VISIT,
            complaint="general",
            text="you sleep badly for more than a week",
            advice="Note it on your questions page.",
            sources=("s6",),
        ),
        PlanSign(
            id="mood",
            tier=Tier.VISIT,
            complaint="mood",
            text="you feel low on most days",
            advice="Tell someone you trust. Tell your team.",
            sources=("s6",),
        ),
        PlanSign(
            id="leg_pain",
            tier=Tier.EXPECTED,
            complaint="leg",
            text="some leg pain comes back on days 2 to 4",
            advice="It settles. Walk a little less for a day.",
            front_page=True,
            sources=("s5",),
        ),
        PlanSign(
            id="tired",
            tier=Tier.EXPECTED,
            complaint="general",
            text="you are tired for some weeks",
            advice="Rest when you need to.",
            sources=("s5",),
        ),
        PlanSign(
            id="bruise",
            tier=Tier.EXPECTED,
            complaint="wound",
            text="a clean, dry wound is bruised or a bit swollen",
            advice="It fades in one to two weeks.",
            sources=("s5",),
        ),
    )


def checklist() -> tuple[ChecklistLine, ...]:
    lines = {
        "leaving": (
            "I can stand up and walk to the toilet",
            "I have passed urine",
            "Pain tablets keep my pain bearable",
            "I have tried the stairs",
        ),
        "papers": ("The letter for my doctor", "This plan", "A note for work"),
        "medicines": (
            "All my medicines, and when to take each",
            "I know which old tablets to stop, and until when",
            "I know how to store strong tablets, and where to return what is left",
        ),
        "journey": ("Someone drives me home", "A pillow for my back in the car"),
        "home": (
            "Someone stays with me for the first day and night",
            "Rugs and cords are out of the way",
            "Food for a few days is in the house",
        ),
        "say_it_back": (
            "What will you do if you cannot pass urine?",
            "How much may you lift, and until when?",
            "When will you drive again, and how will you know that you are ready?",
            "Who looks at your wound, and when?",
        ),
    }
    return tuple(
        ChecklistLine(id=f"{group}_{number}", group=group, text=text)
        for group, texts in lines.items()
        for number, text in enumerate(texts, start=1)
    )


def questions() -> tuple[TeamQuestion, ...]:
    return (
        TeamQuestion(
            id="when_fly_return", text="When may I start this: flying?", because="The pages we read say to ask."
        ),
        TeamQuestion(
            id="lumbar_discectomy_clutch",
            text="Is my left leg strong enough for the clutch?",
            because="Your answers say that your left leg is weak.",
        ),
        TeamQuestion(
            id="lumbar_discectomy_blood_thinner",
            text="When do I start my blood thinner again?",
            because="No source we read says this for one person.",
        ),
    )


PERSON = Person(
    name="Helen Marsh",
    phone="01632 960 018",
    helper="Tom Marsh",
    helper_phone="01632 960 019",
    hospital="Alderbrook Hospital",
    team="Ward 7",
    team_phone="01632 960 142",
    night_phone="01632 960 100",
    surgeon="Mr K. Osei",
)

VISITS = (
    Visit(
        what="Nurse, wound check and stitches out",
        date=date(2026, 3, 13),
        time="10:30",
        place="Elm Road Surgery",
        phone="01632 960 277",
    ),
    Visit(
        what="Mr Osei, spine clinic",
        date=date(2026, 4, 13),
        time="14:15",
        place="Alderbrook Hospital, Gate 2",
        phone="01632 960 150",
    ),
)

MEDICINES = (
    Medicine(name="Paracetamol", times=("08:00", "12:00", "18:00", "22:00")),
    Medicine(name="Naproxen", times=("08:00", "18:00")),
    Medicine(name="Morphine oral solution", only_when_needed=True),
)


def plan(*, surgery: date | None = SURGERY, **changes: Any) -> Plan:
    """Return Helen's plan, with parts changed."""
    given: dict[str, Any] = {
        "catalogue_version": "2026.11.1",
        "made_on": date(2026, 3, 3),
        "revision": 1,
        "country": "uk",
        "language": "en",
        "procedure": PROCEDURE,
        "operation": "Part of a slipped disc in the low back was taken out (discectomy).",
        "surgery_date": surgery,
        "discharge_date": date(2026, 3, 3) if surgery else None,
        "answers": {"procedure": PROCEDURE, "country": "uk", "strong_painkillers": True},
        "directions": (
            Direction(
                activity="drive",
                kind=DirectionKind.NOT_BEFORE,
                date=date(2026, 3, 12),
                said_by="Mr K. Osei",
                said_on=date(2026, 3, 3),
            ),
        ),
        "person": PERSON,
        "visits": VISITS,
        "medicines": MEDICINES,
        "entries": entries(surgery),
        "discharge_checklist": checklist(),
        "questions_for_team": questions(),
        "signs": signs(),
        "emergency_number": "999",
        "weight_unit": "kg",
    }
    return Plan(**{**given, **changes})


def without_names() -> Person:
    return Person()


def stopped() -> Plan:
    """Return what a person gets whom the program has no plan for."""
    return plan(
        procedure=None,
        operation="",
        stop="We have no plan for an operation on a tumour of the spine. Your own team will tell you what to do, and when.",
        entries=(),
        questions_for_team=(
            TeamQuestion(id="stop_what", text="What was done, and what will heal when?", because=""),
            TeamQuestion(id="stop_move", text="What may I do at home, and what not?", because=""),
        ),
    )
