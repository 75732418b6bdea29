"""Speed: the dictionary is loaded when first asked, and then a treatment is checked at once."""

import subprocess
import sys
from time import perf_counter

from django.conf import settings

from tests.checks.looking import Catalogue, saying
from treatments.checks.house import House
from treatments.checks.registry import run

LAZY = """
from treatments.checks import dictionary, registry
assert dictionary._dictionary.cache_info().currsize == 0
assert dictionary.knows("muscle") and dictionary.knows("muscles")
assert dictionary._dictionary.cache_info().misses == 1
"""


def _seconds(work: object) -> float:
    times = []
    for _ in range(3):
        started = perf_counter()
        work()
        times.append(perf_counter() - started)
    return min(times)


def test_the_dictionary_is_loaded_once_and_only_when_asked() -> None:
    done = subprocess.run([sys.executable, "-c", LAZY], cwd=settings.BASE_DIR, check=False)
    assert done.returncode == 0


def test_a_treatment_is_checked_in_less_than_a_tenth_of_a_second(catalogue: Catalogue) -> None:
    run(catalogue["baclofen"], catalogue.house)
    for document in catalogue.seven:
        assert _seconds(lambda document=document: run(document, catalogue.house)) < 0.1


def test_a_long_text_without_a_space_is_not_gone_through_again_and_again() -> None:
    for text in ("x" * 20_000, "x'" * 10_000, "1." * 10_000, "a-" * 10_000, "ie" * 10_000):
        assert _seconds(lambda text=text: run(saying(text), House())) < 0.1
