"""A clinic's protocol file is read strictly: every fault is told at once, with file and place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.content.locate import resources
from planner.content.protocol import load_protocol, read_protocol
from planner.core.answers import DirectionKind
from planner.core.catalogue import Catalogue
from planner.core.errors import FaultsFound
from planner.core.wording import Wording
from planner.exchange.plan_file import open_plan_file

EXAMPLE = resources() / "protocols" / "example.toml"
CLINIC = 'schema = 1\n[clinic]\nname = "Alderbrook Hospital"\n'
DEFAULT = '[[default]]\nprocedure = "lumbar_discectomy"\nanswers = { levels = "one" }\n'
DIRECTION = '[[direction]]\nprocedure = "lumbar_discectomy"\nactivity = "drive"\nkind = "not_before"\nweeks = 2\n'
DAY = ("--date", "2026-03-11")


Told = Callable[[str], list[str]]


@pytest.fixture
def told(tmp_path: Path, catalogue: Catalogue, wording: Wording) -> Told:
    def tell(text: str) -> list[str]:
        path = tmp_path / "ward.toml"
        path.write_text(text, encoding="utf-8")
        return [str(fault) for fault in read_protocol(path, catalogue, wording)[1]]

    return tell


def test_the_example_is_sound(catalogue: Catalogue, wording: Wording) -> None:
    protocol = load_protocol(EXAMPLE, catalogue, wording)
    assert protocol.clinic.phone == "01632 960 142"
    assert protocol.procedures == ("lumbar_discectomy",)
    assert protocol.defaults_for("lumbar_discectomy")["reminders"][0] == "walk"  # type: ignore[index]
    lifting = next(one for one in protocol.directions_for("lumbar_discectomy") if one.activity == "lift_limit")
    assert (lifting.kind, lifting.value, lifting.unit, lifting.weeks) == (DirectionKind.LIMIT, 5, "kg", 6)


def test_a_sign_off_is_read(tmp_path: Path, catalogue: Catalogue, wording: Wording) -> None:
    path = tmp_path / "ward.toml"
    sign_off = '[sign_off]\nwho = "Dr Imani Cole"\nrole = "Spine surgeon"\non = 2026-01-09\n'
    path.write_text(f'{CLINIC}{sign_off}catalogue_version = "2026.11.1"\nscope = "Discectomy"\n', encoding="utf-8")
    protocol = load_protocol(path, catalogue, wording)
    assert protocol.sign_off is not None
    assert protocol.sign_off.on == date(2026, 1, 9)


@pytest.mark.parametrize("text", [CLINIC, CLINIC + DEFAULT, CLINIC + DIRECTION, CLINIC + DEFAULT + DIRECTION])
def test_a_short_protocol_is_sound(told: Told, text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[clinic]\nname = 'A'\n", "ward.toml, schema: This file does not say what it is"),
        (CLINIC.replace("schema = 1", "schema = 9"), "ward.toml, schema: This file is for a newer"),
        ("schema = 1\n", "ward.toml, clinic: A protocol needs a table [clinic]"),
        ("schema = 1\nclinic = 3\n", "ward.toml, clinic: 3 is not a table"),
        ("schema = = 1", "ward.toml: This is not valid TOML"),
        (CLINIC + "picture = 'x.png'\n", "ward.toml, clinic: 'picture' is not a known key"),
        (CLINIC + "logo = 'x.png'\n", "ward.toml, clinic, logo: The logo x.png cannot be read"),
        (CLINIC + "logo = '../x.png'\n", "clinic, logo: '../x.png' is not the name of a file beside this one"),
        (CLINIC + "logo = 3\n", "clinic, logo: 3 is not the name of a file"),
        (CLINIC + "phone = 'ask Ann'\n", "ward.toml, clinic, phone: ask Ann does not look like a phone number"),
        (CLINIC + "country = 'narnia'\n", "ward.toml, clinic, country: 'narnia' is not a country"),
        (CLINIC + "[extra]\n", "ward.toml, extra: 'extra' is not a known key"),
        (CLINIC + "[default]\n", "ward.toml, default: Please write [[default]]"),
        (CLINIC + DEFAULT.replace("discectomy", "dis"), "default 1, procedure: 'lumbar_dis' is not a procedure"),
        (CLINIC + DEFAULT.replace("levels", "level"), "default 1, answers, level: There is no question called level"),
        (CLINIC + DEFAULT.replace('"one"', '"nine"'), "default 1, answers, levels: nine is not one of the answers"),
        (CLINIC + DEFAULT.replace('levels = "one"', 'special = ["none"]'), "asked of each patient"),
        (CLINIC + DEFAULT.replace('levels = "one"', "age = 50"), "asked of each patient"),
        (CLINIC + DEFAULT + DEFAULT, "default 2: 'lumbar_discectomy' has its defaults above"),
        (CLINIC + DIRECTION.replace('"drive"', '"driv"'), "direction 1, activity: We do not know the activity driv"),
        (CLINIC + DIRECTION.replace("weeks = 2", ""), "direction 1: There is no day for this: Driving"),
        (CLINIC + DIRECTION.replace("weeks = 2", "").replace("drive", "pt_start"), "direction 1: There is no day"),
        (CLINIC + DIRECTION.replace("weeks = 2", "weeks = 2.5"), "direction 1: Expected `int | null`"),
        (CLINIC + DIRECTION.replace("weeks = 2", "weeks = 900"), "direction 1, weeks: 900 weeks cannot be right"),
        (CLINIC + DIRECTION.replace("not_before", "soon"), "direction 1: Invalid enum value 'soon'"),
        (CLINIC + DIRECTION + "date = 2026-04-01\n", "direction 1: 'date' is not a known key"),
        (CLINIC + DIRECTION + "value = 5\nunit = 'stone'\n", "direction 1, unit: We do not know the unit stone"),
        (CLINIC + '[sign_off]\nwho = " "\nrole = "x"\non = 2026-01-09\ncatalogue_version = "1"\nscope = "x"\n', "who"),
    ],
)
def test_a_fault_is_told_with_its_place(told: Told, text: str, said: str) -> None:
    assert [fault for fault in told(text) if said in fault], told(text)


def test_all_faults_are_told_at_once(told: Told) -> None:
    text = CLINIC + "phone = 'x'\n" + DEFAULT.replace("levels", "level") + DIRECTION.replace('"drive"', '"driv"')
    assert len(told(text)) == 3


def test_a_protocol_saved_with_a_mark_in_front_is_read(tmp_path: Path, catalogue: Catalogue, wording: Wording) -> None:
    path = tmp_path / "ward.toml"
    path.write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8-sig")
    (tmp_path / "example_logo.png").write_bytes(EXAMPLE.with_name("example_logo.png").read_bytes())
    load_protocol(path, catalogue, wording)


def test_an_endless_nest_of_brackets_is_no_protocol(told: Told) -> None:
    (fault,) = told("a = " + "[" * 20_000)
    assert "not valid TOML" in fault


def test_a_file_that_is_not_there_is_told(tmp_path: Path, catalogue: Catalogue, wording: Wording) -> None:
    with pytest.raises(FaultsFound, match="missing or cannot be read"):
        load_protocol(tmp_path / "nowhere.toml", catalogue, wording)


def test_check_tells_the_faults_of_a_protocol(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ward.toml"
    path.write_text(CLINIC + DIRECTION.replace('"drive"', '"driv"'), encoding="utf-8")
    assert main(["check", str(EXAMPLE)]) == 0
    assert main(["check", str(path)]) == 1
    assert "Did you mean drive?" in capsys.readouterr().out


def test_build_makes_plans_with_a_protocol(tmp_path: Path) -> None:
    answers = resources() / "examples" / "lumbar_discectomy.toml"
    arguments = ["build", str(answers), "--out", str(tmp_path), "--formats", "json", "--protocol", str(EXAMPLE), *DAY]
    assert main(arguments) == 0
    plan = open_plan_file(tmp_path / "plan.json")
    assert plan.protocol is not None
    assert plan.person.night_phone == "01632 960 143"
    bath = plan.entry("bath_soak_return")
    assert [reason.rule for reason in bath.reasons][-1] == "protocol"


def test_build_with_a_faulty_protocol_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ward.toml"
    path.write_text("schema = 1\n", encoding="utf-8")
    answers = resources() / "examples" / "lumbar_discectomy.toml"
    assert main(["build", str(answers), "--out", str(tmp_path / "out"), "--protocol", str(path), *DAY]) == 2
    assert "[clinic]" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
