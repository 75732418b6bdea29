"""manage.py prepare and create_demo_staff: what `make run` does before it serves."""

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection

from tests.catalogue.fixture_files import TEXTS
from tests.universe import World
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition

PASSWORD = re.compile(r"^Demo account (\w+), password (\S+) \(shown only now\)$")


def printed_by(command: str, *arguments: Any) -> list[str]:
    """What a command prints, line by line."""
    printed = StringIO()
    call_command(command, *arguments, stdout=printed)
    return printed.getvalue().splitlines()


def passwords_in(lines: list[str]) -> dict[str, str]:
    """The passwords that were shown, by username."""
    return dict(match.groups() for line in lines if (match := PASSWORD.match(line)))


@pytest.fixture
def development(settings: Any, db: None) -> None:
    """DEBUG is on, which the test runner turns off; passwords are hashed fast."""
    settings.DEBUG = True
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


class TestPrepare:
    def test_a_fresh_machine_gets_everything_and_the_second_start_repeats_nothing(
        self, tmp_path: Path
    ) -> None:
        database = tmp_path / "db.sqlite3"

        def start() -> list[str]:
            done = subprocess.run(
                [sys.executable, "manage.py", "prepare", "--port", "8101"],
                cwd=site.BASE_DIR,
                env={"PATH": os.environ["PATH"], "DATABASE_URL": f"sqlite:///{database}"},
                capture_output=True,
                text=True,
                check=True,
            )
            assert done.stderr == ""
            return done.stdout.splitlines()

        first, second = start(), start()
        assert sum(line.startswith("Published: ") for line in first) == TEXTS
        assert set(passwords_in(first)) == {"author", "editor", "reviewer", "publisher", "admin"}
        assert len(second) == 5
        assert first[-5:] == second
        assert second[:4] == [
            "Site      http://127.0.0.1:8101/",
            "Desk      http://127.0.0.1:8101/admin/",
            "API       http://127.0.0.1:8101/api/v1/treatments",
            f"Database  SQLite, {database}",
        ]

    def test_an_empty_database_gets_the_content_published_and_staff(self, development) -> None:
        printed_by("prepare")
        assert Treatment.objects.count() == Edition.objects.treatments().count() == 7
        assert User.objects.count() == 5

    def test_content_that_is_there_is_left_alone(self, development, world: World) -> None:
        editions = Edition.objects.count()
        assert len(printed_by("prepare")) == 5
        assert Edition.objects.count() == editions
        # There are accounts already, so nobody needs a demo account.
        assert not User.objects.filter(first_name="Demo").exists()

    @pytest.mark.django_db
    def test_without_debug_there_are_no_demo_accounts(self) -> None:
        printed_by("prepare")
        assert not User.objects.exists()

    def test_a_password_in_the_database_address_is_not_shown(
        self, world: World, monkeypatch
    ) -> None:
        monkeypatch.setitem(connection.settings_dict, "PASSWORD", "hunter2")
        assert "hunter2" not in "\n".join(printed_by("prepare"))

    @pytest.mark.parametrize("port", ["0", "65536", "http"])
    def test_a_port_that_is_none_is_refused(self, port: str) -> None:
        with pytest.raises(CommandError, match=f"“{port}” is no port: give a number from 1"):
            call_command("prepare", "--port", port)


class TestCreateDemoStaff:
    def test_each_account_can_sign_in_with_the_password_that_is_shown(self, development) -> None:
        passwords = passwords_in(printed_by("create_demo_staff"))
        for username, password in passwords.items():
            user = User.objects.get(username=username)
            assert user.check_password(password)
            assert user.is_staff
            assert user.first_name == "Demo"
        assert len(set(passwords.values())) == len(passwords) == 5

    def test_each_may_do_what_its_name_says(self, development) -> None:
        printed_by("create_demo_staff")
        author, publisher, admin = (
            User.objects.get(username=name) for name in ("author", "publisher", "admin")
        )
        assert author.has_perm("treatments.change_treatment")
        assert not author.has_perm("treatments.publish_treatment")
        assert publisher.has_perm("treatments.change_treatment")
        assert publisher.has_perm("treatments.publish_treatment")
        assert (author.is_superuser, publisher.is_superuser, admin.is_superuser) == (0, 0, 1)

    def test_an_account_that_exists_is_not_touched(self, development) -> None:
        User.objects.create_user("admin", password="kept")
        printed = printed_by("create_demo_staff")
        assert set(passwords_in(printed)) == {"author", "editor", "reviewer", "publisher"}
        assert printed[-1] == (
            "The account admin exists and was not touched. "
            "A new password: manage.py changepassword admin"
        )
        admin = User.objects.get(username="admin")
        assert admin.check_password("kept")
        assert not admin.is_staff

    def test_a_password_is_never_shown_again(self, development) -> None:
        printed_by("create_demo_staff")
        assert passwords_in(printed_by("create_demo_staff")) == {}

    @pytest.mark.django_db
    def test_it_refuses_in_production(self) -> None:
        with pytest.raises(CommandError, match="DEBUG is off"):
            call_command("create_demo_staff")
        assert not User.objects.exists()
