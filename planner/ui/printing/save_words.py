"""Why a file could not be saved, in a sentence with a way out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from planner.ui.printing.save_file import SaveTrouble


def trouble_told(trouble: SaveTrouble, path: Path) -> str:
    """Return what went wrong with this file."""
    words = {
        SaveTrouble.FULL: _tr("{name} could not be saved: the disk is full. Free some space, or choose another place."),
        SaveTrouble.NOT_ALLOWED: _tr(
            "{name} could not be saved: the folder {folder} cannot be changed, or the file is open elsewhere. "
            "Please choose another place."
        ),
        SaveTrouble.GONE: _tr(
            "{name} could not be saved: the folder {folder} is not there any more. Please choose another place."
        ),
        SaveTrouble.OTHER: _tr("{name} could not be saved in the folder {folder}. Please choose another place."),
    }
    return words[trouble].format(name=path.name, folder=path.parent.name or str(path.parent))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Saving", words)
