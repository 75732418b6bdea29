"""Send partners their webhooks. Run it beside the site and let it run; several may."""

import logging
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError, close_old_connections

from treatments.partners.sending.rounds import deliver

LOG = logging.getLogger(__name__)
# With 20 s at most for a batch, an event leaves well within a minute of its line in the log.
PAUSE = 5  # seconds, when nothing is due


class Command(BaseCommand):
    """manage.py deliver_webhooks --once"""

    help = "Follow the log and send partners what changed, until stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="stop when nothing is due")

    def handle(self, *, once: bool, **options: Any) -> None:
        sent = 0
        while True:
            posted = 0
            try:
                posted = deliver()
            except DatabaseError:
                if once:
                    raise
                # It comes back, and what was leased goes out again.
                LOG.exception("The database cannot be used; trying again in %s s", PAUSE)
                close_old_connections()
            sent += posted
            if not posted and once:
                break
            if not posted:
                time.sleep(PAUSE)
        self.stdout.write(f"Webhooks posted: {sent}.")
