"""What can be handed on besides paper."""

from __future__ import annotations

from enum import StrEnum


class Share(StrEnum):
    """A file that carries something of the plan."""

    CALENDAR = "calendar"
    PLAN = "plan"
    RECORD = "record"

    @property
    def suffix(self) -> str:
        """Return how the name of its file ends."""
        return {Share.CALENDAR: ".ics", Share.PLAN: ".json", Share.RECORD: ".fhir.json"}[self]

    @property
    def icon(self) -> str:
        """Return the icon that stands beside its name."""
        return {Share.CALENDAR: "calendar", Share.PLAN: "document", Share.RECORD: "folder"}[self]
