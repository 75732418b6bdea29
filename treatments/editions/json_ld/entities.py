"""What the pages are about: treatments, conditions, words, and the sources they rest on."""

import re
from collections.abc import Sequence
from typing import Any

from treatments.editions.document import CODE_SYSTEMS, Code, Document, Source, Term

Node = dict[str, Any]

CONDITION = "Dystonia"

# By kind. A plain SurgicalProcedure is no therapy to schema.org: possibleTreatment would not
# take it, so surgery is both. No kind says whether a medicine is one drug or a class of them.
TYPES: dict[str, list[str]] = {
    "injection": ["MedicalTherapy"],
    "medicine": ["MedicalTherapy"],
    "therapy": ["MedicalTherapy"],
    "surgery": ["SurgicalProcedure", "MedicalTherapy"],
}
# A therapy of this very name is what schema.org calls so.
PHYSICAL_THERAPY = frozenset({"physiotherapy", "physical therapy"})

# What schema.org reads as a date; "spring 2009" stays on the page.
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def treatment(document: Document) -> Node:
    """A treatment under its name, with its types."""
    return {"@type": one_or_all(_types(document)), "name": document.name.text}


def treatment_in_full(document: Document) -> Node:
    """A treatment, what it is, and the side effects that its source names."""
    worded = {effect.slug: effect.name for effect in document.effects}
    names = dict.fromkeys(worded[one.effect] for one in document.side_effects)
    return treatment(document) | stated(
        alternateName=one_or_all(document.also_known_as),
        description=document.what_it_is.text,
        adverseOutcome=[{"@type": "MedicalEntity", "name": name} for name in names],
    )


def code(codes: Sequence[Code]) -> Node:
    """The property that holds codes, for what goes with a document's facts rather than on its
    page: those that stand for the very thing.
    """
    exact = [
        {
            "@type": "MedicalCode",
            "codeValue": one.code,
            "codingSystem": CODE_SYSTEMS[one.system],
        }
        for one in codes
        if one.relation == "exact"
    ]
    return stated(code=one_or_all(exact))


def condition(name: str = CONDITION) -> Node:
    """Dystonia, or the type of it that is named."""
    return {"@type": "MedicalCondition", "name": name}


def source(one: Source) -> Node:
    """A source by its title, with the date and the licence it states."""
    return {"@type": "CreativeWork", "name": one.title} | stated(
        datePublished=one.published if DATE.fullmatch(one.published) else "",
        license=_licence(one.licence),
    )


def source_in_full(one: Source) -> Node:
    """A source, with all that it states about itself."""
    # Not `publisher`: nobody wrote down whether it is a person or an organisation.
    return source(one) | stated(url=one.address, creditText=one.publisher)


def term(one: Term) -> Node:
    """A word with its explanation."""
    return {"@type": "DefinedTerm", "name": one.name, "description": one.definition} | stated(
        alternateName=one_or_all(one.also_known_as)
    )


def stated(**properties: Any) -> Node:
    """The properties that say something."""
    return {name: value for name, value in properties.items() if value}


def one_or_all(values: Sequence[Any]) -> Any:
    """A single value needs no list."""
    return values[0] if len(values) == 1 else list(values)


def _types(document: Document) -> list[str]:
    names = (document.name.text, *document.also_known_as)
    if document.kind == "therapy" and any(name.lower() in PHYSICAL_THERAPY for name in names):
        return ["PhysicalTherapy"]
    return TYPES[document.kind]


def _licence(licence: str) -> str | Node:
    """An address as it is; words as the name of a licence."""
    if not licence or licence.startswith(("http://", "https://")):
        return licence
    return {"@type": "CreativeWork", "name": licence}
