"""Where the program's own files lie: in the source tree, or inside the installed package."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def resources() -> Path:
    """Return the resources folder; raise FileNotFoundError where the installation is broken."""
    for folder in (PACKAGE / "resources", PACKAGE.parent / "resources"):
        if (folder / "clinical" / "catalogue.toml").is_file():
            return folder
    raise FileNotFoundError("The program's own files are missing. Please install it again.")
