"""What the OpenAPI document says of itself. Plain Python: the settings ask it."""

from typing import Any

OF_THE_API: dict[str, Any] = {
    "TITLE": "Dystonia treatments",
    "DESCRIPTION": (
        "Published information about treatments for dystonia, for partner sites. It says what its "
        "source documents say: a part they are silent on is null, a quality they do not state is "
        "“not stated”, and an empty list means that they list none. Within version 1 fields and "
        "values may be added; none is removed or changed."
    ),
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.1",
    "SERVERS": [{"url": "/", "description": "This site"}],
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "CONTACT": {"name": "The publisher of this site, whom its page /about/ names"},
    "LICENSE": {
        "name": "Not granted as a whole: each treatment says what its sources allow",
        "identifier": "LicenseRef-see-each-treatment",
    },
    # Two fields are called kind: a treatment's keeps the plain name.
    "ENUM_NAME_OVERRIDES": {
        "KindEnum": "treatments.editions.document.KINDS.items",
        "KindOfChangeEnum": "treatments.api.v1.serializers.changes.KINDS_OF_CHANGE",
    },
    "TAGS": [
        {"name": "index", "description": "Where to start."},
        {"name": "treatments", "description": "Treatments, in a list and in full."},
        {"name": "statements", "description": "Statements, one by one."},
        {"name": "comparisons", "description": "Treatments side by side."},
        {"name": "search", "description": "What published texts have of some words."},
        {"name": "effects", "description": "Side effects, and who mentions them."},
        {"name": "dystonia-types", "description": "Types of dystonia, and what is said of them."},
        {"name": "glossary", "description": "Terms that readers may not know."},
        {"name": "codes", "description": "What carries a code of another vocabulary."},
        {"name": "changes", "description": "What changed, for those who hold copies."},
        {"name": "currency", "description": "Whether copies are current."},
        {"name": "sources", "description": "What published texts rest on."},
        {"name": "schema", "description": "This document."},
        {"name": "docs", "description": "The same for people."},
        {"name": "webhooks", "description": "What a partner's server is told, and when."},
    ],
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "treatments.api.contract.complete",
        "treatments.partners.described.describe_webhooks",
    ],
}
