"""Times of day as people type them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time

TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?(?:\s*(?P<half>[ap])\.?m\b\.?)?", re.IGNORECASE)
BETWEEN = re.compile(r"[\s,;]*(?:\band\b)?[\s,;]*", re.IGNORECASE)
NOON = 12


def typed_times(text: str) -> tuple[time, ...]:
    """Return the times in a text such as "8:00, 16:30" or "8 am and 4 pm", in order, each once.

    Raise ValueError with what cannot be read.
    """
    return tuple(sorted(set(_times(text.strip()))))


def _times(text: str) -> Iterator[time]:
    place = 0
    while place < len(text):
        found = TIME.match(text, place)
        if found is None:
            raise ValueError(text[place:].strip())
        yield _time(found)
        between = BETWEEN.match(text, found.end())
        place = between.end() if between else found.end()
        if place == found.end() and place < len(text):
            raise ValueError(text[found.start() :].strip())


def _time(found: re.Match[str]) -> time:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or "").lower()
    if half and not 1 <= hour <= NOON:
        raise ValueError(found[0].strip())
    if half:
        hour = hour % NOON + (NOON if half == "p" else 0)
    try:
        return time(hour, minute)
    except ValueError as trouble:
        raise ValueError(found[0].strip()) from trouble
