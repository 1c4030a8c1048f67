"""What this computer's settings tell about the person: the country, to be shown and changed."""

from __future__ import annotations

from PySide6.QtCore import QLocale

IDS = {"gb": "uk"}


def guessed_country(known: frozenset[str], locale: QLocale | None = None) -> str | None:
    """Return the country id of the locale, or None where the program does not know it."""
    text = (locale or QLocale.system()).name()  # such as en_GB
    region = text.partition("_")[2].lower()
    country = IDS.get(region, region)
    return country if country in known else None
