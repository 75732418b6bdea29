"""What readers with a slow line are promised: light pages, and hardly any script."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.readers.conftest import Look
from tests.readers.lines import LINES
from tests.readers.pages_read import texts
from tests.readers.site import Site
from tests.readers.weighing import heavier, scripts_of, weight

# Bytes after brotli, styles included, by the name of the address.
MOST = {"pages:treatment": 4_096, "pages:comparison": 5_120, "pages:compare-all": 7_168}
# Of all that pages load. The worker, which no page waits for, has a limit of its own in
# tests/pages/test_scripts.py: see docs/decisions/023-reading-aids.md.
MOST_SCRIPT = 1_024


def test_every_page_is_within_its_budget_and_so_are_all_scripts_together(
    site: Site, look: Look, window: Callable[[bool], Page]
) -> None:
    read = texts([line for line in LINES if line.plain], look, window(True))
    wrong: list[str] = []
    for view, most in MOST.items():
        weights = {line.seen: weight(text) for line, text in read.items() if line.view == view}
        assert weights, f"no line looks at {view}"
        wrong += heavier(weights, most)
    scripts = {one for line, text in read.items() for one in scripts_of(site.at(line), text)}
    request = window(True).request
    weights = {one: weight(request.get(one).text()) for one in scripts}
    if sum(weights.values()) > MOST_SCRIPT:
        wrong.append(f"scripts weigh {weights}: {MOST_SCRIPT:,} bytes in all are allowed")
    assert not wrong, "\n".join(wrong)
