"""What every test may ask for: the catalogue, the wording, and people to make plans for."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is imported anywhere

import pytest
from hypothesis import settings

from planner.content.load import load_catalogue
from planner.content.locate import resources
from planner.content.words import load_wording
from planner.core.catalogue import Catalogue
from planner.core.wording import Wording

settings.register_profile("steady", deadline=None, max_examples=60)  # a busy computer is no fault of the program
settings.register_profile("thorough", deadline=None, max_examples=2000)  # pytest --hypothesis-profile=thorough
settings.load_profile("steady")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(resources())


@pytest.fixture(scope="session")
def wording() -> Wording:
    return load_wording(resources())
