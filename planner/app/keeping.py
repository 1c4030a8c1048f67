"""What the person can do with everything that is kept: copy it, bring a copy back, erase it."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class Keeping(Protocol):
    """The folder of plans as a whole. Every method raises KnownError with one calm sentence where it cannot be."""

    @property
    def folder(self) -> Path:
        """Return where everything is kept."""

    def copy_to(self, folder: Path) -> Path:
        """Make a whole copy in another folder; return the file."""

    def bring_back(self, copy: Path) -> Path:
        """Put a copy in the place of everything that is kept now; return the copy that is made of that before."""

    def erase_at_end(self) -> None:
        """Remove everything once the program has ended."""
