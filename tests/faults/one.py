"""One fault on the database that DATABASE_URL names: python -m tests.faults.one kills 200 1"""

import importlib
import os
import sys

import django


def main(fault: str, amount: str, seed: str) -> int:
    """Make the site ready, let the fault happen, print its row. 1 if a promise was broken."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dystonia_site.settings")
    # First of all: what is imported next needs models.
    django.setup()
    world = importlib.import_module("tests.faults.world")
    processes = importlib.import_module("tests.faults.processes")
    processes.in_a_process(world.make)
    figures = importlib.import_module(f"tests.faults.{fault}").run(int(amount), int(seed))
    sys.stdout.write(figures.row())
    return int(not figures.held)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
