"""A bad file is refused with its name, row, field and reason; the database stays as it was."""

import shutil
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command

from tests.catalogue.fixture_files import Files
from treatments.catalogue.loading.files import LARGEST_FILE

pytestmark = pytest.mark.django_db

BAD = settings.BASE_DIR / "fixtures" / "bad"

# Each file with its faults: row (0 is the whole file), field ("" is the whole row), reason.
FAULTS: dict[str, list[tuple[int, str, str]]] = {
    "address-like-an-id": [(1, "slug", "this reads like an identifier")],
    "bad-slug": [(1, "slug", "Enter a valid “slug”")],
    "bad-uid": [(1, "uid", "“baclofen-1” is not a valid UUID.")],
    "code-for-two": [
        (3, "relation", "It stands for exactly another treatment in row 2 of code-for-two.json")
    ],
    "code-of-another-form": [(1, "code", "“D014103” is no code of ATC, which look like M03BX01.")],
    "code-of-several-types": [(1, "dystonia_type", "These are words for several types")],
    "code-without-a-source": [
        (1, "relation", "“similar” is none of: exact, broader."),
        (1, "source", "It is missing."),
        (1, "system", "“snomed” is none of: atc, mesh, mondo."),
        (1, "version", "It is empty."),
    ],
    "duplicate-address": [
        (1, "slug, language", "The same is in “Baclofen” in the database."),
        (3, "slug, language", "The same is in row 2 of duplicate-address.json."),
    ],
    "duplicate-effect": [(2, "treatment, effect", "The same is in row 1 of duplicate-effect.json")],
    "duplicate-field": [(1, "text", "It is given twice in this row.")],
    "duplicate-slug": [(3, "slug", "The same is in row 1 of duplicate-slug.json.")],
    "duplicate-uid": [(2, "uid", "The same is in row 1 of duplicate-uid.json.")],
    "empty-file": [(0, "", "Not JSON at line 1, column 1: Expecting value.")],
    "empty-text": [(1, "text", "It is empty.")],
    "half-a-character": [(1, "name", "half a character")],
    "lead-in-of-another-treatment": [(1, "group", "belongs to another treatment")],
    "lead-in-without-words": [(1, "", "Write the lead-in, or the closing words, or both.")],
    "lines-backwards": [(1, "first_line", "11 to 9 do not exist")],
    "missing-line": [(1, "first_line", "has lines 1 to 68; 99 to 99 do not exist")],
    "missing-name": [(2, "name", "It is missing.")],
    "missing-uid": [(1, "uid", "It is missing.")],
    "name-too-long": [(1, "name", "at most 200 characters (it has 205)")],
    "nested-too-deeply": [(0, "", "nested too deeply")],
    "not-a-list": [(0, "", "it has to be a list of rows")],
    "not-a-row-of-fields": [(1, "fields", "not an object")],
    "not-rows": [
        (1, "", 'It has to be {"model": …, "fields": {…}}.'),
        (2, "fields", "They are missing"),
        (3, "model", "“” is none of: treatments.benefit, "),
    ],
    "nul": [(0, "", "There is a NUL character in line 8; remove it.")],
    "nul-escaped": [(1, "text", "NUL character")],
    "other-words": [(1, "words", "Not what the source prints there")],
    "positions-with-a-gap": [(2, "position", "need the positions 1 to 2, each once")],
    "primary-key": [(1, "pk", "Leave it out")],
    "query-about-nothing": [
        (1, "statement_uid", "The treatment has no statement"),
        (2, "", "Choose the treatment that this"),
    ],
    "repair-that-changes-nothing": [(1, "", "A repair changes something")],
    "set-by-the-program": [
        (1, "draft_digest", "no such field that a file may set"),
        (1, "lock_version", "no such field that a file may set"),
        (1, "owner", "no such field that a file may set"),
    ],
    "truncated": [(0, "", "Not JSON at line 10, column 7: Unterminated string")],
    "unknown-choice": [(1, "kind", "“pill” is none of: injection, medicine, therapy, surgery.")],
    "unknown-effect": [(2, "effect", "There is no side effect word “hiccups”")],
    "unknown-field": [(1, "colour", "A benefit has no such field")],
    "unknown-model": [(2, "model", "“auth.user” is none of: treatments.benefit, ")],
    "unknown-passage": [
        (1, "passage", "There is no passage “treatment-options-for-dystonia, 2, 2”")
    ],
    "unknown-treatment": [(1, "treatment", "There is no treatment “00000000-")],
    "wrong-encoding": [(0, "", "Not UTF-8: byte 219, in line 8.")],
    "wrong-reference": [
        (1, "effect", "It has to be a natural key: a list of slug."),
        (2, "passage", "a list of source__slug, first_line, last_line."),
    ],
    "wrong-types": [
        (1, "is_group", "It has to be true or false."),
        (1, "name", "It has to be text in quotation marks."),
        (2, "position", "It has to be a whole number."),
        (3, "name", "It may not be null"),
    ],
}


