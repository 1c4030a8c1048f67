"""Writing a protocol without a screen: nothing typed is lost, and a sign-off never moves to newer sources by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from planner.app.protocol_session import ProtocolSession
from planner.app.ward_session import WardSession
from planner.content.locate import resources
from planner.content.protocol import load_protocol
from planner.core.answers import Direction, DirectionKind
from planner.core.catalogue import Catalogue
from planner.core.protocol import Clinic, Protocol
from planner.core.sign_off import SignOff
from planner.core.wording import Wording
from planner.system_clock import FixedClock

NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
FUSION = "lumbar_fusion"


@pytest.fixture
def example(catalogue: Catalogue, wording: Wording) -> Protocol:
    return load_protocol(resources() / "protocols" / "example.toml", catalogue, wording)


@pytest.fixture
def session(catalogue: Catalogue, wording: Wording, example: Protocol) -> ProtocolSession:
    return ProtocolSession(catalogue, wording, FixedClock(NOW), protocol=example)


@pytest.fixture
def empty(catalogue: Catalogue, wording: Wording) -> ProtocolSession:
    return ProtocolSession(catalogue, wording, FixedClock(NOW), guessed_country="uk")


def test_a_protocol_that_is_opened_and_not_touched_stays_as_it_is(session: ProtocolSession, example: Protocol) -> None:
    assert session.protocol() == example
    assert not session.is_changed
    assert session.faults() == ()


def test_each_operation_keeps_what_is_usual_after_it(session: ProtocolSession, example: Protocol) -> None:
    session.show_procedure(FUSION)
    session.answer("levels", "two")
    fault = session.add_direction(Direction(activity="drive", kind=DirectionKind.NOT_BEFORE, weeks=6))
    assert fault is None
    made = session.protocol()
    assert made.defaults_for(FUSION) == {"levels": "two"}
    assert [one.weeks for one in made.directions_for(FUSION)] == [6]
    assert made.directions_for("lumbar_discectomy") == example.directions_for("lumbar_discectomy")
    assert session.is_changed


def test_a_protocol_speaks_to_many_so_it_takes_no_date_and_nobodys_name(session: ProtocolSession) -> None:
    fault = session.add_direction(
        Direction(activity="drive", kind=DirectionKind.NOT_BEFORE, date=date(2026, 4, 12), said_by="Mr Osei")
    )
    assert fault is not None
    assert "names no date" in session.sentence(fault)
    assert (
        session.add_direction(
            Direction(activity="swim", kind=DirectionKind.NOT_BEFORE, weeks=6, said_by="Mr Osei", said_on=NOW.date())
        )
        is None
    )
    last = session.protocol().directions_for(session.procedure)[-1]
    assert (last.said_by, last.said_on) == ("", None)


def test_all_that_is_wrong_is_told_at_once(empty: ProtocolSession) -> None:
    empty.write("clinic.phone", "ask Ann")
    empty.write("sign_off.who", "Dr Imani Cole")
    empty.write("sign_off.on", "yesterweek")
    fields = [fault.field for fault in empty.faults()]
    assert fields == ["clinic.name", "clinic.phone", "sign_off.role", "sign_off.scope", "sign_off.on"]


def test_a_sign_off_stays_with_the_sources_it_was_given_for(
    catalogue: Catalogue, wording: Wording, example: Protocol
) -> None:
    signed = SignOff(who="Dr Cole", role="surgeon", on=date(2026, 1, 9), catalogue_version="2025.1.1", scope="discs")
    session = ProtocolSession(catalogue, wording, FixedClock(NOW), protocol=replace(example, sign_off=signed))
    session.write("clinic.hours", "Monday to Friday")
    assert session.protocol().sign_off == signed
    session.write("sign_off.on", "2/3/2026")
    renewed = session.protocol().sign_off
    assert renewed is not None
    assert (renewed.catalogue_version, renewed.on) == (catalogue.version, date(2026, 3, 2))


def test_another_protocol_keeps_what_was_typed_for_the_patient(
    catalogue: Catalogue, wording: Wording, example: Protocol
) -> None:
    ward = WardSession(catalogue, wording, FixedClock(NOW), protocol=example)
    ward.write("person.name", "Helen Marsh")
    ward.answer("job", "desk")
    ward.use_protocol(Protocol(clinic=Clinic(name="Elm House", phone="01632 960 700", country="uk")))
    person = ward.sheet.person
    assert (person.name, person.team_phone, person.night_phone) == ("Helen Marsh", "01632 960 700", "")
    assert ward.sheet.answers["job"] == "desk"
    assert "levels" not in ward.sheet.answers  # the last protocol had filled it in
    ward.use_protocol(None)
    assert ward.sheet.person.team_phone == ""
