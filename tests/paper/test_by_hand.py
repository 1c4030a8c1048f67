"""Names in letters that paper has not got are told of before anything is printed."""

from __future__ import annotations

from planner.core.answers import AnswerSheet, Medicine, Person, Visit
from planner.core.wording import Wording
from planner.paper.by_hand import by_hand_told, to_write_by_hand


def sheet(*names: str) -> AnswerSheet:
    return AnswerSheet(medicines=tuple(Medicine(name=name) for name in names))


def test_names_in_other_scripts_are_to_be_written_by_hand() -> None:
    person = Person(name="田中 さくら", helper="דוד", team="Ward 7")
    visits = (Visit(what="Dr. أحمد", place="Elm Road"),)
    found = to_write_by_hand(AnswerSheet(person=person, visits=visits))
    assert set(found) == {"田中 さくら", "דוד", "Dr. أحمد"}


def test_the_letters_of_europe_can_be_printed(wording: Wording) -> None:
    person = Person(name="Łucja Žižková", helper="Søren Müller-Weiß", surgeon="Αλέξης Нина")
    assert by_hand_told(AnswerSheet(person=person), wording) == ""


def test_a_line_that_was_typed_is_no_missing_letter() -> None:
    assert to_write_by_hand(AnswerSheet(person=Person(name="ward_7é"))) == ()


def test_what_is_told_names_a_few_and_says_that_there_are_more(wording: Wording) -> None:
    assert by_hand_told(sheet("薬一"), wording).startswith("Paper has no letters for this: 薬一. ")
    told = by_hand_told(sheet("薬一", "薬二", "薬三", "薬四", "薬五"), wording)
    assert "薬四 and more" in told
    assert "薬五" not in told


def test_an_endless_name_is_told_short_and_breaks_so_that_the_sentence_stays_on_the_screen(wording: Wording) -> None:
    told = by_hand_told(sheet("薬" + "Verylongname" * 24), wording)
    assert len(told) < 200
    assert max(map(len, told.replace("\u200b", " ").split())) <= 17
    assert told.endswith("Please write it in by hand.")
