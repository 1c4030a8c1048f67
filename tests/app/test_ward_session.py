"""The ward's sheet without a screen: any order, usual answers marked, faults by field, and nothing left behind."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from planner.app.ward_session import LAYOUT, WardSession
from planner.app.ward_views import WardField
from planner.content.locate import resources
from planner.content.protocol import load_protocol
from planner.core.answers import Direction, DirectionKind, Medicine, Visit
from planner.core.catalogue import Catalogue
from planner.core.questions import RECORD_KINDS
from planner.core.wording import Wording
from planner.system_clock import FixedClock

NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
DRIVE_LATER = Direction(activity="drive", kind=DirectionKind.NOT_BEFORE, weeks=4, said_by="Mr Osei")


@pytest.fixture
def ward(catalogue: Catalogue, wording: Wording) -> WardSession:
    protocol = load_protocol(resources() / "protocols" / "example.toml", catalogue, wording)
    return WardSession(catalogue, wording, FixedClock(NOW), protocol=protocol)


@pytest.fixture
def plain(catalogue: Catalogue, wording: Wording) -> WardSession:
    """A ward without a protocol."""
    return WardSession(catalogue, wording, FixedClock(NOW), guessed_country="uk")


def field(ward: WardSession, name: str) -> WardField:
    return next(one for group in ward.groups() for one in group.fields if one.id == name)


def test_every_question_has_its_place(catalogue: Catalogue) -> None:
    shown = {name for names in LAYOUT.values() for name in names}
    assert {one.id for one in catalogue.questions if one.kind not in RECORD_KINDS} <= shown


def test_the_protocol_fills_in_what_is_usual_and_marks_it(ward: WardSession) -> None:
    assert field(ward, "procedure").picked == ("lumbar_discectomy",)
    assert field(ward, "levels").picked == ("one",)
    assert field(ward, "levels").is_usual
    assert field(ward, "person.team_phone").text == "01632 960 142"
    assert not field(ward, "special").picked


def test_what_is_changed_is_no_longer_marked(ward: WardSession) -> None:
    ward.answer("levels", "two")
    assert not field(ward, "levels").is_usual


def test_another_operation_takes_the_usual_answers_away_and_keeps_the_others(ward: WardSession) -> None:
    ward.answer("levels", "two")
    ward.answer("procedure", "lumbar_fusion")
    assert not field(ward, "wound_closure").picked
    assert field(ward, "levels").picked == ("two",)


def test_only_what_applies_is_open(ward: WardSession) -> None:
    assert not field(ward, "drive_distance").applies
    ward.answer("drives", "van")
    assert field(ward, "drive_distance").applies
    assert not field(ward, "gearbox").applies
    ward.answer("leg_weakness", "left")
    assert field(ward, "gearbox").applies
    assert not field(ward, "arm_weakness").applies
    ward.answer("drives", "no")
    assert not field(ward, "drive_distance").applies
    assert not field(ward, "gearbox").applies


def test_answers_come_in_any_order(plain: WardSession) -> None:
    plain.write("surgery_date", "2/3")
    plain.answer("job", "desk")
    plain.answer("procedure", "kyphoplasty")
    assert plain.faults() == ()
    assert plain.plan().surgery_date is not None


def test_no_to_the_rest_leaves_what_was_answered(ward: WardSession) -> None:
    ward.answer("diabetes", value=True)
    ward.no_to_the_rest("health")
    answers = ward.sheet.answers
    assert answers["diabetes"] is True
    assert answers["smoking"] is False
    assert answers["leg_weakness"] == "none"
    assert "arm_weakness" not in answers


def test_all_faults_are_told_at_once_by_field(plain: WardSession) -> None:
    plain.write("surgery_date", "2 March 2026")
    plain.write("discharge_date", "1 March 2026")
    plain.write("age", "old")
    plain.write("person.phone", "ask Ann")
    faults = {one.field: one.sentence for one in plain.faults()}
    assert set(faults) == {"procedure", "discharge_date", "age", "person.phone"}
    assert "before the operation" in faults["discharge_date"]
    assert "old" in faults["age"]


def test_a_mended_field_has_no_fault(plain: WardSession) -> None:
    plain.write("age", "old")
    plain.write("age", "61")
    assert "age" not in {one.field for one in plain.faults()}


def test_what_was_typed_stays_as_it_was_typed(ward: WardSession) -> None:
    ward.write("surgery_date", "31/31")
    assert field(ward, "surgery_date").text == "31/31"


def test_the_surgeons_word_stands_before_the_protocol(ward: WardSession) -> None:
    before = ward.directions()
    assert all(line.number == -1 for line in before)
    ward.write("surgery_date", "2/3")
    before = ward.directions()
    assert ward.add_direction(DRIVE_LATER) == ""
    after = ward.directions()
    assert after[0].number == 0
    assert after[0].text == "Driving, not before Monday 30 March."
    assert after[0].fact == "Mr Osei"
    assert len(after) == len(before)  # the protocol's own line on driving gives way
    ward.remove_direction(0)
    assert ward.directions() == before


def test_a_faulty_direction_visit_or_medicine_is_told_and_not_kept(ward: WardSession) -> None:
    assert ward.add_direction(Direction(activity="drive", kind=DirectionKind.NOT_BEFORE))
    assert ward.set_visits((Visit(what=""),))
    assert ward.set_medicines((Medicine(name="Codeine"),))
    assert (ward.sheet.directions, ward.sheet.visits, ward.sheet.medicines) == ((), (), ())


def test_the_plan_carries_the_protocol(ward: WardSession) -> None:
    ward.write("surgery_date", "2/3")
    plan = ward.plan()
    assert plan.protocol is not None
    assert plan.person.hospital == "Alderbrook Hospital"


def test_a_stop_is_told(ward: WardSession) -> None:
    ward.answer("special", ("pregnant",))
    assert ward.state().stop


def test_a_fresh_sheet_is_not_stopped(plain: WardSession) -> None:
    assert plain.state().stop == ""
    plain.answer("procedure", "unknown")
    assert plain.state().stop


def test_what_no_plan_was_made_of_is_known(ward: WardSession) -> None:
    assert not ward.is_unmade
    ward.use_protocol(ward.protocol)
    assert not ward.is_unmade, "what the protocol fills in comes again by itself"
    ward.write("age", "old")  # no number, and yet somebody typed it
    assert ward.is_unmade
    ward.write("age", "58")
    ward.plan()
    assert not ward.is_unmade
    ward.set_visits((Visit(what="Wound check"),))
    assert ward.is_unmade
    ward.next_patient()
    assert not ward.is_unmade


def test_nothing_is_left_for_the_next_patient(ward: WardSession) -> None:
    fresh = ward.groups()
    ward.write("person.name", "Helen Marsh")
    ward.write("surgery_date", "2/3")
    ward.write("age", "old")
    ward.answer("levels", "two")
    ward.add_direction(DRIVE_LATER)
    ward.set_visits((Visit(what="Wound check"),))
    ward.set_medicines((Medicine(name="Codeine", times=("08:00",)),))
    ward.next_patient()
    assert ward.groups() == fresh
    assert ward.sheet.person.name == ""
    assert (ward.sheet.directions, ward.sheet.visits, ward.sheet.medicines) == ((), (), ())


def test_what_is_on_no_list_is_named_in_own_words(ward: WardSession) -> None:
    ward.answer("wants", ("drive", "swim"))
    ward.write("own_words", "deer hunting, choir; Deer hunting,")
    assert ward.sheet.answers.several("wants") == ("drive", "swim", "Deer hunting", "Choir")
    assert field(ward, "wants").picked == ("drive", "swim")
    ward.answer("wants", ("swim",))
    assert ward.sheet.answers.several("wants") == ("swim", "Deer hunting", "Choir")
    assert field(ward, "own_words").text == "deer hunting, choir; Deer hunting,"
    ward.write("surgery_date", "2/3")
    assert {"Deer hunting", "Choir"} <= {entry.title for entry in ward.plan().entries}
    ward.write("own_words", "")
    ward.answer("wants", None)
    assert "wants" not in ward.sheet.answers


def test_before_the_operation_is_picked_the_wishes_say_what_to_do_first(plain: WardSession) -> None:
    assert plain.group("wants").hint == "Pick the operation first."
    plain.answer("procedure", "lumbar_fusion")
    assert plain.group("wants").hint == ""
    assert field(plain, "own_words").applies


def test_one_patients_plan_keeps_its_id_while_it_is_put_right_and_the_next_ones_has_another(catalogue, wording):
    ids = iter(("first", "second"))
    ward = WardSession(catalogue, wording, FixedClock(NOW), guessed_country="uk", new_id=lambda: next(ids))
    ward.answer("procedure", "lumbar_discectomy")
    assert ward.sheet.plan_id == "first"
    ward.next_patient()
    assert ward.sheet.plan_id == "second"
