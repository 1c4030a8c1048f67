"""Is this normal? A short walk through plain questions, the most urgent first. Knows nothing of screens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.app.sign_views import ICONS
from planner.core.catalogue import Catalogue, Country, Sign
from planner.core.days import day_of
from planner.core.entries import told_figures
from planner.core.kinds import Tier
from planner.core.plan import Plan
from planner.core.planning import FALLBACK_COUNTRY, spoken_wording
from planner.core.triage import Verdict, concerns, tier_of, triage
from planner.core.wording import Wording

COMPLAINTS = (
    ("pain", "pain"),
    ("leg", "leg"),
    ("wound", "wound"),
    ("fever", "thermometer"),
    ("bladder", "bladder"),
    ("chest", "chest"),
    ("headache", "head"),
    ("swallowing", "throat"),
    ("medicines", "medicine"),
    ("mood", "mood"),
    ("fall", "fall"),
    ("general", "person"),
)
"""What people come with, each with its icon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintView:
    id: str
    icon: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignChoice:
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageStep:
    """One page of signs to tick. None of them leads to the next page."""

    tier: Tier
    title: str
    hint: str
    signs: tuple[SignChoice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageResult:
    """What to do now."""

    tier: Tier | None  # None: nothing listed fits
    icon: str
    title: str
    lead: str
    phone_label: str
    phone: str
    say: tuple[str, ...]  # what to say on the phone
    advice: tuple[str, ...]
    told: tuple[str, ...]  # what was ticked
    call_at_once: tuple[str, ...]  # under every lesser tier
    sources: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Whose back it is, as far as known."""

    procedure: str | None = None
    day: int | None = None  # after surgery
    plan: Plan | None = None

    @classmethod
    def of_plan(cls, plan: Plan, today: date) -> Circumstances:
        day = day_of(plan.surgery_date, today) if plan.surgery_date else None
        return cls(procedure=plan.procedure, day=None if day is not None and day < 0 else day, plan=plan)


class TriageSession:
    """Asks about one complaint, page by page; ends at the first page on which something is ticked."""

    def __init__(
        self, catalogue: Catalogue, wording: Wording, about: Circumstances, country: str = FALLBACK_COUNTRY
    ) -> None:
        self._catalogue = catalogue
        self._about = about
        plan = about.plan
        found: Country = catalogue.countries[plan.country if plan else country]
        self._number = (plan.emergency_number if plan else "") or found.emergency_number
        self._words = spoken_wording(
            wording, found, team=plan.person.team if plan else "", emergency_number=self._number
        )

    def complaints(self) -> tuple[ComplaintView, ...]:
        """Return what one can ask about; what no sign of this operation speaks of is left out."""
        present = {sign.complaint for sign in self._signs()}
        return tuple(
            ComplaintView(id=name, icon=icon, label=self._words.say(f"triage.complaint.{name}"))
            for name, icon in COMPLAINTS
            if name in present
        )

    def steps(self, complaint: str) -> tuple[TriageStep, ...]:
        """Return the pages for a complaint; the first one always asks for what must not wait."""
        by_tier: dict[Tier, list[Sign]] = {}
        for sign in self._signs():
            tier = tier_of(sign, self._about.day)
            is_fixed = tier is Tier.EMERGENCY and sign.front_page
            if tier is not None and (sign.complaint == complaint or is_fixed):
                by_tier.setdefault(tier, []).append(sign)
        order = sorted(by_tier, key=lambda tier: -tier.urgency)
        return tuple(self._step(tier, by_tier[tier], complaint) for tier in order)

    def result(self, ticked: frozenset[str]) -> TriageResult:
        """Return what to do about what was ticked; nothing ticked means that nothing listed fits."""
        noticed = [sign for sign in self._signs() if sign.id in ticked]
        verdict = triage(noticed, self._about.day)
        if verdict is None:
            return self._nothing_fits()
        tier = verdict.tier
        label, phone = self._phone(tier)
        return TriageResult(
            tier=tier,
            icon=ICONS[tier],
            title=self._words.say(f"signs_page.{tier.value}.title"),
            lead=self._words.say(f"signs_page.{tier.value}.lead"),
            phone_label=label,
            phone=phone,
            say=self._say() if tier.urgency >= Tier.TODAY.urgency else (),
            advice=tuple(self._text(sign, "advice") for sign in verdict.decided_by),
            told=tuple(_sentence(self._text(sign, "text")) for sign in (*verdict.decided_by, *verdict.others)),
            call_at_once=() if tier is Tier.EMERGENCY else self._call_at_once(),
            sources=self._sources(verdict),
        )

    def _signs(self) -> list[Sign]:
        return [sign for sign in self._catalogue.signs if concerns(sign, self._about.procedure)]

    def _step(self, tier: Tier, signs: list[Sign], complaint: str) -> TriageStep:
        own_first = sorted(signs, key=lambda sign: sign.complaint != complaint)
        choices = tuple(SignChoice(id=sign.id, text=_sentence(self._text(sign, "text"))) for sign in own_first)
        return TriageStep(
            tier=tier,
            title=self._words.say(f"triage.{tier.value}.title"),
            hint=self._words.say(f"triage.{tier.value}.hint"),
            signs=choices,
        )

    def _nothing_fits(self) -> TriageResult:
        label, phone = self._phone(Tier.TODAY)
        return TriageResult(
            tier=None,
            icon="phone",
            title=self._words.say("triage.nothing.title"),
            lead=self._words.say("triage.nothing.lead"),
            phone_label=label,
            phone=phone,
            say=self._say(),
            advice=(),
            told=(),
            call_at_once=self._call_at_once(),
            sources="",
        )

    def _phone(self, tier: Tier) -> tuple[str, str]:
        if tier is Tier.EMERGENCY:
            return self._words.say("signs_page.ambulance"), self._number
        person = self._about.plan.person if self._about.plan else None
        team = (person.team if person else "") or self._words.say("signs_page.team")
        return team, person.team_phone if person else ""

    def _say(self) -> tuple[str, ...]:
        plan = self._about.plan
        lines = []
        if plan and plan.person.name:
            lines.append(self._words.say("triage.say.name", name=plan.person.name))
        if self._about.procedure:
            operation = self._words.say(f"procedure.{self._about.procedure}.medical")
            lines.append(self._words.say("triage.say.operation", operation=operation.lower()))
        if plan and plan.surgery_date and self._about.day is not None:
            when = self._words.date(plan.surgery_date)
            lines.append(self._words.say("triage.say.date", date=when, day=self._about.day))
        return (*lines, self._words.say("triage.say.read_out"))

    def _call_at_once(self) -> tuple[str, ...]:
        return tuple(
            self._text(sign, "text") for sign in self._signs() if sign.front_page and sign.tier is Tier.EMERGENCY
        )

    def _sources(self, verdict: Verdict) -> str:
        count = len({source for sign in verdict.decided_by for source in sign.sources})
        return self._words.say("triage.sources", count=count) if count else ""

    def _text(self, sign: Sign, part: str) -> str:
        return self._words.say(f"sign.{sign.id}.{part}", **told_figures(sign.figures))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
