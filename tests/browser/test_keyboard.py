"""Every screen by keyboard: each control is reached, in the order it is read, and seen."""

import pytest

from tests.browser.conftest import Look
from tests.browser.screen import Screen
from tests.browser.screens import SCREENS
from tests.browser.seeing import unreached


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_tab_comes_to_every_control_in_reading_order(screen: Screen, look: Look) -> None:
    with look(screen) as page:
        wrong = unreached(page)
        assert not wrong, "\n".join(wrong)
