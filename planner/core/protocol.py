"""A clinic's own protocol: what its patients are usually told, and whom they call.

The order of authority: danger signs and gates, the surgeon's direction, the protocol, the catalogue. So a protocol
speaks only of activities on which this person has no direction of their own; where that one names a condition or a
weight and no time, the protocol's days still hold. Its defaults fill in a form in which
someone sees and confirms them; they never become answers unseen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from planner.core.answers import AnswerValue, Direction, DirectionKind, Person
from planner.core.sign_off import SignOff

PROTOCOL_RULE = "protocol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """Who stands behind a protocol, and how to reach them."""

    name: str
    ward: str = ""
    phone: str = ""
    night_phone: str = ""
    hours: str = ""  # when the phone is answered, in words
    country: str = ""  # empty: asked
    letterhead: tuple[str, ...] = ()  # lines at the top of the front page
    logo: bytes = b""  # a PNG picture beside them; see planner.core.logo


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """What one clinic usually tells its patients, by procedure."""

    clinic: Clinic
    sign_off: SignOff | None = None
    defaults: Mapping[str, Mapping[str, AnswerValue]] = field(default_factory=dict)
    directions: Mapping[str, tuple[Direction, ...]] = field(default_factory=dict)

    @property
    def procedures(self) -> tuple[str, ...]:
        """The procedures it speaks of, in its own order."""
        return tuple(dict.fromkeys((*self.defaults, *self.directions)))

    def defaults_for(self, procedure: str | None) -> Mapping[str, AnswerValue]:
        """Return the answers that are filled in beforehand."""
        return self.defaults.get(procedure or "", {})

    def directions_for(self, procedure: str | None) -> tuple[Direction, ...]:
        """Return all that it says after one procedure."""
        return self.directions.get(procedure or "", ())

    def only(self, procedure: str | None) -> Protocol:
        """Return what a plan carries of it, so that the plan can be made again: one procedure, no defaults."""
        own = self.directions_for(procedure)
        return replace(self, defaults={}, directions={procedure: own} if procedure and own else {})


def in_force(own: Sequence[Direction], protocol: Sequence[Direction]) -> tuple[Direction, ...]:
    """Return the person's own directions, and the protocol's on activities for which those say no time."""
    settled = {one.activity for one in own if _says_when(one)}
    return (*own, *(one for one in protocol if one.activity not in settled))


def beside(own: tuple[Direction, ...], protocol: tuple[Direction, ...]) -> tuple[Direction, ...]:
    """Return what is in force for one activity: a condition or a weight alone leaves the protocol its days."""
    return own if any(_says_when(one) for one in own) else (*own, *protocol)


def _says_when(direction: Direction) -> bool:
    if direction.kind is DirectionKind.LIMIT:
        return any(one is not None for one in (direction.date, direction.days, direction.weeks, direction.visit))
    return direction.kind is not DirectionKind.ONLY_IF


def with_clinic(person: Person, clinic: Clinic) -> Person:
    """Return the person with the clinic where nothing was written. A phone never goes with another team's name."""
    filled = replace(person, hospital=person.hospital or clinic.name)
    ward = clinic.ward or clinic.name
    if person.team and person.team.strip().casefold() != ward.casefold():
        return filled
    return replace(
        filled,
        team=person.team or ward,
        team_phone=person.team_phone or clinic.phone,
        night_phone=person.night_phone or clinic.night_phone,
    )
