"""What can be handed on besides paper."""

from __future__ import annotations

from enum import StrEnum


class Share(StrEnum):
    """A file, or a code, that carries something of the plan."""

    CALENDAR = "calendar"
    PLAN = "plan"
    RECORD = "record"
    CODE = "code"

    @property
    def suffix(self) -> str:
        """Return how the name of its file ends; a code has no file."""
        return {Share.CALENDAR: ".ics", Share.PLAN: ".json", Share.RECORD: ".fhir.json"}.get(self, "")

    @property
    def icon(self) -> str:
        """Return the icon that stands beside its name."""
        return {Share.CALENDAR: "calendar", Share.PLAN: "document", Share.RECORD: "folder"}.get(self, "lock")
