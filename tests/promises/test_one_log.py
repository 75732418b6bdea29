"""Promise 4: one log, many readers. No signals, no work hidden in save()."""

import ast
from pathlib import Path

from tests.universe import NOW, World
from treatments.editions.models import Release, ReleaseKind

ROOMS = Path(__file__).parents[2] / "treatments"
# Re-creates triggers after a migration; see treatments/apps.py.
LISTENERS = {"apps.py"}


def test_every_act_of_the_press_is_one_line_of_the_log(world: World) -> None:
    before = Release.objects.count()
    world.reword_a_benefit(world.baclofen, "May help some people.")
    assert Release.objects.count() == before
    edition = world.publish(world.baclofen)
    line = Release.objects.order_by("sequence").last()
    assert Release.objects.count() == before + 1
    assert (line.kind, line.edition, line.effective_at) == (ReleaseKind.LIVE, edition, NOW)


def test_nothing_listens_to_a_signal_but_the_guard_of_the_tables() -> None:
    listening = {
        file.name
        for file in ROOMS.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Name) and node.id == "receiver")
        or (isinstance(node, ast.Attribute) and node.attr in {"receiver", "connect"})
    }
    assert listening == LISTENERS


def test_no_model_works_in_save() -> None:
    """The archive's base refuses in save(); no other model has one."""
    for file in ROOMS.rglob("*.py"):
        if file.name == "immutable.py":
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases = {ast.unparse(base) for base in node.bases}
                methods = {item.name for item in node.body if isinstance(item, ast.FunctionDef)}
                is_form_or_admin = any("Form" in base or "Admin" in base for base in bases)
                assert is_form_or_admin or not methods & {"save", "delete"}, f"{file}: {node.name}"
