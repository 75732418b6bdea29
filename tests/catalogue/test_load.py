"""load(): fixture files into the working copy, by natural key, all or nothing, safely twice."""

import pytest
from django.db import IntegrityError

from tests.catalogue.fixture_files import ROWS, TEXTS, Files, saying
from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.loading import load as loading
from treatments.catalogue.models import (
    Benefit,
    Contribution,
    Drawback,
    Effect,
    Fit,
    LoadedRow,
    Page,
    Query,
    SideEffect,
    Source,
    Treatment,
)
from treatments.editions.models import Edition

pytestmark = pytest.mark.django_db

BACLOFEN = "12-baclofen"
DBS = "15-deep-brain-stimulation"
ACCESS = "Access to DBS may be limited and it may only be available as part of a clinical trial."


def baclofen() -> Treatment:
    return Treatment.objects.get(slug="baclofen")


def texts(rows) -> list[str]:
    return [row.text for row in rows.order_by("position")]


def test_a_load_makes_every_row_and_publishes_nothing(files: Files) -> None:
    report = files.load()
    assert (len(report.made), len(report.updated), len(report.unchanged)) == (ROWS, 0, 0)
    assert Treatment.objects.count() == 7
    assert not Edition.objects.exists()
    assert report.as_in_files == report.texts


def test_the_source_is_held_byte_for_byte(files: Files, settings) -> None:
    files.load()
    document = settings.BASE_DIR / "fixtures" / "source" / "treatment-options-for-dystonia.txt"
    assert Source.objects.get().text.encode() == document.read_bytes()


def test_a_second_load_changes_nothing(files: Files) -> None:
    files.load()
    versions = list(Treatment.objects.values_list("lock_version", "draft_digest"))
    report = files.load()
    assert not report.changed_anything
    assert len(report.unchanged) == ROWS
    assert list(report.sentences()) == [
        f"Nothing changed; {ROWS} rows are as in the files already."
    ]
    assert list(Treatment.objects.values_list("lock_version", "draft_digest")) == versions


def test_each_text_gets_one_contribution_of_the_loader_and_its_digest(files: Files) -> None:
    files.load()
    assert Contribution.objects.count() == TEXTS
    for contribution in Contribution.objects.select_related("working_copy"):
        assert (contribution.act, contribution.by, contribution.at) == ("loaded", None, NOW)
        copy = contribution.working_copy
        assert copy.draft_digest == assemble(copy).digest


def test_positions_are_those_of_the_files(files: Files) -> None:
    files.load()
    for name in ("10-botulinum-toxin", BACLOFEN, DBS):
        for row in files.rows(name):
            table = {"drawback": Drawback, "sideeffect": SideEffect}.get(row["model"][11:])
            if table:
                loaded = table.objects.get(uid=row["fields"]["uid"])
                assert loaded.position == row["fields"]["position"]


def test_a_changed_file_changes_its_row_and_one_treatment(files: Files) -> None:
    files.load()
    before = dict(Treatment.objects.values_list("slug", "lock_version"))
    files.change(DBS, saying(ACCESS), text="Access to DBS may be limited.")
    report = files.load()
    assert report.updated == [f"drawback “{ACCESS}” of Deep brain stimulation (DBS)"]
    assert Drawback.objects.filter(text="Access to DBS may be limited.").exists()
    after = dict(Treatment.objects.values_list("slug", "lock_version"))
    assert {slug for slug in after if after[slug] != before[slug]} == {"deep-brain-stimulation"}
    assert not files.load().changed_anything


def test_a_changed_shared_word_is_a_contribution_to_all_that_say_it(files: Files) -> None:
    files.load()
    before = dict(Treatment.objects.values_list("slug", "draft_digest"))
    files.change("03-effects", saying("drowsiness"), also_known_as="sleepiness")
    files.load()
    after = dict(Treatment.objects.values_list("slug", "draft_digest"))
    changed = {slug for slug in after if after[slug] != before[slug]}
    assert changed == {"baclofen", "muscle-relaxants"}
    assert baclofen().draft_digest == assemble(baclofen()).digest
    shared = Contribution.objects.filter(act=Contribution.Act.SHARED)
    assert {contribution.working_copy.slug for contribution in shared} == changed
    assert {contribution.by for contribution in shared} == {None}


