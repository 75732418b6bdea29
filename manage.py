#!/usr/bin/env python
"""Runs Django's commands; a refused setting is shown as its sentence, without a traceback."""

import os
import sys

from django.core.management import execute_from_command_line

from dystonia_site.env import SettingRefused


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dystonia_site.settings")
    try:
        execute_from_command_line(sys.argv)
    except SettingRefused as refusal:
        sys.exit(str(refusal))


if __name__ == "__main__":
    main()
