"""A sheet for a clinician with a pen: every window of an operation, what it rests on, and room to agree or change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from planner.core.catalogue import Catalogue, Fact
from planner.core.caution import confidence
from planner.core.conditions import Condition
from planner.core.days import Window
from planner.core.rules import Rule, Step
from planner.core.sign_off import SignOff
from planner.core.wording import Wording
from planner.paper.document import PAGE, PAGES, Document, Page, Running
from planner.paper.options import PaperSize

COUNTRY = "uk"  # whose words stand on the sheet
ANY = "any"  # a source that speaks of spine operations as a whole


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRule:
    """A base rule, or one that adds caution for some people."""

    title: str
    id: str
    window: str
    facts: tuple[str, ...]  # how well it is founded, what it limits, where it was borrowed
    sources: str
    note: str
    exception: str  # empty for nearly all
    is_added: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSource:
    id: str  # as the notes call it
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage(Page):
    status: tuple[str, ...]  # who has checked the catalogue; else that nobody has
    intro: str
    agree: str
    change: str
    change_fields: tuple[str, ...]
    first_title: str
    first: tuple[str, ...]  # what to look at first: windows apart from what single rows name
    rules: tuple[ReviewRule, ...]
    sign_title: str
    sign_fields: tuple[str, ...]
    sources_title: str
    sources: tuple[ReviewSource, ...]


@dataclass(frozen=True, kw_only=True)
class Reviewing:
    """What a review sheet is made from."""

    catalogue: Catalogue
    wording: Wording
    facts: Sequence[Fact]
    told: Callable[[Condition], str]  # a condition in words

    def sheet(self, procedure: str, made_on: date) -> Document:
        """Return the sheet of one operation. Equal input gives an equal document."""
        rules = self._ordered(procedure)
        name = self.wording.template(f"procedure.{procedure}.medical")
        title = self._say("title", procedure=name)
        page = ReviewPage(
            template="review",
            name=title,
            title=title,
            status=self._status(),
            intro=self._say("intro"),
            agree=self._say("agree"),
            change=self._say("change"),
            change_fields=tuple(self._say(f"field.{field}") for field in ("first", "usual", "last", "why")),
            first_title=self._say("first"),
            first=tuple(f"{rule.id}: {rule.exception}" for rule in rules if rule.exception),
            rules=tuple(self._rule(rule) for rule in rules),
            sign_title=self._say("sign"),
            sign_fields=tuple(self._say(f"field.{field}") for field in ("name", "role", "date", "signature")),
            sources_title=self._say("sources_title"),
            sources=tuple(self._source(source) for source in _cited(rules)),
        )
        return self._document(page, made_on)

    def _document(self, page: ReviewPage, made_on: date) -> Document:
        version = self.catalogue.version
        running = Running(
            patient="",
            name_label="",
            operation="",
            call=(),
            phone="",
            caution=" ".join(self._status()),
            page=self._say("page", version=version, page=PAGE, pages=PAGES),
        )
        return Document(
            title=page.title,
            author="",
            language=self.wording.language,
            region="GB",
            size=PaperSize.A4.value,
            large_print=False,
            made_on=made_on,
            running=running,
            pages=(page,),
        )

    def _ordered(self, procedure: str) -> tuple[Rule, ...]:
        """Return base rules in the order of the activities, each followed by what adds caution to it."""
        order = list(self.catalogue.activities)
        rules = self.catalogue.rules_for(procedure)
        return tuple(sorted(rules, key=lambda rule: (order.index(rule.activity), rule.kind.value, not rule.is_base)))

    def _rule(self, rule: Rule) -> ReviewRule:
        name = self.wording.for_country(COUNTRY).say(f"activity.{rule.activity}.name")
        kind = self._say(f"kind.{rule.kind.value}")
        when = self.told(rule.when)
        return ReviewRule(
            title=self._say("when", condition=when) if when else self._say("rule", activity=name, kind=kind),
            id=rule.id,
            window=self._window(rule),
            facts=self._facts_of(rule),
            sources=self._cited(rule),
            note=rule.note,
            exception=self._say("exception", why=rule.exception) if rule.exception else "",
            is_added=not rule.is_base,
        )

    def _window(self, rule: Rule) -> str:
        if rule.window is not None:
            return self._span(rule.window)
        if rule.steps:
            return "; ".join(self._step(step) for step in rule.steps)
        if rule.asks:
            return self._say("asks")
        return self._say("no_window" if rule.is_base else "no_later")

    def _span(self, window: Window) -> str:
        name = "span_open" if window.latest is None else "span"
        return self._say(name, earliest=window.earliest, typical=window.typical, latest=window.latest)

    def _step(self, step: Step) -> str:
        if step.value is None:
            return self._say("step", day=step.day, step=step.id.replace("_", " "))
        value = f"{step.value:g} {step.unit or ''}".strip()
        amount = self._say("times", value=value, times=step.times) if step.times else value
        return self._say("step", day=step.day, step=amount)

    def _facts_of(self, rule: Rule) -> tuple[str, ...]:
        founded = self._say(f"founded.{confidence(rule, self.catalogue.sources).value}") if rule.is_base else ""
        amount = f"{rule.value:g} {rule.unit or ''}".strip() if rule.value is not None else ""
        gates = ", ".join(gate.replace("_", " ") for gate in rule.gates)
        lines = (
            founded,
            self._say("value", amount=amount) if amount else "",
            self._say("gates", gates=gates) if gates else "",
            self._borrowed(rule.borrowed_from) if rule.borrowed_from else "",
        )
        return tuple(line for line in lines if line)

    def _borrowed(self, procedure: str) -> str:
        if procedure == ANY:
            return self._say("borrowed_any")
        name = self.wording.say_if_any(f"procedure.{procedure}.medical") or procedure.replace("_", " ")
        return self._say("borrowed", procedure=name)

    def _cited(self, rule: Rule) -> str:
        """Return the sources by their ids, each with the days it states for this activity."""
        if not rule.sources:
            return self._say("no_source")
        cited = (self._say("cited", source=one, stated=self._stated(one, rule)) for one in rule.sources)
        return self._say("sources", sources=", ".join(" ".join(one.split()) for one in cited))

    def _stated(self, source: str, rule: Rule) -> str:
        procedures = {rule.procedure, rule.borrowed_from, ANY}
        found = (fact for fact in self.facts if (fact.source, fact.activity) == (source, rule.activity))
        told = dict.fromkeys(self._days(fact) for fact in found if fact.procedure in procedures)
        days = "; ".join(one for one in told if one)
        return self._say("stated", days=days) if days else ""

    def _days(self, fact: Fact) -> str:
        match fact.from_day, fact.to_day:
            case None, None:
                return ""
            case first, None:
                return self._say("from_then", first=first)
            case None, last:
                return self._say("by_then", last=last)
            case first, last:
                name = "on_day" if first == last else "from_to"
                return self._say(name, first=first, last=last)

    def _source(self, source_id: str) -> ReviewSource:
        source = self.catalogue.sources[source_id]
        kind = self.wording.say_if_any(f"paper.source_kind.{source.kind}") or source.kind
        told = (source.publisher, source.title, kind, source.country.upper(), source.year)
        return ReviewSource(id=source.id, text=", ".join(part for part in told if part))

    def _status(self) -> tuple[str, ...]:
        return tuple(map(self._signed, self.catalogue.sign_offs)) or (self._say("unchecked"),)

    def _signed(self, one: SignOff) -> str:
        day = self.wording.for_country(COUNTRY).date(one.on, "year")
        return self._say(
            "checked", who=one.who, role=one.role, date=day, version=one.catalogue_version, scope=one.scope
        )

    def _say(self, name: str, /, **values: object) -> str:
        return self.wording.say(f"review.{name}", **values)


def _cited(rules: Sequence[Rule]) -> tuple[str, ...]:
    return tuple(sorted({source for rule in rules for source in rule.sources}))
