"""One measurement where DATABASE_URL says: python -m tests.bench.one search 7000 200"""

import importlib
import os
import sys

import django


def main(of: str, texts: str, rounds: str) -> int:
    """Makes the texts, then asks."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "dystonia_site.settings"
    # First of all: what is imported next needs models.
    django.setup()
    return importlib.import_module(f"tests.bench.{of}").measure(int(texts), int(rounds))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
