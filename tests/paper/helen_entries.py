"""The entries of Helen's plan: what comes back, what must wait, what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from planner.core.days import Window, on_day
from planner.core.kinds import Confidence, EntryKind
from planner.core.plan import Entry, PlanStep, Readiness, Reason
from tests.paper.helen_sources import PROCEDURE

SURGERY = date(2026, 3, 2)
SAID = "Mr K. Osei said: Driving, not before Thursday 12 March."
LIFTED = "Mr K. Osei said: Lifting, at most 5 kg."
USUAL_REASON = "The sources we read name these days. They differ by a week or two."
BACK, LIMIT, TASK, DUE, MILE = (
    EntryKind.RETURN,
    EntryKind.LIMIT,
    EntryKind.TASK,
    EntryKind.VISIT,
    EntryKind.MILESTONE,
)

READY = {
    "sit_30": "I can sit for 30 minutes",
    "no_opioids": "I take no strong painkillers",
    "hard_stop": "I can do a hard stop, tried in a parked car",
    "wound_closed": "My wound is dry and closed",
    "walk_30": "I can walk for 30 minutes",
    "bend": "I can bend without more pain",
    "lift_in_steps": "I lifted 5, then 10 kg with ease",
    "surgeon_yes": "My surgeon has said yes",
}

DRIVE_REASONS = (
    Reason(
        rule=f"{PROCEDURE}.drive",
        because="Some leaflets say a few days, some say six weeks. No one has shown which day is best.",
        sources=("s1", "s2", "s3", "s4", "s5", "s6"),
    ),
    Reason(
        rule=f"{PROCEDURE}.drive_opioids",
        because="You take a strong painkiller. The sources we read agree: do not drive until you have stopped.",
        sources=("s2", "s5"),
    ),
    Reason(rule="direction", because=SAID),
)

WALKS = (
    (1, "10 minutes, 3 times a day"),
    (8, "15 minutes, 3 times a day"),
    (15, "20 minutes, 2 times a day"),
    (22, "25 minutes, 2 times a day"),
)


def entry(
    activity: str,
    kind: EntryKind,
    title: str,
    days: tuple[int, int, int | None] | None = None,
    text: str = "",
    *,
    ready: tuple[str, ...] = (),
    gates: tuple[str, ...] = (),
    steps: tuple[tuple[int, str], ...] = (),
    sources: tuple[str, ...] = ("s1", "s6"),
    **fields: Any,
) -> Entry:
    """Return an entry with its usual parts filled in."""
    window = Window(*days) if days else None
    given: dict[str, Any] = {
        "icon": kind.value,
        "confidence": Confidence.SEVERAL if days or kind is TASK else Confidence.ASK,
        "reasons": (Reason(rule=f"{PROCEDURE}.{activity}", because=USUAL_REASON, sources=sources if days else ()),),
        "dates": window.dates(SURGERY) if window else None,
        "readiness": (
            *(Readiness(id=name, text=READY[name], is_gate=True) for name in gates),
            *(Readiness(id=name, text=READY[name]) for name in ready),
        ),
        "steps": tuple(PlanStep(day=day, date=on_day(SURGERY, day), text=words) for day, words in steps),
    }
    return Entry(
        id=f"{activity}_{kind.value}",
        activity=activity,
        kind=kind,
        title=title,
        text=text,
        window=window,
        **{**given, **fields},
    )


ENTRIES = (
    entry("walk_first", MILE, "First walk", (0, 0, 1), "Stand up and walk a few steps with a nurse."),
    entry("discharge", MILE, "Going home", (0, 1, 2), "Most people go home on the day or the day after."),
    entry("walk_dose", TASK, "Daily walks", None, "Walk on flat ground. Stop before it hurts more.", steps=WALKS),
    entry("stairs", BACK, "Stairs", (0, 1, 2), "Hold the rail. Take one step at a time."),
    entry("shower", BACK, "A shower", (2, 3, 5), "Keep it short. Pat the wound dry."),
    entry("sleep_position", TASK, "Sleeping and getting up", None, "Lie on your side. Roll as one piece to get up."),
    entry("constipation", TASK, "Bowels", None, "Strong tablets slow the bowels. Drink water, and walk."),
    entry(
        "work_desk",
        BACK,
        "Desk work",
        (7, 14, 28),
        "Start with half days. Stand up every half hour.",
        ready=("sit_30",),
        chosen=True,
        sources=("s1", "s6", "s7"),
        instead="Read mail at home, in short spells.",
    ),
    entry(
        "drive",
        BACK,
        "Driving",
        (10, 14, 42),
        "Begin with a short trip on quiet roads, with someone beside you.",
        gates=("no_opioids",),
        ready=("hard_stop",),
        chosen=True,
        from_direction=SAID,
        reasons=DRIVE_REASONS,
        instead="Ask for a lift. Short trips as a passenger are fine.",
    ),
    entry("stitches_out", DUE, "Stitches out", (10, 12, 14), "A nurse takes them out."),
    entry("sit_limit", LIMIT, "Sitting", (7, 14, 28), "Sit for 30 minutes at most.", value=30, unit="minutes"),
    entry("bath_soak", BACK, "A bath", (14, 14, 28), ready=("wound_closed",), chosen=True),
    entry("car_passenger", BACK, "Being driven", (1, 2, 7), "Short trips only. Lean the seat back."),
    entry("fly", BACK, "Flying"),
    entry(
        "swim",
        BACK,
        "Swimming",
        (21, 28, 42),
        ready=("wound_closed", "walk_30"),
        chosen=True,
        confidence=Confidence.FEW,
    ),
    entry("bend_twist", LIMIT, "Bending and twisting", (14, 28, 42), "Bend from the knees. Turn with your feet."),
    entry("pt_start", DUE, "First physio visit", (14, 28, 42), "Ask for it if no date has come."),
    entry("garden", BACK, "Gardening", (28, 42, 56), "Light jobs first.", ready=("bend",), chosen=True),
    entry(
        "lift_limit",
        LIMIT,
        "Lifting",
        (28, 42, 84),
        "Lift no more than 5 kg. That is a full kettle and a bit.",
        value=5,
        unit="kg",
        steps=((42, "up to 7 kg"), (56, "up to 10 kg")),
        from_direction=LIFTED,
    ),
    entry("followup", DUE, "Check-up", (42, 42, 56), "With your surgeon."),
    entry(
        "child_or_pet_lifting",
        BACK,
        "Lifting a child or a pet",
        (42, 56, 84),
        ready=("lift_in_steps", "surgeon_yes"),
        chosen=True,
        instead="Sit down and let Mia climb up to you.",
    ),
    entry("sex", BACK, "Sex", (7, 14, 28), "When it is comfortable."),
    entry("housework_light", BACK, "Light housework", (3, 7, 14)),
    entry("gym", BACK, "Gym and weights", (42, 84, None), ready=("surgeon_yes",)),
    entry("run", BACK, "Running", (56, 84, 182), ready=("walk_30",)),
    entry("contact_sport", BACK, "Contact sport"),
    entry("nsaids", LIMIT, "Ibuprofen and tablets like it"),
    entry("opioids", MILE, "No more strong painkillers", (7, 14, 28), "Most people need them for a week or two."),
    entry("full_recovery", MILE, "Back to full life", (42, 84, 365)),
)


def without_dates(one: Entry) -> Entry:
    """Return an entry as it is where the day of surgery is not known."""
    return replace(one, dates=None, steps=tuple(replace(step, date=None) for step in one.steps))
