"""A clinic's protocol: after the surgeon's word, before the catalogue, and never before a gate."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from planner.content.load import load_evidence, load_sources
from planner.content.locate import resources
from planner.core.answers import AnswerSheet, Direction, DirectionKind, Person
from planner.core.catalogue import Catalogue
from planner.core.kinds import Confidence
from planner.core.plan import Entry, Plan
from planner.core.planning import build_plan
from planner.core.protocol import Clinic, Protocol, in_force, with_clinic
from planner.core.wording import Wording
from planner.exchange.plan_code import make_plan_code, read_plan_code
from planner.exchange.plan_file import read_plan, write_plan
from planner.paper.options import PaperOptions
from planner.paper.parts.why import why_page
from planner.paper.telling import Telling
from tests.people import DISCECTOMY, SURGERY, sheet_of

CLINIC = Clinic(
    name="Alderbrook Hospital", ward="Ward 7", phone="01632 960 142", night_phone="01632 960 143", hours="Any time"
)


def says(activity: str, kind: DirectionKind, **more: object) -> Direction:
    return Direction(activity=activity, kind=kind, **more)  # type: ignore[arg-type]  # a test builder


LATE_DRIVING = says("drive", DirectionKind.NOT_BEFORE, days=50)


def protocol_of(*directions: Direction, procedure: str = DISCECTOMY) -> Protocol:
    return Protocol(clinic=CLINIC, directions={procedure: directions})


Made = Callable[..., Plan]


@pytest.fixture
def made(catalogue: Catalogue, wording: Wording) -> Made:
    def make(*usual: Direction, sheet: AnswerSheet | None = None) -> Plan:
        protocol = protocol_of(*usual)
        return build_plan(catalogue, wording, sheet or sheet_of(), made_on=SURGERY, protocol=protocol)

    return make


def said(entry: Entry) -> list[str]:
    return [reason.because for reason in entry.reasons if reason.rule == "protocol"]


def test_without_a_protocol_nothing_changes(catalogue: Catalogue, wording: Wording) -> None:
    plain = build_plan(catalogue, wording, sheet_of(), made_on=SURGERY)
    assert build_plan(catalogue, wording, sheet_of(), made_on=SURGERY, protocol=None) == plain
    assert plain.protocol is None


def test_the_protocol_moves_a_date_and_is_named(made: Made) -> None:
    drive = made(LATE_DRIVING).entry("drive_return")
    assert drive.window.earliest == 50
    assert said(drive) == ["Your clinic's protocol: Driving, not before Tuesday 21 April."]
    assert drive.from_direction is None  # black ink is the surgeon's alone


def test_the_surgeons_word_comes_first_and_the_protocol_is_kept_beside_it(made: Made) -> None:
    own = says("drive", DirectionKind.FROM, days=12, said_by="Mr Osei")
    drive = made(LATE_DRIVING, sheet=sheet_of(own)).entry("drive_return")
    assert drive.window.earliest == 12
    assert "Mr Osei" in drive.from_direction
    assert len(said(drive)) == 1


def test_gates_stay_whatever_the_protocol_says(made: Made, catalogue: Catalogue, wording: Wording) -> None:
    sheet = sheet_of(strong_painkillers=True)
    plain = build_plan(catalogue, wording, sheet, made_on=SURGERY).entry("drive_return")
    drive = made(says("drive", DirectionKind.FROM, days=0), sheet=sheet).entry("drive_return")
    gates = {one.id for one in plain.readiness if one.is_gate}
    assert gates
    assert gates <= {one.id for one in drive.readiness if one.is_gate}
    assert drive.window.earliest >= 1  # not on the day of the anaesthetic


def test_danger_signs_do_not_change(made: Made, catalogue: Catalogue, wording: Wording) -> None:
    plain = build_plan(catalogue, wording, sheet_of(person=Person(team="Ward 7")), made_on=SURGERY)
    assert made(LATE_DRIVING).signs == plain.signs


def test_a_day_outside_what_the_sources_say_becomes_a_question(made: Made) -> None:
    plan = made(says("drive", DirectionKind.NOT_BEFORE, weeks=40))
    (question,) = (one for one in plan.questions_for_team if one.id == "out_of_range_drive_return")
    assert "protocol" in question.because
    assert plan.entry("drive_return").window.earliest == 280


def test_a_protocol_that_contradicts_itself_is_asked_about_and_the_later_day_counts(made: Made) -> None:
    plan = made(says("drive", DirectionKind.FROM, days=10), LATE_DRIVING)
    assert plan.entry("drive_return").window.earliest == 50
    assert "conflict_drive_return" in {one.id for one in plan.questions_for_team}
    assert len(said(plan.entry("drive_return"))) == 2


def test_a_day_of_the_protocol_where_no_source_names_one_is_few(
    made: Made, catalogue: Catalogue, wording: Wording
) -> None:
    plain = build_plan(catalogue, wording, sheet_of(), made_on=SURGERY)
    asked = next(one for one in plain.entries if one.kind == "return" and one.confidence is Confidence.ASK)
    entry = made(says(asked.activity, DirectionKind.NOT_BEFORE, weeks=6)).entry(asked.id)
    assert entry.confidence is Confidence.FEW
    assert entry.window.earliest == 42


def test_only_the_directions_of_this_procedure_count(catalogue: Catalogue, wording: Wording) -> None:
    other = protocol_of(LATE_DRIVING, procedure="lumbar_fusion")
    plan = build_plan(catalogue, wording, sheet_of(), made_on=SURGERY, protocol=other)
    assert said(plan.entry("drive_return")) == []
    assert plan.protocol == Protocol(clinic=CLINIC)


def test_the_clinic_fills_what_nobody_wrote() -> None:
    person = with_clinic(Person(name="Helen Marsh", night_phone="01632 960 999"), CLINIC)
    assert (person.hospital, person.team, person.team_phone) == ("Alderbrook Hospital", "Ward 7", "01632 960 142")
    assert person.night_phone == "01632 960 999"


def test_a_phone_never_goes_with_another_teams_name() -> None:
    person = with_clinic(Person(team="Elm Road Surgery"), CLINIC)
    assert person.team_phone == ""
    assert person.hospital == "Alderbrook Hospital"


def test_the_words_name_the_clinics_team(made: Made) -> None:
    plan = made()
    assert plan.person.team == "Ward 7"
    assert any("Ward 7" in sign.advice for sign in plan.signs)


def test_a_plan_can_be_made_again_from_what_it_carries(made: Made, catalogue: Catalogue, wording: Wording) -> None:
    plan = read_plan(write_plan(made(LATE_DRIVING)))
    again = build_plan(catalogue, wording, plan.sheet, made_on=SURGERY, protocol=plan.protocol)
    assert again == plan


def test_the_plan_code_brings_the_protocols_dates_back(made: Made, catalogue: Catalogue, wording: Wording) -> None:
    plan = made(LATE_DRIVING)
    found = read_plan_code(" ".join(make_plan_code(plan).lines), catalogue, wording)
    again = build_plan(catalogue, wording, found.sheet, made_on=SURGERY)
    assert again.entry("drive_return").dates == plan.entry("drive_return").dates


def test_the_order_of_authority_is_by_activity() -> None:
    own = says("drive", DirectionKind.FROM, days=10)
    lifting = says("lift_limit", DirectionKind.UNTIL, weeks=6)
    assert in_force((own,), (LATE_DRIVING, lifting)) == (own, lifting)


def test_a_condition_alone_leaves_the_protocol_its_day(made: Made) -> None:
    own = says("drive", DirectionKind.ONLY_IF, condition="the X-ray is good")
    drive = made(LATE_DRIVING, sheet=sheet_of(own)).entry("drive_return")
    assert drive.window.earliest == 50
    assert "the X-ray is good" in {one.text for one in drive.readiness if one.is_gate}


def test_a_weight_alone_leaves_the_protocol_its_end_and_takes_the_place_of_its_weight(made: Made) -> None:
    usual = says("lift_limit", DirectionKind.LIMIT, value=5.0, unit="lb", weeks=12)
    own = says("lift_limit", DirectionKind.LIMIT, value=10.0, unit="lb", said_by="Mr Osei")
    limit = made(usual, sheet=sheet_of(own)).entry("lift_limit_limit")
    assert (limit.value, limit.unit) == (10, "lb")
    assert limit.window.earliest == 85  # the day after twelve weeks


def test_paper_tells_the_protocol_by_its_name(made: Made, wording: Wording) -> None:
    plan = made(LATE_DRIVING, sheet=sheet_of(wants=("drive",)))
    words = wording.for_country("uk")
    telling = Telling(
        plan=plan,
        wording=words,
        sources=load_sources(resources()),
        facts=load_evidence(resources()),
        options=PaperOptions(today=date(2026, 3, 3)),
    )
    lines = [line for block in why_page(telling).blocks for line in block.reasons]
    (told,) = (line for line in lines if "Your clinic's protocol" in str(line.text))
    assert told.symbol == "clipboard"
