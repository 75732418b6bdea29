"""schemathesis asks every operation what nobody would ask.

CONTRACT_EXAMPLES says how many times each; 300 takes a quarter of an hour.
"""

import os
import re

from tests.contract.conftest import Run

EXAMPLES = os.environ.get("CONTRACT_EXAMPLES", "15")


def test_every_answer_is_as_described(site: str, run: Run) -> None:
    done = run(
        *("schemathesis", "run", f"{site}/api/v1/schema", "--url", site),
        *("--checks", "all", "--max-examples", EXAMPLES, "--seed", "7"),
    )
    # A run that asked nothing would find nothing, too.
    assert int(re.findall(r"([0-9]+) generated", done.stdout)[0]) > 200, done.stdout
