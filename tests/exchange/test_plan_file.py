"""The plan file brings a whole plan back, or says in one sentence why it cannot."""

from __future__ import annotations

import zlib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.core.errors import KnownError
from planner.core.own_entries import OwnEntry, OwnKind
from planner.core.repeats import Every, Repeat
from planner.exchange.ics import event_uid
from planner.exchange.plan_file import LARGEST_PLAN, check_fits, open_plan_file, plan_in_pdf, read_plan, write_plan
from tests.exchange.pdfs import attach, bomb, foreign_pdf, pdf_with, saved
from tests.plans import SURGERY, plans, small_plan

SWIM = OwnEntry(
    id="swim",
    kind=OwnKind.NOTE,
    title="Swim class",
    first=date(2026, 3, 9),
    time="18:00",
    repeat=Repeat(every=Every.WEEK, times=6),
    left_out=(date(2026, 3, 16),),
)


@settings(max_examples=30)
@given(plans())
def test_a_plan_comes_back_equal_from_its_file(plan):
    assert read_plan(write_plan(plan)) == plan


@settings(max_examples=30)
@given(plans())
def test_equal_plans_give_equal_bytes(plan):
    shuffled = replace(plan, answers=dict(reversed(plan.answers.items())))
    assert write_plan(shuffled) == write_plan(plan)


def test_the_file_reads_in_the_order_of_the_plan_with_iso_dates():
    lines = write_plan(small_plan()).decode().splitlines()
    assert lines[:4] == ["{", '  "schema": 2,', '  "catalogue_version": "2026.11.1",', '  "made_on": "2026-03-02",']


def test_a_plan_comes_back_from_inside_a_pdf():
    plan = small_plan()
    assert plan_in_pdf(pdf_with(write_plan(plan))) == plan


@settings(max_examples=30)
@given(plans())
def test_any_plan_comes_back_from_inside_a_pdf(plan):
    assert plan_in_pdf(pdf_with(write_plan(plan))) == plan


@pytest.mark.parametrize("inside_pdf", [True, False])
def test_a_file_is_known_by_its_content_not_by_its_name(tmp_path, inside_pdf):
    plan = small_plan()
    path = tmp_path / "from-the-hospital.bin"
    path.write_bytes(pdf_with(write_plan(plan)) if inside_pdf else write_plan(plan))
    assert open_plan_file(path) == plan


@given(st.binary(max_size=200))
def test_any_other_bytes_are_told_calmly(content):
    assert "Please" in sentence_for(read_plan, content)


@given(st.data())
def test_a_file_changed_anywhere_is_read_or_told_but_never_crashes(data):
    text = bytearray(write_plan(small_plan()))
    place = data.draw(st.integers(0, len(text) - 1))
    text[place] = data.draw(st.integers(0, 255))
    try:
        read_plan(bytes(text))
    except KnownError as told:
        assert "\n" not in str(told)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ((b'"schema": 2', b'"schema": 3'), "newer Recovery Planner"),
        ((b'"schema": 2', b'"schema": "one"'), "not a recovery plan"),
        ((b'"schema": 2', b'"schema": 0'), "not a recovery plan"),
        ((b'"earliest": 10', b'"earliest": 10.5'), "damaged: Expected `int`"),
        ((b'"earliest": 10', b'"earliest": 99'), "usual on day 14, before it opens on day 99"),
        ((b'"typical": "2026-03-16"', b'"typical": "2026-03-15"'), "do not fit the day of surgery"),
        ((b'"2026-03-16"', b'"2026-02-30"'), "damaged"),
        ((b'    "surgery_date": "2026-03-02"', b'    "surgery_date": "in spring"'), "damaged"),
        ((b'"time": "10:30"', b'"time": "half past ten"'), "'half past ten' is not a time of day"),
        ((b'"typical": 14,\n        "latest": 28', b'"typical": 14,\n        "latest": 99999999999'), "damaged"),
        ((b'"revision": 1', b'"revision": 9223372036854775808'), "damaged"),
        ((b'"language": "en"', b'"language": "[x](y)"'), "'[x](y)' is not a language"),
        ((b'"made_on": "2026-03-02"', b'"made_on": "9999-12-31"'), "9999-12-31 is not a day of a plan"),
    ],
)
def test_what_is_wrong_with_a_changed_file_is_told(change, told):
    text = write_plan(small_plan())
    assert change[0] in text
    assert told in sentence_for(read_plan, text.replace(*change))


