"""Speed and memory as ratios, printed in one run: python -m tests.bench

Never a timed test: machines differ. Each figure stands beside something bare that was measured in the same minute.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from planner.core.diary import CheckIn, DayNote, Diary
from tests.bench_helper import helper_figures
from tests.bench_making import a_second_and_core, against_weasyprint, first_page, one_plan

if TYPE_CHECKING:
    from planner.content.library import Content

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2026, 3, 11)
FIVE_YEARS = timedelta(days=5 * 365)
ROUNDS = 7

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("bare"))
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""

OURS = """
import sys
from planner import bootstrap
from planner.__main__ import main
run = bootstrap._run
def running(*given, **named):  # Qt is loaded here, as by the program itself
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from planner.ui import desk
    show = desk.Desk.open
    def opened(self, *given, **named):
        show(self, *given, **named)
        QTimer.singleShot(0, QApplication.instance().quit)
    desk.Desk.open = opened
    return run(*given, **named)
bootstrap._run = running
main([])
"""

MEMORY = """
import resource
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


FIGURE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from planner.content.exercise_files import load_figure
from planner.content.locate import resources
from planner.ui.application import dress
from planner.ui.exercises.moving_figure import MovingFigure
application = QApplication([])
dress(application, resources())
figure = MovingFigure(load_figure(resources(), "bird_dog"), "a figure")
figure.resize(690, 280)
figure.begin()
figure.show()
spent = []
look = lambda: spent.append((time.process_time(), time.perf_counter()))
QTimer.singleShot(4500, look)  # each step is drawn once, in the first cycle
QTimer.singleShot(12500, look)
QTimer.singleShot(12600, application.quit)
application.exec()
print((spent[1][0] - spent[0][0]) / (spent[1][1] - spent[0][1]) * 100)
"""


def main() -> None:
    with TemporaryDirectory() as home:
        _store_example(Path(home))
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "RECOVERY_PLANNER_HOME": home}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # measured as installed: compiled once, before
        environment["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
        bare, ours = _run(BARE, environment), _run(OURS, environment)
        aside, closed, woken = helper_figures(environment)
        moving = _print_of(FIGURE, environment)
        preview = first_page(environment)
    _tell("first window with a stored plan, against a bare window", ours[0] / bare[0], 2.5)
    _tell("peak memory with the plan open, against a bare window", ours[1] / bare[1], 2.0)
    _tell("memory of the helper begun with the computer, against that", aside, 1.5)
    _tell("memory of the helper after its window was closed", closed, 1.5)
    print(f"{'wakes of the idle helper':<62} {woken:8.1f} /min wanted 1 /min")
    print(f"{'a moving figure, of one core':<62} {moving:8.1f} %    wanted 5 %")
    _tell_making(preview)
    for name, milliseconds, wanted in (*_in_process(), *_interview()):
        print(f"{name:<62} {milliseconds:8.1f} ms   wanted {wanted} ms")


def _tell_making(preview: float) -> None:
    """Tell how fast plans are made."""
    print(f"{'build of one patient, the whole command':<62} {one_plan():8.1f} ms   wanted 1000 ms")
    print(f"{'batch of different patients, a second and core':<62} {a_second_and_core():8.1f}      wanted 10")
    print(f"{'first page of the preview after the click':<62} {preview:8.1f} ms   wanted 300 ms")
    weasy = against_weasyprint()
    told = "not installed" if weasy is None else f"{weasy:8.2f} x"
    print(f"{'WeasyPrint on the words of the booklet, against ours':<62} {told}")


def _tell(name: str, ratio: float, wanted: float) -> None:
    print(f"{name:<62} {ratio:8.2f} x    wanted {wanted} x")


def _run(script: str, environment: dict[str, str]) -> tuple[float, float]:
    """Return the median seconds and the memory of a fresh process."""
    seconds, memory = [], []
    for _ in range(ROUNDS + 1):
        started = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", script + MEMORY],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        seconds.append(time.perf_counter() - started)
        memory.append(float(done.stdout.split()[-1]))
    return statistics.median(seconds[1:]), statistics.median(memory)  # the first run compiles


def _print_of(script: str, environment: dict[str, str]) -> float:
    """Return the number that a fresh process prints last."""
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    return float(done.stdout.split()[-1])


def _store_example(home: Path) -> None:
    from planner.cli.build import read_input
    from planner.content.library import Content
    from planner.storage.store import open_store
    from planner.system_clock import SystemClock

    content = Content()
    plan = read_input(content.folder / "examples/lumbar_discectomy.toml", content, SystemClock().today())
    store = open_store(home, SystemClock())
    store.plans.begin(plan)
    store.close()


def _interview() -> list[tuple[str, float, int]]:
    """Return how fast the interview answers a key, in a process of its own: the window needs one."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.bench_pages"]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    page, plan_so_far = map(float, done.stdout.split())
    return [("next page of the interview after a key", page, 16), ("plan so far", plan_so_far, 50)]


