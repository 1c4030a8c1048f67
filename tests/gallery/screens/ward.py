"""The ward page: a fresh sheet with a protocol, a sheet that is filled in, and one with faults."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.app.ward_session import WardSession
from planner.content.protocol import load_protocol
from planner.core.answers import Direction, DirectionKind, Medicine, Visit
from planner.ui.main_window import MainWindow
from planner.ui.ward.record_dialog import RecordDialog, Refusal
from planner.ui.ward.ward_page import WardPage
from planner.ui.wizard.directions_body import DirectionsBody
from planner.ui.wizard.visits_body import VisitsBody
from tests.gallery.over import Over
from tests.gallery.screens.wizard import SURGERY, TODAY, StoppedClock, content


def ward_session(*, with_protocol: bool = True) -> WardSession:
    """Return a sheet on the morning after Helen's operation."""
    found = content()
    path = found.folder / "protocols" / "example.toml"
    protocol = load_protocol(path, found.catalogue, found.wording) if with_protocol else None
    return WardSession(found.catalogue, found.wording, StoppedClock(), protocol=protocol, guessed_country="uk")


def filled_session() -> WardSession:
    """Return Helen's sheet as the nurse leaves it."""
    session = ward_session()
    for name, text in {
        "person.name": "Helen Marsh",
        "age": "58",
        "person.phone": "01632 960 311",
        "person.helper": "David Marsh",
        "surgery_date": "2/3",
        "discharge_date": "3/3",
    }.items():
        session.write(name, text)
    for name, value in {
        "special": ("none",),
        "lives_with": "someone",
        "stairs": True,
        "home_care": ("small_children",),
        "drives": "own_car",
        "drive_distance": "short",
        "job": "desk",
        "commute": "short",
        "wants": ("drive", "work_desk", "swim"),
    }.items():
        session.answer(name, value)
    session.add_direction(
        Direction(activity="drive", kind=DirectionKind.NOT_BEFORE, weeks=6, said_by="Mr Osei", said_on=SURGERY)
    )
    session.set_visits((Visit(what="Wound check", date=TODAY.replace(day=13), time="10:30"),))
    session.set_medicines((Medicine(name="Paracetamol", times=("08:00", "14:00", "20:00")),))
    session.no_to_the_rest("health")
    return session


def ward_window(session: WardSession) -> tuple[MainWindow, WardPage]:
    """Return the window with the page of a sheet."""
    window, page = MainWindow(), WardPage(session)
    window.show_screen(page)
    return window, page


def _with_faults() -> QWidget:
    session = ward_session(with_protocol=False)
    session.write("age", "old")
    session.write("surgery_date", "2/3")
    session.write("discharge_date", "1/3")
    window, page = ward_window(session)
    page.make()
    return window


def _on_a_sheet(form: type[DirectionsBody | VisitsBody]) -> QWidget:
    session = filled_session()
    window, page = ward_window(session)
    window.resize(1024, 768)
    is_visit = form is VisitsBody
    body = (
        VisitsBody(session.dates)
        if is_visit
        else DirectionsBody(session.directions_page(), session.dates, session.preview)
    )
    dialog = RecordDialog(
        "Visits" if is_visit else "What the surgeon ordered", body, "Done", lambda _told: Refusal(), page
    )
    dialog.show_fault("Please say what it is for." if is_visit else "")
    return Over(window, dialog, page)


SCREENS = {
    "ward-direction": lambda: _on_a_sheet(DirectionsBody),
    "ward-visit": lambda: _on_a_sheet(VisitsBody),
    "ward-fresh": lambda: ward_window(ward_session())[0],
    "ward-filled": lambda: ward_window(filled_session())[0],
    "ward-faults": _with_faults,
}
