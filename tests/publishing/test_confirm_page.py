"""“Still right” of a page of the site: editorial eyes, no sources, and no template."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission, User

from tests.conftest import KEYS
from tests.universe import NOW, World, uid
from treatments.catalogue.assemble import assemble
from treatments.catalogue.loading.actor import LOADER
from treatments.catalogue.models import Page
from treatments.catalogue.restore import restore
from treatments.editions.document import Sourced
from treatments.editions.models import Edition, ReviewState
from treatments.editions.page import PageDocument, Section
from treatments.publishing import refusals
from treatments.publishing.actions import publish
from treatments.publishing.reviewing import confirm_still_right
from treatments.review.actions import approve, submit

LATER = NOW + timedelta(days=1)
PRIVACY = PageDocument(
    content_id=uid("our privacy"),
    language="en-GB",
    slug="our-privacy",
    name=Sourced("Privacy"),
    sections=(Section(uid("our privacy words"), "", ("We keep nothing about you.",)),),
)


@pytest.fixture
def page(world: World) -> Page:
    """Imported, live as edition 1."""
    made: Page = restore(document=PRIVACY, by=None, at=NOW)
    _publish(made, "imported", LOADER)
    return made


@pytest.fixture
def editor(db: None) -> User:
    editor = User.objects.create_user("editor", first_name="Test", last_name="Editor")
    editor.groups.add(Group.objects.get(name="Editor"))
    return editor


@pytest.fixture
def completed(page: Page, world: World, editor: User) -> Page:
    """The same, completed by the author, approved by the editor, live as edition 2."""
    for user, right in ((world.author, "change_page"), (world.publisher, "publish_page")):
        user.user_permissions.add(Permission.objects.get(codename=right))
    page.sections.update(paragraphs="We keep nothing about you, and set no cookie.")
    restore(document=assemble(page), by=world.author, at=NOW)
    # Read anew: a person's rights are asked once and then remembered.
    author, publisher = User.objects.filter(pk__in=(KEYS["author"], KEYS["publisher"])).order_by(
        "pk"
    )
    review = submit(copy=page, reviewer=editor, by=author, at=NOW)
    approve(review=review, by=editor, at=NOW)
    _publish(page, "minor", publisher)
    return page


def _publish(page: Page, kind: str, by: Any) -> None:
    digest = assemble(page).digest
    publish(copy=page, change_kind=kind, note="Written.", shown_digest=digest, by=by, at=NOW)


def live() -> Any:
    return Edition.objects.live(at=LATER).get(slug="our-privacy")


def confirm(page: Page, by: User) -> None:
    digest = live().digest
    confirm_still_right(copy=page, shown_digest=digest, sources_checked=(), by=by, at=LATER)


def test_an_editor_may_say_it(completed: Page, editor: User) -> None:
    confirm(completed, editor)
    assert (live().review_state, live().last_reviewed) == (ReviewState.EDITED, date(2026, 3, 4))
    line = live().releases.get(kind="reviewed")
    assert line.explanation == "The whole text was read again. Nothing was changed."


def test_whoever_completed_it_may_not(completed: Page, world: World) -> None:
    world.author.groups.add(Group.objects.get(name="Editor"))
    with pytest.raises(refusals.WroteItThemselves):
        confirm(completed, world.author)


def test_an_author_may_not(completed: Page, world: World) -> None:
    with pytest.raises(refusals.MayNotConfirm, match="an editor"):
        confirm(completed, world.publisher)


def test_a_template_has_to_be_completed_first(page: Page, editor: User) -> None:
    with pytest.raises(refusals.StillATemplate, match="Complete it and publish"):
        confirm(page, editor)
    assert live().review_state == ReviewState.TEMPLATE
