"""The problems of version 1: a treatment that is no longer published, a cursor that is too old."""

from datetime import datetime

from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail

from treatments.api.addresses import address
from treatments.api.problems import Problem, ProblemSerializer
from treatments.api.v1.fields import MomentField
from treatments.api.v1.serializers.standing import EditionNameSerializer
from treatments.editions.models import Release, ReleaseKind

ENDINGS = (ReleaseKind.WITHDRAWN, ReleaseKind.GONE)


class WithdrawnProblemSerializer(ProblemSerializer):
    """A treatment that was published and is not any more: take copies of it down."""

    state = serializers.ChoiceField(
        source="release.kind",
        choices=[(kind.value, kind.label) for kind in ENDINGS],
        help_text="Withdrawn: it may come back. Gone: it is not meant to.",
    )
    reason = serializers.CharField(
        source="release.explanation", help_text="Why, in a sentence for readers."
    )
    withdrawn_at = MomentField(source="release.effective_at", help_text="Since when, in UTC.")
    content_id = serializers.UUIDField(
        source="release.content_id", help_text="The treatment's lasting identity."
    )
    language = serializers.CharField(source="release.language", help_text="As in BCP 47.")
    edition = EditionNameSerializer(
        source="release.edition", allow_null=True, help_text="The edition that was live until then."
    )


class Withdrawn(Problem):
    """410, with the reason that readers are shown."""

    serializer_class = WithdrawnProblemSerializer
    title = "Treatment withdrawn"

    def __init__(self, release: Release) -> None:
        super().__init__(
            "This treatment is no longer published: take your copies of it down, and show the "
            "reason in their place.",
            status=410,
        )
        self.release = release


class CursorTooOldProblemSerializer(ProblemSerializer):
    """You have missed changes that are told no more: start again from the beginning."""

    kept_since = MomentField(help_text="What changed before is told no more, in UTC.")
    restart = serializers.URLField(help_text="Where all that is published is read.")


class CursorTooOld(Problem):
    """410, with where to start again."""

    serializer_class = CursorTooOldProblemSerializer
    title = "Cursor too old"

    def __init__(self, kept_since: datetime) -> None:
        self.restart = address("api-v1:changes")
        super().__init__(
            "You have missed changes that are told no more. Start again: read "
            f"{self.restart} to its end, and take down what you hold and it does not name.",
            status=410,
        )
        self.kept_since = kept_since


class NotShown(Withdrawn):
    """The same for a text of the past that was withdrawn since."""

    def __init__(self, release: Release) -> None:
        super().__init__(release)
        self.detail = ErrorDetail(
            "This text was withdrawn later and is not shown again: ask for the treatment without "
            "a day or a number, and show the reason wherever you still have the old text."
        )
