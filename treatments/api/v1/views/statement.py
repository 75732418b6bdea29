"""One statement, by its uid."""

from uuid import UUID

from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from treatments.api import etags
from treatments.api.addresses import address
from treatments.api.schema import problem
from treatments.api.v1.problems import StatementEnded, StatementEndedProblemSerializer
from treatments.api.v1.serializers.statement import StatementSerializer
from treatments.api.v1.statements import ended, statement
from treatments.api.view import PublicView


class StatementView(PublicView):
    """A statement, as the live edition of its treatment words it.

    A uid survives rewording and new editions. When no live edition makes the statement any
    more, the answer says what happened to it: take your copy of it down.
    """

    serializer_class = StatementSerializer
    responses = problem(410, "We no longer say it, and why.", StatementEndedProblemSerializer)
    parameters = [
        OpenApiParameter("uid", UUID, OpenApiParameter.PATH, description="Its lasting identity.")
    ]

    def get(self, request: Request, uid: UUID) -> HttpResponseBase:
        found = statement(str(uid), at=self.now)
        if found is None:
            end = ended(str(uid), at=self.now)
            if end is None:
                raise NotFound("No statement with this uid was ever published.")
            raise StatementEnded(str(uid), end)
        self.ends = found.published.expires_at
        self.links["canonical"] = address("pages:treatment", found.published.edition.slug)
        etag = etags.of_published([found.published], found.uid)
        return self.answer(etag, lambda: StatementSerializer(found).data)
