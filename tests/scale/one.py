"""One measurement, on the database that DATABASE_URL names: python -m tests.scale.one 7000"""

import importlib
import os
import sys

import django


def main(texts: str) -> None:
    """Few texts first, then so many."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "dystonia_site.settings"
    # First of all: what is imported next needs models.
    django.setup()
    importlib.import_module("tests.scale.measure").measure(int(texts))


if __name__ == "__main__":
    main(*sys.argv[1:])
