"""recovery-planner, with or without open FILE or --demo: the program in its window."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from planner.cli import DONE, NO_SCREEN
from planner.cli.screen import why_no_window
from planner.content.library import Content
from planner.core.errors import KnownError
from planner.core.plan import Plan

DEMO_EXAMPLE = "lumbar_discectomy.toml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--demo", action="store_true", help="open an example patient; nothing is kept")
    parser.add_argument(
        "--in-background", action="store_true", help="begin with reminders alone, as when the computer starts"
    )
    parser.set_defaults(run=run, file=None)


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("open", help="open a plan PDF, a plan file or an answers file")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.set_defaults(run=run, demo=False, in_background=False)


def run(given: argparse.Namespace) -> int:
    trouble = why_no_window()
    if given.demo:
        return _demo(trouble)
    if trouble:
        print(f"{trouble} Without a screen, 'recovery-planner build' makes a plan as files.", file=sys.stderr)
        return NO_SCREEN
    from planner.bootstrap import open_window, tell_trouble  # Qt is imported here, after the checks

    try:
        plan = _plan(given.file) if given.file else None
        return open_window(opened=plan, file=given.file, is_aside=given.in_background)
    except KnownError as trouble:
        tell_trouble(str(trouble))  # who clicked an icon reads no console
        raise


def _plan(path: Path) -> Plan:
    from planner.cli.build import read_input  # late, as all that the window alone does not need
    from planner.system_clock import SystemClock

    return read_input(path, Content(), SystemClock().today())


def _demo(trouble: str | None) -> int:
    content = Content()
    plan = _plan(content.folder / "examples" / DEMO_EXAMPLE)
    if trouble:
        path = _demo_booklet(plan, content)
        print(f"{trouble} The example's booklet is here instead: {path}")
        return DONE
    from planner.bootstrap import open_demo  # Qt is imported here, after the checks

    return open_demo(plan)


def _demo_booklet(plan: Plan, content: Content) -> Path:
    import tempfile

    from planner.cli.booklet import booklet
    from planner.cli.build import Job, paper_options

    path = Path(tempfile.mkdtemp(prefix="recovery-planner-demo-")) / "plan.pdf"
    options = paper_options(plan, Job(content, plan.made_on, paper=None, large_print=False))
    path.write_bytes(booklet(plan, content, options))
    return path
