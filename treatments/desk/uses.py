"""How often a shared word, passage or source is used."""

from datetime import datetime

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from treatments.catalogue.models import Passage
from treatments.editions.models import Edition, Facet


def counted(rows: QuerySet, by: str) -> Coalesce:
    """How many of `rows` point by the field `by` at the row of the outer query."""
    counts = rows.order_by().filter(**{by: OuterRef("pk")}).values(by).values(count=Count("pk"))
    return Coalesce(Subquery(counts, output_field=IntegerField()), 0)


def passages_with_uses(passages: QuerySet[Passage]) -> QuerySet[Passage]:
    """Adds `uses`: how many names, texts, statements and terms rest on each passage."""
    relations = [
        relation
        for relation in Passage._meta.related_objects
        if relation.related_model._meta.model_name != "repair"
    ]
    counts = [
        counted(relation.related_model._default_manager.all(), relation.field.name)
        for relation in relations
    ]
    return passages.annotate(uses=sum(counts[1:], counts[0]))


def live_pages_with(group: str, *, at: datetime) -> Coalesce:
    """How many published pages use the word of the outer query's slug."""
    facets = Facet.objects.filter(
        group=group, slug=OuterRef("slug"), edition__in=Edition.objects.live(at=at).values("pk")
    )
    counts = facets.order_by().values("slug").values(count=Count("pk"))
    return Coalesce(Subquery(counts, output_field=IntegerField()), 0)
