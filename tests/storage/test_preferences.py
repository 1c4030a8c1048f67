"""Preferences keep their name and their kind of value."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("value", [True, 150, 1.25, "high contrast", "ñandú"])
def test_a_preference_is_there_again_after_a_restart(opened, value):
    opened().preferences.set("choice", value)
    assert opened().preferences.load() == {"choice": value}


def test_the_last_value_counts_until_it_is_forgotten(store):
    store.preferences.set("theme", "dark")
    store.preferences.set("theme", "light")
    store.preferences.set("text_size", 125)
    assert store.preferences.load() == {"theme": "light", "text_size": 125}
    store.preferences.forget("theme")
    assert store.preferences.load() == {"text_size": 125}
