"""A later load leaves what staff have edited or deleted, and says so; `replace` overwrites."""

import pytest

from tests.catalogue.fixture_files import Files, saying
from tests.universe import NOW
from treatments.catalogue.actions import close_query, record_contribution
from treatments.catalogue.assemble import assemble
from treatments.catalogue.loading.faults import BadFixtures
from treatments.catalogue.models import (
    Contribution,
    Effect,
    GlossaryTerm,
    LoadedRow,
    Query,
    SideEffect,
    Treatment,
)
from treatments.catalogue.restore import restore

pytestmark = pytest.mark.django_db

BACLOFEN = "12-baclofen"
BENEFIT = (
    "Daily doses of baclofen have been shown to be effective in treating people with segmental, "
    "generalised and oromandibular dystonia."
)


@pytest.fixture
def baclofen(files: Files) -> Treatment:
    files.keep_treatments("10-botulinum-toxin", BACLOFEN)
    files.load()
    return Treatment.objects.get(slug="baclofen")


@pytest.fixture
def edited(baclofen: Treatment, author) -> Treatment:
    """The author has reworded the benefit."""
    baclofen.benefits.update(text="Helps some people.")
    record_contribution(copy=baclofen, by=author, at=NOW)
    return baclofen


def texts(rows) -> list[str]:
    return [row.text for row in rows.order_by("position")]


def test_an_edited_row_is_left_and_reported(edited: Treatment, files: Files) -> None:
    files.change(BACLOFEN, saying(BENEFIT), topic="evidence")
    report = files.load()
    assert report.edited == ["benefit “Helps some people.” of Baclofen"]
    assert not report.changed_anything
    assert edited not in report.as_in_files
    assert edited.benefits.get().text == "Helps some people."
    assert "Left as staff have edited them (load with --replace to overwrite):" in list(
        report.sentences()
    )


def test_its_neighbours_are_still_updated(edited: Treatment, files: Files) -> None:
    files.change(BACLOFEN, saying("nausea"), frequency="can cause")
    report = files.load()
    assert report.updated == ["side effect “nausea” of Baclofen"]
    assert len(report.edited) == 1


def test_an_edit_stays_an_edit_however_often_files_are_loaded(
    edited: Treatment, files: Files
) -> None:
    assert [len(files.load().edited) for _ in range(3)] == [1, 1, 1]


def test_an_edit_that_says_what_the_files_say_is_no_difference(
    edited: Treatment, files: Files
) -> None:
    files.change(BACLOFEN, saying(BENEFIT), text="Helps some people.")
    assert files.load().edited == []


def test_what_the_loader_wrote_is_never_taken_for_an_edit(
    baclofen: Treatment, files: Files
) -> None:
    for text in ("One.", "Two.", "Three."):
        (row,) = baclofen.benefits.all()
        files.change(BACLOFEN, saying(str(row.uid)), text=text)
        report = files.load()
        assert (len(report.updated), report.edited) == (1, [])


def test_replace_overwrites_as_a_contributor_like_any_other(
    edited: Treatment, files: Files
) -> None:
    report = files.load(replace=True)
    assert report.updated == ["benefit “Helps some people.” of Baclofen"]
    assert edited.benefits.get().text == BENEFIT
    latest = Contribution.objects.filter(working_copy=edited).last()
    assert (latest.act, latest.by) == ("loaded", None)
    assert Contribution.objects.exclude(working_copy=edited).count() == 1
    assert files.load().edited == []


def test_a_deleted_row_stays_deleted_and_is_reported(baclofen: Treatment, files: Files) -> None:
    baclofen.side_effects.get(text="nausea").delete()
    record_contribution(copy=baclofen, by=None, at=NOW)
    report = files.load()
    assert report.deleted == ["side effect “nausea” of Baclofen"]
    # The rows below it moved up; nobody edited them.
    assert report.edited == []
    assert baclofen not in report.as_in_files
    assert not baclofen.side_effects.filter(text="nausea").exists()


def test_replace_brings_a_deleted_row_back_to_its_place(baclofen: Treatment, files: Files) -> None:
    before = texts(baclofen.side_effects)
    baclofen.side_effects.get(text="nausea").delete()
    record_contribution(copy=baclofen, by=None, at=NOW)
    report = files.load(replace=True)
    assert report.made == ["side effect “nausea” of Baclofen"]
    assert texts(baclofen.side_effects) == before


def test_a_deleted_treatment_stays_deleted_with_all_its_rows(
    baclofen: Treatment, files: Files
) -> None:
    rows = len(files.rows(BACLOFEN))
    baclofen.side_effects.all().delete()
    baclofen.delete()
    assert len(files.load().deleted) == rows
    assert not Treatment.objects.filter(slug="baclofen").exists()
    files.load(replace=True)
    assert Treatment.objects.get(slug="baclofen").side_effects.count() == 6


