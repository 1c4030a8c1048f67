"""How fast plans are made: one with the whole command, many different ones, the first page of the preview.

WeasyPrint on the same words is the ratio, where it is there: `pip install weasyprint` beside the program; nothing of
the program needs it. Times of a batch count the work of one core, so that other programs do not blur them.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from planner.cli.build import FORMATS, Job, build_one, read_input
from planner.cli.orders import Order
from planner.content.library import Content
from planner.core.plan import Plan
from planner.paper.compose import compose
from planner.paper.options import PaperOptions
from planner.paper.press import Press

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2026, 3, 11)
STYLE = "body{font:14pt sans-serif}h1{break-before:page}"
NAMES = ("Anna Berg", "Bo Carlsen", "Cleo Dahl", "Dan Eklund", "Eva Falk")
PATIENTS = 42
ROUNDS = 5

PREVIEW = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from planner import bootstrap
from planner.ui import desk
from planner.ui.printing.preview import Preview
show, open_it = Preview.show_pdf, desk.Desk.open
def shown(self, *given, **named):
    found = show(self, *given, **named)
    QTimer.singleShot(0, lambda: (print((time.perf_counter() - clicked) * 1000), QApplication.exit()))
    return found
def click(window):
    global clicked
    clicked = time.perf_counter()
    window.show_page("print")
def opened(self, *given, **named):
    open_it(self, *given, **named)
    QTimer.singleShot(6000, lambda: click(self.window))
Preview.show_pdf, desk.Desk.open = shown, opened
bootstrap.open_window()
"""


def one_plan() -> float:
    """Return the milliseconds of the whole command for one patient, all formats."""
    content = Content()
    with TemporaryDirectory() as folder:
        example = str(content.folder / "examples/lumbar_discectomy.toml")
        command = [sys.executable, "-m", "planner", "build", example, "--out", folder]
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        times = []
        for _ in range(ROUNDS + 1):  # the first one compiles
            started = time.perf_counter()
            subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True)
            times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times[1:])


def a_second_and_core() -> float:
    """Return how many different patients one core makes in a second, all formats, the first seven not counted."""
    job = Job(Content(), DAY, None, large_print=False, formats=tuple(FORMATS))
    with TemporaryDirectory() as folder:
        asked = list(_patients(Path(folder), job.content))
        for order in asked[:7]:
            build_one(order, job)
        started = time.process_time()
        for order in asked[7:]:
            build_one(order, job)
        return (len(asked) - 7) / (time.process_time() - started)


def first_page(environment: dict[str, str]) -> float:
    """Return the milliseconds from the click on "Print and share" to the first page, some time after the start."""
    command = [sys.executable, "-c", PREVIEW]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


def against_weasyprint() -> float | None:
    """Return how much longer WeasyPrint takes for the words of the booklet; None where it is not there."""
    if find_spec("weasyprint") is None:
        return None
    content = Content()
    plan = read_input(content.folder / "examples/lumbar_discectomy.toml", content, DAY)
    press = Press(content.folder, content.wording, content.sources, content.evidence)
    ours = _seconds(lambda: press.pdf(plan, PaperOptions()))
    html = _html(plan, content)
    return _seconds(lambda: _weasy(html)) / ours


def _patients(folder: Path, content: Content) -> Iterator[Order]:
    """Yield different patients of all operations, each with another name and day."""
    examples = sorted((content.folder / "examples").glob("*.toml"))
    for number in range(PATIENTS):
        text = examples[number % len(examples)].read_text(encoding="utf-8")
        name = f"{NAMES[number % len(NAMES)]} {number}"
        text = re.sub(r'(\[person\][^\[]*?\nname = )"[^"]*"', rf'\1"{name}"', text)
        text = _earlier(text, number // 7)
        path = folder / f"{number:02}.toml"
        path.write_text(text, encoding="utf-8")
        yield Order(path.name, folder / path.stem, path)


def _earlier(text: str, days: int) -> str:
    return re.sub(r"today-([0-9]+)", lambda found: f"today-{int(found[1]) + days}", text)


def _seconds(work: Callable[[], bytes]) -> float:
    times = []
    for _ in range(3):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def _html(plan: Plan, content: Content) -> str:
    """Return the words of the booklet as plain HTML: a heading a part, a paragraph a text."""
    document = compose(plan, content.wording, sources=content.sources, facts=content.evidence)
    parts = msgspec.json.decode(msgspec.json.encode(document))["pages"]
    told = "".join(f"<h1>{escape(part['title'])}</h1>{''.join(_paragraphs(part))}" for part in parts)
    head = f"<head><title>Plan</title><style>{STYLE}</style></head>"
    return f"<html lang='en'>{head}<body>{told}</body></html>"


def _paragraphs(value: object) -> Iterator[str]:
    if isinstance(value, str) and " " in value and not value.startswith("<"):
        yield f"<p>{escape(value)}</p>"
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _paragraphs(one)


def _weasy(html: str) -> bytes:
    from weasyprint import HTML  # type: ignore[import-not-found]  # only where it is there

    with suppress(TypeError):
        return bytes(HTML(string=html).write_pdf(pdf_variant="pdf/ua-1"))
    return bytes(HTML(string=html).write_pdf())
