"""A window over the calendar in which an own entry is written or changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.date_words import DateWords
from planner.core.own_entries import OwnEntry
from planner.core.wording import Wording
from planner.ui.calendar.entry_form import EntryForm
from planner.ui.look import look
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import PrimaryButton, QuietButton
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words

WIDTH, HEIGHT = 720, 640


class EntryDialog(QDialog):
    """Esc and Cancel leave everything as it was; what is wrong is told on top and at its field."""

    saved = Signal(object)  # OwnEntry
    removed = Signal()
    left = Signal(object)  # what was typed and not saved, as the form told it

    def __init__(self, entry: OwnEntry, dates: DateWords, wording: Wording, *, is_new: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry = entry
        self._is_new = is_new
        self.form = EntryForm(dates, wording)
        self._trouble = Banner("", "error")
        self._again = Banner(self.tr("What you typed before is still here."), "note")
        self._save = PrimaryButton(self.tr("Save"), "save")
        self._cancel = QuietButton(self.tr("Cancel"))
        self._remove = QuietButton(self.tr("Delete"), "erase")
        self._page = ScrollPage(margin=24, gap=14)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields lead through it
        self._assemble()
        self.form.show_entry(entry)
        self._untouched = self.form.typed()
        room, theme = parent.window().size(), look().theme
        self.resize(min(theme.scaled(WIDTH), room.width() - 40), min(theme.scaled(HEIGHT), room.height() - 40))
        self._save.clicked.connect(self._on_saved)
        self._cancel.clicked.connect(self.reject)
        self._remove.clicked.connect(self.removed)
        self.rejected.connect(self._on_rejected)
        self.form.take_focus()

    def show_typed(self, typed: dict[str, str]) -> None:
        """Show again what was typed before and not saved."""
        self.form.show_typed(typed)
        self._again.show()

    def tell(self, sentence: str) -> None:
        """Tell trouble on top; nothing typed is lost."""
        self._trouble.show_sentence(sentence)
        self._trouble.show()
        self._page.show_top()

    def _assemble(self) -> None:
        title = self.tr("New entry") if self._is_new else self.tr("Change this entry")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._trouble.hide()
        self._again.hide()
        self._remove.setVisible(not self._is_new)
        for part in (Words(title, "title"), self._trouble, self._again, self.form):
            self._page.column.addWidget(part)
        self._page.column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 12, 24, 16)
        buttons.setSpacing(12)
        buttons.addWidget(self._save)
        buttons.addWidget(self._cancel)
        buttons.addStretch()
        buttons.addWidget(self._remove)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        whole.addLayout(buttons)
        self._save.setDefault(True)

    def _on_saved(self) -> None:
        entry = self.form.read(self._entry)
        if entry is not None:
            self.saved.emit(entry)
            return
        troubles = self.form.troubles(self._entry)
        self.tell(troubles[0][1])
        self.form.show_troubles(troubles)
        self._page.ensureWidgetVisible(self.form.field(troubles[0][0]))

    def _on_rejected(self) -> None:
        typed = self.form.typed()
        if typed != self._untouched:
            self.left.emit(typed)
