"""The command line: cheap checks first, Qt only when a window is really opened."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from planner.cli import DONE, WRONG_USE
from planner.core.errors import KnownError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 some inputs failed, 2 wrong use, 3 no screen."""
    parser = _parser()
    given = parser.parse_args(_as_opened(sys.argv[1:] if arguments is None else arguments))
    try:
        return int(given.run(given))
    except KnownError as trouble:
        print(trouble, file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:
        return DONE  # whoever read us has gone; nothing is lost


def _as_opened(arguments: Sequence[str]) -> list[str]:
    """Return the arguments; a file alone, as a double click gives it, is to be opened."""
    is_file_alone = len(arguments) == 1 and Path(arguments[0]).is_file()
    return ["open", *arguments] if is_file_alone else list(arguments)


def _parser() -> argparse.ArgumentParser:
    from planner.cli import build, catalogue, check, questions, signs, triage, window

    parser = argparse.ArgumentParser(
        prog="recovery-planner",
        description="Makes a recovery plan after keyhole spine surgery, on this computer only.",
    )
    window.add_arguments(parser)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in (build, window, questions, catalogue, signs, triage, check):
        command.add_command(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
