"""Which screens there are: every module of `tests.gallery.screens` names its own."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

import tests.gallery.screens as folder

Build = Callable[[], QWidget]


def screens() -> Mapping[str, Build]:
    """Return the builders of all screens by name, in order."""
    found: dict[str, Build] = {}
    for module in sorted(pkgutil.iter_modules(folder.__path__), key=lambda one: one.name):
        found.update(importlib.import_module(f"{folder.__name__}.{module.name}").SCREENS)
    return found
