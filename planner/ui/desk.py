"""The desk: shows the sessions in the window, and passes on what the person did."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from planner.app.people import PeopleStore
from planner.app.plan_session import PlanSession
from planner.app.ports import Clock, Draft, Stores
from planner.content.library import Content
from planner.core.days import day_of
from planner.core.errors import KnownError
from planner.core.plan import Plan
from planner.core.wording import Wording
from planner.ui.actions import Command
from planner.ui.chosen_look import ChosenLook
from planner.ui.clock_doubt import clock_doubt
from planner.ui.file_drop import FileDrop
from planner.ui.interviews import Interviews
from planner.ui.main_window import MainWindow
from planner.ui.message import ask, do_or_tell, tell
from planner.ui.newer_knowledge import NewerKnowledge
from planner.ui.opening import Opening
from planner.ui.people_desk import PeopleDesk
from planner.ui.settings_desk import SettingsDesk
from planner.ui.undoing import Undoing
from planner.ui.widgets.over_dialog import OverDialog

if TYPE_CHECKING:
    from planner.app.own_in_use import OwnInUse
    from planner.notify.notices import NoticeSender
    from planner.ui.today.dose_desk import DoseDesk
    from planner.ui.ward_desk import WardDesk

FIRST_PAGE = "today"
MOST_RECENT = 4


class Desk(QObject):
    """Knows the sessions and the window; holds no rule of its own."""

    ending = Signal()  # the program ends
    start_again_asked = Signal()  # for another person

    def __init__(
        self,
        content: Content,
        session: PlanSession,
        stores: Stores,
        clock: Clock,
        *,
        people: PeopleStore | None = None,
    ) -> None:
        """Show what is kept in `stores`; `people` tells who shares this computer, None: nothing is kept."""
        super().__init__()
        self._content = content
        self._session = session
        self._stores = stores
        self._drafts = stores.drafts
        self._preferences = stores.preferences
        self._clock = clock
        self._look = ChosenLook(self._preferences, self)
        self._window = MainWindow()
        self._undoing = Undoing(session, self._window)
        self._ward: WardDesk | None = None
        self.interviews = Interviews(content, session, stores, clock, self._window)
        self.interviews.left.connect(self.show_welcome)
        self.interviews.done.connect(self.show_plan)
        self.interviews.normal_asked.connect(self._on_normal_asked_in_wizard)
        self._opening = Opening(content, self._window, stores.drafts, clock)
        self._connect_opening()
        self.settings = SettingsDesk(content, session, self._preferences, self._look, self._window)
        self.settings.people = people
        self._people = PeopleDesk(people, session, self._window) if people else None
        if self._people is not None:
            self._people.left.connect(self.show_welcome)
            self._people.start_again_asked.connect(self.start_again_asked)
        self._newer = NewerKnowledge(
            content, session, self.interviews, preferences=stores.preferences, clock=clock, window=self._window
        )
        self._add_pages()
        self._window.text_scale_chosen.connect(self._look.choose_text_scale)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.ending)
        session.on_accepted(lambda _plan: self._window.renew_pages())

    @property
    def window(self) -> MainWindow:
        return self._window

    @property
    def session(self) -> PlanSession:
        return self._session

    @property
    def own(self) -> OwnInUse:
        """The person's own entries in the plan in use."""
        return self._pages.own

    @property
    def content(self) -> Content:
        return self._content

    def open(self, opened: Plan | None = None, *, notice: str | None = None) -> None:
        """Show the window: with the plan that was opened, the plan in use, or the welcome."""
        is_first = opened is not None and self._session.plan is None
        trouble = self._keep_first(opened) if opened is not None and is_first else None
        if self._session.plan is None or (self._drafts.load() is not None and opened is None):
            self.show_welcome()
        else:
            self.show_plan()
        self._window.show()
        self._newer.look_later()
        if opened is not None and not is_first:
            self._take_opened(opened)
        for sentence in (notice, trouble, clock_doubt(self._session.plan, self._clock.today(), self._wording)):
            if sentence:
                tell(self._window, sentence)

    def _keep_first(self, plan: Plan) -> str | None:
        """Keep the first plan there is; return why it could not be kept: the window is shown all the same."""
        try:
            self._session.accept(plan)
        except KnownError as trouble:
            return str(trouble)
        return None

    def show_welcome(self) -> None:
        """Show the first page: make a plan, open one, or go to one that is kept."""
        from planner.app.views import WelcomeView  # late: who has a plan starts with the plan
        from planner.ui.welcome.welcome_page import WelcomePage

        plan, draft = self._session.plan, self._drafts.load()
        country = plan.country if plan else self.interviews.guess
        page = WelcomePage(
            WelcomeView(
                has_draft=draft is not None,
                draft_told=self._draft_told(draft) if draft else "",
                recent=tuple(
                    (stored.id, self._plan_told(stored.plan)) for stored in self._session.stored()[:MOST_RECENT]
                ),
                emergency_number=self._emergency_number(country),
                person=self._person_on_show(),
            )
        )
        page.plan_asked.connect(self.interviews.begin)
        page.helper_plan_asked.connect(self._on_helper_asked)
        page.open_asked.connect(self._opening.show_page)
        page.draft_resumed.connect(self.interviews.resume)
        page.draft_discarded.connect(self._on_draft_discarded)
        page.recent_asked.connect(self._on_recent_asked)
        if self._people is not None:
            page.people_asked.connect(self._people.open)
        page.normal_asked.connect(lambda: self._show_page("normal"))
        page.settings_asked.connect(lambda: self._show_page("settings"))
        page.text_scale_chosen.connect(self._look.choose_text_scale)
        page.theme_chosen.connect(self._look.choose_theme)
        self._window.show_screen(page)
        page.take_focus()

    def _connect_opening(self) -> None:
        self._opening.opened.connect(self._take_opened)
        self._opening.draft_made.connect(self.interviews.begin)
        self._opening.closed.connect(self.show_welcome)
        self._opening.normal_asked.connect(lambda: self._show_page("normal"))
        FileDrop(self._window).dropped.connect(self.open_file)

    def show_ward(self) -> None:
        """Show the ward's page: all questions at once, nothing kept unless asked for."""
        from planner.ui.ward_desk import WardDesk  # late: a ward's own page

        self._ward = ward = WardDesk(
            self._content, self._preferences, self._clock, self._window, guessed_country=self.interviews.guess
        )
        ward.plan_made.connect(self._on_ward_plan_made)
        ward.print_asked.connect(lambda _plan: self._ward_pages.take_command(Command.PRINT))  # those just shown
        ward.closed.connect(self._on_ward_closed)
        ward.normal_asked.connect(self._on_normal_asked_on_ward)
        ward.open()

    def _on_ward_closed(self) -> None:
        """Let the ward's desk go, and with it all that was typed there."""
        if self._ward is not None:
            self._ward.deleteLater()
            self._ward = None
        self.show_welcome()

    def _on_normal_asked_on_ward(self) -> None:
        """Show the signs over the ward's page, which stays as it is."""
        OverDialog(self.tr("Is this normal?"), self._pages.normal_page_for_anyone(), self._window).open()

    def _on_ward_plan_made(self, plan: Plan, keep: bool) -> None:  # noqa: FBT001  # the signal's own
        """Show the pages over the ward's page, which stays as it is; keep the plan only where asked."""
        if keep:
            do_or_tell(self._window, lambda: self._session.accept(plan))
        self._ward_pages = self._pages.print_page(plan)
        OverDialog(self.tr("Print and share"), self._ward_pages, self._window).open()

    def _person_on_show(self) -> str:
        """Return what the button says that leads to the people who share this computer."""
        if self._people is None:
            return ""
        people = self._people.people()
        return people.shown.name if len(people.profiles) > 1 and people.shown.name else self.tr("People")

    def _on_helper_asked(self) -> None:
        sentence = self.tr(
            "Two ways lead to a plan. The ward has all questions on one page, and keeps nothing on this computer. "
            "At home, one question stands on each page."
        )
        one_a_page = ask(self._window, sentence, yes=self.tr("One question a page"), no=self.tr("The page for wards"))
        if one_a_page is not None:
            self.interviews.begin() if one_a_page else self.show_ward()

    def show_plan(self) -> None:
        """Show the plan in use; where the program has none for this person, the signs."""
        plan = self._session.plan
        if plan is None:
            self.show_welcome()
            return
        self._show_page("normal" if plan.stop else FIRST_PAGE)

    def _add_pages(self) -> None:
        from planner.ui.pages import Pages
        from planner.ui.rooms.in_use import InUse

        use = InUse(self._content, self._session, self._stores, self._clock, self._window)
        self._pages = Pages(use)
        self._pages.plan_asked.connect(self.interviews.resume)
        self._pages.change_asked.connect(self.interviews.what_changed)
        self._pages.question_asked.connect(self.interviews.change)
        for page in self._pages.all():
            self._window.add_page(page.id, page.title, page.icon, page.make, is_fresh=page.is_fresh)
        self._window.add_page("settings", self.tr("Settings"), "settings", self.settings.page, is_fresh=True)
        self.settings.start_asked.connect(self.show_welcome)
        self.settings.brought_back.connect(self._on_brought_back)
        self.settings.country_asked.connect(lambda: self.interviews.change("country"))

    def take_doses(self, doses: DoseDesk) -> None:
        """Show medicines as the running reminders know them."""
        self._pages.take_doses(doses)

    def take_notices(self, notices: NoticeSender) -> None:
        """Send notifications of the desktop for the sitting timer too."""
        self._pages.take_notices(notices)

    def tell_new_day_here(self) -> bool:
        """Show Today as of a new day where it stayed open over midnight; return False where it is not to be touched."""
        if not self._pages.renew_today():
            return False
        self._tell_person()
        return True

    def tell_new_day(self) -> None:
        """Show every page as of today, as after the program ran in the background over midnight."""
        self._tell_person()
        self._window.renew_pages()

    def _on_brought_back(self) -> None:
        self.own.read_again()

    def _show_page(self, page_id: str) -> None:
        self._tell_person()
        self._window.show_page(page_id)

    def _tell_person(self) -> None:
        plan = self._session.plan
        if plan is None:
            self._window.tell_person(self.tr("Recovery Planner"), "")
            return
        day = day_of(plan.surgery_date, self._clock.today()) if plan.surgery_date else None
        told = self.tr("Day {day}").format(day=day) if day is not None and day >= 0 else ""
        self._window.tell_person(plan.person.name or self.tr("My recovery"), told)

    @property
    def _wording(self) -> Wording:
        return self._content.wording

    def _emergency_number(self, country: str | None) -> str:
        plan = self._session.plan
        if plan is not None:
            return plan.emergency_number
        found = self._content.countries.get(country or "")
        return found.emergency_number if found else ""

    def _draft_told(self, draft: Draft) -> str:
        saved = self._wording.date(draft.saved_at.date())
        procedure = draft.sheet.answers.text("procedure")
        operation = self._wording.say_if_any(f"procedure.{procedure}.name")
        return self.tr("Saved on {date}. {operation}").format(date=saved, operation=operation).strip()

    def _plan_told(self, plan: Plan) -> str:
        made = self._wording.date(plan.made_on)
        return self.tr("Made on {date}. {operation}").format(date=made, operation=plan.operation).strip()

    def _on_normal_asked_in_wizard(self) -> None:
        self._pages.forget("normal")  # it speaks of the answers given so far
        self._show_page("normal")

    def _on_recent_asked(self, plan_id: str) -> None:
        self._session.use(plan_id)
        self.show_plan()

    def _on_draft_discarded(self) -> None:
        self._drafts.discard()
        self.show_welcome()

    def open_file(self, path: Path) -> None:
        """Open a file with a plan, as when it is dragged onto the window; what is typed meanwhile stays."""
        if self._ward is not None:  # whose sheet would be lost, and which keeps nothing unasked
            tell(self._window, self.tr("A plan that is opened is kept on this computer. Please close this page first."))
            return
        self._window.keep_typing()
        self._opening.open_file(path)

    def _take_opened(self, plan: Plan) -> None:
        do_or_tell(self._window, lambda: self.take(plan))

    def take(self, plan: Plan) -> None:
        """Use a plan that was opened; where another one is in use, ask first. Nothing is thrown away."""
        in_use = self._session.plan
        is_same = in_use == replace(plan, own_entries=())  # those in use are kept beside it
        if in_use is not None and not is_same:
            question = self.tr(
                "This computer already shows a plan: {plan} Use the one you opened instead? "
                "The other one is kept, and stands on the start page."
            ).format(plan=self._plan_told(in_use))
            if not ask(self._window, question, yes=self.tr("Use the opened plan"), no=self.tr("Keep the plan in use")):
                return
        if not is_same:
            self._session.accept(plan)
        self.show_plan()
