"""Words by id, with their numbers and terms filled in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from string import Formatter


class WordingMissing(LookupError):
    """A wording id that no file of the language has, or a word that its sentence needs: a fault of ours."""


class Wording:
    """The sentences of one language, with the terms of one country."""

    def __init__(
        self,
        language: str,
        texts: Mapping[str, str],
        terms: Mapping[str, str] | None = None,
        *,
        term_ids: tuple[str, ...] | None = None,
    ) -> None:
        """`term_ids` are the ids of the terms by country; where they are not given they are looked for."""
        self.language = language
        self._texts = texts
        self._terms = dict(terms or {})
        if term_ids is None:
            term_ids = tuple(wording_id for wording_id in texts if wording_id.startswith("term."))
        self._term_ids = term_ids

    def __contains__(self, wording_id: str) -> bool:
        return wording_id in self._texts

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(self._texts)

    @property
    def country(self) -> str:
        return self._terms.get("country", "")

    def say(self, wording_id: str, **values: object) -> str:
        """Return the sentence with its words filled in."""
        try:
            text = self._texts[wording_id]
            return text.format_map(self._terms | values) if "{" in text else text
        except KeyError as missing:
            raise WordingMissing(f"{wording_id} needs {missing}") from None

    def say_if_any(self, wording_id: str, **values: object) -> str:
        """Return the sentence, or nothing where the language has none."""
        return self.say(wording_id, **values) if wording_id in self._texts else ""

    def with_terms(self, **terms: str) -> Wording:
        return Wording(self.language, self._texts, self._terms | terms, term_ids=self._term_ids)

    def for_country(self, country: str, **terms: str) -> Wording:
        """Return the same wording speaking as people of this country do (PT or physio, ER or A&E)."""
        spoken = {"country": country, **terms}
        for wording_id in self._term_ids:
            _, term, where = wording_id.split(".", 2)
            if where == country or (where == "default" and term not in spoken):
                spoken[term] = self._texts[wording_id]
        return self.with_terms(**spoken)

    def template(self, wording_id: str) -> str:
        """Return the sentence as written, its words not filled in."""
        return self._texts[wording_id]

    def placeholders(self, wording_id: str) -> frozenset[str]:
        """Return the names of the words that this sentence needs."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self._texts[wording_id]) if name)

    def date(self, when: date, form: str = "long") -> str:
        """Return a date as this country writes it.

        Forms: `full` (with weekday and year), `long` (with weekday), `short` (day and month), `year` (no weekday),
        `month_year`.
        """
        wording_id = f"date.{form}.{self.country}"
        if wording_id not in self._texts:
            wording_id = f"date.{form}.default"
        return self.say(
            wording_id,
            weekday=self._texts["date.weekdays"].split()[when.weekday()],
            weekday_short=self._texts["date.weekdays_short"].split()[when.weekday()],
            day=when.day,
            month=self._texts["date.months"].split()[when.month - 1],
            month_short=self._texts["date.months_short"].split()[when.month - 1],
            year=when.year,
        )

    def operation(self, procedure: str) -> str:
        """Return an operation as doctors call it, and in plain words what is done: the first is on every letter."""
        medical = self.say_if_any(f"procedure.{procedure}.medical").lower()
        name = self.say_if_any(f"procedure.{procedure}.name")
        return f"{medical} ({name[:1].lower()}{name[1:]})" if medical and name else medical or procedure

    def both(self, items: list[str]) -> str:
        """Return items joined as in speech: "a, b and c"."""
        *others, last = items or [""]
        return self.say("list.and", items=", ".join(others), last=last) if others else last
