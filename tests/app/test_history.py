"""Undo and redo: every deed has a way back, in order, and nothing happens where there is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.history import Deed, History
from planner.core.errors import KnownError


def adding(number: int, to: list[int]) -> Deed:
    return Deed(name=f"Add {number}", undo=lambda: to.remove(number), redo=lambda: to.append(number))


@given(st.integers(0, 12), st.integers(0, 15))
def test_undone_deeds_come_back_in_their_order(deeds: int, undone: int) -> None:
    history, list_of_deeds = History(), []
    for number in range(deeds):
        history.do(adding(number, list_of_deeds))
    for _ in range(undone):
        history.undo()
    assert list_of_deeds == list(range(max(0, deeds - undone)))
    for _ in range(undone):
        history.redo()
    assert list_of_deeds == list(range(deeds))


def test_a_new_deed_ends_what_could_be_redone() -> None:
    history, deeds = History(), []
    history.do(adding(1, deeds))
    history.undo()
    history.do(adding(2, deeds))
    assert history.to_redo == ""
    assert history.to_undo == "Add 2"


def test_a_deed_that_cannot_be_undone_now_stays() -> None:
    def full_disk() -> None:
        raise KnownError("The disk is full.")

    history = History()
    history.remember(Deed(name="Move", undo=full_disk, redo=full_disk))
    with pytest.raises(KnownError):
        history.undo()
    assert history.to_undo == "Move"


def test_listeners_hear_of_every_change() -> None:
    heard: list[str] = []
    history = History()
    history.on_changed(lambda: heard.append(history.to_undo))
    history.do(adding(1, []))
    history.forget()
    assert heard == ["Add 1", ""]
