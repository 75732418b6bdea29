"""Every screen with script: axe-core, the browser's console, references, narrow windows; and by
keyboard: each control is reached, in the order it is read, and seen.
"""

import pytest

from tests.browser.conftest import NARROW, WIDE, Look
from tests.browser.screen import Screen
from tests.browser.screens import SCREENS
from tests.browser.seeing import axe, dangling, sideways, unreached


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_nothing_is_wrong_on_a_wide_screen_by_day_on_a_phone_at_night_or_by_keyboard(
    screen: Screen, look: Look
) -> None:
    with look(screen) as page:
        page.emulate_media(color_scheme="light")
        wrong = axe(page) + dangling(page)
        page.set_viewport_size(NARROW)
        page.emulate_media(color_scheme="dark")
        wrong += axe(page) + sideways(page)
        page.set_viewport_size(WIDE)
        wrong += unreached(page)
        assert not wrong, "\n".join(wrong)
