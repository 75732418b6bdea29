"""The two kinds of document, by what they are about. Plain Python, no Django."""

from treatments.editions.document import PAGE, TREATMENT, Document, Source
from treatments.editions.page import PageDocument

AnyDocument = Document | PageDocument

_KINDS: dict[str, type[Document] | type[PageDocument]] = {TREATMENT: Document, PAGE: PageDocument}


def document_of(subject: str, body: str) -> AnyDocument:
    """Read a stored body. Raises canonical.Unreadable, saying where it is wrong."""
    return _KINDS[subject].from_body(body)


def sources_cited(document: AnyDocument) -> tuple[Source, ...]:
    """What its words come from; a page of the site rests on nothing."""
    return document.sources if isinstance(document, Document) else ()
