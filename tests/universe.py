"""The small world every test lives in, built only through the actions.

    muscle relaxants        imported, live as edition 1
    baclofen                the same; shares drowsiness with muscle relaxants
    physiotherapy           the same; no side effects listed
    deep brain stimulation  imported, then withdrawn
    botulinum toxin         a draft, never published
    about, disclaimer, …    pages of the site: templates, live as edition 1

Its words are the source document's. `SECRET` stands in the draft only: if it ever reaches
a reader, a draft has leaked.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from django.contrib.auth.models import User

from treatments.catalogue.assemble import assemble
from treatments.catalogue.loading.actor import LOADER
from treatments.catalogue.models import Page, Treatment, WorkingCopy
from treatments.catalogue.restore import restore
from treatments.editions import document as doc
from treatments.editions.documents import AnyDocument
from treatments.editions.models import Edition
from treatments.editions.page import PageDocument, Section
from treatments.publishing.actions import publish, withdraw
from treatments.review.actions import approve, submit
from treatments.review.models import Review

SECRET = "SECRET: this sentence stands only in a draft."
STARTED = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PUBLISHED = STARTED + timedelta(hours=1)
WITHDRAWN = STARTED + timedelta(hours=2)
NOW = STARTED + timedelta(days=1)

_NAMESPACE = UUID("6f7d1f4e-0c55-4c0c-9a33-000000000000")
SOURCE = doc.Source(slug="leaflet", title="Treatment options for dystonia")


def uid(name: str) -> str:
    """The same identifier for the same name, in every run."""
    return str(uuid5(_NAMESPACE, name))


def passage(line: int, words: str) -> doc.Passage:
    """A passage of the world's one source."""
    return doc.Passage(f"leaflet#L{line}", "leaflet", line, line, words)


def a_document(name: str, kind: str, **parts: object) -> doc.Document:
    """A treatment with a name and what it is; the rest as given."""
    slug = name.lower().replace(" ", "-")
    words = passage(1, "Treatment options for dystonia")
    passages = {p.key: p for p in (words, *parts.pop("passages", ()))}
    return doc.Document(
        content_id=uid(slug),
        language="en-GB",
        slug=slug,
        name=doc.Sourced(name, words.key),
        kind=kind,
        what_it_is=parts.pop("what_it_is", doc.Sourced("A treatment for dystonia.", words.key)),
        how_it_works=parts.pop("how_it_works", doc.Sourced()),
        passages=tuple(sorted(passages.values(), key=lambda p: p.first_line)),
        sources=(SOURCE,),
        **parts,
    )


def side_effects_of(slug: str, line: int, lead_in: str, *names: str) -> doc.SideEffectGroup:
    """A group whose effects are worded by their names alone."""
    return doc.SideEffectGroup(
        uid=uid(f"{slug} side effects"),
        lead_in=lead_in,
        closing="",
        passage=f"leaflet#L{line}",
        side_effects=tuple(
            doc.SideEffect(uid(f"{slug} {n}"), n, n.replace(" ", "-"), "safety", f"leaflet#L{line}")
            for n in names
        ),
    )


def effects(*names: str) -> tuple[doc.Effect, ...]:
    """The vocabulary entries of effects, in the order a document keeps them."""
    return tuple(doc.Effect(n.replace(" ", "-"), n) for n in sorted(names))


MUSCLE_RELAXANTS = a_document(
    "Muscle relaxants",
    "medicine",
    how_it_works=doc.Sourced("They help to relax affected muscles.", "leaflet#L29"),
    benefits=(
        doc.Statement(
            uid("relaxants can be effective"),
            "Can be an effective treatment when other types of medication have failed.",
            "effectiveness",
            "leaflet#L31",
        ),
    ),
    drawbacks=(
        doc.Statement(
            uid("relaxants withdrawal"),
            "Can cause withdrawal symptoms if dose is suddenly stopped.",
            "safety",
            "leaflet#L32",
            sought_as_side_effect=True,
        ),
    ),
    side_effect_groups=(
        side_effects_of("muscle-relaxants", 33, "Side effects include", "drowsiness", "dizziness"),
    ),
    effects=effects("drowsiness", "dizziness"),
    terms=(doc.Term("withdrawal-symptoms", "withdrawal symptoms"),),
    passages=(
        passage(29, "which helps to relax affected muscles"),
        passage(31, "Can be an effective treatment when other types of medication have failed."),
        passage(32, "Can cause withdrawal symptoms if dose is suddenly stopped."),
        passage(33, "Side effects include drowsiness, dizziness"),
    ),
)
BACLOFEN = a_document(
    "Baclofen",
    "medicine",
    name_restored=True,
    benefits=(
        doc.Statement(
            uid("baclofen effective"),
            "Daily doses of baclofen have been shown to be effective in treating people with "
            "generalised dystonia.",
            "effectiveness",
            "leaflet#L25",
        ),
    ),
    side_effect_groups=(
        side_effects_of("baclofen", 26, "Common side effects include", "nausea", "drowsiness"),
    ),
    fits=(
        doc.Fit(
            uid("baclofen generalised"),
            "generalised",
            "shown to be effective",
            "daily doses",
            "leaflet#L25",
        ),
    ),
    effects=effects("nausea", "drowsiness"),
    dystonia_types=(doc.DystoniaType("generalised", "generalised dystonia"),),
    passages=(
        passage(25, "Daily doses of Baclofen have been shown to be effective"),
        passage(26, "Common side effects include nausea, drowsiness"),
    ),
)
PHYSIOTHERAPY = a_document(
    "Physiotherapy",
    "therapy",
    benefits=(
        doc.Statement(
            uid("physiotherapy helps"),
            "Helps to:",
            "daily-life",
            "leaflet#L40",
            points=("maintain a full range of motion", "improve your posture"),
        ),
    ),
    drawbacks=(
        doc.Statement(
            uid("physiotherapy commitment"),
            "Long-term commitment needed to achieve results.",
            "daily-life",
            "leaflet#L47",
        ),
    ),
    passages=(
        passage(40, "Helps to: maintain a full range of motion improve your posture"),
        passage(47, "Long-term commitment needed to achieve results."),
    ),
)
DEEP_BRAIN_STIMULATION = a_document(
    "Deep brain stimulation",
    "surgery",
    benefits=(
        doc.Statement(
            uid("dbs reversible"), "The surgery is reversible.", "reversal", "leaflet#L58"
        ),
    ),
    passages=(passage(58, "The surgery is reversible."),),
)
BOTULINUM_TOXIN = a_document(
    "Botulinum toxin", "injection", what_it_is=doc.Sourced(SECRET, "leaflet#L1")
)


