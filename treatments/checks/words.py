"""The words of all findings, in one place: what is wrong, and what to do about it."""

SENTENCES = {
    "what-it-is-missing": "Readers are not told what the treatment is: write “What it is”.",
    "statements-missing": (
        "There is neither a benefit nor a drawback, so there is nothing to compare: "
        "add at least one."
    ),
}
