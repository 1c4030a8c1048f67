"""What a plan tells beside its dates: signs to know of, what to make sure of before home, what is good to know."""

from __future__ import annotations

from dataclasses import dataclass

from planner.core.catalogue import Catalogue, ChecklistItem, Sign
from planner.core.conditions import Known, Truth
from planner.core.figures import told_figures
from planner.core.plan import ChecklistLine, PlanSign, PlanTopic
from planner.core.topics import Topic
from planner.core.triage import concerning
from planner.core.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTexts:
    """Picks from the catalogue what concerns one person, and says it."""

    catalogue: Catalogue
    wording: Wording
    known: Known
    procedure: str | None
    has_plan: bool

    def checklist(self) -> tuple[ChecklistLine, ...]:
        """Return what to make sure of before going home."""
        return tuple(
            self._line(item)
            for item in self.catalogue.checklist
            if item.when.holds(self.known) is not Truth.NO
            and (not item.procedures or self.procedure is None or self.procedure in item.procedures)
        )

    def _line(self, item: ChecklistItem) -> ChecklistLine:
        text = self.wording.say(f"checklist.{item.id}", **told_figures(item.figures))
        return ChecklistLine(id=item.id, group=item.group, text=text)

    def topics(self) -> tuple[PlanTopic, ...]:
        """Return what is good to know."""
        if not self.has_plan or self.procedure is None:
            return ()
        return tuple(
            self._topic(topic)
            for topic in self.catalogue.topics
            if topic.concerns(self.procedure) and topic.when.holds(self.known) is not Truth.NO
        )

    def _topic(self, topic: Topic) -> PlanTopic:
        figures = told_figures(topic.figures)
        return PlanTopic(
            id=topic.id,
            group=topic.group,
            title=self.wording.say(f"topic.{topic.id}.title"),
            text=self.wording.say(f"topic.{topic.id}.text", **figures),
            call=self.wording.say_if_any(f"topic.{topic.id}.call", **figures),
            sources=topic.sources,
        )

    def signs(self) -> tuple[PlanSign, ...]:
        """Return the signs to know of, the most urgent first."""
        return tuple(
            self._sign(sign)
            for sign in sorted(concerning(self.catalogue.signs, self.procedure), key=lambda sign: -sign.tier.urgency)
        )

    def _sign(self, sign: Sign) -> PlanSign:
        figures = told_figures(sign.figures)
        return PlanSign(
            id=sign.id,
            tier=sign.tier,
            complaint=sign.complaint,
            text=self.wording.say(f"sign.{sign.id}.text", **figures),
            advice=self.wording.say(f"sign.{sign.id}.advice", **figures),
            front_page=sign.front_page,
            from_day=sign.from_day,
            to_day=sign.to_day,
            sources=sign.sources,
        )
