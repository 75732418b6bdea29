"""Write the whole set, as it can be downloaded, into a directory."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from treatments.pages.whole_set import contents
from treatments.pages.whole_set.contents import WholeSet
from treatments.pages.whole_set.files import files


class Command(BaseCommand):
    """manage.py write_set <directory>"""

    help = (
        "Write every live treatment as files into a folder of the directory, named after the "
        "state of the log: JSON Lines, CSV, a mirror of pages, a manifest. The folder appears "
        "when it is complete. One that is there already is left as it is."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("directory", type=Path, help="where the folder is made")

    def handle(self, *, directory: Path, **options: Any) -> None:
        whole = contents.present(at=timezone.now())
        target = directory / whole.name
        if target.exists():
            self.stdout.write(f"{target} is there already: nothing has changed.")
            return
        try:
            directory.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=directory, prefix=".in-the-making-") as making:
                _write(whole, Path(making) / whole.name)
                shutil.move(Path(making) / whole.name, target)
        except OSError as error:
            raise CommandError(f"The set could not be written: {error}") from error
        self.stdout.write(f"{len(whole.editions)} treatments in {target}.")


def _write(whole: WholeSet, folder: Path) -> None:
    for name, chunks in files(whole):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.writelines(chunks)
