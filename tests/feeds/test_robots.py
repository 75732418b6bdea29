"""/robots.txt: all may be read but the desk, drafts and searches."""

from urllib.robotparser import RobotFileParser

import pytest
from django.conf import settings
from django.test import Client


@pytest.fixture
def rules(patient: Client) -> RobotFileParser:
    answer = patient.get("/robots.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    rules = RobotFileParser()
    rules.parse(answer.content.decode().splitlines())
    return rules


def test_pages_the_api_and_the_feed_may_be_read(rules: RobotFileParser) -> None:
    for path in ("/", "/treatments/baclofen/", "/api/v1/treatments", "/changes.atom"):
        assert rules.can_fetch("*", path), path


def test_the_desk_drafts_and_searches_may_not(rules: RobotFileParser) -> None:
    for path in ("/admin/", "/admin/login/", "/preview/baclofen/", "/search/?q=drowsiness"):
        assert not rules.can_fetch("*", path), path


def test_it_says_where_the_sitemap_is(rules: RobotFileParser) -> None:
    assert rules.site_maps() == [f"{settings.SITE_URL}/sitemap.xml"]
