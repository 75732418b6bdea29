"""What one reader met, answer by answer: is each one whole text, and never an older one?"""

from collections import Counter

from tests.faults.numbered import NotWhole, number_of

MOST = 20  # sentences kept


class Reading:
    """The answers on one connection, in the order they came. `counts` has one entry for each."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.sentences: list[str] = []
        self.newest = 0

    def met(self, address: str, status: int, answer: str) -> None:
        """An answer came."""
        self.counts["reads"] += 1
        if status != 200:
            self._note("not 200", f"{address} answered {status}.")
            return
        try:
            number = number_of(answer)
        except NotWhole as error:
            self._note("mixed", f"{address}: {error}")
            return
        if number < self.newest:
            self._note("older after newer", f"{address}: text {number} after {self.newest}.")
        self.newest = max(self.newest, number)

    def failed(self, address: str, error: Exception) -> None:
        """No answer came."""
        self._note("no answer", f"{address}: {type(error).__name__}, {error}")

    def _note(self, what: str, sentence: str) -> None:
        self.counts[what] += 1
        if len(self.sentences) < MOST:
            self.sentences.append(sentence)
