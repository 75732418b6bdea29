"""How the working copy is asked."""

from typing import Self

from treatments.catalogue.models.natural import NaturalKeyQuerySet

# Everything assemble() reads, in a number of queries that does not grow with the rows.
EVERYTHING = (
    "name_passage__source",
    "name_passage__repairs",
    "what_it_is_passage__source",
    "what_it_is_passage__repairs",
    "how_it_works_passage__source",
    "how_it_works_passage__repairs",
    "benefits__passage__source",
    "benefits__passage__repairs",
    "drawbacks__passage__source",
    "drawbacks__passage__repairs",
    "side_effect_groups__passage__source",
    "side_effect_groups__passage__repairs",
    "side_effects__effect",
    "side_effects__passage__source",
    "side_effects__passage__repairs",
    "fits__dystonia_type",
    "fits__passage__source",
    "fits__passage__repairs",
)


class GlossaryQuerySet(NaturalKeyQuerySet):
    """Questions about glossary terms."""

    def with_passages(self) -> Self:
        """Together with what assemble() reads of them."""
        return self.select_related("passage__source").prefetch_related("passage__repairs")


class TreatmentQuerySet(NaturalKeyQuerySet):
    """Questions about working copies."""

    def with_everything(self) -> Self:
        """Together with all rows that assemble() reads."""
        return self.prefetch_related(*EVERYTHING)

    def to_recompute(self) -> Self:
        """Those whose draft_digest is out of date."""
        return self.filter(draft_digest__isnull=True)
