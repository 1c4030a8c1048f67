"""The first page of the program."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.views import WelcomeView
from planner.ui.look import look
from planner.ui.welcome.before_card import BeforeCard
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from planner.ui.widgets.door_button import DoorButton
from planner.ui.widgets.icon_label import IconLabel
from planner.ui.widgets.look_menus import LookMenus
from planner.ui.widgets.row_of import flow_of
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words

WIDE = 1100
LONGEST_NAME = 24  # letters of a name that has room in the header


class WelcomePage(QWidget):
    """Three doors, a draft to go on with, plans made before, and one honest word about all of it."""

    plan_asked = Signal()
    helper_plan_asked = Signal()
    open_asked = Signal()
    draft_resumed = Signal()
    draft_discarded = Signal()
    recent_asked = Signal(str)  # a plan id
    normal_asked = Signal()
    people_asked = Signal()
    settings_asked = Signal()
    text_scale_chosen = Signal(float)
    theme_chosen = Signal(str)

    def __init__(self, view: WelcomeView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._name = Words(self.tr("Recovery Planner"), "strong", wraps=False)
        self._looks = LookMenus()
        self._settings = QuietButton(self.tr("Settings"), "settings")
        self._normal = SecondaryButton(self.tr("Is this normal?"), "is_this_normal")
        self._people = QuietButton(icon="people")
        self._people.setVisible(bool(view.person))
        self._people.setAccessibleName(view.person)
        self._people.setAccessibleDescription(self.tr("Who uses this computer"))
        self._go_on: PrimaryButton | None = None
        self._doors = self._make_doors()
        self._before = BeforeCard(view.emergency_number)
        self._assemble()
        self._connect()
        self._fit()

    def take_focus(self) -> None:
        """Give the keyboard to the draft that waits, or to the first door."""
        (self._go_on or self._doors[0]).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Stand side by side where there is room; leave out the program's name where the text is large."""
        is_large = look().theme.is_large_text
        self._name.setVisible(not is_large and self.width() > WIDE)
        is_short = not is_large and len(self._view.person) <= LONGEST_NAME
        self._people.setText(self._view.person if is_short else self.tr("People"))
        is_wide = self.width() > WIDE and not look().theme.is_large_text
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(beside if is_wide else below)
        self._columns.setSpacing(56 if is_wide else 24)

    def _make_doors(self) -> tuple[DoorButton, DoorButton, DoorButton]:
        return (
            DoorButton(self.tr("Make my plan"), self.tr("You had, or will have, the operation."), "person"),
            DoorButton(
                self.tr("I am helping someone, or I work on the ward"),
                self.tr("The same questions. There is a two-minute page for wards."),
                "people",
            ),
            DoorButton(self.tr("Open a plan"), self.tr("From the PDF, a plan file, or the code on paper."), "folder"),
        )

    def _assemble(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._header())
        page = ScrollPage(margin=48)
        page.column.setContentsMargins(48, 24, 48, 32)
        whole.addWidget(page, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        left = QVBoxLayout()
        left.setSpacing(16)
        for widget in self._left_widgets():
            left.addWidget(widget)
        left.addStretch()
        right = QVBoxLayout()
        right.addWidget(self._before)
        right.addStretch()
        self._columns.addLayout(left, 61)
        self._columns.addLayout(right, 39)
        page.column.addStretch(1)
        page.column.addLayout(self._columns)
        page.column.addStretch(2)

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(48, 14, 48, 14)
        row.setSpacing(12)
        row.addWidget(IconLabel("mark", "accent", 32))
        row.addWidget(self._name)
        ways = (self._people, self._looks, self._settings, self._normal)
        if look().theme.is_large_text:  # large words go on in a second line
            row.addWidget(flow_of(*ways), 1)
            return row
        row.addStretch(1)
        for way in ways:
            row.addWidget(way)
        return row

    def _left_widgets(self) -> list[QWidget]:
        title = Words(self.tr("Your way back after spine surgery, day by day"), "title")
        lead = Words(
            self.tr(
                "About ten minutes of questions. Then you have a plan to see here, and to print and keep by the bed."
            ),
            "lead",
            tone="text_muted",
        )
        lead.setMaximumWidth(look().theme.scaled(620))
        widgets: list[QWidget] = [title, lead]
        if self._view.has_draft:
            widgets.append(self._draft_banner())
        for plan_id, told in self._view.recent:
            widgets.append(self._recent_door(plan_id, told))
        return [*widgets, *self._doors]

    def _draft_banner(self) -> Banner:
        self._go_on = go_on = PrimaryButton(self.tr("Go on"))
        discard = QuietButton(self.tr("Start again"))
        go_on.setAccessibleName(self.tr("Go on with the plan you began"))
        go_on.clicked.connect(self.draft_resumed)
        discard.clicked.connect(self.draft_discarded)
        sentence = self.tr("**You began a plan.** {told}").format(told=self._view.draft_told)
        return Banner(sentence, "note", actions=(go_on, discard))

    def _recent_door(self, plan_id: str, told: str) -> DoorButton:
        door = DoorButton(self.tr("Go to your plan"), told, "plan")
        door.clicked.connect(lambda: self.recent_asked.emit(plan_id))
        return door

    def _connect(self) -> None:
        make, helping, opening = self._doors
        make.clicked.connect(self.plan_asked)
        helping.clicked.connect(self.helper_plan_asked)
        opening.clicked.connect(self.open_asked)
        self._normal.clicked.connect(self.normal_asked)
        self._people.clicked.connect(self.people_asked)
        self._settings.clicked.connect(self.settings_asked)
        self._before.normal_asked.connect(self.normal_asked)
        self._looks.text_scale_chosen.connect(self.text_scale_chosen)
        self._looks.theme_chosen.connect(self.theme_chosen)
        look().changed.connect(self._fit)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
