"""A treatment as JSON-LD: what its public page says of itself."""

from datetime import date
from typing import Any

from treatments.api.addresses import address
from treatments.api.v1.published import Published
from treatments.editions.days import today
from treatments.editions.json_ld import pages
from treatments.editions.json_ld.pages import Facts, Place
from treatments.editions.models import ReviewState


def json_ld(treatment: Published) -> dict[str, Any]:
    """The page, with the treatment as what it is about."""
    edition: Any = treatment.edition
    reviewed: date | None = edition.last_reviewed
    place = Place(
        edition.name,
        address("pages:treatment", edition.slug),
        Place("Treatments", address("pages:home")),
    )
    facts = Facts(
        edition.language,
        modified=today(now=edition.live_since),
        # Words that changed since may carry the day of the last review, too.
        reviewed=reviewed if edition.review_state == ReviewState.REVIEWED else None,
        sources=treatment.document.sources,
    )
    return pages.treatment_page(treatment.document, place, facts) | {
        "identifier": f"urn:uuid:{edition.content_id}",
        "version": str(edition.number),
        "expires": treatment.expires_at.date().isoformat(),
        "creditText": treatment.attribution,
    }
