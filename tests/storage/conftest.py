"""A clock that a test can move, and a folder of plans that is thrown away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from planner.storage.store import open_store


class HandClock:
    """A clock moved by hand."""

    def __init__(self):
        self.moment = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)

    def now(self):
        return self.moment

    def today(self):
        return self.moment.date()

    def forward(self, **span):
        self.moment += timedelta(**span)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "recovery-planner"


@pytest.fixture
def opened(folder, clock):
    """Open the store again and again, as a person starts the program; all are closed in the end."""
    stores = []

    def start():
        stores.append(open_store(folder, clock))
        return stores[-1]

    yield start
    for store in stores:
        store.close()


@pytest.fixture
def store(opened):
    return opened()
