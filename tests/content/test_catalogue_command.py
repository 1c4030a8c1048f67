"""The catalogue on the command line: every window with its sources, and the report on coverage."""

from __future__ import annotations

import json
from typing import Any

import pytest

from planner.__main__ import main
from planner.core.catalogue import Catalogue


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
