"""Does it tell readers what to do, or which treatment is best? Both are refused.

Words are refused only where they can mean nothing else: "you should", but not "should
disappear"; "the best treatment", but not "works better". Comparing two treatments by
evidence is for the source and its reviewer to decide, not for a pattern.
"""

import re
from collections.abc import Iterator

from treatments.checks.finding import Finding
from treatments.checks.reading import Reading

_DOING = (
    r"(?:take|taking|stop|start|use|using|avoid|ask|tell|talk|speak|see|visit|consult|contact|try"
    r"|choose|consider|refuse|demand|insist|miss|skip|change|drive|drink|eat|exercise|rest)"
)
_DONE = r"(?:taken|used|avoided|tried|stopped|started|considered|chosen|preferred)"
_WHOM = (
    r"(?:your|a|the)\s+(?:\w+\s+)?(?:doctor|gp|consultant|neurologist|surgeon|specialist|nurse"
    r"|pharmacist|physiotherapist|dentist|care team|hospital)"
)
_TREATMENT = r"(?:treatment|option|choice|medicine|medication|drug|therapy|operation|way to treat)"

_ADVICE = re.compile(
    "|".join(
        (
            r"\byou\s+(?:really\s+|always\s+|never\s+)?(?:should|must|ought to|had better)\b",
            rf"\byou(?:’ll| will)?\s+(?:need|have|might want|may want)\s+to\s+{_DOING}\b",
            rf"\b(?:do not|don’t|never|always|please|remember to|try to|be sure to)\s+{_DOING}\b",
            rf"\b(?:ask|tell|talk to|talk with|speak to|see|visit|consult|contact)\s+{_WHOM}\b",
            r"\b(?:we|i|doctors|experts)\s+(?:strongly\s+)?(?:recommend|advise|suggest|urge)\b",
            r"\b(?:is|are)\s+(?:strongly\s+)?(?:recommended|advised|advisable)\b",
            rf"\b(?:should|must)\s+(?:not\s+|never\s+|always\s+)?be\s+{_DONE}\b",
            r"\bmake sure\b|\bit(?:’s| is) (?:important|essential|vital) (?:to|that you)\b",
        )
    ),
    re.IGNORECASE,
)
_RANKING = re.compile(
    "|".join(
        (
            r"\bthe (?:very )?(?:best|safest|ideal|most effective|gentlest|strongest)\b",
            rf"\b(?:best|safest|ideal|preferred|perfect|superior|most effective)\s+{_TREATMENT}\b",
            rf"\b{_TREATMENT}s? of (?:first )?choice\b|\bgold standard\b|\bfirst choice\b",
            r"\b(?:risk[- ]free|completely safe|guaranteed|miracle)\b",
        )
    ),
    re.IGNORECASE,
)


def advice(reading: Reading) -> Iterator[Finding]:
    """Nothing tells the reader what to do."""
    yield from _matches(reading, "advice", _ADVICE)


def ranking(reading: Reading) -> Iterator[Finding]:
    """Nothing puts one treatment above the others, or promises."""
    yield from _matches(reading, "ranking", _RANKING)


def _matches(reading: Reading, code: str, pattern: re.Pattern[str]) -> Iterator[Finding]:
    for part in reading.parts:
        for text in part.texts:
            for match in pattern.finditer(text.replace("'", "’")):
                yield part.finding(code, words=match[0])
