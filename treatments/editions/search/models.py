"""The tables of search. All but the synonyms are derived: `rebuild_search` makes them anew.

The index itself is beside two of them, and the database keeps it: see backends/.
"""

from django.core.exceptions import ValidationError
from django.db import models

from treatments.editions.language import LANGUAGE
from treatments.editions.models import Edition, Facet
from treatments.editions.normalise import normalise
from treatments.editions.search.words import words_of


class Findable(models.Model):
    """Columns that backends/ indexes, in falling weight; each holds texts, one a line."""

    language = models.CharField(max_length=12)
    name = models.TextField()
    words = models.TextField(blank=True)
    body = models.TextField(blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name.split("\n")[0]


class SearchText(Findable):
    """What one edition is found by, live or scheduled. Overtaken editions have no row."""

    edition = models.OneToOneField(
        Edition, on_delete=models.PROTECT, primary_key=True, related_name="search_text"
    )

    class Meta:
        db_table = "search_text"


class SearchWord(Findable):
    """An effect, a type of dystonia or a term, in one of its wordings."""

    group = models.CharField(max_length=20, choices=Facet.Group)
    slug = models.SlugField(max_length=80)
    digest = models.CharField(max_length=64, help_text="Of the wording.")
    editions = models.ManyToManyField(
        Edition, related_name="search_words", db_table="search_word_editions"
    )

    class Meta:
        db_table = "search_word"
        constraints = [
            models.UniqueConstraint(fields=["language", "digest"], name="search_word_once"),
        ]


class SearchSpelling(models.Model):
    """A word that stands in some edition, folded: what a misspelt word may have meant."""

    language = models.CharField(max_length=12)
    word = models.CharField(max_length=40)
    # So that the words that are near another are found by an index.
    first = models.CharField(max_length=1)
    length = models.PositiveSmallIntegerField()

    class Meta:
        db_table = "search_spelling"
        constraints = [
            models.UniqueConstraint(fields=["language", "word"], name="search_spelling_once"),
        ]
        indexes = [
            models.Index(fields=["language", "first", "length", "word"], name="search_near"),
        ]

    def __str__(self) -> str:
        return self.word


class Synonym(models.Model):
    """What readers type, and what our texts say for it. Kept by editors; no text moves by it."""

    language = models.CharField(max_length=12, default=LANGUAGE, editable=False)
    typed = models.CharField(
        "readers type",
        max_length=80,
        help_text="Capitals, accents and punctuation make no difference.",
    )
    ours = models.CharField(
        "our texts say",
        max_length=80,
        help_text=(
            "The words as they stand in a text that is published. Only what a source says is the "
            "same: readers are told “We also searched for …”."
        ),
    )
    reason = models.CharField(
        max_length=200, blank=True, help_text="Which source says so, for other editors."
    )

    class Meta:
        db_table = "search_synonym"
        ordering = ["typed", "ours"]
        constraints = [
            models.UniqueConstraint(fields=["language", "typed", "ours"], name="synonym_once"),
            models.CheckConstraint(
                condition=~models.Q(typed="") & ~models.Q(ours=""), name="synonym_has_both"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.typed}: {self.ours}"

    def clean(self) -> None:
        """Keep `typed` as it is looked up, and refuse what could find nothing or nothing more."""
        try:
            self.ours = normalise(self.ours)
        except ValueError as error:
            raise ValidationError({"ours": str(error)}) from error
        typed, ours = words_of(self.typed), words_of(self.ours)
        if not typed:
            raise ValidationError({"typed": "There is no word in this: write what readers type."})
        if not ours:
            raise ValidationError({"ours": "There is no word in this: write what our texts say."})
        if typed == ours:
            raise ValidationError({"ours": "That is the same: search finds it without a synonym."})
        self.typed = " ".join(typed)
