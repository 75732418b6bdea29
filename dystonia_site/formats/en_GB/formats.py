"""How English of Britain writes a day: 22 November 2026."""

DATE_FORMAT = "j F Y"
