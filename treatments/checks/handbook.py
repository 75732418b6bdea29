"""The table of docs/checks.md, made from the words of the checks.

`python -m treatments.checks.handbook` prints it; a test compares it with the page.
"""

import sys

from treatments.checks.words import WORDS


def table() -> str:
    """Every check: its code, whether it blocks, its sentence, and why."""
    rows = [
        f"| `{code}` | {'yes' if words.blocks else 'no'} | {words.sentence} | {words.why} |"
        for code, words in WORDS.items()
    ]
    return "\n".join(["| Code | Blocks | Sentence | Why |", "|---|---|---|---|", *rows])


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
