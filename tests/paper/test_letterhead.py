"""The clinic's own head: its lines, its logo, its hours and its sign-off stand on the pages of its patients."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from planner.content.library import Content
from planner.content.locate import resources
from planner.content.protocol import load_protocol
from planner.core.plan import Plan
from planner.core.plan_id import answers_id, with_id
from planner.core.planning import build_plan
from planner.core.protocol import Protocol
from planner.core.sign_off import SignOff
from planner.exchange.answers_file import read_answers_file
from planner.exchange.plan_file import plan_in_pdf, write_plan
from planner.paper.options import PaperOptions, PaperSize, Part
from planner.paper.press import Press

EXAMPLE = resources() / "protocols" / "example.toml"
DAY = date(2026, 3, 11)
CONTENT = Content()
Made = Callable[[Protocol, str], Plan]


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(CONTENT.folder, CONTENT.wording, CONTENT.sources, CONTENT.evidence)


@pytest.fixture(scope="module")
def protocol() -> Protocol:
    return load_protocol(EXAMPLE, CONTENT.catalogue, CONTENT.wording)


def plan_of(protocol: Protocol, example: str = "lumbar_discectomy") -> Plan:
    path = CONTENT.folder / "examples" / f"{example}.toml"
    sheet = read_answers_file(path, CONTENT.catalogue, CONTENT.wording, today=DAY)
    plan = build_plan(CONTENT.catalogue, CONTENT.wording, sheet, made_on=DAY, protocol=protocol)
    return with_id(plan, answers_id(sheet.answers))


def words(pdf: bytes, page: int = 0) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return str(document[page].get_textpage().get_text_range()).replace("\r\n", " ").replace("\xa0", " ")


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("example", sorted(path.stem for path in Path(resources() / "examples").glob("*.toml")))
def test_the_front_is_one_page_under_a_tall_letterhead(
    press: Press, protocol: Protocol, size: PaperSize, example: str
) -> None:
    pdf = press.pdf(plan_of(protocol, example), PaperOptions(size=size))
    assert "Elm Road, Alderbrook" in words(pdf)
    assert words(pdf, 1).startswith("When to call")


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("example", sorted(path.stem for path in Path(resources() / "examples").glob("*.toml")))
def test_two_weeks_on_the_fridge_are_one_page(press: Press, protocol: Protocol, size: PaperSize, example: str) -> None:
    pdf = press.pdf(plan_of(protocol, example), PaperOptions(size=size, parts=(Part.FRIDGE,), today=DAY))
    assert len(pypdfium2.PdfDocument(pdf)) == 1


def test_hours_stand_with_the_clinics_own_number_alone(press: Press, protocol: Protocol) -> None:
    plan = plan_of(protocol)
    assert "answered: Day and night" in words(press.pdf(plan, PaperOptions()))
    elsewhere = replace(plan, person=replace(plan.person, team_phone="01632 960 999"))
    assert "answered" not in words(press.pdf(elsewhere, PaperOptions()))


def test_the_booklet_brings_the_protocol_and_its_logo_home(press: Press, protocol: Protocol) -> None:
    plan = plan_of(protocol)
    back = plan_in_pdf(press.pdf(plan, PaperOptions(), write_plan(plan)))
    assert back == plan
    assert back.protocol is not None
    assert back.protocol.clinic.logo == protocol.clinic.logo != b""


@pytest.mark.parametrize("version", [CONTENT.catalogue.version, "2020.1.1"])
def test_a_sign_off_counts_for_the_catalogue_it_was_given_for(press: Press, protocol: Protocol, version: str) -> None:
    signed = SignOff(
        who="Dr Imani Cole", role="spine surgeon", on=date(2026, 1, 9), catalogue_version=version, scope="discectomy"
    )
    page = words(press.pdf(plan_of(replace(protocol, sign_off=signed)), PaperOptions()))
    is_checked = version == CONTENT.catalogue.version
    assert ("Checked by Dr Imani Cole, spine surgeon" in page) is is_checked
    assert ("Not checked by a clinician" in page) is not is_checked
