"""/llms.txt: what the site is, its rule, and where to read on, as llmstxt.org asks."""

import re
from dataclasses import replace

import pytest
from django.conf import settings
from django.test import Client, override_settings

from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore
from treatments.editions.document import Sourced

LINK = re.compile(r"^- \[(.+)\]\((\S+)\)(: .+)?$")


@pytest.fixture
def lines(patient: Client) -> list[str]:
    answer = patient.get("/llms.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    return answer.content.decode().splitlines()


def test_it_has_one_title_a_summary_and_then_lists_of_links(lines: list[str]) -> None:
    assert lines[0] == "# Treatment options for dystonia"
    assert lines[2].startswith("> ")
    assert sum(line.startswith("# ") for line in lines) == 1
    lists = lines[next(i for i, line in enumerate(lines) if line.startswith("## ")) :]
    for line in filter(None, lists):
        assert line.startswith("## ") or LINK.fullmatch(line), line


def test_every_live_treatment_is_in_it_with_its_kind_and_what_it_is(lines: list[str]) -> None:
    here = f"{settings.SITE_URL}/treatments"
    assert f"- [Baclofen]({here}/baclofen/): Medicine. A treatment for dystonia." in lines
    assert sum("/treatments/" in line for line in lines) == 3


def test_every_link_leads_somewhere(lines: list[str], patient: Client) -> None:
    links = [found[2] for line in lines if (found := LINK.fullmatch(line))]
    assert len(links) > 12
    for link in links:
        assert patient.get(link.removeprefix(settings.SITE_URL)).status_code == 200, link


def test_it_says_the_rule_and_who_publishes(patient: Client, lines: list[str]) -> None:
    said = "\n".join(lines)
    assert "repeats a source document, word for word" in said
    assert "A gap is a gap in the source" in said
    assert "The publisher is not named." in lines
    with override_settings(PUBLISHER_NAME="A & B society"):
        assert "Published by A & B society." in patient.get("/llms.txt").content.decode()


def test_a_name_with_brackets_is_one_link_all_the_same(world: World) -> None:
    changed = replace(BACLOFEN, name=Sourced("Baclofen [oral]", "leaflet#L1"))
    world.publish(restore(document=changed, by=world.author, at=NOW))
    assert r"- [Baclofen \[oral\]](" in Client().get("/llms.txt").content.decode()
