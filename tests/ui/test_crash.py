"""The program's own faults: kept once, told calmly, nothing of the person in the log."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from planner.core.errors import KnownError
from planner.storage.fault_log import FaultLog
from planner.ui.crash.crash_guard import CrashGuard
from planner.ui.desk import Desk

NOW = datetime(2026, 3, 11, tzinfo=UTC)


def broken() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        raise ValueError("Helen Marsh, 58")
    except ValueError:
        kind, fault, trace = sys.exc_info()
        assert kind is not None
        assert fault is not None
        return kind, fault, trace


def test_the_log_tells_where_and_never_what_was_typed(tmp_path: Path) -> None:
    kind, _, trace = broken()
    log = FaultLog(tmp_path)
    log.keep(kind, trace, NOW)
    text = log.path.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "test_crash.py" in text
    assert "Helen" not in text
    assert log.path.stat().st_mode & 0o077 == 0


def test_a_log_that_cannot_be_written_breaks_nothing(tmp_path: Path) -> None:
    kind, _, trace = broken()
    FaultLog(tmp_path / "nowhere").keep(kind, trace, NOW)


def test_an_unknown_fault_is_kept_and_told_without_its_text(open_desk: Callable[..., Desk]) -> None:
    kept: list[type[BaseException]] = []
    told: list[str] = []
    guard = CrashGuard(open_desk().window, lambda kind, _trace: kept.append(kind))
    guard.caught.connect(told.append)
    guard.catch(*broken())
    assert kept == [ValueError]
    assert "Your answers and your plan are kept" in told[0]
    assert "Helen" not in told[0]


def test_known_trouble_is_told_in_its_own_words_and_not_logged(open_desk: Callable[..., Desk]) -> None:
    kept: list[type[BaseException]] = []
    told: list[str] = []
    guard = CrashGuard(open_desk().window, lambda kind, _trace: kept.append(kind))
    guard.caught.connect(told.append)
    guard.catch(KnownError, KnownError("The disk is full. Free some space."), None)
    assert told == ["The disk is full. Free some space."]
    assert not kept
