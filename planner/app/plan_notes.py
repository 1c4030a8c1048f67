"""The notes beside the plan in use: each is kept at once, and each is a deed that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from planner.app.history import Deed, History
from planner.app.ports import Clock, PlanId, PlanNoteStore
from planner.core.plan_notes import PlanNotes, QuestionNote


class PlanNotesSession:
    """Holds what is noted beside one plan. Names of deeds are given in words, as a menu says them."""

    def __init__(self, store: PlanNoteStore, plan_id: PlanId, clock: Clock, history: History) -> None:
        self._store = store
        self._plan_id = plan_id
        self._clock = clock
        self._history = history

    @property
    def notes(self) -> PlanNotes:
        return self._store.notes(self._plan_id)

    def tick(self, entry_id: str, test_id: str, *, is_passed: bool, name: str) -> None:
        """Note that a readiness test was passed, or was not."""
        self._do(
            name,
            self._ready(entry_id, test_id, is_passed=is_passed),
            self._ready(entry_id, test_id, is_passed=not is_passed),
        )

    def add_question(self, text: str, name: str) -> None:
        """Note an own question."""
        note = QuestionNote(id=self.notes.next_own_id(), own=text)
        self._do(name, self._kept(note), self._kept(QuestionNote(id=note.id)))

    def change_question(self, question_id: str, name: str, *, is_asked: bool, answer: str) -> None:
        """Note that a question was asked, and what the answer was."""
        before = self.notes.question(question_id)
        asked = (before.asked or self._clock.today()) if is_asked else None
        after = replace(before, asked=asked, answer=answer)
        if after != before:
            self._do(name, self._kept(after), self._kept(before))

    def remove_question(self, question_id: str, name: str) -> None:
        """Forget an own question."""
        before = self.notes.question(question_id)
        self._do(name, self._kept(QuestionNote(id=question_id)), self._kept(before))

    def _ready(self, entry_id: str, test_id: str, *, is_passed: bool) -> Callable[[], None]:
        when = self._clock.today() if is_passed else None
        return lambda: self._store.keep_ready(self._plan_id, entry_id, test_id, when)

    def _kept(self, note: QuestionNote) -> Callable[[], None]:
        return lambda: self._store.keep_question(self._plan_id, note)

    def _do(self, name: str, redo: Callable[[], None], undo: Callable[[], None]) -> None:
        self._history.do(Deed(name=name, undo=undo, redo=redo))
