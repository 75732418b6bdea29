"""200 SIGKILLs while the press publishes: nothing is ever half published."""

import random
import time
from io import StringIO
from statistics import median

from django.core.management import CommandError, call_command

from tests.faults.figures import Figures
from tests.faults.halves import half_published
from tests.faults.press import Press
from tests.faults.processes import in_a_process

MEASURED = 10  # editions, before the first kill
# Where the kills are aimed, by the word they follow: two of five between the first write of
# publish() and its end, two anywhere in publish(), one anywhere in all that makes an edition.
AIMS = {"wrote": 0.4, "in": 0.4, "edit": 0.2}

Pace = dict[str, float]  # seconds from each of those words to the end of publish()


def run(kills: int, seed: int) -> Figures:
    """The press is killed, a new process looks at what it left, and the next press goes on."""
    figures = Figures("kills")
    chance = random.Random(seed)  # noqa: S311
    pace = measured()
    # Each once: what is half published is found again after every later kill.
    sentences: dict[str, None] = {}
    places = []
    for word, delay in moments(kills, pace, chance):
        place, found = one_kill(word, delay)
        places.append(place)
        sentences |= dict.fromkeys(found)
        figures.progress(len(places), kills, len(sentences))
    sentences |= dict.fromkeys(in_a_process(verified))
    inside = [place for place in places if place != "elsewhere"]
    figures.tried = {
        "kills": len(places),
        "inside publish": len(inside),
        "after its first write": inside.count("writing"),
        "ms to publish": round(pace["in"] * 1000),
    }
    figures.at_least(kills // 2, "inside publish")
    figures.at_least(kills // 5, "after its first write")
    figures.broken = {"half published": len(sentences)}
    figures.sentences = [*sentences]
    return figures


def measured() -> Pace:
    """The pace of a press that has warmed up: medians."""
    press = Press.start()
    press.wait_for("out")
    took: dict[str, list[float]] = {word: [] for word in AIMS}
    for _ in range(MEASURED):
        begun = {}
        for word in ("edit", "in", "wrote", "out"):
            press.wait_for(word)
            begun[word] = time.monotonic()
        for word, spans in took.items():
            spans.append(begun["out"] - begun[word])
    press.kill()
    return {word: median(spans) for word, spans in took.items()}


def moments(kills: int, pace: Pace, chance: random.Random) -> list[tuple[str, float]]:
    """When to kill: so many seconds after which word. Spread evenly, in a random order."""
    counts = {word: round(kills * share) for word, share in AIMS.items()}
    found = [
        (word, pace[word] * share)
        for word, count in counts.items()
        for share in spread(count, chance)
    ]
    chance.shuffle(found)
    return found


def spread(count: int, chance: random.Random) -> list[float]:
    """Numbers from 0 to 1: one at random in each of `count` equal parts."""
    return [(place + chance.random()) / count for place in range(count)]


def one_kill(word: str, delay: float) -> tuple[str, list[str]]:
    """Where the kill fell ("writing", "publishing", "elsewhere"), and what is not whole since."""
    press = Press.start()
    press.wait_for("out")  # the first edition of a process is slow: it opens the database
    press.wait_for(word)
    time.sleep(delay)
    press.kill()
    return where(press.told), in_a_process(still_whole, press.last("out"))


def where(told: list[tuple[str, int]]) -> str:
    """What the press was doing when it was heard last."""
    last = told[-1][0] if told else ""
    return {"in": "publishing", "wrote": "writing"}.get(last, "elsewhere")


def still_whole(acknowledged: int) -> list[str]:
    """In a process of its own: what is half published."""
    return half_published(acknowledged=acknowledged)


def verified() -> list[str]:
    """In a process of its own: what manage.py verify_editions finds at the end."""
    errors = StringIO()
    try:
        call_command("verify_editions", stdout=StringIO(), stderr=errors)
    except CommandError as error:
        return [str(error), *errors.getvalue().splitlines()]
    return []
