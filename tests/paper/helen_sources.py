"""The made-up sources that Helen's plan cites, and what each of them states."""

from __future__ import annotations

from planner.core.catalogue import Fact, Source

PROCEDURE = "lumbar_discectomy"


def source(source_id: str, kind: str, country: str, year: str, publisher: str, title: str) -> Source:
    url = f"https://example.org/{source_id}"
    return Source(id=source_id, publisher=publisher, title=title, url=url, country=country, year=year, kind=kind)


SOURCES = {
    one.id: one
    for one in (
        source("s1", "hospital_leaflet", "UK", "2021", "Fernhill Spine Centre", "Going home after a disc operation"),
        source("s2", "surgeon_practice", "US", "", "Harbour Orthopaedics", "Driving after back surgery"),
        source("s3", "society_guide", "UK", "2019", "Society of Careful Surgeons", "What members tell patients"),
        source("s4", "trial", "Austria", "2020", "Linden University", "Braking time after a disc operation"),
        source("s5", "health_library", "US", "", "Open Health Pages", "Back surgery: the first six weeks"),
        source("s6", "hospital_leaflet", "NZ", "2023", "Elm Valley Hospital", "Your back, your pace"),
        source("s7", "review", "", "2022", "Birchwood Review Group", "Return to work after a disc operation"),
    )
}


def fact(source_id: str, activity: str, first: int | None, last: int | None, procedure: str = PROCEDURE) -> Fact:
    return Fact(
        source=source_id,
        procedure=procedure,
        activity=activity,
        from_day=first,
        to_day=last,
        value="",
        unit="",
        condition="",
    )


FACTS = (
    fact("s1", "drive", 10, 14),
    fact("s2", "drive", 2, 10),
    fact("s2", "drive", 3, None),
    fact("s3", "drive", None, 14),
    fact("s3", "drive", None, 28),
    fact("s4", "drive", 30, 30),
    fact("s5", "drive", None, 42),
    fact("s6", "drive", 14, 28),
    fact("s1", "work_desk", 7, 14),
    fact("s7", "work_desk", 14, 28),
    fact("s6", "work_desk", None, 28),
    fact("s1", "garden", 42, 42),
    fact("s6", "garden", 28, 56, "any"),
)