def test_a_new_row_that_rests_on_a_deleted_word_is_left_out(
    baclofen: Treatment, files: Files
) -> None:
    SideEffect.objects.get(text="hoarseness").delete()
    Effect.objects.get(slug="hoarseness").delete()
    new = {"uid": "00000000-0000-4000-8000-000000000001", "effect": ["hoarseness"]}
    rows = files.rows(BACLOFEN)
    nausea = next(row["fields"] for row in rows if saying("nausea")(row))
    new = {**nausea, **new, "text": "hoarseness", "position": 7}
    files.write(BACLOFEN, [*rows, {"model": "treatments.sideeffect", "fields": new}])
    report = files.load()
    assert "side effect “hoarseness” of Baclofen" in report.deleted
    assert not baclofen.side_effects.filter(text="hoarseness").exists()


def test_rows_staff_have_added_are_left_where_they_are(baclofen: Treatment, files: Files) -> None:
    baclofen.benefits.create(text="Ours, and first.", topic="access", position=0)
    baclofen.benefits.update(position=1)
    baclofen.benefits.filter(text=BENEFIT).update(position=2)
    report = files.load()
    assert (report.edited, report.order_left, report.changed_anything) == ([], [], False)
    assert baclofen not in report.as_in_files
    assert texts(baclofen.benefits) == ["Ours, and first.", BENEFIT]


def test_an_order_staff_have_given_is_left_and_reported(baclofen: Treatment, files: Files) -> None:
    baclofen.side_effects.filter(text="nausea").update(position=0)
    baclofen.side_effects.filter(text="drowsiness").update(position=1)
    record_contribution(copy=baclofen, by=None, at=NOW)
    staffs = texts(baclofen.side_effects)
    report = files.load()
    assert (report.edited, report.order_left) == ([], ["side effects of Baclofen"])
    assert texts(baclofen.side_effects) == staffs
    assert files.load(replace=True).reordered == ["side effects of Baclofen"]
    assert texts(baclofen.side_effects)[0] == "kidney problems"


def test_a_new_row_comes_last_where_staff_have_their_own_order(
    baclofen: Treatment, files: Files
) -> None:
    baclofen.benefits.create(text="Ours.", topic="access", position=5)
    rows = files.rows(BACLOFEN)
    benefit = next(row["fields"] for row in rows if saying(BENEFIT)(row))
    new = {**benefit, "uid": "00000000-0000-4000-8000-000000000001", "text": "New."}
    new["position"] = 2
    files.write(BACLOFEN, [*rows, {"model": "treatments.benefit", "fields": new}])
    files.load()
    assert texts(baclofen.benefits) == [BENEFIT, "Ours.", "New."]


def test_a_row_of_staff_that_a_new_row_would_repeat_is_named(
    baclofen: Treatment, files: Files
) -> None:
    hoarseness = Effect.objects.get(slug="hoarseness")
    baclofen.side_effects.create(effect=hoarseness, text="a hoarse voice", position=7)
    files.change(BACLOFEN, saying("nausea"), effect=["hoarseness"])
    with pytest.raises(BadFixtures, match="The same is in “a hoarse voice” in the database"):
        files.load()
    assert baclofen.side_effects.get(text="nausea").effect.slug == "nausea"


def test_a_closed_query_stays_closed(baclofen: Treatment, files: Files, publisher) -> None:
    query = Query.objects.filter(treatment=baclofen).first()
    close_query(query=query, answer="The leaflet says so.", by=publisher, at=NOW)
    report = files.load()
    assert len(report.edited) == 1
    # What staff asked and answered is not what readers see.
    assert baclofen in report.as_in_files
    query.refresh_from_db()
    assert query.closed_by == publisher


def test_giving_a_treatment_an_owner_is_no_edit_of_its_text(
    baclofen: Treatment, files: Files, author
) -> None:
    Treatment.objects.update(owner=author)
    files.change(BACLOFEN, saying("Baclofen"), review_interval=12)
    assert len(files.load().updated) == 1
    baclofen.refresh_from_db()
    assert (baclofen.owner, baclofen.review_interval) == (author, 12)


def test_an_edited_shared_word_is_left_and_taints_whatever_may_use_it(
    baclofen: Treatment, files: Files
) -> None:
    Effect.objects.filter(slug="nausea").update(name="feeling sick")
    report = files.load()
    assert report.edited == ["side effect word “feeling sick”"]
    assert report.as_in_files == []


def test_a_term_staff_have_added_reaches_readers_so_nothing_counts_as_imported(
    baclofen: Treatment, files: Files
) -> None:
    GlossaryTerm.objects.create(slug="dose", name="dose", definition="Ours.")
    assert files.load().as_in_files == []


def test_a_discarded_draft_is_no_edit(baclofen: Treatment, files: Files, publisher) -> None:
    document = assemble(baclofen)
    baclofen.benefits.update(text="Helps some people.")
    restore(document=document, by=publisher, at=NOW)
    assert not files.load().edited


def test_rows_the_loader_does_not_remember_are_not_its_to_overwrite(
    edited: Treatment, files: Files
) -> None:
    LoadedRow.objects.all().delete()
    report = files.load()
    assert len(report.edited) == 1
    assert report.unchanged
