"""What the people of world.py say beside their drafts: notes, links, and what cannot wait.

botulinum toxin                   three notes by staff, one of them settled; two links, one
                                  taken back; a note by somebody with the other
selective peripheral denervation  corrected urgently this morning
search                            one synonym
an earlier copy                   a source that was superseded; an explained word rests on it
readers                           report two errors, of which one is settled, and answer whether
                                  pages were useful
partners                          one has applied; another has a key and a webhook that is away
"""

from datetime import datetime, timedelta
from typing import Any
from unittest import mock
from uuid import UUID

from django.contrib.auth.models import User

from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import GlossaryTerm, Page, Passage, Source, Treatment
from treatments.catalogue.openings import record_opening
from treatments.catalogue.source_actions import supersede
from treatments.editions.search.models import Synonym
from treatments.feedback.actions import leave
from treatments.feedback.actions import settle as settle_message
from treatments.feedback.models import FeedbackMessage
from treatments.feedback.subject import subject_of
from treatments.feedback.tokens import issue, read
from treatments.partners.keys import make_key
from treatments.partners.models import Subscription
from treatments.partners.signing_up import apply, decide
from treatments.partners.subscribing import send_test, subscribe
from treatments.publishing.urgent import publish_urgently
from treatments.review.models import ShareLink
from treatments.review.notes import leave_note, settle
from treatments.review.sharing import leave_note_through, revoke, share

# What whoever was sent a link has: fixed, so that screens.py can name its address.
LIVING, ENDED = "the-link-of-the-patient-panel", "the-link-that-was-taken-back"
OLD_SOURCE = "an-earlier-copy"
# The private address of a partner, and its webhook.
PRIVATE, WEBHOOK = "the-page-of-a-partner", UUID(int=7)


def told(story: Any) -> None:
    """The morning of the last day."""
    today = story.clock.at
    story.clock.at = today - timedelta(hours=3)
    _urgent(story)
    _shared(story)
    _noted(story)
    _superseded(story)
    _left(story)
    _from_readers(story)
    _partners(story)
    Synonym.objects.create(typed="DBS surgery", ours="deep brain stimulation")
    story.clock.at = today
    record_opening(copy=_toxin(), by=story.publisher, at=story.clock.at - timedelta(minutes=12))


def _toxin() -> Treatment:
    return Treatment.objects.get(slug="botulinum-toxin")


def _urgent(story: Any) -> None:
    slug = "selective-peripheral-denervation"
    words = (
        "Can be used to treat cervical dystonia that doesn’t respond to other treatments "
        "(however, it’s now only used in a few, very select cases)."
    )
    story.reword(slug, benefits=words)
    copy = Treatment.objects.get(slug=slug)
    publish_urgently(
        copy=copy,
        note="Said more exactly when it is used.",
        reason="Somebody rang us who had read it the wrong way.",
        shown_digest=assemble(copy).digest,
        by=story.publisher,
    )


def _shared(story: Any) -> None:
    """With the patient panel, and with somebody from whom it was taken back."""
    tokens = mock.patch("treatments.review.sharing.token_urlsafe", side_effect=[LIVING, ENDED])
    with tokens:
        living = _link(story, "Patient panel, March")
        revoke(link=_link(story, "Somebody else"), by=story.author, at=story.clock.at)
    leave_note_through(
        link=living,
        left_by="Someone of the panel",
        text="I had to read this sentence twice.",
        part=str(_toxin().drawbacks.first().uid),
        form=UUID(int=1),
        at=story.clock.at + timedelta(hours=1),
    )


def _link(story: Any, label: str) -> ShareLink:
    copy, at = _toxin(), story.clock.at
    digest = assemble(copy).digest
    return share(copy=copy, shown_digest=digest, label=label, days=7, by=story.author, at=at)[0]


def _noted(story: Any) -> None:
    copy, at = _toxin(), story.clock.at
    said = (
        (story.reviewer, "The source says “every three months”.", copy.drawbacks.first(), True),
        (story.publisher, "Is this one sentence or two?", copy.benefits.first(), False),
    )
    for by, text, row, blocking in said:
        leave_note(copy=copy, text=text, part=str(row.uid), blocking=blocking, by=by, at=at)
    asked = leave_note(copy=copy, text="Who has read this aloud?", by=story.publisher, at=at)
    settle(note=asked, settlement="The author did.", by=story.author, at=at)


def _superseded(story: Any) -> None:
    new = Source.objects.get()
    old = Source.objects.create(slug=OLD_SOURCE, title="An earlier copy of the same document")
    words = "Treatment options for dystonia"
    passage = Passage.objects.create(source=old, first_line=1, last_line=1, words=words)
    GlossaryTerm.objects.create(slug="an-example", name="an example of a term", passage=passage)
    supersede(source=old, successor=new, by=story.author, at=story.clock.at)


def _from_readers(story: Any) -> None:
    """The first is open, the second settled; screens.py knows them by that order."""
    at = story.clock.at
    relaxants = {"s": "muscle-relaxants", "u": "how_it_works"}
    said = (
        (relaxants, "", "The second half of this sentence seems to have a word too many."),
        ({"s": "physiotherapy", "u": "what_it_is"}, "", "There is a full stop too many."),
        ({"page": "/compare/"}, "partly", "I could not find my way back to the top."),
        ({"page": "/treatments/muscle-relaxants/"}, "yes", ""),
        ({"page": "/treatments/muscle-relaxants/"}, "no", ""),
    )
    messages = [_message(*one, at=at) for one in said]
    words = "It is as the source prints it."
    settle_message(message=messages[1], words=words, by=story.author, at=at)


def _message(asked: dict[str, str], useful: str, words: str, at: datetime) -> FeedbackMessage:
    token = read(issue(subject_of(asked, at=at), at=at))
    assert token
    return leave(token=token, useful=useful, words=words, at=at)


def _partners(story: Any) -> None:
    at = story.clock.at
    said = {"site": "https://example.org", "purpose": "We show a page on each treatment."}
    apply(form=UUID(int=2), name="A society", email="a@example.org", **said, at=at)
    other = apply(form=UUID(int=3), name="Another", email="b@example.org", **said, at=at)[0]
    admin = User.objects.get(username="admin")
    with mock.patch("treatments.partners.signing_up.token_urlsafe", return_value=PRIVATE):
        decide(partner=other, shown="applied", state="approved", by=admin, at=at)
    make_key(partner=other, at=at)
    webhook = subscribe(partner=other, address="https://hooks.example.org/in", at=at)
    Subscription.objects.filter(pk=webhook.pk).update(uid=WEBHOOK, failing_since=at)
    send_test(subscription=webhook, at=at)


def _left(story: Any) -> None:
    """Somebody who kept a page of the site, and cannot sign in any more."""
    former = User.objects.create_user(
        "former", first_name="Demo", last_name="Former", is_active=False
    )
    Page.objects.filter(slug="contact").update(owner=former)
