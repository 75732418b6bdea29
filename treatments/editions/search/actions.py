"""The verbs of search: make an edition findable, and make the whole index anew."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from treatments.editions.models import Edition, Release, ReleaseKind
from treatments.editions.querysets import EditionQuerySet
from treatments.editions.search.models import SearchSpelling, SearchText, SearchWord
from treatments.editions.search.texts import SharedWord, Text, shared_words, spellings, text_of

TOGETHER = 500


def make_findable(*, edition: Edition, at: datetime) -> None:
    """Write what an edition is found by, once its line of the log is written; forget the editions
    of its text that it overtakes. Call it in the transaction that publishes. Whether readers see
    the edition is asked when they search.
    """
    _write([edition])
    of_the_text = Q(edition__content_id=edition.content_id, edition__language=edition.language)
    kept = _kept(Edition.objects.of(content_id=edition.content_id, language=edition.language), at)
    SearchText.objects.filter(of_the_text).exclude(edition__in=kept).delete()
    mentions = SearchWord.editions.through.objects
    mentions.filter(of_the_text).exclude(edition__in=kept).delete()
    SearchWord.objects.filter(~Exists(mentions.filter(searchword=OuterRef("pk")))).delete()


@transaction.atomic
def rebuild(*, at: datetime) -> int:
    """Make all of it anew from the editions; how many can be found. Synonyms stay."""
    for model in (SearchText, SearchWord.editions.through, SearchWord, SearchSpelling):
        model.objects.all().delete()
    kept = sorted(_kept(Edition.objects.all(), at))
    for first in range(0, len(kept), TOGETHER):
        _write(Edition.objects.filter(pk__in=kept[first : first + TOGETHER]).order_by("pk"))
    return len(kept)


def _kept(editions: EditionQuerySet, at: datetime) -> set[int]:
    """Of these, what readers see at `at` or may see later."""
    live = editions.live(at=at).values_list("pk", flat=True)
    lines = Release.objects.standing().filter(kind=ReleaseKind.LIVE, effective_at__gt=at)
    coming = lines.filter(edition__in=editions).values_list("edition", flat=True)
    return {*live, *coming}


def _write(editions: Iterable[Edition]) -> None:
    texts = [(edition, text_of(edition.document)) for edition in editions]
    SearchText.objects.bulk_create(
        SearchText(
            edition=edition,
            language=edition.language,
            name=text.name,
            words=text.words,
            body=text.body,
        )
        for edition, text in texts
    )
    SearchSpelling.objects.bulk_create(
        (
            SearchSpelling(language=language, word=word, first=word[0], length=len(word))
            for language, word in sorted(
                {(edition.language, word) for edition, text in texts for word in spellings(text)}
            )
        ),
        ignore_conflicts=True,
        batch_size=TOGETHER,
    )
    _write_words(
        [(edition, word) for edition, _ in texts for word in shared_words(edition.document)]
    )


def _write_words(mentioned: list[tuple[Edition, SharedWord]]) -> None:
    distinct = {(edition.language, word.digest): word for edition, word in mentioned}
    SearchWord.objects.bulk_create(
        (_row(language, word) for (language, _), word in distinct.items()), ignore_conflicts=True
    )
    digests = {digest for _, digest in distinct}
    rows = SearchWord.objects.filter(digest__in=digests).values_list("language", "digest", "pk")
    keys = {(language, digest): pk for language, digest, pk in rows}
    through = SearchWord.editions.through
    through.objects.bulk_create(
        (
            through(edition=edition, searchword_id=keys[edition.language, word.digest])
            for edition, word in mentioned
        ),
        ignore_conflicts=True,
        batch_size=TOGETHER,
    )


def _row(language: str, word: SharedWord) -> SearchWord:
    text: Text = word.text
    return SearchWord(
        language=language,
        group=word.group,
        slug=word.slug,
        digest=word.digest,
        name=text.name,
        words=text.words,
        body=text.body,
    )
