"""Nothing in the checks grows out of hand: the dictionary is loaded once, a long text ends."""

import subprocess
import sys

from django.conf import settings

LAZY = """
from treatments.checks import dictionary, registry
assert dictionary._dictionary.cache_info().currsize == 0
assert dictionary.knows("muscle") and dictionary.knows("muscles")
assert dictionary._dictionary.cache_info().misses == 1
"""

# Gone through again and again, such texts would take minutes. The limit is of the processor's
# seconds, not the clock's: a busy machine changes nothing.
LONG = """
import resource
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
from treatments.checks.house import House
from treatments.checks.registry import run
from treatments.editions.document import Sourced
from treatments.editions.page import PageDocument, Section
for text in ("x", "x'", "1.", "a-", "ie"):
    section = Section("s", "", (text * 50_000,))
    run(PageDocument("c", "en-GB", "about", Sourced("About"), (section,)), House())
"""


def _runs(program: str) -> bool:
    done = subprocess.run([sys.executable, "-c", program], cwd=settings.BASE_DIR, check=False)
    return done.returncode == 0


def test_the_dictionary_is_loaded_once_and_only_when_asked() -> None:
    assert _runs(LAZY)


def test_a_long_text_without_a_space_is_not_gone_through_again_and_again() -> None:
    assert _runs(LONG)
