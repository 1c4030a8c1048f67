"""The command line, as a nurse's script or a newcomer would call it."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.cli.build import FORMATS
from planner.content.locate import resources
from planner.core.days import WindowDates
from planner.core.kinds import EntryKind
from planner.core.own_activities import is_own
from planner.core.plan import Plan
from planner.exchange.plan_code import make_plan_code
from planner.exchange.plan_file import open_plan_file, plan_in_pdf
from tests.paper.reading import page_texts

EXAMPLES = resources() / "examples"
DAY = ("--date", "2026-03-11")


def build(*arguments: object) -> int:
    return main(["build", *(str(one) for one in arguments), *DAY])


def test_every_example_patient_gets_a_plan(tmp_path: Path) -> None:
    assert build(EXAMPLES, "--out", tmp_path, "--formats", "pdf,json") == 0
    made = sorted(path.parent.name for path in tmp_path.glob("*/plan.pdf"))
    assert made == sorted(path.stem for path in EXAMPLES.glob("*.toml"))


def test_the_booklet_gives_the_same_plan_back(tmp_path: Path) -> None:
    build(EXAMPLES / "kyphoplasty.toml", "--out", tmp_path / "first", "--formats", "pdf,json")
    assert build(tmp_path / "first/plan.pdf", "--out", tmp_path / "second", "--formats", "json") == 0
    assert (tmp_path / "second/plan.json").read_bytes() == (tmp_path / "first/plan.json").read_bytes()


def test_equal_answers_and_date_give_equal_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        build(EXAMPLES / "vertebroplasty.toml", "--out", tmp_path / name)
    for name in ("plan.pdf", "plan.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_names_that_paper_cannot_print_are_told_beside_the_pages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = (EXAMPLES / "kyphoplasty.toml").read_text(encoding="utf-8").replace("Walter Jensen", "田中 さくら")
    (tmp_path / "a.toml").write_text(answers, encoding="utf-8")
    assert build(tmp_path / "a.toml", "--out", tmp_path / "out", "--formats", "pdf") == 0
    assert "Paper has no letters for this: 田中 さくら." in capsys.readouterr().err
    build(tmp_path / "a.toml", "--out", tmp_path / "out", "--formats", "json")
    assert "no letters" not in capsys.readouterr().err


def test_one_bad_file_is_named_and_stops_nobody_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ward = tmp_path / "ward"
    ward.mkdir()
    (ward / "a.toml").write_text((EXAMPLES / "kyphoplasty.toml").read_text(encoding="utf-8"), encoding="utf-8")
    (ward / "b.toml").write_text("schema = 1\n[answers]\nprocedure = 'brain_swap'\n", encoding="utf-8")
    assert build(ward, "--out", tmp_path / "out", "--formats", "json") == 1
    told = capsys.readouterr().err
    assert "b.toml" in told
    assert "brain_swap" in told
    assert (tmp_path / "out/a/plan.json").is_file()
    assert "1/2 a.toml" in told
    assert "Made: 1. Not made: b.toml." in told


def test_a_fault_of_ours_stops_nobody_else_and_is_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(plan: object, job: object) -> bytes:
        raise ZeroDivisionError("Helen Marsh")

    monkeypatch.setitem(FORMATS, "json", ("plan.json", breaks))
    assert build(EXAMPLES / "kyphoplasty.toml", "--out", tmp_path, "--formats", "json") == 1
    told = capsys.readouterr().err
    assert "by a fault of this program (ZeroDivisionError, test_command_line.py line" in told
    assert "Helen" not in told
    assert "Traceback" not in told


def test_a_plan_comes_in_every_format_unless_some_are_named(tmp_path: Path) -> None:
    build(EXAMPLES / "kyphoplasty.toml", "--out", tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"plan.pdf", "plan.ics", "plan.fhir.json", "plan.json"}


def test_a_plan_code_gives_the_same_dates_back(tmp_path: Path) -> None:
    build(EXAMPLES / "lumbar_fusion.toml", "--out", tmp_path / "first", "--formats", "json")
    first = open_plan_file(tmp_path / "first/plan.json")
    code = " ".join(make_plan_code(first).lines)
    assert build("--code", code, "--out", tmp_path / "second", "--formats", "json") == 0
    assert dates_of(open_plan_file(tmp_path / "second/plan.json")) == dates_of(first)


def test_the_code_printed_in_the_booklet_gives_its_dates_back(tmp_path: Path) -> None:
    build(EXAMPLES / "lumbar_fusion.toml", "--out", tmp_path / "paper", "--formats", "pdf,json")
    page = page_texts((tmp_path / "paper/plan.pdf").read_bytes())[-1]
    code = "\n".join(line.split(" ", 2)[2] for line in page.splitlines() if line.startswith("Line "))
    build("--code", code, "--out", tmp_path / "home", "--formats", "json")
    paper, home = (open_plan_file(tmp_path / one / "plan.json") for one in ("paper", "home"))
    assert dates_of(home) == dates_of(paper)


def dates_of(plan: Plan) -> dict[str, WindowDates | None]:
    """Return the dates of a plan but those of visits and own activities, which a code does not carry."""
    carried = (entry for entry in plan.entries if entry.kind is not EntryKind.VISIT and not is_own(entry.activity))
    return {entry.id: entry.dates for entry in carried}


def test_two_patients_whose_files_are_called_the_same_both_get_their_plan(tmp_path: Path) -> None:
    for ward, example in (("ward 1", "kyphoplasty"), ("ward 2", "lumbar_fusion")):
        (tmp_path / ward).mkdir()
        (tmp_path / ward / "Murphy.toml").write_bytes((EXAMPLES / f"{example}.toml").read_bytes())
    assert build(tmp_path / "ward 1", tmp_path / "ward 2", "--out", tmp_path / "out", "--formats", "json") == 0
    made = [open_plan_file(tmp_path / "out" / name / "plan.json") for name in ("Murphy", "Murphy-2")]
    assert [plan.procedure for plan in made] == ["kyphoplasty", "lumbar_fusion"]


def test_a_folder_without_answers_is_named_as_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert build(tmp_path / "empty", "--out", tmp_path / "out") == 1
    assert "Made: 0. Not made: empty." in capsys.readouterr().err


def test_an_answers_file_is_known_by_its_ending_in_any_letters(tmp_path: Path) -> None:
    (tmp_path / "ward").mkdir()
    (tmp_path / "ward/A.TOML").write_bytes((EXAMPLES / "kyphoplasty.toml").read_bytes())
    assert build(tmp_path / "ward", "--out", tmp_path / "out", "--formats", "json") == 0
    assert (tmp_path / "out/A/plan.json").is_file()


def test_a_fault_names_its_file_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "b.toml").write_text("schema = 1\n", encoding="utf-8")
    assert build(tmp_path / "b.toml", "--out", tmp_path / "out") == 1
    assert capsys.readouterr().err.splitlines()[0].count("b.toml") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_told_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    build(EXAMPLES / "kyphoplasty.toml", "--out", tmp_path, "--formats", "json")
    before = plan.read_bytes()
    assert stat.S_IMODE(plan.stat().st_mode) == 0o600, "it speaks of somebody's health"
    with Path("/dev/full").open("w") as full:
        told = subprocess.run(
            [sys.executable, "-m", "planner", "questions"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert told.returncode == 1
    assert told.stderr == "This could not be written: No space left on device. Choose another place.\n"
    (tmp_path / f".plan.json.{os.getpid()}.part").mkdir()  # in the way of what is written
    assert build(EXAMPLES / "kyphoplasty.toml", "--out", tmp_path, "--formats", "json") == 1
    assert plan.read_bytes() == before


def test_a_console_without_a_letter_shows_another_one() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "planner", "signs"],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert told.returncode == 0
    assert told.stderr == b""


def test_a_mistyped_plan_code_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build("--code", "SY4C 1U2X", "--out", tmp_path) == 1
    assert "No plan code has this letter: U" in capsys.readouterr().err


def test_nothing_to_make_a_plan_of_is_wrong_use(tmp_path: Path) -> None:
    assert build("--out", tmp_path) == 2


def test_a_format_that_does_not_exist_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(EXAMPLES / "kyphoplasty.toml", "--out", tmp_path, "--formats", "docx") == 2
    assert "no format 'docx'" in capsys.readouterr().err


def test_a_language_without_words_is_told_in_one_sentence_and_makes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(EXAMPLES / "kyphoplasty.toml", "--out", tmp_path, "--lang", "es") == 2
    told = capsys.readouterr().err
    assert told.startswith("There are no words in Spanish yet. Plans are made in: English.")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out").write_text("a file, not a folder", encoding="utf-8")
    assert build(EXAMPLES / "kyphoplasty.toml", "--out", tmp_path / "out", "--formats", "json") == 1
    assert "could not be written" in capsys.readouterr().err


def test_check_tells_every_fault_of_a_file_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "answers.toml"
    path.write_text(
        'schema = 1\n[answers]\ncountry = "uk"\nprocedure = "lumbar_discectomy"\nage = 900\nlucky_number = 7\n'
        'surgery_date = "2026-03-02"\ndischarge_date = "2026-03-01"\n',
        encoding="utf-8",
    )
    assert main(["check", str(path), *DAY]) == 1
    told = capsys.readouterr().out
    assert "900" in told
    assert "lucky_number" in told
    assert "discharge_date" in told


def test_check_finds_nothing_wrong_with_the_catalogue(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(resources())]) == 0, capsys.readouterr().out


def test_questions_are_listed_with_their_conditions(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["questions", "--json"]) == 0
    questions = {one["id"]: one for one in json.loads(capsys.readouterr().out)}
    assert "lumbar_fusion" in questions["procedure"]["choices"]
    assert questions["emergency_number"]["asked_when"] == "country is other"


def test_the_demo_without_a_screen_makes_the_booklet_and_says_where(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.cli.window.why_no_window", lambda: "There is no screen here.")
    assert main(["--demo"]) == 0
    path = Path(capsys.readouterr().out.rsplit(": ", 1)[1].strip())
    assert plan_in_pdf(path.read_bytes()).procedure == "lumbar_discectomy"


def test_opening_without_a_screen_ends_with_a_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.cli.window.why_no_window", lambda: "There is no screen here.")
    assert main([]) == 3
    assert "There is no screen here." in capsys.readouterr().err


def test_a_file_alone_is_opened_as_after_a_double_click(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    in_windows: list[str] = []
    monkeypatch.setattr("planner.cli.window.why_no_window", lambda: "")
    monkeypatch.setattr("planner.bootstrap.tell_trouble", in_windows.append)
    letter = tmp_path / "holiday.pdf"
    letter.write_text("Wish you were here", encoding="utf-8")
    assert main([str(letter)]) == main(["open", str(letter)]) == 2
    first, second = capsys.readouterr().err.strip().splitlines()
    assert first == second
    assert "not a recovery plan" in first
    assert in_windows == [first, second], "who double clicked reads no console"


def test_a_word_that_is_no_file_is_still_wrong_use() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["no-such-command"])
    assert ended.value.code == 2


def test_who_opens_the_window_does_not_wait_for_what_it_does_not_show() -> None:
    script = (
        "import sys\n"
        "from planner import __main__, bootstrap\n"
        "bootstrap.open_window = lambda **_asked: 0\n"
        "assert __main__.main([]) == 0\n"
        "late = {'planner.core.planning', 'planner.paper', 'planner.cli.build', 'hashlib'} & set(sys.modules)\n"
        "assert not late, late\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr


def test_today_is_shown_without_what_only_reminders_need() -> None:
    script = (
        "import sys\n"
        "from planner.app import today_telling\n"
        "from planner.ui.sitting import sitting_desk\n"
        "from planner.ui.today import today_round\n"
        "late = {'planner.core.reminder_plan', 'planner.app.reminder_views', 'zoneinfo', 'statistics'}\n"
        "late &= set(sys.modules)\n"
        "assert not late, late\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
