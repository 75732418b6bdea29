"""What a reader waits for: python -m tests.bench [--texts 7000] [--rounds 200] [--database sqlite]

Prints p50 and p95 of a search, of the page with its answer, and of the bare query of the index,
asked by turns, among so many live treatments, on each database, in one made for it and dropped
afterwards. Exits 1 if search is slower than it promises. With --of partners, what they wait for.
"""

import argparse
import os
import subprocess
import sys

from tests.faults.databases import DATABASES


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--of", choices=("search", "partners"), default="search")
    parser.add_argument("--texts", type=int, default=7_000, help="%(default)s if not given")
    parser.add_argument("--rounds", type=int, default=200, help="%(default)s if not given")
    parser.add_argument("--database", choices=DATABASES, action="append", help="only on this one")
    asked = parser.parse_args()
    codes = []
    for name in asked.database or DATABASES:
        sys.stdout.write(f"\n{name}\n")
        sys.stdout.flush()
        with DATABASES[name]() as address:
            command = [sys.executable, "-m", "tests.bench.one", asked.of]
            command += [str(asked.texts), str(asked.rounds)]
            # As readers meet it: with DEBUG, Django keeps every query.
            environment = os.environ | {"DATABASE_URL": address}
            codes.append(subprocess.run(command, env=environment, check=False).returncode)
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
