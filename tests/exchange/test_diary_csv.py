"""The diary as a table: whole, read back as it was, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.core.diary import CheckIn, DayNote, Diary, Feeling, OwnScores, Sleep
from planner.exchange.diary_csv import RUN_BY_SPREADSHEETS, diary_csv
from tests.plans import SURGERY, small_plan

NINTH = SURGERY + timedelta(days=9)


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_day_is_a_line_with_everything_told_of_it(wording):
    diary = Diary(
        check_ins=(CheckIn(when=NINTH, back=4, leg=0, steps=2500, sleep=Sleep.BROKEN),),
        notes=(DayNote(when=NINTH, walks=(15, 10), feeling=Feeling.WORSE),),
        came_back={"drive_return": NINTH},
        own_things=("Carry Mia",),
        own_scores=(OwnScores(when=NINTH, scores=(3,)),),
    )
    head, line = rows_of(diary_csv(small_plan(), diary, wording))
    told = dict(zip(head, line, strict=True))
    assert told["Date"] == "2026-03-11"
    assert told["Day after the operation"] == "9"
    assert (told["Pain, back"], told["Pain, leg"], told["Minutes walked"], told["Steps"]) == ("4", "0", "25", "2500")
    assert (told["Sleep"], told["The day felt"], told["Came back"]) == ("On and off", "Worse", "Driving")
    assert told["Carry Mia"] == "3"


def test_a_spreadsheet_knows_its_letters(wording):
    assert diary_csv(small_plan(), Diary(own_things=("Größe",)), wording).startswith(b"\xef\xbb\xbf")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20), max_size=3))
def test_nothing_typed_can_run_or_break_a_line(wording, names):
    diary = Diary(own_things=tuple(names), check_ins=(CheckIn(when=NINTH, back=1),))
    head, line = rows_of(diary_csv(small_plan(), diary, wording))
    own = head[len(head) - len(names) :]
    assert [cell.removeprefix("'") for cell in own] == [name.removeprefix("'") for name in names]
    assert not any(cell.lstrip().startswith(RUN_BY_SPREADSHEETS[:4]) for cell in own)
    assert len(line) == len(head)


def test_an_empty_diary_is_a_table_with_its_head_alone(wording):
    assert len(rows_of(diary_csv(small_plan(), Diary(), wording))) == 1


def test_a_formula_in_a_name_stays_words(wording):
    content = diary_csv(small_plan(), Diary(own_things=('=HYPERLINK("http://x")',)), wording)
    assert rows_of(content)[0][-1] == '\'=HYPERLINK("http://x")'
