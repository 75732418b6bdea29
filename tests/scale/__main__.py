"""What the desk costs among many texts: python -m tests.scale [--texts 7000] [--database sqlite]

Prints queries and milliseconds of the desk's pages and of publishing one treatment, for a few
texts and for many, on each database, in one made for it and dropped afterwards.
"""

import argparse
import os
import subprocess
import sys

from tests.faults.databases import DATABASES


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.scale")
    parser.add_argument("--texts", type=int, default=7_000, help="%(default)s if not given")
    parser.add_argument("--database", choices=DATABASES, action="append", help="only on this one")
    asked = parser.parse_args()
    codes = []
    for name in asked.database or DATABASES:
        sys.stdout.write(f"\n{name}\n")
        sys.stdout.flush()
        with DATABASES[name]() as address:
            command = [sys.executable, "-m", "tests.scale.one", str(asked.texts)]
            environment = os.environ | {"DATABASE_URL": address}
            codes.append(subprocess.run(command, env=environment, check=False).returncode)
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