def test_a_new_row_takes_its_place_among_the_others(files: Files) -> None:
    files.load()
    first, second = texts(Treatment.objects.get(slug="botulinum-toxin").benefits)
    rows = files.rows("10-botulinum-toxin")
    copy = {**next(row for row in rows if saying(first)(row))["fields"], "text": "New."}
    copy |= {"uid": "00000000-0000-4000-8000-000000000001", "position": 1}
    files.write("10-botulinum-toxin", [*rows, {"model": "treatments.benefit", "fields": copy}])
    files.change("10-botulinum-toxin", saying(first), position=2)
    files.change("10-botulinum-toxin", saying(second), position=3)
    assert len(files.load().made) == 1
    benefits = Treatment.objects.get(slug="botulinum-toxin").benefits
    assert texts(benefits) == ["New.", first, second]
    assert not files.load().changed_anything


def test_rows_can_be_put_into_another_order(files: Files) -> None:
    files.load()
    files.change(BACLOFEN, saying("kidney problems"), position=2)
    files.change(BACLOFEN, saying("nausea"), position=1)
    report = files.load()
    assert report.reordered == ["side effects of Baclofen"]
    assert report.updated == []
    assert texts(baclofen().side_effects)[:2] == ["nausea", "kidney problems"]
    assert not files.load().changed_anything


def test_two_rows_can_swap_what_only_one_may_have(files: Files) -> None:
    files.load()
    files.change(BACLOFEN, saying("kidney problems"), effect=["nausea"])
    files.change(BACLOFEN, saying("nausea"), effect=["kidney-problems"])
    pks = set(baclofen().side_effects.values_list("pk", flat=True))
    assert len(files.load().updated) == 2
    assert baclofen().side_effects.get(text="nausea").effect.slug == "kidney-problems"
    assert set(baclofen().side_effects.values_list("pk", flat=True)) == pks


def test_what_is_no_longer_in_the_files_is_left_and_reported(files: Files) -> None:
    files.load()
    files.remove(DBS, saying(ACCESS))
    query = Query.objects.get(statement_uid=Drawback.objects.get(text=ACCESS).uid)
    files.remove(
        DBS, lambda row: row["fields"]["uid"] == str(query.uid) if "uid" in row["fields"] else False
    )
    report = files.load()
    assert len(report.no_longer_in_files) == 2
    assert Drawback.objects.filter(text=ACCESS).exists()
    assert not report.changed_anything
    assert "deep-brain-stimulation" not in {t.slug for t in report.as_in_files}


def test_text_is_normalised_not_refused_and_stays_unchanged_afterwards(files: Files) -> None:
    untidy = "  Access to DBS\u00a0may be\r\nlimited.  "
    files.change(DBS, saying(ACCESS), text=untidy, points="one\n\n  two ")
    files.load()
    row = Drawback.objects.get(topic="access")
    assert (row.text, row.points) == ("Access to DBS may be\nlimited.", "one\ntwo")
    assert not files.load().changed_anything


def test_a_file_may_point_at_what_only_the_database_has(files: Files) -> None:
    files.load()
    Effect.objects.create(slug="thirst", name="thirst")
    files.change(BACLOFEN, saying("nausea"), text="thirst", effect=["thirst"])
    files.load()
    assert baclofen().side_effects.get(text="thirst").effect.name == "thirst"


def test_a_load_that_fails_at_its_end_leaves_nothing(files: Files, monkeypatch) -> None:
    def refuse(**how: object) -> None:
        raise IntegrityError("someone else was faster")

    monkeypatch.setattr(loading, "record_contribution", refuse)
    with pytest.raises(IntegrityError):
        files.load()
    assert not Treatment.objects.exists()
    assert not Source.objects.exists()
    assert not LoadedRow.objects.exists()


def test_other_treatments_are_not_touched(files: Files, world: World) -> None:
    for slug in ("muscle-relaxants", "baclofen", "physiotherapy", "botulinum-toxin"):
        Treatment.objects.filter(slug=slug).update(slug=f"our-{slug}")
    Treatment.objects.filter(slug="deep-brain-stimulation").update(slug="our-stimulation")
    Page.objects.all().delete()  # its addresses are those of the files
    before = list(world.baclofen.benefits.values())
    files.load()
    assert list(world.baclofen.benefits.values()) == before
    assert Benefit.objects.count() > len(before)
    assert Fit.objects.filter(treatment__slug="baclofen").count() == 3
