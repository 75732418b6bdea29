"""Disclaimer: what this site is not."""

from tests.pages.markup import page_of


def test_it_says_that_it_is_not_advice_and_what_silence_means(patient) -> None:
    text = page_of(patient.get("/disclaimer/")).text
    assert "It is not advice about you." in text
    assert "It does not mean no, and it does not mean never." in text


def test_it_reads_nothing(patient, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        patient.get("/disclaimer/")
