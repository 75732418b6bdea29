"""The faults on purpose: `make faults`, or python -m tests.faults --help.

    two_editors   two people save the same treatment at the same moment, over and over
    kills         the press is killed in the middle of its work
    readers       sixteen readers read while edition follows edition
    senders       senders of webhooks are killed while they send

Each runs on each database, in one made for it and dropped afterwards. A row of figures is printed
as each ends; the exit code is 1 if a promise was broken, or if a run tried too little to prove it.
"""

import argparse
import os
import subprocess
import sys

from tests.faults.databases import DATABASES

# Each fault by name, with the word for its amount, and how much of it proves the promise.
FAULTS = {
    "two_editors": ("rounds", 1_000),
    "kills": ("kills", 200),
    "readers": ("seconds", 60),
    "senders": ("sendings", 100),
}
SEED = 20_261_122


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("--fault", choices=FAULTS, action="append", help="only this one")
    parser.add_argument("--database", choices=DATABASES, action="append", help="only on this one")
    parser.add_argument("--seed", type=int, default=SEED, help="%(default)s if not given")
    for amount, enough in FAULTS.values():
        parser.add_argument(f"--{amount}", type=int, default=enough, help="%(default)s")
    return parser.parse_args()


def run(fault: str, database: str, amount: int, seed: int) -> int:
    """One fault on one database, in a process of its own. Returns its exit code."""
    with DATABASES[database]() as address:
        return subprocess.run(
            [sys.executable, "-m", "tests.faults.one", fault, str(amount), str(seed)],
            env=os.environ | {"DATABASE_URL": address},
            check=False,
        ).returncode


def main() -> int:
    asked = arguments()
    sys.stdout.write(f"Seed {asked.seed}\n")
    sys.stdout.flush()
    codes = [
        run(fault, database, getattr(asked, FAULTS[fault][0]), asked.seed)
        for fault in asked.fault or FAULTS
        for database in asked.database or DATABASES
    ]
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
