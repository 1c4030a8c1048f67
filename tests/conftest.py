"""Settings for every test."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", deadline=None)  # a busy computer is not a fault
settings.load_profile("steady")
