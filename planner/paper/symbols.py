"""Which drawn symbol stands beside which words. Each is a file under resources/paper/symbols/."""

from __future__ import annotations

from planner.core.plan import Entry

# fmt: off
SYMBOLS = frozenset({
    "ambulance", "ball", "bath", "bend", "bike", "brace", "broom", "calendar", "child", "clipboard", "clock",
    "desk", "document", "drive", "dumbbell", "exercise", "expected", "flag", "garden", "golf", "heart", "home",
    "imaging", "info", "leaf", "lift", "limit", "medicine", "milestone", "moon", "passenger", "pencil", "people",
    "person", "phone", "plane", "question", "racquet", "return", "run", "scissors", "shower", "sit", "sleep",
    "spine", "stairs", "stitches", "sun", "sunrise", "sunset", "surgeon", "swim", "task", "therapy", "tick",
    "tools", "trip", "visit", "walk", "warning", "work", "wound",
})
# fmt: on

OF_ACTIVITY = {
    "discharge": "home",
    "walk_first": "walk",
    "walk_dose": "walk",
    "stairs": "stairs",
    "shower": "shower",
    "dressing_off": "wound",
    "stitches_out": "stitches",
    "bath_soak": "bath",
    "swim": "swim",
    "sit_limit": "sit",
    "lift_limit": "lift",
    "lift_unrestricted": "lift",
    "bend_twist": "bend",
    "brace": "brace",
    "child_or_pet_lifting": "child",
    "car_passenger": "passenger",
    "drive": "drive",
    "long_trip": "trip",
    "fly": "plane",
    "work_desk": "desk",
    "work_light": "work",
    "work_medium": "work",
    "work_heavy": "tools",
    "housework_light": "home",
    "housework_heavy": "broom",
    "garden": "garden",
    "sex": "heart",
    "bike_stationary": "bike",
    "bike_outdoor": "bike",
    "gym": "dumbbell",
    "yoga": "exercise",
    "run": "run",
    "golf": "golf",
    "racquet": "racquet",
    "contact_sport": "ball",
    "followup": "visit",
    "imaging": "imaging",
    "pt_start": "therapy",
    "full_recovery": "flag",
    "sleep_position": "sleep",
    "fusion_heal": "spine",
}


def symbol_of(entry: Entry) -> str:
    """Return the symbol of an entry: its activity's own, else its icon, else its kind's."""
    own = OF_ACTIVITY.get(entry.activity, entry.icon)
    return own if own in SYMBOLS else entry.kind.value
