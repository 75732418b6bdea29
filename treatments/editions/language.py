"""The language the site is published in; the archive itself holds any number side by side."""

LANGUAGE = "en-GB"
