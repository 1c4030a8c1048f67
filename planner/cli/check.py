"""recovery-planner check: everything that is wrong with a file or the catalogue, at once."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from planner.cli import DONE, SOME_FAILED
from planner.cli.build import add_date, checks_asked, made_on, read_input
from planner.content.library import Content
from planner.core.errors import FaultsFound, KnownError


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "check", help="tell what is wrong with an answers file, a plan, a clinic's protocol, or the catalogue folder"
    )
    parser.add_argument("path", type=Path, metavar="PATH")
    add_date(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    faults = _resource_faults(given.path) if given.path.is_dir() else _file_faults(given)
    for fault in faults:
        print(fault)
    count = len(faults)
    told = "No faults found." if not count else f"{count} {'fault' if count == 1 else 'faults'} found."
    print(f"{given.path}: {told}", file=sys.stderr)
    return SOME_FAILED if faults else DONE


def _file_faults(given: argparse.Namespace) -> list[str]:
    from planner.content.protocol import is_protocol, load_protocol

    content = Content()
    try:
        if is_protocol(given.path):
            load_protocol(given.path, content.catalogue, content.wording)
        else:
            for line in checks_asked(read_input(given.path, content, made_on(given))):
                print(line)
    except FaultsFound as found:
        return [str(fault) for fault in found.faults]
    except KnownError as trouble:
        return [str(trouble)]
    return []


def _resource_faults(folder: Path) -> list[str]:
    from planner.content.checks import check_wording
    from planner.content.load import read_catalogue
    from planner.content.words import read_wording
    from planner.core.wording import Wording

    if not (folder / "clinical").is_dir():
        return [f"{folder} is not a catalogue folder: it has no folder 'clinical'."]
    catalogue, faults = read_catalogue(folder)
    for language in sorted(path.name for path in (folder / "wording").iterdir() if path.is_dir()):
        texts, wording_faults = read_wording(folder, language)
        faults += [*wording_faults, *check_wording(catalogue, Wording(language, texts))]
    return [str(fault) for fault in faults]
