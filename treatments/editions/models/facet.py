"""Facet: what an edition can be found by, copied out of its body at publishing."""

from collections.abc import Iterator

from django.db import models

from treatments.editions.document import STATEMENTS, TREATMENT, Document
from treatments.editions.immutable import WrittenOnceModel
from treatments.editions.models.edition import Edition


class Facet(WrittenOnceModel):
    """One word an edition is listed under, with the wording that edition gives it."""

    class Group(models.TextChoices):
        KIND = "kind", "Kind of treatment"
        EFFECT = "effect", "Side effect"
        DYSTONIA_TYPE = "dystonia_type", "Type of dystonia"
        TERM = "term", "Glossary term"
        SOURCE = "source", "Source"
        # By uid: name is the part of the document that the statement stands in.
        STATEMENT = "statement", "Statement"
        # Of the treatment, or of a type that it names; see code_slug().
        CODE = "code", "Code"

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="facets")
    group = models.CharField(max_length=20, choices=Group)
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=300)

    class Meta:
        db_table = "editions_facet"
        base_manager_name = "objects"
        constraints = [
            models.UniqueConstraint(fields=["edition", "group", "slug"], name="facet_once"),
        ]
        # Used by EditionQuerySet.mentioning.
        indexes = [models.Index(fields=["group", "slug"], name="facet_by_word")]

    def __str__(self) -> str:
        return f"{self.group}: {self.name}"


def facets_of(edition: Edition) -> Iterator[Facet]:
    """The unsaved facets of an edition; a page has none."""
    if edition.subject != TREATMENT:
        return
    for group, slug, name in _words_of(edition.document):
        yield Facet(edition=edition, group=group, slug=slug, name=name)


def _words_of(document: Document) -> Iterator[tuple[str, str, str]]:
    yield Facet.Group.KIND, document.kind, document.kind
    for effect in document.effects:
        yield Facet.Group.EFFECT, effect.slug, effect.name
    for dystonia_type in document.dystonia_types:
        yield Facet.Group.DYSTONIA_TYPE, dystonia_type.slug, dystonia_type.name
    for term in document.terms:
        yield Facet.Group.TERM, term.slug, term.name
    for source in document.sources:
        yield Facet.Group.SOURCE, source.slug, source.title
    for part in STATEMENTS:
        for statement in getattr(document, part):
            yield Facet.Group.STATEMENT, statement.uid, part
    codes = (*document.codes, *(code for word in document.dystonia_types for code in word.codes))
    for slug, code in {code_slug(one.system, one.code): one.code for one in codes}.items():
        yield Facet.Group.CODE, slug, code


def code_slug(system: str, code: str) -> str:
    """How a code is listed: "mesh-D001418", "mondo-MONDO-0000476"."""
    return f"{system}-{code}".replace(":", "-")
