"""Promise 3: a draft cannot leak. The walls between the rooms, and that the guards bite."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps

from tests.draft_guard import WRITING_ROOMS, DraftLeak, draft_guard, working_copy_tables
from tests.universe import World
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition

ROOT = Path(__file__).parents[2]


def room_of(model: type) -> str:
    return model.__module__.split(".")[1]


def test_the_guard_refuses_a_query_on_the_working_copy(world: World) -> None:
    with draft_guard(), pytest.raises(DraftLeak, match="catalogue_workingcopy"):
        Treatment.objects.first()


def test_the_guard_lets_the_archive_be_read(world: World) -> None:
    with draft_guard():
        assert Edition.objects.treatments().count() == 4


def test_the_guard_knows_every_working_copy_table() -> None:
    tables = working_copy_tables()
    assert {"catalogue_workingcopy", "catalogue_benefit", "catalogue_query"} <= tables
    assert all(table.startswith(("catalogue_", "review_")) for table in tables)
    assert not any(table.startswith("editions_") for table in tables)


def test_no_relation_crosses_the_wall() -> None:
    """import-linter cannot see a relation by string; this can."""
    models = list(apps.get_app_config("treatments").get_models())
    assert models
    for model in models:
        for field in model._meta.get_fields():
            other = field.related_model
            if other is None or other._meta.app_label != "treatments":
                continue
            one_side = {room_of(model) in WRITING_ROOMS, room_of(other) in WRITING_ROOMS}
            assert len(one_side) == 1, f"{model.__name__}.{field.name} crosses the wall"


# Where each is planted, and the code. All are planted at once; each must be named.
VIOLATIONS = {
    "treatments/pages/imports_the_working_copy.py": "import treatments.catalogue.models",
    "treatments/pages/imports_inside_a_function.py": (
        "def hidden():\n    from treatments.catalogue import models\n    return models"
    ),
    "treatments/pages/goes_through_the_register.py": "from treatments.models import catalogue",
    "treatments/pages/imports_the_site.py": "from dystonia_site import settings",
    "treatments/pages/imports_the_api.py": "import treatments.api.v1",
    "treatments/feeds/imports_the_working_copy.py": "import treatments.catalogue.models",
    "treatments/feeds/imports_the_pages.py": "import treatments.pages.words",
    "treatments/partners/imports_the_working_copy.py": "import treatments.catalogue.models",
    "treatments/partners/sending/imports_the_press.py": "from treatments.publishing import actions",
    "treatments/publishing/imports_the_partners.py": "import treatments.partners.models",
    "treatments/visitors/imports_the_desk.py": "import treatments.desk",
    "treatments/editions/json_ld/imports_django.py": "import django",
    "treatments/api/imports_the_press.py": "from treatments.publishing import actions",
    "treatments/api/imports_the_desk.py": "import treatments.desk",
    "treatments/editions/imports_a_page.py": "import treatments.pages",
    "treatments/catalogue/imports_the_archive.py": "import treatments.editions.models",
    "treatments/catalogue/imports_the_press.py": "import treatments.publishing.actions",
    "treatments/checks/imports_django.py": "import django",
    "treatments/checks/imports_the_working_copy.py": "import treatments.catalogue.models",
}


@pytest.fixture
def copy_of_the_project(tmp_path: Path) -> Path:
    for name in ("treatments", "dystonia_site"):
        for file in (ROOT / name).rglob("*.py"):
            target = tmp_path / file.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    return tmp_path


def lint_imports(project: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "lint-imports"
    return subprocess.run(
        [program, "--no-cache"], cwd=project, capture_output=True, text=True, check=False
    )


def test_the_walls_stand(copy_of_the_project: Path) -> None:
    result = lint_imports(copy_of_the_project)
    assert result.returncode == 0, result.stdout


def test_every_planted_violation_is_named(copy_of_the_project: Path) -> None:
    for path, code in VIOLATIONS.items():
        (copy_of_the_project / path).write_text(f"{code}\n")
    result = lint_imports(copy_of_the_project)
    assert result.returncode != 0
    for path in VIOLATIONS:
        module = path.removesuffix(".py").replace("/", ".")
        assert f"{module} ->" in result.stdout, module


def test_a_room_nobody_declared_is_refused(copy_of_the_project: Path) -> None:
    attic = copy_of_the_project / "treatments" / "attic"
    attic.mkdir()
    (attic / "__init__.py").write_text('"""Undeclared."""\n')
    result = lint_imports(copy_of_the_project)
    assert result.returncode != 0
    assert "attic" in result.stdout


def test_no_model_is_fetched_by_name_outside_migrations() -> None:
    for file in (ROOT / "treatments").rglob("*.py"):
        if "migrations" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute):
                assert node.attr != "get_model", f"{file}:{node.lineno}"