@pytest.fixture(autouse=True)
def present(files: Files) -> None:
    """What the bad files point at: two treatments, and the words they share."""
    files.keep_treatments("12-baclofen", "13-muscle-relaxants")
    files.load()


def everything() -> dict[str, list[Any]]:
    """All that the database holds of ours, row by row."""
    models = apps.get_app_config("treatments").get_models()
    return {m._meta.label: sorted(m._base_manager.values_list(), key=repr) for m in models}


def refusal_of(folder: Path) -> list[str]:
    """The faults the command prints for a folder, having changed nothing."""
    before = everything()
    printed = StringIO()
    with pytest.raises(CommandError, match=r"^Nothing was loaded\.") as refusal:
        call_command("load_catalogue", folder, stderr=printed)
    assert refusal.value.returncode == 1
    assert everything() == before
    return printed.getvalue().splitlines()


def place(file: str, row: int, field: str) -> str:
    return ", ".join(part for part in (file, f"row {row}" if row else "", field) if part)


def test_every_bad_file_is_tested() -> None:
    assert sorted(FAULTS) == sorted(path.stem for path in BAD.iterdir())


def test_each_bad_file_is_refused_with_every_fault(subtests: Any, tmp_path: Path) -> None:
    for name, faults in FAULTS.items():
        with subtests.test(name):
            folder = tmp_path / name
            folder.mkdir()
            shutil.copy(BAD / f"{name}.json", folder)
            printed = [line for line in refusal_of(folder) if line.startswith(name)]
            assert len(printed) == len(faults)
            for line, (row, field, reason) in zip(printed, faults, strict=True):
                assert line.startswith(f"{place(f'{name}.json', row, field)}: ")
                assert reason in line


def test_the_faults_of_all_files_are_in_one_report() -> None:
    printed = refusal_of(BAD)
    # Positions are not judged where a row beside them could not be counted.
    for name in FAULTS.keys() - {"positions-with-a-gap"}:
        assert any(line.startswith(f"{name}.json") for line in printed), name


@pytest.mark.parametrize(("model", "field"), [("effect", "name"), ("passage", "words")])
def test_a_field_of_five_megabytes_is_refused_with_its_length(
    model: str, field: str, tmp_path: Path
) -> None:
    keys = {
        "effect": {"slug": "thirst"},
        "passage": {
            "source": ["treatment-options-for-dystonia"],
            "first_line": 15,
            "last_line": 15,
        },
    }
    fields = {**keys[model], field: "thirst " * 714_286}
    Files(tmp_path).write("huge-field", [{"model": f"treatments.{model}", "fields": fields}])
    assert refusal_of(tmp_path) == [
        f"huge-field.json, row 1, {field}: It has 5,000,002 characters; 20,000 are allowed."
    ]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.json").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert refusal_of(tmp_path) == [
        "huge.json: The file has 10,000,001 bytes; 10,000,000 are allowed."
    ]


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    assert refusal_of(tmp_path) == ["folder.json: The file cannot be read: Is a directory."]


def test_one_bad_row_keeps_all_good_files_out(files: Files) -> None:
    rows = files.rows("12-baclofen")
    for row in rows:
        row["fields"].pop("topic", None)
        if "text" in row["fields"]:
            row["fields"]["text"] = row["fields"]["text"].upper()
    files.write("12-baclofen", rows)
    assert refusal_of(files.folder) == ["12-baclofen.json, row 2, topic: It is missing."]
