"""Every public page where scripts are forbidden: it says the same, nothing scrolls sideways, and
no control is left that does nothing. (axe-core needs scripts; what it would look at is the same.)
"""

import pytest

from tests.browser.seeing import dangling
from tests.readers.conftest import Look
from tests.readers.line import Line
from tests.readers.lines import LINES
from tests.readers.seeing import DESK, PHONE, asked, faults, resized, too_wide


@pytest.mark.parametrize("line", LINES, ids=str)
def test_nothing_is_missing_where_scripts_are_forbidden(line: Line, look: Look) -> None:
    with look(line, script=False) as page:
        wrong = faults("ids", dangling(page), "Name an id that is in the page, once.")
        for size in (DESK, PHONE):
            resized(page, size)
            wrong += too_wide(page, f"{size[0]} px")
            to_do = "Let a link or a form do it, or let the script make the control."
            wrong += faults(f"{size[0]} px, dead", asked(page, "scriptless"), to_do)
        assert page.locator("h1").is_visible()
        assert not wrong, f"{page.url}\n" + "\n".join(wrong)