def a_page(slug: str, name: str, *sections: tuple[str, str]) -> PageDocument:
    """A page of the site; each section a heading and its one paragraph."""
    return PageDocument(
        content_id=uid(slug),
        language="en-GB",
        slug=slug,
        name=doc.Sourced(name),
        sections=tuple(
            Section(uid(f"{slug} {place}"), heading, (words,))
            for place, (heading, words) in enumerate(sections)
        ),
    )


ABOUT = a_page("about", "About", ("", "Whose words these are."), ("Who we are", "[Say who.]"))
DISCLAIMER = a_page("disclaimer", "Disclaimer", ("", "It is not advice about you."))
PRIVACY = a_page("privacy", "Privacy", ("", "What this site keeps about you."))
ACCESSIBILITY = a_page("accessibility", "Accessibility statement", ("", "[Say how far.]"))
CONTACT = a_page("contact", "Contact", ("", "[Give an address.]"))
PAGES = (ABOUT, DISCLAIMER, PRIVACY, ACCESSIBILITY, CONTACT)


@dataclass(frozen=True)
class World:
    """The treatments by short name, with the people who made them."""

    author: User
    reviewer: User
    publisher: User
    muscle_relaxants: Treatment
    baclofen: Treatment
    physiotherapy: Treatment
    deep_brain_stimulation: Treatment
    botulinum_toxin: Treatment
    about: Page
    disclaimer: Page
    privacy: Page
    accessibility: Page
    contact: Page

    def approve(self, treatment: Treatment, **how: object) -> Review:
        """The author submits what the working copy says now; the reviewer approves it."""
        at = how.pop("at", NOW)
        review = submit(copy=treatment, reviewer=self.reviewer, by=self.author, at=at)
        return approve(review=review, by=self.reviewer, at=at, **how)

    def publish(self, treatment: Treatment, *, approved: bool = True, **how: object) -> Edition:
        """Publish what the working copy says now, as the publisher would once it is approved."""
        if approved:
            self.approve(treatment, at=how.get("at", NOW))
        return publish(
            **{
                "copy": treatment,
                "change_kind": "minor",
                "note": "Reworded a sentence.",
                "shown_digest": assemble(type(treatment).objects.get(pk=treatment.pk)).digest,
                "by": self.publisher,
                "at": NOW,
                **how,
            }
        )

    def reword_a_benefit(self, treatment: Treatment, text: str, **how: object) -> Treatment:
        """The author changes the first benefit; nothing is published."""
        document = assemble(Treatment.objects.get(pk=treatment.pk))
        first = replace(document.benefits[0], text=text)
        changed = replace(document, benefits=(first, *document.benefits[1:]))
        return restore(document=changed, by=self.author, at=how.get("at", NOW))


def build(*, author: User, publisher: User) -> None:
    """Make the world as the site begins: imported, then edited by people."""
    for page in PAGES:
        _import(page, "The template that comes with the site.")
    for document in (MUSCLE_RELAXANTS, BACLOFEN, PHYSIOTHERAPY, DEEP_BRAIN_STIMULATION):
        treatment = _import(document, "Imported from the source document.")
    withdraw(
        copy=treatment,
        explanation="We are checking this text with a specialist.",
        by=publisher,
        at=WITHDRAWN,
    )
    restore(document=BOTULINUM_TOXIN, by=author, at=STARTED)


def _import(document: AnyDocument, note: str) -> WorkingCopy:
    copy = restore(document=document, by=None, at=STARTED)
    publish(
        copy=copy,
        change_kind="imported",
        note=note,
        shown_digest=assemble(copy).digest,
        by=LOADER,
        at=PUBLISHED,
    )
    return copy


def meet(*, author: User, reviewer: User, publisher: User) -> World:
    """The world that stands in the database, with the people in it."""
    by_slug = {
        copy.slug.replace("-", "_"): copy
        for copy in (*Treatment.objects.all(), *Page.objects.all())
    }
    return World(author=author, reviewer=reviewer, publisher=publisher, **by_slug)
