"""Why a verb of the working copy was refused, each in a sentence that says what to do."""


class CatalogueRefused(Exception):
    """Base of all; str() is a sentence for the person who asked. Nothing was written."""


class MayNotChangeSources(CatalogueRefused):
    def __init__(self) -> None:
        super().__init__("Your account may not change sources. Ask an author or an editor.")


class SupersededByItself(CatalogueRefused):
    def __init__(self) -> None:
        super().__init__("A source cannot supersede itself: choose another.")


class SupersededInACircle(CatalogueRefused):
    """The successor, or one that comes after it, is superseded by this source."""

    def __init__(self, source: str, successor: str) -> None:
        super().__init__(
            f"“{successor}” is itself superseded by “{source}”, so the two would lead in a circle. "
            f"Choose another source, or say first that “{successor}” is still good."
        )


class SupersededAlready(CatalogueRefused):
    def __init__(self, source: str, successor: str) -> None:
        super().__init__(
            f"“{source}” is superseded by “{successor}” already. Take that back before you name "
            "another."
        )


class NotSuperseded(CatalogueRefused):
    def __init__(self, source: str) -> None:
        super().__init__(f"“{source}” is not superseded, so there is nothing to take back.")


class MayNotAddWords(CatalogueRefused):
    def __init__(self) -> None:
        super().__init__("Your account may not add house words. Ask an author or an editor.")


class LanguageNotPublished(CatalogueRefused):
    def __init__(self, language: str) -> None:
        super().__init__(
            f"The site is not published in the language “{language}”. Choose one of its languages, "
            "or ask whoever runs the site to add it."
        )


class TranslatedAlready(CatalogueRefused):
    def __init__(self, name: str, language: str) -> None:
        super().__init__(
            f"“{name}” has a working copy in the language “{language}” already: go on with that "
            "one."
        )


class AddressTaken(CatalogueRefused):
    def __init__(self, slug: str, language: str) -> None:
        super().__init__(
            f"Another text in the language “{language}” has the address “{slug}”: choose another "
            "address."
        )


class NotOneWord(CatalogueRefused):
    def __init__(self, word: str) -> None:
        super().__init__(
            f"“{word}” is not one word of letters. Write a single word, without spaces or figures."
            if word.isprintable() and word
            else "There is no word to add: choose one from what the checks found."
        )


class KnownWord(CatalogueRefused):
    def __init__(self, word: str) -> None:
        super().__init__(f"“{word}” is a house word already, so there is nothing to add.")
