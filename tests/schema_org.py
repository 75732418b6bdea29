"""The part of schema.org that our pages use, as a table: who may have a property, and of what.

From schemaorg/schemaorg, data/ext/health-lifesci/med-health-core.ttl and data/schema.ttl, as
read on 20 August 2026. What is not in the table is a fault, so that a new property is looked up.
"""

from collections.abc import Iterator
from typing import Any

TEXT, DATE, URL, INTEGER = "Text", "Date", "URL", "Integer"

# Every type we use, with the type above it.
ABOVE = {
    "CreativeWork": "Thing",
    "WebPage": "CreativeWork",
    "AboutPage": "WebPage",
    "MedicalWebPage": "WebPage",
    "WebSite": "CreativeWork",
    "DefinedTermSet": "CreativeWork",
    "DefinedTerm": "Intangible",
    "Intangible": "Thing",
    "ItemList": "Intangible",
    "BreadcrumbList": "ItemList",
    "ListItem": "Intangible",
    "MedicalEntity": "Thing",
    "MedicalCondition": "MedicalEntity",
    "MedicalProcedure": "MedicalEntity",
    "SurgicalProcedure": "MedicalProcedure",
    "TherapeuticProcedure": "MedicalProcedure",
    "MedicalTherapy": "TherapeuticProcedure",
    "PhysicalTherapy": "MedicalTherapy",
    "MedicalIntangible": "MedicalEntity",
    "MedicalCode": "MedicalIntangible",
}

# Every property we use: the types that may have it, and what it may be.
PROPERTIES: dict[str, tuple[set[str], set[str]]] = {
    "name": ({"Thing"}, {TEXT}),
    "alternateName": ({"Thing"}, {TEXT}),
    "description": ({"Thing"}, {TEXT}),
    "url": ({"Thing"}, {URL}),
    "inLanguage": ({"CreativeWork"}, {TEXT}),
    "identifier": ({"Thing"}, {TEXT}),
    "version": ({"CreativeWork"}, {TEXT}),
    "expires": ({"CreativeWork"}, {DATE}),
    "dateModified": ({"CreativeWork"}, {DATE}),
    "datePublished": ({"CreativeWork"}, {DATE}),
    "creditText": ({"CreativeWork"}, {TEXT}),
    "license": ({"CreativeWork"}, {"CreativeWork", URL}),
    "isBasedOn": ({"CreativeWork"}, {"CreativeWork", URL}),
    "about": ({"CreativeWork"}, {"Thing"}),
    "mentions": ({"CreativeWork"}, {"Thing"}),
    "mainEntity": ({"CreativeWork"}, {"Thing"}),
    "breadcrumb": ({"WebPage"}, {"BreadcrumbList", TEXT}),
    "lastReviewed": ({"WebPage"}, {DATE}),
    "itemListElement": ({"ItemList"}, {"ListItem"}),
    "itemListOrder": ({"ItemList"}, {URL}),
    "position": ({"ListItem"}, {INTEGER}),
    "item": ({"ListItem"}, {URL}),
    "hasDefinedTerm": ({"DefinedTermSet"}, {"DefinedTerm"}),
    "possibleTreatment": (
        {"MedicalCondition"},
        {"MedicalTherapy", "Drug", "DrugClass", "LifestyleModification"},
    ),
    "code": ({"MedicalEntity"}, {"MedicalCode"}),
    "codeValue": ({"MedicalCode"}, {TEXT}),
    "codingSystem": ({"MedicalCode"}, {TEXT}),
    "adverseOutcome": ({"TherapeuticProcedure", "MedicalDevice"}, {"MedicalEntity"}),
}


def faults(data: dict[str, Any]) -> Iterator[str]:
    """A sentence for everything that schema.org does not allow. `data` is a whole block."""
    if data.get("@context") != "https://schema.org":
        yield "The context is not schema.org."
    yield from _faults({name: value for name, value in data.items() if name != "@context"})


def types_of(node: dict[str, Any]) -> set[str]:
    """The types of a node and all above them."""
    named = node.get("@type", [])
    waiting, found = [named] if isinstance(named, str) else list(named), set()
    while waiting:
        found.add(one := waiting.pop())
        waiting += [ABOVE[one]] if one in ABOVE else []
    return found


def _faults(node: dict[str, Any]) -> Iterator[str]:
    types = types_of(node)
    for one in sorted(types - set(ABOVE) - {"Thing"}) or ([] if types else ["no type"]):
        yield f"{one} is no type of the table."
    for name, value in node.items():
        if name == "@type":
            continue
        if name not in PROPERTIES:
            yield f"{name} is no property of the table."
            continue
        domain, allowed = PROPERTIES[name]
        if not types & domain:
            yield f"{name} stands on {sorted(types)}."
        for one in value if isinstance(value, list) else [value]:
            if not _is(one) & allowed:
                yield f"{name} is {one!r}."
            if isinstance(one, dict):
                yield from _faults(one)


def _is(value: Any) -> set[str]:
    if isinstance(value, dict):
        return types_of(value)
    if isinstance(value, int):
        return {INTEGER}
    if not isinstance(value, str) or not value.strip():
        return set()
    found = {TEXT}
    if value.startswith(("https://", "http://")):
        found.add(URL)
    if value[:4].isdecimal() and set(value) <= set("0123456789-"):
        found.add(DATE)
    return found