def _in_process() -> list[tuple[str, float, int]]:
    from planner.app.progress_telling import ProgressTeller
    from planner.cli.booklet import booklet
    from planner.content.library import Content
    from planner.core.planning import build_plan
    from planner.exchange.answers_file import read_answers_file
    from planner.paper.charts import Bar, ChartSize, Line, PainChart, pain_chart, walk_chart
    from planner.paper.options import PaperOptions

    content = Content()
    path = content.folder / "examples/lumbar_discectomy.toml"
    sheet = read_answers_file(path, content.catalogue, content.wording, today=DAY)

    def plan() -> object:
        return build_plan(content.catalogue, content.wording, sheet, made_on=DAY)

    made = build_plan(content.catalogue, content.wording, sheet, made_on=DAY)
    booklet(made, content, PaperOptions())  # warms the compiler
    five_years = _five_years()
    teller = ProgressTeller(made, content.wording.for_country(made.country), DAY + FIVE_YEARS)

    def charts() -> object:
        view = teller.view(five_years)
        lines = [Line(label=one.label, points=one.points, is_far=one.is_far) for one in view.pain.lines]
        bars = [Bar(label=str(one.number), value=one.minutes, goal=one.goal) for one in view.weeks]
        chart = PainChart(lines=lines, days=view.pain.days, ticks=view.pain.ticks, usual=view.pain.usual)
        return pain_chart(chart, ChartSize(width=640, height=260)), walk_chart(bars, ChartSize(width=360, height=210))

    return [
        ("a month turned, with ten thousand own entries over five years", _month_turned(content), 16),
        ("progress of five years, told and drawn", _median(charts, 20), 50),
        ("build_plan", _median(plan, 50), 5),
        ("booklet of the example, compiler warm", _median(lambda: booklet(made, content, PaperOptions()), 5), 150),
    ]


def _month_turned(content: Content) -> float:
    """Return the median of a month turned and painted, with very many own entries."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from planner.ui.application import dress
    from planner.ui.calendar.page import CalendarPage
    from tests.gallery.screens.calendar import helen_marsh, very_many

    application = QApplication.instance() or QApplication([])
    dress(application, content.folder)  # type: ignore[arg-type]  # the application that was just made
    page = CalendarPage(helen_marsh(content, very_many()), first_weekday=0)
    page.resize(1072, 800)
    page.show()

    def turn() -> None:
        page.month.step(1)
        application.processEvents()

    turn()
    return _median(turn, 48)


def _five_years() -> Diary:
    """Return a diary with a check-in and walks on every day of five years."""
    days = [DAY + timedelta(days=number) for number in range(FIVE_YEARS.days)]
    return Diary(
        check_ins=tuple(CheckIn(when=day, back=day.day % 11, leg=day.month % 11, minutes=30) for day in days),
        notes=tuple(DayNote(when=day, walks=(15, 15)) for day in days),
    )


def _median(work: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
