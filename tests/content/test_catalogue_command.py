"""The catalogue on the command line: every window with its sources, and the report on coverage."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner.__main__ import main
from planner.core.catalogue import Catalogue
from planner.core.sign_off import SignOff
from planner.core.wording import Wording
from planner.paper.review import Reviewing
from tests.paper.reading import page_texts


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["catalogue", *arguments]) == 0
    return capsys.readouterr().out


def read(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:  # JSON
    return json.loads(run(capsys, *arguments, "--json"))


def test_every_base_window_is_listed_with_its_sources(capsys: pytest.CaptureFixture[str], catalogue: Catalogue) -> None:
    rows = read(capsys)
    assert {row["rule"] for row in rows} == {rule.id for rule in catalogue.rules if rule.is_base}
    for row in rows:
        assert row["window"] is None or row["sources"], row["rule"]
        assert all(source["publisher"] and source["url"] for source in row["sources"]), row["rule"]


def test_one_operation_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert {row["procedure"] for row in read(capsys, "--procedure", "kyphoplasty")} == {"kyphoplasty"}


def test_an_operation_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "--procedure", "brain_swap"]) == 2
    told = capsys.readouterr().err
    assert "'brain_swap' is not a procedure" in told
    assert "lumbar_discectomy" in told


def test_what_adds_caution_stands_under_its_window(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "--procedure", "lumbar_discectomy")
    assert "drive (return): from day 3, usual 14, later end 42; several" in text
    assert "when strong_painkillers is yes" in text


def test_the_report_has_no_empty_cell(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "--report")
    assert "Cells without a rule: none" in text
    assert "Rules never reached: none" in text


def test_the_report_tells_shares_of_statements(capsys: pytest.CaptureFixture[str]) -> None:
    report = read(capsys, "--report")
    assert len(report["procedures"]) == 7
    for share in report["activities"]:
        assert 0 <= share["later"] <= share["statements"]
        assert 0 <= share["touching"] <= share["statements"]


def sheet_text(path: Path) -> str:
    """Return the text of a sheet, lines and the places where a long word may break closed up."""
    text = "".join(page_texts(path.read_bytes()))
    return "".join(text.replace("\u200b", "").replace("\ufffe", "").split())


def test_a_review_sheet_has_every_window_its_note_and_its_sources(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], catalogue: Catalogue
) -> None:
    path = tmp_path / "review.pdf"
    run(capsys, "--review-sheet", str(path), "--procedure", "kyphoplasty", "--date", "2026-11-21")
    text = sheet_text(path)
    rules = catalogue.rules_for("kyphoplasty")
    told = [rule.id for rule in rules] + [rule.note for rule in rules]
    told += [f"First day {rule.window.earliest} · usual {rule.window.typical}" for rule in rules if rule.window]
    told += [catalogue.sources[one].publisher for rule in rules for one in rule.sources]
    assert not [words for words in told if "".join(words.split()) not in text]
    assert text.count("Agree") == len(rules)


def test_a_review_sheet_begins_with_the_windows_that_no_single_row_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], catalogue: Catalogue
) -> None:
    path = tmp_path / "review.pdf"
    run(capsys, "--review-sheet", str(path), "--procedure", "lumbar_fusion", "--date", "2026-11-21")
    begins = sheet_text(path).partition("Goinghome")[0]
    named = [rule for rule in catalogue.rules_for("lumbar_fusion") if rule.exception]
    assert named
    assert all("".join(f"{rule.id}: {rule.exception}".split()) in begins for rule in named)


def test_a_review_sheet_says_that_nobody_has_checked_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "review.pdf"
    run(capsys, "--review-sheet", str(path), "--procedure", "percutaneous_fixation", "--date", "2026-11-21")
    pages = page_texts(path.read_bytes())
    assert all("No clinician has checked this yet." in page for page in pages)
    assert f"page 1 of {len(pages)}" in pages[0]


def test_a_review_sheet_names_who_has_checked_it(catalogue: Catalogue, wording: Wording) -> None:
    signed = SignOff(
        who="Dr Ada Example",
        role="spine surgeon",
        on=date(2026, 12, 1),
        catalogue_version=catalogue.version,
        scope="all windows",
    )
    reviewing = Reviewing(
        catalogue=replace(catalogue, sign_offs=(signed,)), wording=wording, facts=(), told=lambda _: ""
    )
    sheet = reviewing.sheet("kyphoplasty", date(2026, 12, 2))
    assert "Checked by Dr Ada Example, spine surgeon, on 1 December 2026" in sheet.running.caution
    assert "No clinician" not in sheet.running.caution


def test_a_review_sheet_needs_an_operation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "--review-sheet", str(tmp_path / "review.pdf")]) == 2
    assert "--procedure" in capsys.readouterr().err


def test_a_review_sheet_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = str(tmp_path / "no_such_folder" / "review.pdf")
    assert main(["catalogue", "--review-sheet", where, "--procedure", "kyphoplasty"]) == 2
    assert "could not be written" in capsys.readouterr().err
