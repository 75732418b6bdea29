"""One address of every kind that answers 200 in the tests' world."""

from tests.universe import uid

ADDRESSES = (
    "/api/v1",
    "/api/v1/treatments",
    "/api/v1/treatments/baclofen",
    "/api/v1/treatments/baclofen/fragment",
    "/api/v1/treatments/baclofen/editions",
    "/api/v1/treatments/baclofen/editions/1",
    f"/api/v1/statements/{uid('baclofen effective')}",
    "/api/v1/comparisons?t=baclofen&t=muscle-relaxants",
    "/api/v1/search?q=nausea",
    "/api/v1/effects",
    "/api/v1/effects/nausea",
    "/api/v1/dystonia-types",
    "/api/v1/dystonia-types/generalised",
    "/api/v1/glossary",
    "/api/v1/glossary/withdrawal-symptoms",
    "/api/v1/sources",
    "/api/v1/sources/leaflet",
    "/api/v1/changes",
    "/api/v1/schema",
    "/api/v1/docs",
)
