"""The world that browsers look at: the real content, then six days of the desk's work on it.

    selective peripheral denervation  corrected urgently, not yet read by a second person
    physiotherapy                     edition 2 live; edition 3 approved, ready to publish
    baclofen                          changed, waiting for the reviewer
    muscle relaxants                  edition 2 scheduled, two weeks from now
    anticholinergics                  a draft set aside; its correction returned with reasons
    botulinum toxin                   changed, nobody asked; the checks found something; notes
                                      beside its statements, and links that it was shared at
    deep brain stimulation            withdrawn
    about                             a page of the site, changed a month ago and left alone
    contact                           its owner's account is closed

What is said about them, by whom and when, is in talk.py.
Everybody acts on the clock of this file, so that a picture taken tomorrow says the same.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from unittest import mock

from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.utils import timezone

from tests.browser import talk
from treatments.catalogue.actions import close_query
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Page, PreferredTerm, Query, Treatment
from treatments.catalogue.restore import restore
from treatments.editions.documents import sources_cited
from treatments.editions.models import Edition
from treatments.management.commands.create_demo_staff import DEMO_STAFF
from treatments.publishing.actions import publish, withdraw
from treatments.publishing.correcting import start_correction
from treatments.publishing.reviewing import confirm_still_right
from treatments.review.actions import approve, return_with_reasons, submit
from treatments.review.models import Review

FIRST_DAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LOADED = FIRST_DAY - timedelta(days=40)
TODAY = FIRST_DAY + timedelta(days=5)


class Clock:
    """What django.utils.timezone.now() says while it is set."""

    at = LOADED

    @contextmanager
    def runs(self) -> Iterator[None]:
        """For this thread and the server's."""
        with mock.patch.object(timezone, "now", side_effect=lambda: self.at):
            yield


def build(clock: Clock) -> dict[str, User]:
    """The staff by username; the clock stands on TODAY afterwards."""
    staff = {username: _member(username) for username in DEMO_STAFF}
    call_command("load_catalogue", verbosity=0, stdout=mock.Mock())
    story = Story(clock, staff)
    story.before()
    clock.at = FIRST_DAY
    story.told()
    clock.at = TODAY
    talk.told(story)
    return staff


def _member(username: str) -> User:
    last_name, groups = DEMO_STAFF[username]
    user = User.objects.create_user(
        username,
        first_name="Demo",
        last_name=last_name,
        is_staff=True,
        is_superuser=groups is None,
    )
    user.groups.set(Group.objects.filter(name__in=groups or ()))
    return user


class Story:
    """Who did what on which day, through the actions only."""

    def __init__(self, clock: Clock, staff: dict[str, User]) -> None:
        self.clock = clock
        self.author, self.reviewer = staff["author"], staff["reviewer"]
        self.publisher = staff["publisher"]

    def before(self) -> None:
        """What was done in the weeks before: two reviews, and a draft that was left alone."""
        self.clock.at += timedelta(hours=1)
        about = assemble(Page.objects.get(slug="about"))
        first, *rest = about.sections
        worded = replace(first, paragraphs=(*first.paragraphs, "We keep every edition."))
        restore(document=replace(about, sections=(worded, *rest)), by=self.author, at=self.clock.at)
        self.read_again("muscle-relaxants", months=1)
        self.clock.at += timedelta(days=20)
        self.read_again("botulinum-toxin", months=1)

    def read_again(self, slug: str, months: int) -> None:
        """The reviewer reads all of what readers see; the next time is due after so long."""
        Treatment.objects.filter(slug=slug).update(review_interval=months)
        live = Edition.objects.live(at=self.clock.at).get(content_id=treatment(slug).content_id)
        confirm_still_right(
            copy=treatment(slug),
            shown_digest=live.digest,
            sources_checked=[source.slug for source in sources_cited(live.document)],
            by=self.reviewer,
            at=self.clock.at,
        )

    def told(self) -> None:
        """From the first day to the last."""
        physiotherapy = "physiotherapy"
        self.clock.at += timedelta(days=1)
        self.reword(physiotherapy, drawbacks="A long-term commitment is needed.")
        self.approved(physiotherapy)
        self.publish(physiotherapy, "Said more simply.")
        withdraw(
            copy=treatment("deep-brain-stimulation"),
            explanation="We are checking this text with a specialist.",
            by=self.publisher,
        )
        self.clock.at += timedelta(days=1)
        used = assemble(treatment("anticholinergics")).benefits[0].text
        self.reword(
            "anticholinergics",
            benefits=used.replace("Can be used to treat", "Can be used for", 1),
            drawbacks="Works for a minority of people only.",
        )
        start_correction(copy=treatment("anticholinergics"), by=self.author, at=self.clock.at)
        self.reword("anticholinergics", drawbacks="Effective in a minority of people.")
        review = self.asked("anticholinergics")
        first = review.document.drawbacks[0]
        self.clock.at += timedelta(days=1)
        return_with_reasons(
            review=review,
            reasons={first.uid: "The source says “cases”. Keep its word."},
            by=self.reviewer,
            at=self.clock.at,
        )
        self.reword("muscle-relaxants", benefits="Can work when other medicines have failed.")
        self.approved("muscle-relaxants")
        later = self.clock.at + timedelta(days=14)
        self.publish("muscle-relaxants", "Said more simply.", at=later)
        self.reword(physiotherapy, drawbacks="It takes a long-term commitment to achieve results.")
        self.approved(physiotherapy)
        self.reword("baclofen", benefits="Taken every day, baclofen can help.")
        self.clock.at += timedelta(days=1)
        self.asked("baclofen", "Is “can help” too weak for what the source says?")
        self.reword("botulinum-toxin", drawbacks="Follow-up injections are usualy needed.")
        self.queries()

    def queries(self) -> None:
        """One asked of a statement, one answered; and a word the house prefers."""
        asked = treatment("botulinum-toxin")
        statement = asked.drawbacks.first()
        Query.objects.create(
            treatment=asked, statement_uid=statement.uid, question="After how many weeks?"
        )
        closed = Query.objects.create(treatment=asked, question="Which source is this from?")
        answer = "From the source document, lines 8 to 20."
        close_query(query=closed, answer=answer, by=self.author, at=self.clock.at)
        PreferredTerm.objects.create(avoid="medication", prefer="medicine", reason="Shorter.")

    def reword(self, slug: str, **texts: str) -> None:
        """The author changes the first statement of a part."""
        document = assemble(treatment(slug))
        for part, text in texts.items():
            first, *rest = getattr(document, part)
            document = replace(document, **{part: (replace(first, text=text), *rest)})
        restore(document=document, by=self.author, at=self.clock.at)

    def asked(self, slug: str, message: str = "") -> Review:
        """The author asks the reviewer."""
        return submit(
            copy=treatment(slug),
            reviewer=self.reviewer,
            by=self.author,
            at=self.clock.at,
            message=message,
        )

    def approved(self, slug: str) -> None:
        """The same, and the reviewer says yes."""
        review = self.asked(slug)
        approve(review=review, by=self.reviewer, at=self.clock.at, qualification="for example")

    def publish(self, slug: str, note: str, at: datetime | None = None) -> None:
        """The publisher presses what was approved; `at` None means now."""
        draft = treatment(slug)
        publish(
            copy=draft,
            change_kind="minor",
            note=note,
            shown_digest=assemble(draft).digest,
            by=self.publisher,
            at=at,
        )


def treatment(slug: str) -> Treatment:
    """The working copy of this address."""
    return Treatment.objects.get(slug=slug)
