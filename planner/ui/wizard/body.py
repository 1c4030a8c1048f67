"""What every page of the interview has in common."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.app.ports import Typed
from planner.core.answers import AnswerValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a page holds when the person goes on: an answer, or a sentence on what is missing."""

    value: AnswerValue | None = None
    trouble: str = ""
    field: str = ""


class QuestionBody(QWidget):
    """The part of a page where one answers. Shows a stored answer silently; tells only what the person did."""

    answered = Signal(str, object)  # question id, value: chosen just now, may still change

    def take_focus(self) -> None:
        """Give the keyboard to the place where one answers."""

    def reading(self) -> Reading:
        """Return what the page holds now."""
        return Reading()

    def show_fault(self, sentence: str, field: str) -> None:
        """Tell at the field what is wrong, in the words of the banner on top, and go there."""

    def unfinished(self) -> Typed | None:
        """Return what was typed and could not be kept as an answer, to show it again on return."""
        return None

    def restore(self, unfinished: Typed) -> None:
        """Show what was typed before."""
