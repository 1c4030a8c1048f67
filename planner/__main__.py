"""The command line: cheap checks first, Qt only when a window is really opened."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import ModuleType

from planner.cli import DONE, SOME_FAILED, WRONG_USE
from planner.core.errors import KnownError

FOR_THE_WINDOW = frozenset({"--demo", "--in-background"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 some inputs failed, 2 wrong use, 3 no screen."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console that lacks a letter shows another one
    typed = _as_opened(sys.argv[1:] if arguments is None else arguments)
    given = _parser(typed).parse_args(typed)
    try:
        code = int(given.run(given))
        if sys.stdout is not None:  # a program without a console has none
            sys.stdout.flush()
    except KnownError as trouble:
        print(trouble, file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:
        return DONE  # whoever read us has gone; nothing is lost
    except OSError as trouble:
        return _not_written(trouble)
    return code


def _not_written(trouble: OSError) -> int:
    """Tell that what a command says could not be written, as into a file on a full disk."""
    print(f"This could not be written: {trouble.strerror or trouble}. Choose another place.", file=sys.stderr)
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left to write goes nowhere
    return SOME_FAILED


def _as_opened(arguments: Sequence[str]) -> list[str]:
    """Return the arguments; a file alone, as a double click gives it, is to be opened."""
    is_file_alone = len(arguments) == 1 and Path(arguments[0]).is_file()
    return ["open", *arguments] if is_file_alone else list(arguments)


def _parser(typed: Sequence[str]) -> argparse.ArgumentParser:
    from planner.cli import window

    parser = argparse.ArgumentParser(
        prog="recovery-planner",
        description="Makes a recovery plan after keyhole spine surgery, on this computer only.",
    )
    window.add_arguments(parser)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in _commands(typed):
        command.add_command(commands)
    return parser


def _commands(typed: Sequence[str]) -> Sequence[ModuleType]:
    """Return the commands that may be meant; whoever opens the window does not wait for the others."""
    from planner.cli import window

    if typed[:1] == ["open"] or FOR_THE_WINDOW.issuperset(typed):
        return (window,)
    from planner.cli import build, catalogue, check, questions, signs, triage

    return (build, window, questions, catalogue, signs, triage, check)


if __name__ == "__main__":
    sys.exit(main())
