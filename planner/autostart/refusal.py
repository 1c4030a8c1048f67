"""What is told where a system refuses to change how it starts programs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from planner.core.errors import KnownError

CANNOT = (
    "Starting with the computer could not be changed: {why}. The program works as before. "
    "Your computer's settings for starting programs can do it too."
)


@contextmanager
def refusal_told() -> Iterator[None]:
    """Raise KnownError with one calm sentence where the system refuses what is done within."""
    try:
        yield
    except OSError as trouble:
        raise KnownError(CANNOT.format(why=(trouble.strerror or "it was refused").lower())) from trouble
