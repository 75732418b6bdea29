"""Where everything is."""

from django.http.response import HttpResponseBase
from rest_framework import serializers
from rest_framework.request import Request

from treatments.api import etags
from treatments.api.addresses import address
from treatments.api.view import PublicView

LISTED = (
    "treatments",
    "effects",
    "dystonia-types",
    "glossary",
    "sources",
    "changes",
    "schema",
    "docs",
)


class IndexSerializer(serializers.Serializer):
    """The addresses to start from."""

    treatments = serializers.URLField(help_text="All treatments that are published.")
    effects = serializers.URLField(help_text="All side effects they mention.")
    dystonia_types = serializers.URLField(help_text="All types of dystonia they name.")
    glossary = serializers.URLField(help_text="All glossary terms they use.")
    sources = serializers.URLField(help_text="All sources they rest on.")
    changes = serializers.URLField(help_text="What changed, and all that is published.")
    schema = serializers.URLField(help_text="The OpenAPI document that describes this API.")
    docs = serializers.URLField(help_text="The same for people to read.")


class IndexView(PublicView):
    """The addresses to start from.

    In full, so that a program need not put them together.
    """

    of_program = True
    serializer_class = IndexSerializer

    def get(self, request: Request) -> HttpResponseBase:
        return self.answer(etags.of_build(), self.addresses)

    def addresses(self) -> dict[str, str]:
        """Each list's full address by its name."""
        return {name.replace("-", "_"): address(f"api-v1:{name}") for name in LISTED}
