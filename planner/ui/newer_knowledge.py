"""A plan that was made from an older catalogue: said calmly, shown when asked for, changed only when agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from planner.app.plan_session import PlanSession
from planner.app.ports import Clock, PreferenceStore
from planner.content.library import Content
from planner.core.plan import Plan
from planner.ui.interviews import Interviews
from planner.ui.main_window import MainWindow

if TYPE_CHECKING:
    from planner.ui.widgets.banner import Banner  # for types alone: seldom shown

KEPT = "catalogue_kept"  # for which plan and version the person said: keep my plan as it is


class NewerKnowledge(QObject):
    """Looks once the window is there. A plan in which nothing would change is left in peace."""

    def __init__(
        self,
        content: Content,
        session: PlanSession,
        interviews: Interviews,
        *,
        preferences: PreferenceStore,
        clock: Clock,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._content = content
        self._session = session
        self._preferences = preferences
        self._clock = clock
        self._window = window
        self._interviews = interviews
        self._banner: Banner | None = None
        session.on_accepted(lambda _plan: self.look_later())
        interviews.newer_declined.connect(self._on_declined)

    def look_later(self) -> None:
        """Look as soon as there is nothing else to do."""
        QTimer.singleShot(0, self, self.look)

    def look(self) -> None:
        """Offer what is known now where it would change the plan in use."""
        self._hide()
        newer = self._newer()
        if newer is None:
            return
        from planner.ui.widgets.banner import Banner
        from planner.ui.widgets.buttons import QuietButton, SecondaryButton

        see = SecondaryButton(self.tr("Have a look"), size="small")
        later = QuietButton(self.tr("Not now"), size="small")
        see.clicked.connect(lambda: self._interviews.offer_newer(newer))
        later.clicked.connect(self._hide)
        sentence = self.tr(
            "**What we know has changed since your plan was made.** Your plan stays as it is until you say so."
        )
        self._banner = Banner(sentence, actions=(see, later))
        self._window.add_above(self._banner)

    def _newer(self) -> Plan | None:
        """Return the plan as it would be told now, where that differs."""
        plan = self._session.plan
        if plan is None or plan.catalogue_version == self._content.catalogue_version or self._is_declined():
            return None
        from planner.core.changes import changes  # late: seldom needed
        from planner.core.planning import build_plan

        now = build_plan(
            self._content.catalogue,
            self._content.wording,
            plan.sheet,
            made_on=self._clock.today(),
            protocol=plan.protocol,
        )
        return now if changes(plan, now) else None

    @property
    def _mark(self) -> str:
        return f"{self._session.plan_id} {self._content.catalogue_version}"

    def _is_declined(self) -> bool:
        return self._preferences.load().get(KEPT) == self._mark

    def _on_declined(self) -> None:
        self._preferences.set(KEPT, self._mark)
        self._hide()

    def _hide(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
