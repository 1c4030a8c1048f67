"""Who may lean on whom, told as tests."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PLANNER = ROOT / "planner"

MAY_LEAN_ON = {
    "core": {"core"},
    "app": {"app", "core"},
    "content": {"content", "core"},
    "storage": {"storage", "app", "core", "exchange"},
    "paper": {"paper", "core", "content"},
    "exchange": {"exchange", "core"},
    "cli": {"cli", "content", "exchange", "paper", "app", "core", "system_clock", "bootstrap"},
    "notify": {"notify"},  # notifications of the desktop; without Qt, so that a thread of their own can send them
    "autostart": {"autostart", "core"},  # starting with the computer: three systems behind one small interface
    "ui": {"ui", "app", "paper", "exchange", "core", "content", "notify", "autostart"},
}
NETWORK = {"socket", "ssl", "http", "urllib", "requests", "httpx", "ftplib", "smtplib", "xmlrpc", "asyncio"}
QT_NETWORK = {"QtNetwork", "QtWebEngineCore", "QtWebSockets"}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def files_of(room: str) -> list[Path]:
    return sorted((PLANNER / room).rglob("*.py"))


@pytest.mark.parametrize("room", MAY_LEAN_ON)
def test_a_room_leans_only_on_its_neighbours(room: str) -> None:
    leaning = {
        f"{path.relative_to(ROOT)} leans on {name}"
        for path in files_of(room)
        for name in imports(path)
        if name.startswith("planner.") and name.split(".")[1] not in MAY_LEAN_ON[room]
    }
    assert not leaning


def test_the_core_leans_on_the_standard_library_alone() -> None:
    outside = {
        name.split(".")[0]
        for path in files_of("core")
        for name in imports(path)
        if name.split(".")[0] not in sys.stdlib_module_names | {"planner"}
    }
    assert not outside


def test_qt_lives_in_the_window_and_nowhere_else() -> None:
    with_qt = {
        path.relative_to(PLANNER).parts[0]
        for path in PLANNER.rglob("*.py")
        if any(name.startswith("PySide6") for name in imports(path))
    }
    assert with_qt <= {"ui"}


def test_nothing_speaks_to_a_network() -> None:
    speaking = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in PLANNER.rglob("*.py")
        for name in imports(path)
        if name.split(".")[0] in NETWORK or name.split(".")[-1] in QT_NETWORK
    }
    assert not speaking


def test_only_one_place_asks_for_the_time() -> None:
    asking = set()
    for path in PLANNER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in {
                "now",
                "today",
                "utcnow",
                "currentDate",
                "currentDateTime",
            }:
                owner = node.value
                if isinstance(owner, ast.Name) and owner.id in {
                    "datetime",
                    "date",
                    "QDate",
                    "QDateTime",
                    "QTime",
                    "time",
                }:
                    asking.add(path.name)
    assert asking == {"system_clock.py"}


def test_a_plan_on_paper_is_made_without_qt(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from planner.__main__ import main\n"
        f"code = main(['build', r'{ROOT / 'resources/examples/lumbar_discectomy.toml'}', '--out', r'{tmp_path}'])\n"
        "assert code == 0, code\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')], 'Qt was loaded'\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "plan.pdf").stat().st_size > 0


def test_the_top_level_is_fixed() -> None:
    shown = {
        path.name for path in ROOT.iterdir() if not path.name.startswith(".") or path.name in {".ci", ".gitignore"}
    }
    fixed = {
        "planner",
        "resources",
        "tests",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        ".gitignore",
        ".ci",
    }
    assert shown - {"build", "dist", "out"} <= fixed
