"""The front page as a worklist: one's own next steps, and nothing one cannot act on."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.desk.addresses import change_page, screen
from tests.universe import NOW, World
from treatments.catalogue.models import Query, Treatment
from treatments.desk.worklist import SHOWN
from treatments.editions.models import Edition, Release, ReleaseLog
from treatments.review.actions import return_with_reasons, submit
from treatments.review.models import Review
from treatments.review.notes import leave_note, settle

WAITING = "Waiting for you"
DRAFTS = "Drafts that differ from what readers see"
QUERIES = "Open queries and notes"
FAR_AHEAD = NOW + timedelta(days=40_000)


def sections(client: Client) -> dict[str, list[tuple[str, str, str]]]:
    """The worklist: under each heading what it is about, the step, and where that leads."""
    return {
        section.heading: [(row.about, row.step, row.address) for row in section.rows]
        for section in client.get("/admin/").context["worklist"]
    }


@pytest.fixture
def asked(world: World, changed: Treatment) -> Review:
    return submit(copy=changed, reviewer=world.reviewer, by=world.author, at=NOW)


def test_an_empty_worklist_says_so(world: World, reviewer_client: Client) -> None:
    world.reviewer.groups.clear()
    assert sections(reviewer_client) == {}
    assert "Nothing waits for you." in reviewer_client.get("/admin/").content.decode()


def test_what_i_am_to_review_leads_to_the_review(
    asked: Review, world: World, reviewer_client: Client
) -> None:
    there = screen("review", world.baclofen)
    assert sections(reviewer_client)[WAITING] == [("Baclofen", "Review…", there)]
    page = reviewer_client.get("/admin/").content.decode()
    assert f'href="{there}"' in page
    assert "Test Author asked you on 3 March 2026." in page


def test_what_was_changed_after_asking_leads_to_taking_the_request_back(
    asked: Review, world: World, author_client: Client
) -> None:
    assert ("Baclofen", "Open", change_page(asked.working_copy)) in sections(author_client)[DRAFTS]
    world.reword_a_benefit(world.baclofen, "Changed while it was read.")
    row = ("Baclofen", "Take the request back…", screen("recall", world.baclofen))
    assert row in sections(author_client)[DRAFTS]
    page = author_client.get("/admin/").content.decode()
    assert "The text was changed since. Take the request back, then ask again" in page


def test_what_came_back_waits_for_whoever_asked(
    asked: Review, world: World, author_client: Client, publisher_client: Client
) -> None:
    return_with_reasons(review=asked, reasons={}, note="Too long.", by=world.reviewer, at=NOW)
    back = ("Baclofen", "Read the reasons", change_page(asked.working_copy))
    found = sections(author_client)
    assert found[WAITING] == [back]
    assert "Baclofen" not in [about for about, *_ in found[DRAFTS]]
    assert WAITING not in sections(publisher_client)


def test_what_is_approved_waits_for_a_publisher(
    world: World, changed: Treatment, author_client: Client, publisher_client: Client
) -> None:
    world.approve(changed)
    ready = ("Baclofen", "Publish…", screen("publish", changed))
    assert sections(publisher_client)[WAITING] == [ready]
    assert ("Baclofen", "Open", change_page(changed)) in sections(author_client)[DRAFTS]


@pytest.mark.parametrize("void", ["moved", "contributed", "right lost"])
def test_an_approval_that_does_not_hold_is_not_ready(
    world: World, changed: Treatment, publisher_client: Client, void: str
) -> None:
    world.approve(changed)
    if void == "moved":
        world.reword_a_benefit(changed, "Can help, perhaps.")
    elif void == "contributed":
        last = changed.contributions.order_by("-version").first()
        changed.contributions.create(
            version=last.version + 1, act="edited", by=world.reviewer, at=NOW, digest=last.digest
        )
    else:
        world.reviewer.groups.clear()
    assert WAITING not in sections(publisher_client)


def test_once_published_nothing_waits(
    world: World, changed: Treatment, publisher_client: Client
) -> None:
    world.publish(changed)
    found = sections(publisher_client)
    assert WAITING not in found
    assert [about for about, *_ in found[DRAFTS]] == ["Botulinum toxin"]


def test_a_draft_leads_to_asking_for_review(
    world: World, changed: Treatment, author_client: Client
) -> None:
    assert sections(author_client)[DRAFTS] == [
        ("Baclofen", "Ask for review…", screen("ask", changed)),
        ("Botulinum toxin", "Ask for review…", screen("ask", world.botulinum_toxin)),
    ]


def test_a_draft_with_a_reviewer_says_so(asked: Review, author_client: Client) -> None:
    found = sections(author_client)[DRAFTS]
    assert found[0] == ("Baclofen", "Open", change_page(asked.working_copy))
    assert "With Test Reviewer since 3 March 2026." in author_client.get("/admin/").content.decode()


def test_a_withdrawn_treatment_is_no_draft(world: World, author_client: Client) -> None:
    assert "Deep brain stimulation" not in [about for about, *_ in sections(author_client)[DRAFTS]]


def test_who_may_only_publish_is_shown_only_what_is_approved(
    world: World, changed: Treatment, publisher_client: Client
) -> None:
    world.publisher.groups.remove(world.publisher.groups.get(name="Author"))
    Query.objects.create(question="Why?", treatment=changed)
    assert sections(publisher_client) == {}
    world.approve(changed)
    assert list(sections(publisher_client)) == [WAITING]


def test_open_notes_are_counted_by_treatment_and_lead_to_where_they_are_settled(
    world: World, author_client: Client, reviewer_client: Client
) -> None:
    for text, blocking in (("Why?", True), ("How?", False), ("When?", False), ("Done?", True)):
        note = leave_note(
            copy=world.baclofen, text=text, blocking=blocking, by=world.author, at=NOW
        )
    settle(note=note, settlement="Done.", by=world.author, at=NOW)
    there = ("Baclofen", "Read and settle", screen("notes", world.baclofen))
    assert sections(author_client)[QUERIES] == [there]
    assert sections(reviewer_client)[QUERIES] == [there]
    assert "3 open notes, 1 of them blocking." in author_client.get("/admin/").content.decode()


def test_open_queries_are_counted_by_treatment(
    world: World, author_client: Client, reviewer_client: Client
) -> None:
    for treatment in (world.baclofen, world.baclofen, None):
        Query.objects.create(question="Why?", treatment=treatment)
    Query.objects.create(
        question="Done?",
        treatment=world.baclofen,
        answer="Yes.",
        closed_at=NOW,
        closed_by=world.author,
    )
    rows = sections(author_client)[QUERIES]
    assert {about for about, *_ in rows} == {"Baclofen", "The site as a whole"}
    assert "2 open queries." in author_client.get("/admin/").content.decode()
    for _, _, address in rows:
        assert author_client.get(address).context["cl"].result_count in (1, 2)
    assert QUERIES not in sections(reviewer_client)


def test_more_than_a_day_s_work_is_counted_and_listed_elsewhere(
    world: World, author_client: Client
) -> None:
    Treatment.objects.bulk_create(
        Treatment(name=f"T {n}", slug=f"t-{n}", kind="medicine", draft_digest="0" * 64)
        for n in range(40)
    )
    assert len(sections(author_client)[DRAFTS]) == SHOWN
    assert "16 more in the list" in author_client.get("/admin/").content.decode()


def test_a_superuser_is_not_led_to_a_review_that_is_not_theirs(
    asked: Review, admin_client: Client
) -> None:
    assert WAITING not in sections(admin_client)


def test_it_asks_as_often_for_700_treatments_and_editions_as_for_7(
    world: World, changed: Treatment, publisher_client: Client, author: User
) -> None:
    world.publish(world.reword_a_benefit(world.physiotherapy, "Helps:"), at=FAR_AHEAD)
    world.approve(changed)
    submit(copy=world.botulinum_toxin, reviewer=world.reviewer, by=author, at=NOW)
    Query.objects.create(question="Why?", treatment=changed)

    def queries() -> int:
        publisher_client.get("/admin/")
        with CaptureQueriesContext(connection) as captured:
            publisher_client.get("/admin/")
        return len(captured)

    few = queries()
    treatments = Treatment.objects.bulk_create(
        Treatment(name=f"T {n}", slug=f"t-{n}", kind="medicine", draft_digest="0" * 64)
        for n in range(695)
    )
    Query.objects.bulk_create(Query(question="Why?", treatment=row) for row in treatments)
    Review.objects.bulk_create(
        Review(
            working_copy=row,
            digest="0" * 64,
            body="{}",
            eyes="clinical",
            reviewer=world.reviewer,
            submitted_by=author,
            submitted_at=NOW,
        )
        for row in treatments
    )
    _press(treatments)
    assert Edition.objects.count() > 695
    assert queries() == few


def _press(treatments: list[Treatment]) -> None:
    """An edition of each, live or scheduled, past the press: only their number matters here."""
    editions = Edition.objects.bulk_create(
        Edition(
            subject="treatment",
            content_id=row.content_id,
            language=row.language,
            number=1,
            slug=row.slug,
            name=row.name,
            schema=1,
            body="{}",
            digest=f"{row.pk:064d}",
            change_kind="first",
            change_note="First.",
            pressed_by="Test Publisher",
            pressed_at=NOW,
        )
        for row in treatments
    )
    log = ReleaseLog.lock()
    for number, edition in enumerate(editions):
        log.append(
            by="Test Publisher",
            at=NOW if number % 2 else FAR_AHEAD,
            kind="live",
            review_state="unreviewed",
            edition=edition,
            explanation="First.",
            content_id=edition.content_id,
            language=edition.language,
        )
    assert Release.objects.count() > 695
