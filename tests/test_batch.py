"""Many plans at once are the same plans as one by one, told in order, and nothing stops the rest."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from planner.cli.batch import Outcome, outcomes
from planner.cli.build import Job, build_one
from planner.cli.orders import Order, orders
from planner.content.library import Content
from planner.content.locate import resources

EXAMPLES = sorted((resources() / "examples").glob("*.toml"))


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    """Return a folder of sixteen patients, one of whose files is broken."""
    folder = tmp_path / "ward"
    folder.mkdir()
    for number in range(16):
        text = EXAMPLES[number % len(EXAMPLES)].read_text(encoding="utf-8")
        (folder / f"{number:02}.toml").write_text("schema = 1\n" if number == 5 else text, encoding="utf-8")
    return folder


@pytest.fixture
def content() -> Content:
    return Content()


def job_for(content: Content) -> Job:
    return Job(content, date(2026, 3, 11), None, large_print=False, formats=("json", "ics"))


def dies_on_the_seventh(order: Order, job: Job) -> Outcome:
    if order.name == "07.toml":
        os._exit(1)
    return build_one(order, job)


def test_on_all_cores_the_same_files_are_made_and_told_in_order(ward: Path, tmp_path: Path, content: Content) -> None:
    told = {}
    for name, cores in (("alone", 1), ("together", 2)):
        asked = list(orders([ward], "", tmp_path / name))
        found = list(outcomes(asked, job_for(content), build_one, cores))
        told[name] = [(one.is_made, one.told.replace(name, "")) for one in found]
    assert told["alone"] == told["together"]
    assert [is_made for is_made, _ in told["together"]].index(False) == 5
    files = sorted(path.relative_to(tmp_path / "alone") for path in (tmp_path / "alone").rglob("plan.*"))
    assert len(files) == 30
    for file in files:
        assert (tmp_path / "alone" / file).read_bytes() == (tmp_path / "together" / file).read_bytes()


def test_a_process_that_dies_names_its_file_and_stops_nobody_else(ward: Path, tmp_path: Path, content: Content) -> None:
    asked = list(orders([ward], "", tmp_path / "out"))
    found = list(outcomes(asked, job_for(content), dies_on_the_seventh, cores=2))
    assert [order.name for order, one in zip(asked, found, strict=True) if not one.is_made] == ["05.toml", "07.toml"]
    assert "report" in found[7].told


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C reaches a process in another way there")
def test_ctrl_c_ends_a_batch_calmly_and_what_is_made_is_whole(ward: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "planner", "build", str(ward), "--out", str(tmp_path / "out")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as running:
        assert running.stderr is not None
        first = running.stderr.readline()
        os.killpg(running.pid, signal.SIGINT)
        told = running.stderr.read()
        assert running.wait(timeout=60) == 1
    assert "1/16" in first
    assert "Traceback" not in told
    assert "Stopped. Made:" in told
    assert not list((tmp_path / "out").rglob("*.part"))


def test_every_start_of_the_program_makes_the_same_bytes(tmp_path: Path) -> None:
    """Python puts the members of sets in another order at each start; nothing that is made may follow it."""
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "planner", "build", *map(str, EXAMPLES), "--date", "2026-03-11"]
        done = subprocess.run(
            [*command, "--out", str(tmp_path / seed)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    files = sorted(path.relative_to(tmp_path / "1") for path in (tmp_path / "1").rglob("*.*") if path.is_file())
    assert len(files) >= 4 * len(EXAMPLES)
    differing = [file for file in files if (tmp_path / "1" / file).read_bytes() != (tmp_path / "2" / file).read_bytes()]
    assert differing == []
