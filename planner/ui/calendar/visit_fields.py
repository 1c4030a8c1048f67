"""What belongs to a visit: where, whom to call, what to bring, the way, and the ride."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.core.own_entries import OwnEntry, Ride
from planner.ui.widgets.choice_card import Choice
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.pair_grid import PairGrid
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.words import Words


class VisitFields(QWidget):
    """None of it is needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = TextField(self.tr("Place"))
        self._phone = TextField(self.tr("Phone"))
        self._bring = TextField(self.tr("What to bring"))
        self._travel = TextField(self.tr("The way there takes"), unit=self.tr("minutes"), width=100)
        rides = {
            Ride.ARRANGED: self.tr("Arranged"),
            Ride.TO_ARRANGE: self.tr("Still to arrange"),
            Ride.NOT_NEEDED: self.tr("Not needed"),
        }
        choices = [Choice(id=ride.value, label=label) for ride, label in rides.items()]
        self._ride = ChoiceGroup(choices, name=self.tr("Your ride"), arrangement="flow")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(PairGrid((self._place, self._phone, self._bring, self._travel)))
        column.addWidget(Words(self.tr("Your ride"), "strong"))
        column.addWidget(self._ride)

    @property
    def fields(self) -> dict[str, TextField]:
        """The lines to type on, by name."""
        return {"place": self._place, "phone": self._phone, "bring": self._bring, "travel": self._travel}

    def show_visit(self, entry: OwnEntry) -> None:
        """Show what is known of a visit."""
        self._place.set_text(entry.place)
        self._phone.set_text(entry.phone)
        self._bring.set_text(entry.bring)
        self._travel.set_text("" if entry.travel is None else str(entry.travel))
        self._ride.choose(None if entry.ride is Ride.NOT_SAID else entry.ride.value)

    def troubles(self) -> Iterator[tuple[str, str]]:
        """Yield each field that cannot be read with a sentence about it."""
        travel = self._travel.text()
        if travel and not travel.isdecimal():
            sentence = self.tr("{value} is not a number of minutes. Please write it in figures, or leave it out.")
            yield "travel", sentence.format(value=travel)

    def read(self) -> dict[str, object]:
        """Return what was entered; its fields must be free of trouble."""
        travel = self._travel.text()
        return {
            "place": self._place.text(),
            "phone": self._phone.text(),
            "bring": self._bring.text(),
            "travel": int(travel) if travel else None,
            "ride": Ride(self._ride.choice() or Ride.NOT_SAID),
        }
