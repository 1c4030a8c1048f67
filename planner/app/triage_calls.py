"""Whom to call about a sign, what to say on the phone, and what to do when nobody answers."""

from __future__ import annotations

from planner.app.circumstances import Circumstances
from planner.core.catalogue import Sign
from planner.core.diary import Compared, Since
from planner.core.figures import told_figures
from planner.core.kinds import Tier
from planner.core.wording import Wording


class Calls:
    """Speaks for one person, in the words of a country."""

    def __init__(self, words: Wording, number: str, about: Circumstances) -> None:
        self._words = words
        self._number = number  # of the ambulance; empty where it is not known
        self._about = about

    def phone(self, tier: Tier) -> tuple[str, str]:
        """Return whom to call, and the number; the number is empty where it is not known."""
        if tier is Tier.EMERGENCY:
            return self._words.say("signs_page.ambulance"), self._number
        person = self._about.plan.person if self._about.plan else None
        team = (person.team if person else "") or self._words.say("signs_page.team")
        return team, person.team_phone if person else ""

    def no_answer(self, tier: Tier) -> str:
        """Return what to do when nobody answers."""
        person = self._about.plan.person if self._about.plan else None
        night = person.night_phone if person and person.night_phone != person.team_phone else ""
        if tier is Tier.EMERGENCY:
            return self._words.say("triage.no_answer.emergency")
        lines = [self._words.say("triage.no_answer.night", phone=night)] if night else []
        return " ".join((*lines, self._words.say("triage.no_answer.today")))

    def say(self, signs: tuple[Sign, ...], since: Since | None, compared: Compared | None) -> str:
        """Return what to say on the phone, as one would say it."""
        say, about = self._words.say, self._about
        lines = []
        name = about.plan.person.name if about.plan else ""
        if name:
            lines.append(say("triage.say.name", name=name))
        if about.procedure:
            operation = say(f"procedure.{about.procedure}.medical")
            lines.append(say("triage.say.operation", operation=operation.lower()))
        if about.surgery_date and about.day is not None:
            when = self._words.date(about.surgery_date)
            lines.append(say("triage.say.date", date=when, day=about.day))
        if signs:
            what = "; ".join(self._i_have(sign) for sign in signs)
            lines.append(say(f"triage.say.since.{since.value}" if since else "triage.say.now", what=what))
        else:
            lines.append(say("triage.say.unsure"))
        if compared:
            lines.append(say(f"triage.say.compared.{compared.value}"))
        return " ".join(lines)

    def _i_have(self, sign: Sign) -> str:
        """Return a sign as the person says it of themselves."""
        figures = told_figures(sign.figures)
        spoken = self._words.say_if_any(f"triage.i_have.{sign.id}", **figures)
        return spoken or self._words.say("triage.say.this", text=self._words.say(f"sign.{sign.id}.text", **figures))
