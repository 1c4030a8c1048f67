"""An answers file is read whole, or every fault in it is told at once."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.content.locate import resources
from planner.core.answers import Direction, DirectionKind, Hold, Medicine, OwnActivity, Visit
from planner.core.errors import FaultsFound, KnownError
from planner.core.planning import build_plan
from planner.exchange.answers_file import LARGEST_FILE, read_answers, read_answers_file

TODAY = date(2026, 3, 11)
EXAMPLES = sorted((resources() / "examples").glob("*.toml"))
FINE = """
schema = 1
[answers]
country = "us"
procedure = "lumbar_discectomy"
"""


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_reads_without_a_fault(content, path):
    sheet = read_answers_file(path, *content, today=TODAY)
    assert sheet.answers["procedure"] == path.stem


def test_a_date_can_be_told_from_today(content):
    sheet = read(content, 'surgery_date = "today-9"\ndischarge_date = "today"\n[[visits]]\nwhat="x"\ndate="today+3"')
    assert sheet.answers.day("surgery_date") == TODAY - timedelta(days=9)
    assert sheet.answers.day("discharge_date") == TODAY
    assert sheet.visits[0].date == TODAY + timedelta(days=3)


def test_a_toml_date_is_kept_as_iso_text(content):
    assert read(content, "surgery_date = 2026-03-02").answers["surgery_date"] == "2026-03-02"


def test_everything_in_the_file_arrives(content):
    sheet = read(
        content,
        """
        wants = ["drive", "golf"]
        age = 58
        smoking = false
        [[directions]]
        activity = "Playing the cello"
        kind = "not_before"
        weeks = 3
        said_by = "Dr. Alvarez"
        said_on = 2026-03-03
        [[medicines]]
        name = "Paracetamol"
        times = ["08:00", 20:00:00]
        [[medicines]]
        name = "Codeine"
        only_when_needed = true
        [[visits]]
        what = "Wound check"
        time = 10:30:00
        [person]
        team = "Ward 7"
        """,
    )
    assert sheet.answers["wants"] == ("drive", "golf")
    assert sheet.answers["age"] == 58
    assert sheet.answers["smoking"] is False
    assert sheet.directions == (
        Direction(
            activity="Playing the cello",
            kind=DirectionKind.NOT_BEFORE,
            weeks=3,
            said_by="Dr. Alvarez",
            said_on=date(2026, 3, 3),
        ),
    )
    assert sheet.medicines == (
        Medicine(name="Paracetamol", times=("08:00", "20:00")),
        Medicine(name="Codeine", only_when_needed=True),
    )
    assert sheet.visits == (Visit(what="Wound check", time="10:30"),)
    assert sheet.person.team == "Ward 7"


def test_things_in_own_words_arrive_with_what_they_take(content):
    sheet = read(
        content,
        """
        wants = ["drive", "Deer hunting"]
        [[own_activities]]
        name = "Deer hunting"
        sitting = "long"
        weight = "unknown"
        """,
    )
    assert sheet.answers["wants"] == ("drive", "Deer hunting")
    assert sheet.own_activities == (OwnActivity(name="Deer hunting", sitting="long", weight="unknown"),)


def test_a_set_back_told_in_the_file_makes_the_plan_wait(content):
    told = 'surgery_date = "today-9"'
    sheet = read(content, f'{told}\n[[holds]]\nsince = "today-2"\ndays = 3\n[[holds]]\nsince = "today"\ndays = 7')
    assert sheet.holds == (Hold(since=TODAY - timedelta(days=2), days=3), Hold(since=TODAY, days=7))
    plan = build_plan(*content, sheet, made_on=TODAY)
    before = build_plan(*content, read(content, told), made_on=TODAY)
    assert plan.entry("lift_limit_limit").window.typical == before.entry("lift_limit_limit").window.typical + 10


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("days = 3", "since is missing"),
        ("since = 2026-03-10", "days is missing"),
        ("since = 2026-03-10\ndays = 0", "a number from 1 to 90"),
        ("since = 2026-03-10\ndays = 300", "a number from 1 to 90"),
        ('since = "today+1"\ndays = 3', "still to come"),
        ("since = 2020-03-10\ndays = 3", "very far away"),
    ],
)
def test_a_set_back_that_cannot_be_meant_is_told(content, table, told):
    assert told in only_sentence(content, f"[[holds]]\n{table}")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ('wants = ["drive", "deer_hunting"]', "deer_hunting"),
        ('wants = ["Choir", "choir!"]', "choir!"),
        ('wants = ["???"]', "no letters"),
        ('[[own_activities]]\nname = "golf"', "Golf"),
        ('[[own_activities]]\nname = "Choir"\nsitting = "forever"', "forever"),
        ('[[own_activities]]\nname = "Choir"\n[[own_activities]]\nname = "CHOIR"', "CHOIR"),
        ("[[own_activities]]\nsitting = 'long'", "in a word or two"),
    ],
)
def test_what_is_wrong_with_own_words_is_told(content, more, told):
    with pytest.raises(FaultsFound) as found:
        read(content, more)
    assert told in str(found.value)


def test_all_faults_are_told_at_once_each_with_its_place(content):
    places = places_of(
        content,
        """
        surgery_date = "today+200"
        age = 900
        levels = "five"
        favourite_colour = "blue"
        [[directions]]
        activity = "golf"
        kind = "from"
        [[visits]]
        what = "Clinic"
        time = "25:99"
        phone = "call me"
        [person]
        team_phone = "12345678901234567890"
        """,
    )
    assert places == [
        "answers, surgery_date",
        "answers, age",
        "answers, levels",
        "answers, favourite_colour",
        "directions 1",
        "visits 1, time",
        "visits 1, phone",
        "person, team_phone",
    ]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ('procedur = "x"', "Did you mean procedure?"),
        ('levels = "five"', "one, two, three_or_more"),
        ("levels = 2", "2 is not one of the answers"),
        ('stairs = "yes"', "Please write true or false"),
        ("age = 900", "900 years cannot be right"),
        ("age = 58.5e300", "cannot be right"),
        ("weight = 900", "a number from 66 to 661"),
        ('wants = "drive"', "square brackets"),
        ('wants = ["drive", "drive"]', "drive is there twice"),
        ('special = ["none", "pregnant"]', "none cannot stand with other answers"),
        ('surgery_date = "2026-02-30"', "2026-02-30 is not a date"),
        ("surgery_date = 2026-03-02T10:00:00Z", "is not a date"),
        ('surgery_date = "today+91"', "The last day we can take is June 9, 2026"),
        ("surgery_date = 2023-03-02", "The first day we can take is March 11, 2024"),
        ('surgery_date = "today-2"\ndischarge_date = "today-3"', "You cannot go home on"),
        ('surgery_date = "unknown"', "without this one"),
        ("person = 3", "has its own part in the file"),
    ],
)
def test_the_sentence_names_the_answer_at_fault_and_the_way_out(content, more, told):
    assert told in only_sentence(content, more)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ('activity = "drivee"\nkind = "from"\ndays = 3', "Did you mean drive?"),
        ('activity = "drive"\nkind = "not before"\ndays = 3', "not before is not a kind of advice"),
        ('activity = "drive"\ndays = 3', "kind is missing"),
        ('activity = "drive"\nkind = "from"', "There is no day for this: Driving"),
        ('activity = "drive"\nkind = "from"\ndays = 2.7', "2.7 is not a whole number"),
        ('activity = "drive"\nkind = "from"\ndays = -1', "a number from 0 to 730"),
        ('activity = "drive"\nkind = "from"\ndays = 3\nweeks = 3', "two times"),
        ('activity = "drive"\nkind = "from"\ndayz = 3', "dayz is not a name"),
        ('activity = "lift_limit"\nkind = "limit"', "no limit"),
        ('activity = "lift_limit"\nkind = "limit"\nvalue = 900\nunit = "lb"', "900 lb cannot be right"),
        ('activity = "lift_limit"\nkind = "limit"\nvalue = 5\nunit = "stone"', "the unit stone"),
        ('activity = "drive"\nkind = "fine_now"', "add the day"),
        ('activity = "drive"\nkind = "after_visit"', "Which visit"),
        ('activity = "drive"\nkind = "only_if"', "What must be true"),
        ('activity = "drive"\nkind = "from"\ndays = 3\nsaid_on = "today+1"', "still to come"),
        ('activity = ""\nkind = "from"\ndays = 3', "what the surgeon spoke about"),
    ],
)
def test_a_direction_that_cannot_be_meant_is_told(content, table, told):
    assert told in only_sentence(content, f"[[directions]]\n{table}")


@pytest.mark.parametrize("time", ["24:00", "8:00", "12:60", "noon", ""])
def test_medicine_times_are_real_times_of_day(content, time):
    assert "is not a time of day" in only_sentence(content, f'[[medicines]]\nname = "X"\ntimes = ["{time}"]')


def test_a_medicine_has_times_or_is_only_for_when_needed(content):
    assert "no time of day for Paracetamol" in only_sentence(content, '[[medicines]]\nname = "Paracetamol"')


@pytest.mark.parametrize(
    "phone", ["911", "+44 20 7946 0018", "(555) 014-2200", "01632 960 142 ext 12", "112 / 061", ""]
)
def test_real_phone_numbers_pass(content, phone):
    assert read(content, f'[person]\nphone = "{phone}"').person.phone == phone


@pytest.mark.parametrize("phone", ["12", "call me", "123456789012345678", "555 O123", "++44 1"])
def test_impossible_phone_numbers_are_told(content, phone):
    assert "phone number" in only_sentence(content, f'[person]\nphone = "{phone}"')


def test_the_operation_and_the_country_must_be_told(content):
    assert sentences(content, b"schema = 1") == [
        "country is missing. Please add it.",
        "procedure is missing. Please add it.",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"\xff\xfe", "not plain text"),
        (b"schema = 1\n[answers]\ncountry = ", "line 3, column 10"),
        (b"schema = 1\n[answers]\ncountry = us", "line 3, column 11"),
        (b"schema = 2", "newer Recovery Planner"),
        (b"a = " + b"[" * 5000, "cannot be read"),
        (b"a = " + b"9" * 9000, "cannot be read"),
    ],
)
def test_text_that_is_no_toml_is_told_with_its_place(content, text, told):
    assert told in sentences(content, text)[0]


def test_a_file_without_schema_is_told_how_to_begin(content):
    assert "schema = 1" in sentences(content, FINE.replace("schema = 1", "").encode())[0]


def test_tables_of_the_wrong_shape_are_told_each(content):
    text = b"schema = 1\nanswers = 3\ndirections = 3\nvisits = [1]\nperson = [1]"
    assert len(sentences(content, text)) == 4


def test_a_mark_that_windows_editors_put_in_front_does_no_harm(content):
    assert read_answers(b"\xef\xbb\xbf" + FINE.replace("\n", "\r\n").encode(), *content, today=TODAY)


def test_a_file_that_cannot_be_opened_is_named(content, tmp_path):
    with pytest.raises(KnownError, match=r"gone\.toml: This file cannot be read"):
        read_answers_file(tmp_path / "gone.toml", *content, today=TODAY)


def test_a_huge_file_is_refused_before_it_is_read(content, tmp_path):
    path = tmp_path / "huge.toml"
    path.write_bytes(b"#" * (LARGEST_FILE + 1))
    with pytest.raises(KnownError, match="too large"):
        read_answers_file(path, *content, today=TODAY)


@given(st.text(max_size=80))
def test_anything_typed_is_read_or_told(content, text):
    try:
        read(content, text)
    except FaultsFound as found:
        assert all(fault.sentence.endswith((".", "?")) for fault in found.faults)


def test_the_readers_know_every_part_of_every_record():
    from planner.exchange.answers_tables import READERS

    for kind, readers in READERS.items():
        assert list(readers) == [field.name for field in fields(kind)]


@pytest.fixture(scope="module")
def content(catalogue, wording):
    return catalogue, wording


def read(content, more):
    return read_answers((FINE + more).encode(), *content, today=TODAY)


def faults(content, text):
    with pytest.raises(FaultsFound) as found:
        read_answers(text, *content, today=TODAY, name="anna.toml")
    return found.value.faults


def sentences(content, text):
    return [fault.sentence for fault in faults(content, text)]


def only_sentence(content, more):
    (sentence,) = sentences(content, (FINE + more).encode())
    return sentence


def places_of(content, more):
    found = faults(content, (FINE + more).encode())
    assert all(fault.where.startswith("anna.toml") for fault in found)
    return [fault.where.removeprefix("anna.toml, ") for fault in found]
