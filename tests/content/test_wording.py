"""The words: complete, without numbers, and never saying more than we know."""

from __future__ import annotations

import re

import pytest

from planner.content.checks import check_wording
from planner.core.catalogue import Catalogue
from planner.core.planning import spoken_wording
from planner.core.wording import Wording

BANNED = {  # how a reader could be misled, blamed or frightened off
    r"\ball (the )?(sources|studies|surgeons|hospitals|leaflets)\b": "we read some pages, never all of them",
    r"\bevery (source|study|surgeon|hospital|leaflet)\b": "we read some pages, never all of them",
    r"\b(proven|guaranteed?|always safe|risk-free|cures?)\b": "no source can promise this",
    r"\byou (failed|should have|did not manage)\b": "nobody is blamed for a missed day",
    r"\b(don't worry|simply|obviously)\b": "it is not simple for a person in pain",
    r"\bclinically (approved|validated)\b": "no clinician has checked it",
}
SPEAKS_OF_DOSES = re.compile(
    r"\b(mg|milligrams?|tablets? (a|per|each) day)\b|\btake \{\w+\} (tablets?|pills?)\b", re.IGNORECASE
)
MOST_WORDS_OF_A_REASON = 60
TERMS = ("emergency_number", "emergency_department", "therapist", "therapy", "doctor", "pharmacist", "team", "fever")


def test_no_text_is_missing_and_none_holds_a_number(catalogue: Catalogue, wording: Wording) -> None:
    assert [str(fault) for fault in check_wording(catalogue, wording)] == []


@pytest.mark.parametrize("pattern", BANNED, ids=BANNED.values())
def test_nothing_is_claimed_that_we_do_not_know(wording: Wording, pattern: str) -> None:
    found = [name for name in wording.ids if re.search(pattern, wording.template(name), re.IGNORECASE)]
    assert found == []


def test_no_text_names_a_dose(wording: Wording) -> None:
    assert [name for name in wording.ids if SPEAKS_OF_DOSES.search(wording.template(name))] == []


def test_every_rule_has_words_and_every_word_a_rule(catalogue: Catalogue, wording: Wording) -> None:
    """No reason is left over from a rule that is gone."""
    rules = {rule.id for rule in catalogue.rules}
    spoken = {
        name.split(".", 1)[1]
        for name in wording.ids
        if name.startswith(("because.", "text.")) and name.split(".")[1] in catalogue.procedures
    }
    assert spoken - rules == set()


def test_every_reason_is_short(catalogue: Catalogue, wording: Wording) -> None:
    words = {rule.id: len(wording.template(f"because.{rule.id}").split()) for rule in catalogue.rules}
    assert [name for name, count in words.items() if count > MOST_WORDS_OF_A_REASON] == []


def test_a_reason_that_asks_says_that_no_source_names_a_day(catalogue: Catalogue, wording: Wording) -> None:
    asking = [rule for rule in catalogue.rules if rule.asks and not rule.sources]
    silent = [rule.id for rule in asking if "source" not in wording.template(f"because.{rule.id}").lower()]
    assert silent == []


@pytest.mark.parametrize("term", TERMS)
def test_every_country_has_its_word(catalogue: Catalogue, wording: Wording, term: str) -> None:
    sentence = Wording("en", {"it": f"{{{term}}}", **{name: wording.template(name) for name in wording.ids}})
    for country in catalogue.countries.values():
        assert spoken_wording(sentence, country).say("it").strip(), country.id


def test_fever_is_told_in_the_degrees_of_the_country(catalogue: Catalogue, wording: Wording) -> None:
    told = next(name for name in sorted(wording.ids) if wording.placeholders(name) == {"fever"})
    for country in catalogue.countries.values():
        degrees = "100.4 °F" if country.temperature_unit == "F" else "38.0 °C"
        assert degrees in spoken_wording(wording, country).say(told), country.id


def test_no_country_without_a_known_number_is_given_one(catalogue: Catalogue) -> None:
    assert catalogue.countries["other"].emergency_number == ""
    numbers = {name: country.emergency_number for name, country in catalogue.countries.items() if name != "other"}
    assert numbers == {
        "us": "911", "ca": "911", "mx": "911", "uk": "999", "ie": "112", "au": "000", "nz": "111", "es": "112",
    }  # fmt: skip
