"""Every screen with script: axe-core, the browser's console, references, and narrow windows."""

import pytest

from tests.browser.conftest import NARROW, Look
from tests.browser.screen import Screen
from tests.browser.screens import SCREENS
from tests.browser.seeing import axe, dangling, sideways


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_nothing_is_wrong_on_a_wide_screen_by_day_or_on_a_phone_at_night(
    screen: Screen, look: Look
) -> None:
    with look(screen) as page:
        page.emulate_media(color_scheme="light")
        wrong = axe(page) + dangling(page)
        page.set_viewport_size(NARROW)
        page.emulate_media(color_scheme="dark")
        wrong += axe(page) + sideways(page)
        assert not wrong, "\n".join(wrong)
