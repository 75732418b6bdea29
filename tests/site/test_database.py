"""The suite runs on the database it was started for, set up not to lose a commit."""

import os
from urllib.parse import urlsplit

import pytest
from django.db import connection

SCHEMES = {"postgres": "postgresql"}


def expected_vendor() -> str:
    """What `.ci/run` announces; otherwise what DATABASE_URL asks for."""
    scheme = urlsplit(os.environ.get("DATABASE_URL", "sqlite:")).scheme
    return os.environ.get("EXPECT_DATABASE") or SCHEMES.get(scheme, scheme)


def test_this_run_is_on_the_database_it_was_meant_for() -> None:
    assert connection.vendor == expected_vendor()


@pytest.mark.django_db
def test_a_commit_is_on_disk_before_it_is_reported() -> None:
    question, answer = {
        "sqlite": ("PRAGMA synchronous", 2),
        "postgresql": ("SHOW synchronous_commit", "on"),
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(question)
        assert cursor.fetchone() == (answer,)


def test_a_writer_waits_for_its_turn_and_a_reader_for_a_connection() -> None:
    options = connection.settings_dict["OPTIONS"]
    if connection.vendor == "sqlite":
        assert options["transaction_mode"] == "IMMEDIATE"
        assert options["timeout"] == 5
    else:
        assert options["pool"]["timeout"] == 2
        assert connection.settings_dict["CONN_MAX_AGE"] == 0
