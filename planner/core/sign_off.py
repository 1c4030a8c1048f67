"""A clinician's approval."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """A clinician's approval of the catalogue. Empty until someone gives one."""

    who: str
    role: str
    on: date
    catalogue_version: str
    scope: str
