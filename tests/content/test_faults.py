"""A mistake in the catalogue is found before a patient sees it, and told with its place and the way to mend it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planner.content.checks import check_wording
from planner.content.load import load_catalogue, read_catalogue
from planner.content.locate import resources
from planner.content.words import read_wording
from planner.core.catalogue import Catalogue
from planner.core.errors import FaultsFound
from planner.core.wording import Wording

RULES = "clinical/rules/lumbar_discectomy.toml"
A_RULE = """
[[rule]]
id = "lumbar_discectomy.kite"
activity = "garden"
kind = "task"
sources = ["d01"]
window = { earliest = 3, typical = 14, latest = 42 }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the resources that a test may spoil."""
    shutil.copytree(resources() / "clinical", tmp_path / "clinical")
    return tmp_path


def spoil(folder: Path, path: str, old: str, new: str) -> None:
    file = folder / path
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{path} no longer holds {old}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def add(folder: Path, rule: str) -> None:
    with (folder / RULES).open("a", encoding="utf-8") as file:
        file.write(rule)


def told(folder: Path) -> list[str]:
    return [str(fault) for fault in read_catalogue(folder)[1]]


def only_fault(folder: Path) -> str:
    faults = told(folder)
    assert len(faults) == 1, faults
    return faults[0]


def test_the_catalogue_as_it_is_has_no_fault(folder: Path) -> None:
    assert told(folder) == []


def test_a_sound_rule_is_no_fault(folder: Path) -> None:
    add(folder, A_RULE)
    assert told(folder) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('sources = ["d01"]', "", "names a day and has no source"),
        ('sources = ["d01"]', 'sources = ["zz99"]', "Source 'zz99' is not among the sources"),
        ("typical = 14", "typical = 2", "usual on day 2, before it opens on day 3"),
        ("latest = 42", "latest = 10", "ends on day 10, before its usual day 14"),
        ("earliest = 3", "earliest = -3", "before the operation"),
        ('"garden"', '"kite_flying"', "'kite_flying' is not an activity"),
        ("earliest = 3,", "earliest = 3.5,", "Expected `int`"),
        ('kind = "task"', 'kind = "hint"', "hint"),
        ('kind = "task"', 'kind = "task"\ncolour = "red"', "'colour' is not a known key"),
        ('kind = "task"', 'kind = "task"\nasks = true', "Only a base rule asks"),
        ('kind = "task"', 'kind = "task"\nwhen = { shoe_size = 43 }', "'shoe_size', which is not a question"),
        ('kind = "task"', 'kind = "task"\nwhen = { job = "astronaut" }', "'astronaut' is not a choice of 'job'"),
        ("lumbar_discectomy.kite", "lumbar_fusion.kite", "Its id must be 'lumbar_discectomy.'"),
        ("lumbar_discectomy.kite", "lumbar_discectomy.drive", "is there 2 times"),
    ],
)
def test_a_spoiled_rule_is_told_with_its_place(folder: Path, old: str, new: str, said: str) -> None:
    assert old in A_RULE
    add(folder, A_RULE.replace(old, new, 1))
    found = [fault for fault in told(folder) if said in fault]
    assert found, told(folder)
    assert "rule" in found[0]


def test_two_base_rules_for_one_thing_are_told(folder: Path) -> None:
    add(folder, A_RULE.replace('"task"', '"return"'))
    assert "garden (return): It has 2 base rules" in only_fault(folder)


def test_a_question_that_depends_on_a_later_one_is_told(folder: Path) -> None:
    spoil(folder, "clinical/questions/home.toml", "asked_when = { drives", "asked_when = { smoking")
    assert any("'smoking', which does not come earlier" in fault for fault in told(folder))


def test_a_file_that_is_not_toml_is_told_and_the_rest_is_still_read(folder: Path) -> None:
    (folder / RULES).write_text("[[rule]\nid = ", encoding="utf-8")
    catalogue, faults = read_catalogue(folder)
    assert "clinical/rules/lumbar_discectomy.toml: This is not valid TOML" in str(faults[0])
    assert catalogue.rules_for("lumbar_fusion")


def test_all_faults_are_told_at_once(folder: Path) -> None:
    add(folder, A_RULE.replace('"d01"', '"zz99"').replace('"garden"', '"kite_flying"'))
    spoil(folder, "clinical/signs.toml", 'tier = "emergency"', 'tier = "at_once"')
    with pytest.raises(FaultsFound) as found:
        load_catalogue(folder)
    text = str(found.value)
    assert all(part in text for part in ("zz99", "kite_flying", "at_once"))


def test_a_text_that_is_missing_is_told(catalogue: Catalogue, wording: Wording) -> None:
    texts = {name: wording.template(name) for name in wording.ids if name != "because.lumbar_fusion.drive"}
    faults = check_wording(catalogue, Wording("en", texts))
    assert "wording/en: because.lumbar_fusion.drive: This text is missing." in map(str, faults)


def test_a_number_inside_a_text_is_told(catalogue: Catalogue, wording: Wording) -> None:
    texts = {name: wording.template(name) for name in wording.ids} | {"because.lumbar_fusion.drive": "After 6 weeks."}
    (fault,) = (one for one in check_wording(catalogue, Wording("en", texts)) if "number" in one.sentence)
    assert str(fault) == (
        "wording/en: because.lumbar_fusion.drive: It holds a number. Fill it in with a {placeholder}."
    )


def test_a_text_told_twice_is_told(tmp_path: Path) -> None:
    words = tmp_path / "wording" / "en"
    words.mkdir(parents=True)
    for name in ("one", "two"):
        (words / f"{name}.toml").write_text('[plan]\nday = "day"\n', encoding="utf-8")
    _, faults = read_wording(tmp_path, "en")
    assert [str(fault) for fault in faults] == ["wording/en/two.toml: 'plan.day' is told twice."]
