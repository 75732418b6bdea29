"""The worklist on reviews: overdue, due in 30 days, and texts never read as a whole."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.desk.addresses import LIST, change_page, screen
from tests.universe import NOW, World
from treatments.catalogue.models import Treatment
from treatments.desk.worklist import SHOWN, worklist_of
from treatments.editions.models import Edition, ReleaseLog
from treatments.publishing.reviewing import confirm_still_right

OVERDUE = "Reviews overdue"
SOON = "Reviews due in 30 days"
NEVER = "Never reviewed as a whole"
CLOSED = "Texts whose owner's account is closed"

# Reviewed on 3 March 2026 for six months. London is an hour ahead of UTC then.
LAST_DAY = datetime(2026, 9, 3, 22, 59, tzinfo=UTC)
DAY_AFTER = datetime(2026, 9, 3, 23, 0, tzinfo=UTC)


@pytest.fixture
def reviewed(world: World) -> World:
    """Baclofen was reviewed, and is to be reviewed again every six months."""
    world.baclofen.review_interval = 6
    world.baclofen.save()
    confirm_still_right(
        copy=world.baclofen,
        shown_digest=Edition.objects.get(slug="baclofen").digest,
        sources_checked=["leaflet"],
        by=world.reviewer,
        at=NOW,
    )
    return world


def sections(user: User, at: datetime) -> dict[str, list[tuple[str, str, str, str]]]:
    """For somebody as they are now in the database: what, where it stands, step, address."""
    found = worklist_of(User.objects.get(pk=user.pk), at=at)
    return {
        section.heading: [(row.about, row.words, row.step, row.address) for row in section.rows]
        for section in found
    }


def keep(world: World, **keepers: Any) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(**keepers)


def test_until_its_day_is_over_a_review_is_due_and_then_it_is_overdue(reviewed: World) -> None:
    there = screen("confirm", reviewed.baclofen)
    due = sections(reviewed.reviewer, LAST_DAY)
    words = "Due for review on 3 September 2026. Owner: nobody."
    assert due[SOON] == [("Baclofen", words, "Still right…", there)]
    assert OVERDUE not in due
    late = sections(reviewed.reviewer, DAY_AFTER)
    words = "Was due for review on 3 September 2026, 1 day overdue. Owner: nobody."
    assert late[OVERDUE] == [("Baclofen", words, "Still right…", there)]
    assert SOON not in late


def test_it_is_said_thirty_days_ahead_and_not_sooner(reviewed: World) -> None:
    ahead = datetime(2026, 8, 3, 23, 0, tzinfo=UTC)  # 4 August in London
    assert SOON in sections(reviewed.reviewer, ahead)
    assert SOON not in sections(reviewed.reviewer, ahead - timedelta(minutes=1))


def test_its_owner_and_deputy_are_led_to_its_page(reviewed: World) -> None:
    keep(reviewed, owner=reviewed.author, deputy=reviewed.publisher)
    page = change_page(reviewed.baclofen)
    when = "Was due for review on 3 September 2026, 1 day overdue. "
    assert sections(reviewed.author, DAY_AFTER)[OVERDUE] == [
        ("Baclofen", f"{when}You are its owner.", "Open", page)
    ]
    assert sections(reviewed.publisher, DAY_AFTER)[OVERDUE] == [
        ("Baclofen", f"{when}As deputy for Test Author.", "Open", page)
    ]
    ((_, words, *_),) = sections(reviewed.reviewer, DAY_AFTER)[OVERDUE]
    assert words == f"{when}Owner: Test Author."


def test_it_concerns_nobody_else(reviewed: World) -> None:
    keep(reviewed, owner=reviewed.publisher)
    assert OVERDUE not in sections(reviewed.author, DAY_AFTER)


def test_a_text_that_nobody_keeps_concerns_publishers(reviewed: World) -> None:
    assert OVERDUE in sections(reviewed.publisher, DAY_AFTER)
    keep(reviewed, owner=reviewed.author)
    assert OVERDUE not in sections(reviewed.publisher, DAY_AFTER)
    User.objects.filter(pk=reviewed.author.pk).update(is_active=False)
    found = sections(reviewed.publisher, DAY_AFTER)
    ((_, words, *_),) = found[OVERDUE]
    assert words.endswith("Owner: nobody (owner's account is closed).")


def test_a_closed_account_is_said_before_any_review_is_due(reviewed: World) -> None:
    keep(reviewed, owner=reviewed.author, deputy=reviewed.publisher)
    assert CLOSED not in sections(reviewed.publisher, NOW)
    User.objects.filter(pk=reviewed.author.pk).update(is_active=False)
    said = "Owner: nobody (owner's account is closed). Deputy: Test Publisher."
    assert sections(reviewed.publisher, NOW)[CLOSED] == [
        ("Baclofen", said, "Choose an owner", change_page(reviewed.baclofen))
    ]
    assert CLOSED not in sections(reviewed.reviewer, NOW)


def test_whoever_wrote_it_is_not_led_where_they_can_do_nothing(reviewed: World) -> None:
    reviewed.publish(reviewed.reword_a_benefit(reviewed.baclofen, "Can help."), at=NOW)
    reviewed.author.groups.add(Group.objects.get(name="Clinical reviewer"))
    ((_, _, step, address),) = sections(reviewed.author, DAY_AFTER)[OVERDUE]
    assert (step, address) == ("Open", change_page(reviewed.baclofen))


def test_a_review_takes_it_off_the_list(reviewed: World) -> None:
    confirm_still_right(
        copy=reviewed.baclofen,
        shown_digest=Edition.objects.get(slug="baclofen").digest,
        sources_checked=["leaflet"],
        by=reviewed.reviewer,
        at=DAY_AFTER,
    )
    assert OVERDUE not in sections(reviewed.reviewer, DAY_AFTER)


def test_what_was_imported_must_be_reviewed_one_day(reviewed: World) -> None:
    rows = sections(reviewed.reviewer, NOW)[NEVER]
    assert [about for about, *_ in rows] == ["Muscle relaxants", "Physiotherapy"]
    assert rows[0][1:] == (
        "Imported from the source document, not yet clinically reviewed. Owner: nobody.",
        "Still right…",
        screen("confirm", reviewed.muscle_relaxants),
    )
    assert NEVER not in sections(reviewed.author, NOW)
    Treatment.objects.filter(slug="physiotherapy").update(owner=reviewed.author)
    assert [about for about, *_ in sections(reviewed.author, NOW)[NEVER]] == ["Physiotherapy"]


def test_a_change_alone_does_not_make_the_whole_reviewed(reviewed: World) -> None:
    reviewed.publish(reviewed.reword_a_benefit(reviewed.physiotherapy, "Helps:"), at=NOW)
    rows = sections(reviewed.reviewer, NOW)[NEVER]
    assert "Physiotherapy" in [about for about, *_ in rows]


def test_whoever_may_not_look_at_treatments_is_not_led_to_one(reviewed: World) -> None:
    stranger = User.objects.create_user("stranger", is_staff=True)
    keep(reviewed, owner=stranger)
    assert sections(stranger, DAY_AFTER) == {}


def test_the_rest_is_in_the_list_of_treatments(reviewed: World, reviewer_client: Client) -> None:
    _reviewed_long_ago(30)
    found = {one.heading: one for one in worklist_of(reviewed.reviewer, at=DAY_AFTER)}
    section = found[OVERDUE]
    assert (len(section.rows), section.more) == (SHOWN, 31 - SHOWN)
    assert section.address == f"{LIST}?review=overdue"
    names = {row.about for row in section.rows}
    assert "T 0" in names


@pytest.mark.parametrize(
    ("which", "names"),
    [("overdue", {"Baclofen"}), ("due", set()), ("never", {"Muscle relaxants", "Physiotherapy"})],
)
def test_the_list_of_treatments_can_be_narrowed_to_them(
    reviewed: World,
    author_client: Client,
    monkeypatch: pytest.MonkeyPatch,
    which: str,
    names: set[str],
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: DAY_AFTER)
    rows = author_client.get(f"{LIST}?review={which}").context["cl"].result_list
    assert {row.name for row in rows} == names


def test_it_asks_as_often_for_700_overdue_reviews_as_for_7(reviewed: World) -> None:
    def queries() -> int:
        user = User.objects.get(pk=reviewed.reviewer.pk)
        with CaptureQueriesContext(connection) as captured:
            worklist_of(user, at=DAY_AFTER)
        return len(captured)

    _reviewed_long_ago(6)
    few = queries()
    _reviewed_long_ago(700)
    assert queries() == few


def _reviewed_long_ago(count: int) -> None:
    """So many treatments past the press, overdue: only their number matters here."""
    rows = Treatment.objects.bulk_create(
        Treatment(name=f"T {n}", slug=f"t-{count}-{n}", kind="medicine", draft_digest="0" * 64)
        for n in range(count)
    )
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
            digest="0" * 64,
            change_kind="first",
            change_note="First.",
            pressed_by="Test Publisher",
            pressed_at=NOW,
        )
        for row in rows
    )
    log = ReleaseLog.lock()
    for edition in editions:
        log.append(
            by="Test Publisher",
            at=NOW,
            kind="live",
            review_state="reviewed",
            last_reviewed=datetime(2020, 1, 1, tzinfo=UTC).date(),
            next_review=datetime(2023, 1, 1, tzinfo=UTC).date(),
            edition=edition,
            explanation="First.",
            content_id=edition.content_id,
            language=edition.language,
        )
