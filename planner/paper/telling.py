"""How one plan is told on paper: its words, its dates or day numbers, whom to call."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from planner.core.about import AboutPart, Abouts, about_parts
from planner.core.catalogue import Fact, Source
from planner.core.days import FIRST_DAYS, NEXT_YEAR, Window, day_of, on_day
from planner.core.kinds import PRIVATE_ACTIVITIES, PRIVATE_COMPLAINTS, Confidence, EntryKind, Tier
from planner.core.plan import Entry, Plan, PlanSign
from planner.core.wording import Wording
from planner.paper.citations import Citations
from planner.paper.options import PaperOptions, Part

LONGEST_NAME = 60  # longer ones are cut where pages repeat them; the front page has the name in full
LONGEST_PHONE = 40
LONGEST_HOURS = 40
OWN_VISIT = "visit"  # the rule of an entry that stands for one of the person's own appointments


@dataclass(frozen=True, kw_only=True)
class Telling:
    """One plan, and the words and sources to tell it with."""

    plan: Plan
    wording: Wording
    sources: Mapping[str, Source]
    facts: tuple[Fact, ...]
    options: PaperOptions
    abouts: Abouts = field(default_factory=Abouts)
    figures: Mapping[str, str] = field(default_factory=dict)  # of exercises, as SVG

    def say(self, name: str, /, **values: object) -> str:
        return self.wording.say(f"paper.{name}", **values)

    def say_if_any(self, name: str, /, **values: object) -> str:
        return self.wording.say_if_any(f"paper.{name}", **values)

    def when(self, day: int, form: str = "long") -> str:
        """Return a day after surgery as a date; as a day number where the date of surgery is not known."""
        if self.plan.surgery_date is None:
            return self.wording.say("plan.day", day=day)
        shown = "year" if day >= NEXT_YEAR else form
        return self.wording.date(on_day(self.plan.surgery_date, day), shown)

    def day_alone(self, day: int, form: str = "long") -> str:
        """Return the same where it stands alone, as in a table."""
        text = self.when(day, form)
        return f"{text[:1].upper()}{text[1:]}"

    @cached_property
    def name(self) -> str:
        return self.plan.person.name.strip()

    @cached_property
    def team(self) -> str:
        return shortened(self.plan.person.team) or self.wording.say("plan.your_team")

    @cached_property
    def team_phone(self) -> str:
        return phone(self.plan.person.team_phone)

    @cached_property
    def hours(self) -> str:
        """Return when the team's phone is answered, where its clinic told so."""
        clinic = self.plan.protocol.clinic if self.plan.protocol else None
        is_theirs = clinic is not None and bool(clinic.phone) and clinic.phone == self.plan.person.team_phone
        return shortened(clinic.hours, LONGEST_HOURS) if clinic and is_theirs else ""

    @cached_property
    def caution(self) -> str:
        """Return who has checked the plan: nobody, unless the clinic signed for what it was made from."""
        signed = self.plan.protocol.sign_off if self.plan.protocol else None
        if signed is None or signed.catalogue_version != self.plan.catalogue_version:
            return self.say("running.caution")
        return self.say(
            "running.checked",
            who=shortened(signed.who, LONGEST_HOURS),
            role=shortened(signed.role, LONGEST_HOURS),
            date=self.wording.date(signed.on, "year"),
            scope=shortened(signed.scope, LONGEST_NAME),
        )

    @cached_property
    def surgeon(self) -> str:
        return self.plan.person.surgeon.strip() or self.wording.say("plan.your_surgeon")

    @cached_property
    def about(self) -> tuple[AboutPart, ...]:
        """Return the texts about the operation."""
        return about_parts(self.abouts, self.plan.procedure, self.plan.answers)

    @cached_property
    def citations(self) -> Citations:
        topics = self.plan.topics if Part.GOOD_TO_KNOW in self.options.parts else ()
        return Citations(self.plan, self.sources, self.facts, topics)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All entries but the person's own appointments, which are told from `plan.visits`."""
        return tuple(entry for entry in self.plan.entries if entry.reasons[:1] == () or not _is_own_visit(entry))

    def of_kind(self, *kinds: EntryKind) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.kind in kinds)

    def signs(self, tier: Tier) -> tuple[PlanSign, ...]:
        """Return the signs of a tier, but what only the first days bring once the plan is made after them."""
        return tuple(sign for sign in self.plan.signs if sign.tier is tier and not self._is_past(sign))

    def _is_past(self, sign: PlanSign) -> bool:
        if sign.to_day is None or sign.to_day > FIRST_DAYS or self.plan.surgery_date is None:
            return False
        return day_of(self.plan.surgery_date, self.plan.made_on) > FIRST_DAYS

    def front_signs(self, tier: Tier) -> tuple[PlanSign, ...]:
        return tuple(sign for sign in self.signs(tier) if sign.front_page)

    def shows(self, entry: Entry) -> bool:
        """Return whether an entry may stand on a page that others see."""
        return self.options.with_private or entry.activity not in PRIVATE_ACTIVITIES

    def shows_sign(self, sign: PlanSign) -> bool:
        """Return whether a sign may stand on a page that others see."""
        return self.options.with_private or sign.complaint not in PRIVATE_COMPLAINTS


def phone(number: str) -> str:
    """Return a phone number that is never broken over two lines."""
    return shortened(number, LONGEST_PHONE).replace(" ", "\u00a0")


def shortened(text: str, most: int = LONGEST_NAME) -> str:
    """Return a name that leaves room for the rest of its line."""
    tidy = text.strip()
    return tidy if len(tidy) <= most else f"{tidy[: most - 1].rstrip()}…"


def sentence(text: str) -> str:
    """Return words as a sentence."""
    return text if text.endswith((".", "!", "?")) else f"{text[:1].upper()}{text[1:]}."


def shared_opening(texts: Sequence[str]) -> str:
    """Return the first sentence that more than a third of some texts share: their heading says that already."""
    counted = Counter(f"{text.partition('. ')[0].removesuffix('.')}." for text in texts if text)
    first, count = counted.most_common(1)[0] if counted else ("", 0)
    return first if count * 3 > len(texts) else ""


def asks(entry: Entry) -> bool:
    """Return whether no source names a day and nobody else did: a day to be asked for and written down."""
    return entry.window is None and entry.confidence is Confidence.ASK


def lacks_day(entry: Entry) -> bool:
    """Return whether someone must still name the day of an entry."""
    return asks(entry) or (entry.window is None and entry.kind in (EntryKind.RETURN, EntryKind.LIMIT))


def ends_with(window: Window) -> int:
    """Return the last usual day of a limit; its window tells the first day without it."""
    return max(window.typical - 1, 0)


def _is_own_visit(entry: Entry) -> bool:
    return entry.reasons[0].rule == OWN_VISIT
