"""Two or three treatments in an address: baclofen/physiotherapy."""

from collections.abc import Iterable


class ChosenConverter:
    """For path(): <chosen:slugs>. Whoever makes an address gets the one in alphabetical order."""

    regex = "[-a-zA-Z0-9_]+(?:/[-a-zA-Z0-9_]+){1,2}"

    def to_python(self, value: str) -> tuple[str, ...]:
        return tuple(value.split("/"))

    def to_url(self, value: Iterable[str]) -> str:
        return "/".join(sorted(value))
