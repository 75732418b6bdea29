"""Two editors save the same treatment at the same moment, 1,000 times: no update is lost."""

import random
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from tests.desk.addresses import change_page
from tests.faults.editor import Editor
from tests.faults.figures import Figures
from tests.faults.ledger import PARTS, Change, Words, lost, words_of
from tests.faults.processes import server
from tests.faults.visitor import Visitor
from tests.faults.world import PASSWORD, the_treatment

EDITORS = ("author", "publisher")
MOST_ROWS = 3  # in a part; then one is removed
MOST_APART = 0.05  # seconds between the two presses of “Save”


def run(rounds: int, seed: int) -> Figures:
    """Both open the page, change something else each, and press “Save” together."""
    figures = Figures("two editors")
    chance = random.Random(seed)  # noqa: S311
    sentences: list[str] = []
    with server() as port, ThreadPoolExecutor(len(EDITORS)) as pool:
        treatment = the_treatment()
        editors = [Editor(Visitor(port), change_page(treatment)) for _ in EDITORS]
        for editor, username in zip(editors, EDITORS, strict=True):
            editor.visitor.sign_in(username, PASSWORD)
        recorded, saves = treatment.contributions.count(), 0
        for number in range(rounds):
            before = words_of(treatment)
            changes = two_changes(before, number, chance)
            acknowledged = one_round(pool, editors, changes, chance)
            found = lost(before, acknowledged, words_of(treatment))
            sentences += [f"Round {number}: {sentence}" for sentence in found]
            saves += len(acknowledged)
            figures.progress(number + 1, rounds, len(sentences))
        recorded = treatment.contributions.count() - recorded
    failures = [sentence for editor in editors for sentence in editor.failures]
    figures.tried = {
        "rounds": rounds,
        "saves": saves,
        "conflicts": sum(editor.conflicts for editor in editors),
    }
    figures.at_least(rounds // 2, "conflicts")
    figures.broken = {
        "lost": len(sentences),
        "not saved": len(failures),
        "not recorded": abs(saves - recorded),
    }
    figures.sentences = sentences + failures
    return figures


def one_round(
    pool: ThreadPoolExecutor, editors: list[Editor], changes: list[Change], chance: random.Random
) -> list[Change]:
    """Returns the changes that were acknowledged as saved."""
    together = Barrier(len(editors))
    delays = [0.0, chance.choice([0.0, chance.uniform(0, MOST_APART)])]
    chance.shuffle(delays)

    def save(editor: Editor, ready: bool, delay: float) -> bool:
        together.wait()
        time.sleep(delay)
        return ready and editor.saves()

    ready = pool.map(Editor.prepares, editors, changes)
    saved = pool.map(save, editors, ready, delays)
    return [change for change, done in zip(changes, saved, strict=True) if done]


def two_changes(words: Words, number: int, chance: random.Random) -> list[Change]:
    """Two different things to do: to a field, to a control of a row, or to a row as a whole."""
    whole = [a_row_more_or_less(part, words, number, chance) for part in PARTS]
    gone = [change.where for change in whole if not change.words]
    reworded = [
        Change(where, f"Round {number}: {where.split()[-1]}.")
        for where in words
        if not any(row in where for row in gone)
    ]
    return chance.sample([*reworded, *whole], len(EDITORS))


def a_row_more_or_less(part: str, words: Words, number: int, chance: random.Random) -> Change:
    """Add a row to a part; where there are many, remove one."""
    rows = sorted({where.rsplit(" ", 1)[0] for where in words if where.startswith(f"{part} ")})
    if len(rows) < MOST_ROWS:
        return Change(part, f"Round {number}: another row of {part}.")
    return Change(chance.choice(rows))
