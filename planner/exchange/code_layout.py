"""What a plan code carries and in which order. A layout that was printed once never changes: paper lasts.

A question or an activity that comes later goes into a new layout with a new number.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class FieldKind(Enum):
    """How an answer becomes a number. Nothing known is always zero."""

    CHOICE = "choice"
    SEVERAL = "several"
    YES_NO = "yes_no"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Field:
    """One answer of the code."""

    question: str
    kind: FieldKind
    choices: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many values it can have, with "not known" among them."""
        match self.kind:
            case FieldKind.CHOICE:
                return len(self.choices) + 1
            case FieldKind.SEVERAL:
                return (1 << len(self.choices)) + 1
            case FieldKind.YES_NO:
                return 3
            case FieldKind.NUMBER:
                return HIGHEST_NUMBER + 1


HIGHEST_NUMBER = 127


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _choice(question: str, choices: str) -> Field:
    return Field(question, FieldKind.CHOICE, _words(choices))


def _several(question: str, choices: str) -> Field:
    return Field(question, FieldKind.SEVERAL, _words(choices))


def _yes_no(question: str) -> Field:
    return Field(question, FieldKind.YES_NO)


FIELDS = (
    _choice("country", "us uk ie ca au nz es mx other"),
    _choice(
        "procedure",
        "lumbar_discectomy lumbar_decompression lumbar_fusion vertebroplasty kyphoplasty percutaneous_fixation "
        "cervical_foraminotomy other_operation unknown",
    ),
    _choice(
        "problem",
        "slipped_disc stenosis worn_disc slipped_vertebra compression_fracture other_fracture neck_nerve other",
    ),
    _choice("approach", "small_cuts open"),
    _several("special", "under_18 pregnant tumour_or_infection emergency_bladder new_paralysis none"),
    _choice("levels", "one two three_or_more"),
    _yes_no("revision"),
    _yes_no("dural_tear"),
    _choice("wound_closure", "glue stitches"),
    _choice("brace", "none ordered"),
    _choice("lives_with", "someone alone"),
    _yes_no("stairs"),
    _several("home_care", "small_children pets none"),
    _choice("drives", "own_car van truck no"),
    _choice("gearbox", "manual automatic"),
    _choice("drive_distance", "short long"),
    _choice("job", "desk light medium heavy none"),
    _choice("commute", "none short long"),
    Field("age", FieldKind.NUMBER),
    _yes_no("osteoporosis"),
    _yes_no("diabetes"),
    _yes_no("smoking"),
    _yes_no("blood_thinner"),
    _choice("leg_weakness", "none left right both"),
    _yes_no("arm_weakness"),
    _yes_no("strong_painkillers"),
    _yes_no("opioids_before"),
    _several(
        "wants",
        "drive car_passenger long_trip fly work_desk work_light work_medium work_heavy housework_light "
        "housework_heavy garden child_or_pet_lifting lift_unrestricted bath_soak swim sex bike_stationary "
        "bike_outdoor gym yoga run golf racquet contact_sport",
    ),
    _choice("sport_level", "leisure competition"),
)

ACTIVITIES = _words(
    "alcohol bath_soak bend_twist bike_outdoor bike_stationary blood_thinner bone_medicine brace call_doctor "
    "car_passenger child_or_pet_lifting constipation contact_sport core_start diet discharge dressing_off drive "
    "exercise_start factor falls fly followup full_recovery fusion_heal garden golf gym home_prep housework_heavy "
    "housework_light imaging lift_limit lift_unrestricted long_trip normal_symptom nsaids opioids pt_dose pt_start "
    "racquet red_flag run sex shower sit_limit sleep_position smoking stairs stitches_out strengthening_start swim "
    "walk_dose walk_first work_desk work_heavy work_light work_medium yoga"
)
KINDS = _words("not_before from until limit fine_now after_visit only_if")
UNITS = ("", "lb", "kg", "minutes", "hours")
