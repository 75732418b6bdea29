"""Balance across treatments: counts side by side, for the worklist, without a ranking."""

from dataclasses import fields, replace

from tests.checks.looking import PLAIN, Catalogue
from tests.universe import BACLOFEN, PHYSIOTHERAPY
from treatments.checks import balance
from treatments.checks.balance import Balance, Side, balance_of
from treatments.checks.registry import ANY_LANGUAGE, ENGLISH
from treatments.editions.document import Document


def _found(code: str, *documents: Document) -> list[tuple[str, str]]:
    found = balance.findings(documents)
    return [(document.slug, finding.field) for document, finding in found if finding.code == code]


def test_each_side_is_counted_in_statements_and_words() -> None:
    counted = balance_of(PHYSIOTHERAPY)
    assert counted.benefits == Side(statements=1, words=11)
    assert counted.drawbacks == Side(statements=1, words=6)
    assert counted.side_effects == Side(statements=0, words=0)
    assert counted.missing == ("how_it_works", "side_effect_groups", "fits")


def test_a_part_others_have_is_missing() -> None:
    assert _found("part-missing", PLAIN, BACLOFEN) == [
        ("muscle-relaxants", "fits"),
        ("baclofen", "how_it_works"),
        ("baclofen", "drawbacks"),
    ]


def test_a_part_nobody_has_is_not_missing() -> None:
    assert _found("part-missing", PHYSIOTHERAPY) == []


def test_a_side_three_times_as_long_is_uneven() -> None:
    first = replace(PLAIN.drawbacks[0], text="word " * 200)
    assert _found("sides-uneven", replace(PLAIN, drawbacks=(first,))) == [("muscle-relaxants", "")]
    assert _found("sides-uneven", PLAIN) == []


def test_the_sentence_says_which_side_is_longer() -> None:
    first = replace(PLAIN.benefits[0], text="word " * 200)
    ((_, finding),) = balance.findings([replace(PLAIN, benefits=(first,))])
    assert finding.sentence.startswith("200 words stand for it and 14 against it")


def test_what_the_source_leaves_uneven(catalogue: Catalogue) -> None:
    missing = _found("part-missing", *catalogue.seven)
    assert ("baclofen", "drawbacks") in missing
    assert ("physiotherapy", "side_effect_groups") in missing
    assert len(missing) == 9
    assert _found("sides-uneven", *catalogue.seven) == []


def test_it_never_stops_publishing_and_is_not_asked_at_publishing(catalogue: Catalogue) -> None:
    assert not any(finding.blocking for _, finding in balance.findings(catalogue.seven))
    assert balance.findings not in (*ANY_LANGUAGE, *ENGLISH)


def test_there_is_no_score_and_the_order_is_the_one_given(catalogue: Catalogue) -> None:
    assert {field.name for field in fields(Balance)} == {
        "content_id", "name", "benefits", "drawbacks", "side_effects", "missing",
    }  # fmt: skip
    turned = catalogue.seven[::-1]
    slugs = list(dict.fromkeys(document.slug for document, _ in balance.findings(turned)))
    assert slugs == [d.slug for d in turned if d.slug in slugs]
