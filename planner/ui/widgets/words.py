"""Text on the screen."""

from __future__ import annotations

from re import sub

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from planner.ui.theme import Role

MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})  # html.escape brings thousands of names along


class Words(QLabel):
    """Plain words in one role and tone; they wrap, and are never read as markup."""

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        *,
        tone: str = "text",
        wraps: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wraps)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the colour by its meaning."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)


class Prose(Words):
    """Running text with open lines, in which **double stars** make words strong."""

    def __init__(
        self, text: str = "", role: Role = "body", *, tone: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__("", role, tone=tone, parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show other words, marked in the same way."""
        self.setText(f'<p style="line-height:110%; margin:0">{strong_html(text)}</p>')
        self.setAccessibleName(text.replace("**", ""))


def strong_html(text: str) -> str:
    """Return text as safe markup, with **double stars** as strong words."""
    return sub(r"\*\*(.+?)\*\*", r'<span style="font-weight:600">\1</span>', text.translate(MARKUP)).replace(
        "\n", "<br>"
    )
