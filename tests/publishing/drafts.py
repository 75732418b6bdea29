"""Documents that went apart, as Hypothesis draws them: few rows and few words, so they meet."""

from dataclasses import replace

from hypothesis import strategies as st

from tests.universe import BACLOFEN, SOURCE, uid
from treatments.editions import document as doc
from treatments.editions.page import PageDocument, Section

EFFECTS = {slug: doc.Effect(slug, slug) for slug in ("nausea", "drowsiness", "dizziness", "rash")}
TYPES = {slug: doc.DystoniaType(slug, slug) for slug in ("focal", "cervical", "generalised")}
PASSAGES = {f"leaflet#L{n}": doc.Passage(f"leaflet#L{n}", "leaflet", n, n, "words") for n in (1, 2)}
TERMS = {slug: doc.Term(slug, slug) for slug in ("spasm", "tremor")}

texts = st.sampled_from(["", "may help", "can help", "helps"])
passages = st.sampled_from(sorted(PASSAGES))
sourced = st.builds(doc.Sourced, texts, passages)


def some(names: str) -> st.SearchStrategy[list[str]]:
    """Some of these, in any order, as uids."""
    return st.lists(st.sampled_from(names.split()).map(uid), unique=True)


@st.composite
def documents(draw: st.DrawFn) -> doc.Document:
    """A version of one treatment, as assemble() might give it."""
    fits = zip(draw(some("fit-1 fit-2 fit-3")), draw(st.permutations(sorted(TYPES))), strict=False)
    document = replace(
        BACLOFEN,
        slug=draw(st.sampled_from(["baclofen", "oral-baclofen"])),
        what_it_is=draw(sourced),
        also_known_as=draw(st.sampled_from([(), ("Lioresal",)])),
        benefits=tuple(_statement(draw, one) for one in draw(some("b1 b2 b3 b4 b5"))),
        drawbacks=tuple(_statement(draw, one) for one in draw(some("d1 d2"))),
        side_effect_groups=_groups(draw),
        fits=tuple(doc.Fit(one, of, draw(texts), "", draw(passages)) for one, of in fits),
        terms=tuple(TERMS[slug] for slug in sorted(draw(st.sets(st.sampled_from(sorted(TERMS)))))),
    )
    return with_its_words(document)


def with_its_words(document: doc.Document) -> doc.Document:
    """With exactly the words it refers to."""
    rows = (*document.benefits, *document.drawbacks, *document.side_effect_groups, *document.fits)
    fields = (document.name, document.what_it_is, document.how_it_works)
    keys = {one.passage for one in (*rows, *fields, *document.side_effects)}
    passages = {**{one.key: one for one in BACLOFEN.passages}, **PASSAGES}
    cited = sorted((passages[key] for key in keys if key), key=lambda one: one.first_line)
    return replace(
        document,
        effects=tuple(EFFECTS[s] for s in sorted({one.effect for one in document.side_effects})),
        dystonia_types=tuple(
            TYPES[s] for s in sorted({one.dystonia_type for one in document.fits})
        ),
        passages=tuple(cited),
        sources=(SOURCE,) if cited else (),
    )


def _statement(draw: st.DrawFn, one: str) -> doc.Statement:
    return doc.Statement(one, draw(texts), "safety", draw(passages))


def _groups(draw: st.DrawFn) -> tuple[doc.SideEffectGroup, ...]:
    names = [*draw(some("group-1 group-2")), ""]
    within: dict[str, list[doc.SideEffect]] = {name: [] for name in names}
    effects = draw(some("effect-1 effect-2 effect-3 effect-4"))
    for one, word in zip(effects, draw(st.permutations(sorted(EFFECTS))), strict=False):
        effect = doc.SideEffect(one, draw(texts), word, "safety", draw(passages))
        within[draw(st.sampled_from(names))].append(effect)
    return tuple(
        doc.SideEffectGroup(
            name, draw(texts) if name else "", "", draw(passages) if name else "", tuple(effects)
        )
        for name, effects in within.items()
        if name or effects
    )


sections = st.builds(
    Section,
    uid=st.sampled_from([uid("one"), uid("two"), uid("three")]),
    heading=texts,
    paragraphs=st.just(("Words.",)),
)
pages = st.builds(
    PageDocument,
    content_id=st.just(uid("about")),
    language=st.just("en-GB"),
    slug=st.just("about"),
    name=st.builds(doc.Sourced, texts),
    sections=st.lists(sections, unique_by=lambda section: section.uid).map(tuple),
)
