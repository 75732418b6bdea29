"""verify_editions names an edition that is not what was published."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests.universe import World
from treatments.editions.models import Edition
from treatments.editions.verify import faults


def tamper(sql: str, *params: object) -> None:
    """Change the archive as someone with the database's password could."""
    on = " ON editions_edition" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER editions_edition_written_once{on}")
        cursor.execute(sql, params)


def test_an_untouched_archive_has_no_faults(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(world.baclofen)
    out = StringIO()
    call_command("verify_editions", stdout=out)
    assert "10 editions, all as they were published." in out.getvalue()


def test_one_changed_byte_is_named(world: World) -> None:
    edition = Edition.objects.get(slug="baclofen")
    tamper(
        "UPDATE editions_edition SET body = replace(body, 'Daily', 'daily') WHERE id = %s",
        edition.pk,
    )
    err = StringIO()
    with pytest.raises(CommandError, match="1 fault"):
        call_command("verify_editions", stderr=err)
    assert "Baclofen, edition 1: the text is not the text that was published" in err.getvalue()


def test_a_rewritten_digest_breaks_the_chain(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(world.baclofen)
    tamper("UPDATE editions_edition SET previous_digest = %s WHERE number = 2", "0" * 64)
    assert any("edition 2" in fault and "chain" in fault for fault in faults())


def test_a_missing_edition_is_noticed(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(world.baclofen)
    tamper("UPDATE editions_edition SET number = 3 WHERE number = 2")
    assert any("edition 2 is missing before it" in fault for fault in faults())


def test_a_column_that_contradicts_its_text_is_named(world: World) -> None:
    tamper("UPDATE editions_edition SET name = 'Miracle cure' WHERE slug = 'baclofen'")
    assert any("columns do not say what its text says" in fault for fault in faults())


def test_a_body_that_is_no_document_is_named_not_a_crash(world: World) -> None:
    tamper("UPDATE editions_edition SET body = '{}' WHERE slug = 'baclofen'")
    sentences = list(faults())
    assert len(sentences) == 2
    assert "schema None" in sentences[1]
