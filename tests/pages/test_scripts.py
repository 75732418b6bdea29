"""The optional scripts: small, from here, and without anything that readers did not ask for."""

import re

import brotli
import pytest
from django.test import Client
from django.utils import translation

from tests.pages.markup import page_of
from treatments.pages import scripts
from treatments.pages.scripts.words import module, version

SCRIPTS = {"in the page": scripts.REMEMBERED, "module": module(), "worker": scripts.WORKER}


def weight(text: str) -> int:
    """Bytes as they travel."""
    return len(brotli.compress(text.encode(), quality=11))


def address(client: Client) -> str:
    scripts = page_of(client.get("/")).all("script")
    (fetched,) = (one.attributes["src"] for one in scripts if "src" in one.attributes)
    return fetched or ""


def test_every_optional_script_together_weighs_at_most_a_kilobyte(patient: Client) -> None:
    page = patient.get("/treatments/baclofen/").content.decode()
    without = page.replace(f"<script>{scripts.REMEMBERED}</script>", "")
    assert without != page
    in_the_page = weight(page) - weight(without)
    assert in_the_page + weight(module()) <= 1024


def test_the_worker_weighs_at_most_700_bytes() -> None:
    assert weight(scripts.WORKER) <= 700


@pytest.mark.parametrize("name", SCRIPTS)
def test_none_writes_a_cookie_runs_text_or_speaks_to_others(name: str) -> None:
    text = SCRIPTS[name]
    assert not re.search(r"cookie|\beval\b|Function\(|innerHTML|document\.write|import", text)
    assert not re.search(r"https?:|//", text)
    assert not re.search(r"XMLHttpRequest|sendBeacon|WebSocket", text)


def test_only_the_worker_fetches_anything() -> None:
    assert "fetch" not in scripts.REMEMBERED + module()
    assert "fetch" in scripts.WORKER


def test_comments_and_blanks_are_not_sent() -> None:
    for text in SCRIPTS.values():
        assert "/*" not in text
        assert "\n " not in text


def test_the_module_is_at_an_address_of_its_own_text_and_kept(patient: Client) -> None:
    answer = patient.get(address(patient))
    assert answer.status_code == 200
    assert answer.content.decode() == module()
    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert "immutable" in answer["Cache-Control"]


def test_a_page_from_before_a_change_is_given_the_present_module_unkept(patient: Client) -> None:
    answer = patient.get("/aids-000000.js")
    assert answer.content.decode() == module()
    assert answer["Cache-Control"] == "no-cache"


def test_the_module_speaks_the_language_of_the_page(
    patient: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = version()
    assert '["Listen","Stop",' in module()
    monkeypatch.setattr("treatments.pages.scripts.words.WORDS", ("Horch",) * 7)
    with translation.override("de"):
        assert '["Horch","Horch",' in module()
        assert version() != before


def test_the_worker_answers_for_the_whole_site_and_is_never_old(patient: Client) -> None:
    answer = patient.get("/sw.js")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer["Cache-Control"] == "no-cache"


def test_scripts_are_only_read(patient: Client) -> None:
    assert patient.post("/sw.js").status_code == 405
    assert patient.post("/aids-000000.js").status_code == 405


def test_who_saves_data_gets_no_worker() -> None:
    assert "navigator.connection?.saveData||" in module()
