"""Every public page, as a reader may have it: three themes, two widths, a finger, the keyboard,
enlarged, respaced, from right to left, in the reader's own colours, on paper.
"""

import pytest

from tests.readers.conftest import Look
from tests.readers.line import Line
from tests.readers.lines import LINES
from tests.readers.seeing import QUESTIONS
from tests.readers.themes import THEMES, in_theme


@pytest.mark.parametrize("line", LINES, ids=str)
def test_nothing_is_wrong_however_it_is_read(line: Line, look: Look) -> None:
    with look(line) as page:
        wrong = [fault for question in QUESTIONS for fault in question(page)]
        assert not wrong, f"{page.url}\n" + "\n".join(wrong)


def test_each_theme_has_a_paper_of_its_own(look: Look) -> None:
    with look(LINES[0]) as page:
        papers = set()
        for theme in THEMES:
            in_theme(page, theme)
            papers.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        assert len(papers) == len(THEMES), "tests/readers/themes.py puts no theme on"
