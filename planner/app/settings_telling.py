"""The settings in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

from planner.app.reminder_settings import USUAL_QUIET, ReminderSettings
from planner.app.reminder_telling import ICONS
from planner.app.settings_views import KindView, QuietView, SettingsView
from planner.core.plan import Plan
from planner.core.reminder_board import QuietHours
from planner.core.reminder_plan import KINDS, USUAL_TIMES
from planner.core.wording import Wording


def settings_view(plan: Plan | None, wording: Wording, reminders: ReminderSettings, *, stays: bool) -> SettingsView:
    """Return what the page of settings shows."""
    return SettingsView(
        kinds=_kinds(plan, wording, reminders) if plan and not plan.stop else (),
        quiet=quiet_view(reminders),
        stays=stays,
        country=_country(plan, wording) if plan else "",
    )


def times_told(times: Iterable[time]) -> str:
    return ", ".join(f"{at:%H:%M}" for at in times)


def quiet_view(reminders: ReminderSettings) -> QuietView:
    is_on = is_quiet(reminders.quiet)
    shown = reminders.quiet if is_on else USUAL_QUIET
    return QuietView(
        is_on=is_on,
        start=f"{shown.start:%H:%M}",
        end=f"{shown.end:%H:%M}",
        holds_medicines=reminders.quiet.holds_medicines,
        is_neutral=reminders.is_neutral,
    )


def is_quiet(quiet: QuietHours) -> bool:
    """Tell whether there are quiet hours at all."""
    return quiet.start != quiet.end


def _kinds(plan: Plan, wording: Wording, reminders: ReminderSettings) -> tuple[KindView, ...]:
    in_use = reminders.choices.kinds(plan.sheet)
    return tuple(
        KindView(
            id=kind,
            name=wording.say(f"settings_kind.{kind}.name"),
            icon=ICONS[kind],
            note=wording.say_if_any(f"settings_kind.{kind}.note"),
            is_on=kind in in_use,
            times=times_told(reminders.choices.times.get(kind, ())) if kind in USUAL_TIMES else None,
        )
        for kind in KINDS
    )


def _country(plan: Plan, wording: Wording) -> str:
    name = wording.say(f"choice.country.{plan.country}.label")
    if not plan.emergency_number:
        return name
    return wording.say("settings.country", country=name, number=plan.emergency_number)
