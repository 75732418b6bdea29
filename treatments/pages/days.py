"""A day in an address: 2026-03-02. A day that no calendar has matches nothing."""

from datetime import date


class DayConverter:
    """For path(): <day:day>."""

    regex = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        """Raises ValueError for an impossible day, which the resolver takes for no match."""
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        return value.isoformat()
