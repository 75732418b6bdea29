"""The problems of version 1: a treatment that is no longer published, a cursor that is too old."""

from datetime import datetime

from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail

from treatments.api.addresses import address
from treatments.api.problems import Problem, ProblemSerializer
from treatments.api.v1.fields import MomentField
from treatments.api.v1.serializers.standing import EditionNameSerializer
from treatments.api.v1.statements import Ended
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


class NotShown(Withdrawn):
    """The same for a text of the past that was withdrawn since."""

    def __init__(self, release: Release) -> None:
        super().__init__(release)
        self.detail = ErrorDetail(
            "This text was withdrawn later and is not shown again: ask for the treatment without "
            "a day or a number, and show the reason wherever you still have the old text."
        )


class StatementEndedProblemSerializer(ProblemSerializer):
    """A statement that was published and is not made any more: take copies of it down."""

    uid = serializers.UUIDField(help_text="The statement's lasting identity.")
    state = serializers.ChoiceField(
        source="ended.state",
        choices=[
            ("removed", "A later edition of its treatment no longer makes it"),
            *((kind.value, f"Its treatment: {kind.label}") for kind in ENDINGS),
            ("replaced", "Another treatment took the place of its treatment"),
        ],
        help_text="What happened to it.",
    )
    reason = serializers.CharField(
        source="ended.reason", help_text="Why, in a sentence for readers; perhaps empty."
    )
    ended_at = MomentField(source="ended.since", help_text="Since when, in UTC.")
    content_id = serializers.UUIDField(
        source="ended.edition.content_id", help_text="The lasting identity of its treatment."
    )
    edition = EditionNameSerializer(
        source="ended.edition", help_text="The edition that made it last."
    )


class StatementEnded(Problem):
    """410, with what happened."""

    serializer_class = StatementEndedProblemSerializer
    title = "Statement no longer made"

    def __init__(self, uid: str, ended: Ended) -> None:
        super().__init__(
            "We no longer say this: take your copies of it down, and show the reason in its place.",
            status=410,
        )
        self.uid, self.ended = uid, ended


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