def test_a_plan_from_a_country_that_is_not_known_does_not_fit(catalogue):
    check_fits(small_plan(), catalogue)
    with pytest.raises(KnownError, match="no country 'atlantis'"):
        check_fits(small_plan(country="atlantis"), catalogue)


def test_an_endless_nest_of_brackets_is_not_a_plan():
    assert "not a recovery plan" in sentence_for(read_plan, b"[" * 100_000)


def test_a_file_of_many_megabytes_is_refused_before_it_is_read():
    assert "too large" in sentence_for(read_plan, b" " * (LARGEST_PLAN + 1))


def test_a_pdf_from_another_program_carries_no_plan():
    assert "carries no plan" in sentence_for(plan_in_pdf, foreign_pdf())
    assert "carries no plan" in sentence_for(plan_in_pdf, pdf_with(b"{}", name="invoice.xml"))


def test_an_altered_attachment_is_told():
    assert "not a recovery plan" in sentence_for(plan_in_pdf, pdf_with(b'{"hello": 1}'))


def test_a_pdf_with_a_password_is_told_as_such():
    locked = pdf_with(write_plan(small_plan()), password="tulip")  # noqa: S106  # a made-up one
    assert "locked with a password" in sentence_for(plan_in_pdf, locked)


def test_half_a_pdf_is_damaged():
    whole = pdf_with(write_plan(small_plan()))
    assert "damaged" in sentence_for(plan_in_pdf, b"%PDF-1.7\n" + b"x" * 400)
    assert "Please" in sentence_for(plan_in_pdf, whole[: len(whole) // 3])


def test_an_attachment_that_would_fill_the_memory_is_refused_unopened():
    pdf = pikepdf.new()
    pdf.add_blank_page()
    attach(pdf, bomb(70))
    assert "too large" in sentence_for(plan_in_pdf, saved(pdf))


def test_a_bomb_inside_a_bomb_is_refused_too():
    pdf = pikepdf.new()
    pdf.add_blank_page()
    attach(pdf, zlib.compress(bomb(70), 9))
    assert "too large" in sentence_for(plan_in_pdf, saved(pdf))


def test_a_large_attachment_that_is_no_plan_is_too_large():
    assert "too large" in sentence_for(plan_in_pdf, pdf_with(b" " * (LARGEST_PLAN + 1)))


def test_a_missing_file_is_named(tmp_path):
    assert "gone.pdf" in sentence_for(open_plan_file, tmp_path / "gone.pdf")
    assert tmp_path.name in sentence_for(open_plan_file, tmp_path)


def test_a_moved_surgery_date_alone_is_noticed():
    text = write_plan(replace(small_plan(), surgery_date=SURGERY + timedelta(days=1)))
    assert "do not fit" in sentence_for(read_plan, text)


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "files").glob("plan_schema_*.json")))
def test_a_plan_file_of_every_earlier_release_still_opens(path):
    plan = open_plan_file(path)
    assert plan.person.name == "Helen Marsh"
    assert plan.entry("drive_return").window is not None
    assert plan.plan_id


def test_a_plan_from_before_there_were_ids_keeps_the_names_of_its_events():
    plan = open_plan_file(Path(__file__).parent / "files" / "plan_schema_1.json")
    assert event_uid("drive_return", plan) == event_uid("drive_return", replace(plan, plan_id=""))
    renamed = replace(plan, person=replace(plan.person, name="Helen Marsh-Lee"))
    assert event_uid("drive_return", renamed) == event_uid("drive_return", plan)


def test_own_entries_come_back_with_the_plan():
    plan = replace(small_plan(), plan_id="0042", own_entries=(SWIM,))
    assert plan_in_pdf(pdf_with(write_plan(plan))).own_entries == (SWIM,)


@pytest.mark.parametrize("change", [{"id": "a b"}, {"time": "25:00"}, {"first": date(1, 1, 1)}])
def test_own_entries_that_no_program_wrote_are_told(change):
    bad = replace(SWIM, **change)
    assert "damaged" in sentence_for(read_plan, write_plan(replace(small_plan(), own_entries=(bad,))))
    assert "damaged" in sentence_for(read_plan, write_plan(replace(small_plan(), own_entries=(SWIM, SWIM))))


def sentence_for(read, content):
    with pytest.raises(KnownError) as told:
        read(content)
    assert "\n" not in str(told.value)
    return str(told.value)
