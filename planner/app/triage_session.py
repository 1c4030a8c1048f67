"""Is this normal? A short walk through plain questions, the most urgent first. Knows nothing of screens."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from planner.app.circumstances import Circumstances
from planner.app.sign_views import ICONS, SignLine, SignsView, TierView
from planner.app.triage_calls import Calls
from planner.app.triage_views import AboutQuestion, ComplaintView, SignChoice, TriageResult, TriageStep
from planner.core.catalogue import Catalogue, Country, Sign
from planner.core.diary import Compared, Noticed, Since
from planner.core.figures import told_figures
from planner.core.kinds import Tier
from planner.core.planning import FALLBACK_COUNTRY, spoken_wording
from planner.core.sign_facts import most_urgent
from planner.core.triage import (
    HELD_AGAINST_BEFORE,
    Verdict,
    can_be_old,
    concerning,
    tier_of,
    tier_when_named,
    triage,
)
from planner.core.wording import Wording

UNKNOWN = "unknown"  # another operation, or the person does not know

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


class TriageSession:
    """Asks about one complaint, page by page; ends at the first page on which something is ticked."""

    def __init__(
        self,
        catalogue: Catalogue,
        wording: Wording,
        about: Circumstances,
        today: date,
        country: str = FALLBACK_COUNTRY,
    ) -> None:
        self._today = today
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
            if tier is not None and (_is_about(sign, complaint) or is_fixed):
                by_tier.setdefault(tier, []).append(sign)
        order = sorted(by_tier, key=lambda tier: -tier.urgency)
        return tuple(self._step(tier, by_tier[tier], complaint) for tier in order)

    def emergency(self) -> str:
        """Return the line that tells when not to ask here at all."""
        return self._words.say("signs_page.emergency_line")

    def everything(self) -> SignsView:
        """Return all signs of this operation by their tier on this day; each of them leads to a result."""
        by_tier: dict[Tier, list[Sign]] = {tier: [] for tier in sorted(Tier, key=lambda tier: -tier.urgency)}
        for sign in self._signs():
            tier = tier_when_named(sign, self._about.day)
            if tier is not None:
                by_tier[tier].append(sign)
        return SignsView(
            tiers=tuple(self._tier(tier, signs) for tier, signs in by_tier.items()),
            emergency=self.emergency(),
            hint=self._words.say("signs_page.hint"),
            doubt=self._words.say("signs_page.doubt"),
        )

    @property
    def _calls(self) -> Calls:
        return Calls(self._words, self._number, self._about)

    def asks_about(self) -> AboutQuestion | None:
        """Return what must be known first, where there is no plan."""
        if self._about.procedure is not None:
            return None
        names = [(name, self._words.say(f"procedure.{name}.name")) for name in self._catalogue.procedures]
        return AboutQuestion(
            operation=self._words.say("triage.about.operation"),
            operations=(*names, (UNKNOWN, self._words.say("triage.about.unknown"))),
            when=self._words.say("triage.about.when"),
            hint=self._words.say("triage.about.when_hint"),
            why=self._words.say("triage.about.why"),
        )

    def tell_about(self, procedure: str, surgery_date: date | None) -> None:
        """Take the operation and its day; what is not known counts as the more urgent."""
        known = procedure if procedure in self._catalogue.procedures else None
        self._about = self._about.told(known, surgery_date, self._today)

    def result(
        self, ticked: frozenset[str], since: Since | None = None, compared: Compared | None = None
    ) -> TriageResult:
        """Return what to do about what was ticked; nothing ticked means that nothing listed fits."""
        noticed = [sign for sign in self._signs() if sign.id in ticked]
        verdict = triage(noticed, self._about.day, compared)
        if verdict is None:
            return self._nothing_fits()
        tier = verdict.tier
        label, phone = self._calls.phone(tier)
        calls = tier.urgency >= Tier.TODAY.urgency
        signs = (*verdict.decided_by, *verdict.others)
        return TriageResult(
            tier=tier,
            icon=ICONS[tier],
            title=self._words.say(f"signs_page.{tier.value}.title"),
            lead=self._words.say(f"signs_page.{tier.value}.lead"),
            phone_label=label,
            phone=phone,
            say=self._calls.say(signs, since, compared) if calls else "",
            advice=tuple(dict.fromkeys(self._advice(sign, compared) for sign in verdict.decided_by)),
            told=tuple(_sentence(self._text(sign, "text")) for sign in signs),
            call_at_once_title=self._words.say("triage.at_once"),
            call_at_once=() if tier is Tier.EMERGENCY else self._call_at_once(),
            sources=self._sources(verdict),
            source_lines=self._source_lines(verdict),
            doubt=self._words.say("signs_page.doubt"),
            no_answer=self._calls.no_answer(tier) if calls else "",
            signs=frozenset(sign.id for sign in signs),
            since=since,
            compared=compared,
            since_choices=self._choices("since", Since) if calls else (),
            compared_choices=self._choices("compared", Compared) if tier is Tier.TODAY else (),
            as_before=self._words.say("triage.as_before") if can_be_old(verdict) else "",
        )

    def noticed(self, result: TriageResult, *, has_called: bool) -> Noticed:
        """Return what the diary keeps of a result."""
        return Noticed(
            when=self._today,
            signs=result.signs,
            tier=result.tier or Tier.TODAY,
            since=result.since,
            compared=result.compared,
            has_called=has_called,
        )

    def _signs(self) -> list[Sign]:
        return list(concerning(self._catalogue.signs, self._about.procedure))

    def _tier(self, tier: Tier, signs: list[Sign]) -> TierView:
        label, phone = self._calls.phone(tier) if tier.urgency >= Tier.TODAY.urgency else ("", "")
        return TierView(
            tier=tier,
            icon=ICONS[tier],
            label=self._words.say(f"signs_page.{tier.value}.label"),
            title=self._words.say(f"signs_page.{tier.value}.title"),
            lead=self._words.say(f"signs_page.{tier.value}.lead"),
            phone_label=label,
            phone=phone,
            signs=tuple(
                SignLine(id=sign.id, text=_sentence(self._text(sign, "text")), advice=self._text(sign, "advice"))
                for sign in signs
            ),
        )

    def _step(self, tier: Tier, signs: list[Sign], complaint: str) -> TriageStep:
        own_first = sorted(signs, key=lambda sign: not _is_about(sign, complaint))
        choices = tuple(SignChoice(id=sign.id, text=_sentence(self._text(sign, "text"))) for sign in own_first)
        return TriageStep(
            tier=tier,
            title=self._words.say(f"triage.{tier.value}.title"),
            hint=self._words.say(f"triage.{tier.value}.hint"),
            signs=choices,
        )

    def _nothing_fits(self) -> TriageResult:
        label, phone = self._calls.phone(Tier.TODAY)
        return TriageResult(
            tier=None,
            icon="phone",
            title=self._words.say("triage.nothing.title"),
            lead=self._words.say("triage.nothing.lead"),
            phone_label=label,
            phone=phone,
            say=self._calls.say((), None, None),
            advice=(),
            told=(),
            call_at_once_title=self._words.say("triage.at_once"),
            call_at_once=self._call_at_once(),
            sources="",
            source_lines=(),
            doubt=self._words.say("signs_page.doubt"),
            no_answer=self._calls.no_answer(Tier.TODAY),
            signs=frozenset(),
        )

    def _advice(self, sign: Sign, compared: Compared | None) -> str:
        is_old = compared is Compared.SAME and sign.id in HELD_AGAINST_BEFORE
        return self._words.say("triage.old") if is_old else self._text(sign, "advice")

    def _choices(self, group: str, kind: Iterable[StrEnum]) -> tuple[tuple[str, str], ...]:
        return tuple((one.value, self._words.say(f"triage.{group}.{one.value}")) for one in kind)

    def _call_at_once(self) -> tuple[str, ...]:
        return tuple(
            self._text(sign, "text") for sign in self._signs() if sign.front_page and sign.tier is Tier.EMERGENCY
        )

    def _sources(self, verdict: Verdict) -> str:
        count = len({source for sign in verdict.decided_by for source in sign.sources})
        return self._words.say("triage.sources", count=count) if count else ""

    def _source_lines(self, verdict: Verdict) -> tuple[str, ...]:
        ids = dict.fromkeys(source for sign in verdict.decided_by for source in sign.sources)
        return tuple(self._source_line(name, verdict) for name in ids if name in self._catalogue.sources)

    def _source_line(self, name: str, verdict: Verdict) -> str:
        """Return a source, with how fast it wants one to act where it says so: they differ, and the stricter wins."""
        source = self._catalogue.sources[name]
        line = self._words.say("triage.source", publisher=source.publisher, title=source.title)
        urgency = most_urgent(self._catalogue.sign_facts, name, (sign.id for sign in verdict.decided_by))
        return f"{line}. {self._words.say(f'triage.source_says.{urgency.value}')}" if urgency else line

    def _text(self, sign: Sign, part: str) -> str:
        return self._words.say(f"sign.{sign.id}.{part}", **told_figures(sign.figures))


def _is_about(sign: Sign, complaint: str) -> bool:
    return complaint == sign.complaint or complaint in sign.also


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
