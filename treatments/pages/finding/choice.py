"""What a reader asks of the finder, with the words that live editions have for it."""

from dataclasses import dataclass

from treatments.editions.document import DystoniaType, Effect


@dataclass(frozen=True, slots=True)
class Choice:
    """Empty where the reader named nothing."""

    dystonia_type: DystoniaType | None = None
    avoided: tuple[Effect, ...] = ()
    asked: tuple[Effect, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.dystonia_type or self.avoided or self.asked)
