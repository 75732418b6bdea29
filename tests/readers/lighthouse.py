"""Lighthouse gives the longest page of each kind 100 four times, as on a phone. Collected only
when it is named: it measures time, so nothing else should run beside it.

What it measured is kept in var/lighthouse.json, where `make figures` finds it.
"""

import json
from collections.abc import Callable
from statistics import median

from django.conf import settings
from playwright.sync_api import Page

from tests.readers.conftest import Look
from tests.readers.lines import LINES
from tests.readers.pages_read import longest_of_each_kind, texts
from tests.readers.running import asked_of
from tests.readers.site import Site

KEPT = settings.VAR_DIR / "lighthouse.json"
NOT_FOR_SEARCH_ENGINES = '<meta name="robots" content="noindex'
# What stands in a frame may connect to nothing, and Lighthouse reads robots.txt from the page.
IN_A_FRAME = '<meta name="responsive-embedded-sizing"'


def skipped(text: str) -> list[str]:
    """The audits that have to fail, on purpose: a page keeps itself out of search engines, or asks
    nobody for anything.
    """
    audits = {NOT_FOR_SEARCH_ENGINES: "is-crawlable", IN_A_FRAME: "robots-txt"}
    return [audit for sign, audit in audits.items() if sign in text]


def test_lighthouse_has_nothing_to_improve(
    site: Site, look: Look, window: Callable[[bool], Page]
) -> None:
    read = texts([line for line in LINES if line.plain], look, window(True))
    longest = longest_of_each_kind(read)
    asked = [{"address": site.at(line), "skip": skipped(read[line])} for line in longest]
    answers = [json.loads(line) for line in asked_of("lighthouse", asked).splitlines()]
    assert len(answers) == len(longest)
    wrong, medians = [], {}
    for line, answer in zip(longest, answers, strict=True):
        runs = [run["scores"] for run in answer["runs"]]
        medians[line.seen] = scores = {name: median(run[name] for run in runs) for name in runs[0]}
        if set(scores.values()) != {100}:
            short = sorted({each for run in answer["runs"] for each in run["short"]})
            wrong.append(
                f"{answer['address']}: {scores}, medians of {len(runs)}\n  " + "\n  ".join(short)
            )
    KEPT.write_text(json.dumps(medians, indent=1), encoding="utf-8")
    assert all(len(scores) == 4 for scores in medians.values())
    assert not wrong, "\n".join(wrong)
