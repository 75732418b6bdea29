"""The press: that it is there, that it loads nothing, and that it keeps threads free."""

import os

import pytest

from treatments.pages.leaflets import press

MISSING = (
    "No leaflets can be made: WeasyPrint finds no Pango. Install it (on Debian: apt-get install "
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-open-sans fonts-dejavu-core)."
)
PAGE = "<!doctype html><html lang=en><title>A</title><h1>A</h1>"


def test_leaflets_can_be_made_here() -> None:
    """`.ci/run` sets EXPECT_LEAFLETS, so that it can never pass without them."""
    if os.environ.get("EXPECT_LEAFLETS") != "1" and not press.works():
        pytest.skip(MISSING)
    assert press.works(), MISSING


def test_a_press_that_is_missing_is_found_out_once_and_said(monkeypatch) -> None:
    def no_pango(name: str) -> None:
        raise OSError(f"cannot load library 'libpango-1.0-0', wanted by {name}")

    monkeypatch.setattr(press, "import_module", no_pango)
    press._library.cache_clear()
    try:
        assert not press.works()
        with pytest.raises(press.Missing):
            press.pressed(PAGE, "")
    finally:
        press._library.cache_clear()


if press.works():

    def test_the_same_text_gives_the_same_bytes() -> None:
        assert press.pressed(PAGE, "") == press.pressed(PAGE, "")

    @pytest.mark.parametrize("address", ["file:///etc/hostname", "http://127.0.0.1:1/a.png"])
    def test_nothing_is_loaded_from_anywhere(address: str, caplog) -> None:
        press.pressed(f'{PAGE}<img src="{address}" alt="a">', "")
        assert "disallowed protocol" in caplog.text

    def test_one_is_at_work_one_waits_and_the_next_is_told_to_come_again() -> None:
        with press._places, press._places, pytest.raises(press.Busy):
            press.pressed(PAGE, "")
        assert press.pressed(PAGE, "").startswith(b"%PDF")

    def test_a_place_is_free_again_after_a_failure(monkeypatch) -> None:
        def fails(**how: object) -> None:
            raise ValueError("no such style")

        with monkeypatch.context() as broken:
            broken.setattr(press._library(), "CSS", fails)
            for _ in range(3):
                with pytest.raises(ValueError, match="no such style"):
                    press.pressed(PAGE, "")
        assert press.pressed(PAGE, "").startswith(b"%PDF")
