"""One address of every kind that answers 200 in the tests' world."""

ADDRESSES = (
    "/api/v1",
    "/api/v1/treatments",
    "/api/v1/treatments/baclofen",
    "/api/v1/treatments/baclofen/editions",
    "/api/v1/treatments/baclofen/editions/1",
    "/api/v1/effects",
    "/api/v1/effects/nausea",
    "/api/v1/dystonia-types",
    "/api/v1/dystonia-types/generalised",
    "/api/v1/glossary",
    "/api/v1/glossary/withdrawal-symptoms",
    "/api/v1/changes",
    "/api/v1/sources",
    "/api/v1/sources/leaflet",
    "/api/v1/schema",
    "/api/v1/docs",
)


def shown_within(address: str) -> int:
    """Seconds for which its answers are kept. What changed is told ten seconds late, and is kept
    for so much less.
    """
    return 50 if address.endswith("/changes") else 60
