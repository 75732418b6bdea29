"""What the pages say for machines, compiled against schema.org's vocabulary (schema-dts).

The compiler refuses a property where the type has none of that name, a value out of its range,
and a type that does not exist. No browser is needed, but npm is: hence here.
"""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from django.conf import settings

from tests.browser.server import Desk

MODULES = settings.BASE_DIR / "node_modules"
# One of each kind of page, and all seven treatments among them.
PAGES = (
    "/",
    "/compare/all/",
    "/side-effects/",
    "/side-effects/drowsiness/",
    "/types/",
    "/types/generalised/",
    "/types/most-types/",
    "/glossary/",
    "/about/",
    "/privacy/",
    "/treatments/botulinum-toxin/",
    "/treatments/anticholinergics/",
    "/treatments/baclofen/",
    "/treatments/muscle-relaxants/",
    "/treatments/physiotherapy/",
    "/treatments/selective-peripheral-denervation/",
)
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
OPTIONS = {
    "strict": True,
    "noEmit": True,
    "module": "esnext",
    "moduleResolution": "bundler",
    "types": [],
    "paths": {"schema-dts": [str(MODULES / "schema-dts" / "dist" / "schema.d.ts")]},
}


def compiled(folder: Path, *pages: dict[str, Any]) -> str:
    """What the compiler says of the data; nothing if it is sound."""
    values = [data for page in pages for data in (page, *several_types(page))]
    lines = [typed(number, value) for number, value in enumerate(values)]
    (folder / "pages.ts").write_text(
        'import type * as S from "schema-dts";\n' + "\n".join(lines), encoding="utf-8"
    )
    project = {"compilerOptions": OPTIONS, "files": ["pages.ts"]}
    (folder / "tsconfig.json").write_text(json.dumps(project), encoding="utf-8")
    compiler = MODULES / "typescript" / "bin" / "tsc"
    command = ["node", str(compiler), "--project", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def typed(number: int, value: dict[str, Any]) -> str:
    """A constant of the type that the value says it has."""
    kind = value["@type"]
    if isinstance(kind, list):
        leaves = ", ".join(f"S.{one}Leaf" for one in kind)
        words, wanted = value, f"S.MergeLeafTypes<[{leaves}]>"
    else:
        words, wanted = value, f"S.WithContext<S.{kind}>"
    return f"export const v{number}: {wanted} = {json.dumps(by_last_type(words, top=True))};"


def several_types(data: Any) -> Iterator[dict[str, Any]]:
    """Every value within that has more than one type: schema-dts knows such only by themselves."""
    if isinstance(data, list):
        for one in data:
            yield from several_types(one)
    elif isinstance(data, dict):
        for one in data.values():
            yield from several_types(one)
        if isinstance(data.get("@type"), list):
            yield data


def by_last_type(data: Any, *, top: bool = False) -> Any:
    """The same with one type for each value within: the one its place takes it for."""
    if isinstance(data, list):
        return [by_last_type(one) for one in data]
    if isinstance(data, dict):
        data = {name: by_last_type(one) if name != "@type" else one for name, one in data.items()}
        if isinstance(data.get("@type"), list) and not top:
            data["@type"] = data["@type"][-1]
    return data


@pytest.fixture
def pages(desk: Desk) -> list[dict[str, Any]]:
    """The data of every page, as it is served."""
    found = []
    for path in PAGES:
        with urlopen(desk.at(path), timeout=30) as answer:  # noqa: S310 (our own server)
            (data,) = DATA.findall(answer.read().decode())
        found.append(json.loads(data))
    return found


def test_every_page_is_in_the_words_of_schema_org(pages: list[Any], tmp_path: Path) -> None:
    assert compiled(tmp_path, *pages) == ""


PLAIN = {"@context": "https://schema.org", "@type": "MedicalWebPage", "name": "Baclofen"}
SURGERY = {"@type": ["SurgicalProcedure", "MedicalTherapy"], "name": "DBS"}
WRONG = {
    "a property of another type": PLAIN | {"nonProprietaryName": "baclofen"},
    "a drug with an outcome": PLAIN
    | {"mainEntity": {"@type": "Drug", "adverseOutcome": {"@type": "MedicalEntity"}}},
    "surgery that is no therapy": PLAIN
    | {
        "about": {
            "@type": "MedicalCondition",
            "possibleTreatment": {"@type": "SurgicalProcedure", "name": "DBS"},
        }
    },
    "a therapy with benefits": PLAIN
    | {"mainEntity": {"@type": "MedicalTherapy", "positiveNotes": "It works."}},
    "a type that does not exist": {"@context": "https://schema.org", "@type": "TreatmentPage"},
    "of two types, and neither has it": PLAIN | {"mainEntity": SURGERY | {"lastReviewed": "2026"}},
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_is_refused(wrong: str, tmp_path: Path) -> None:
    assert "error" in compiled(tmp_path, WRONG[wrong])


def test_what_is_right_is_not(tmp_path: Path) -> None:
    assert compiled(tmp_path, PLAIN | {"mainEntity": SURGERY}) == ""
