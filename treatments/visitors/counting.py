"""Counting in Django's cache, which may be away: then nothing is counted, and nobody refused."""

import logging
from collections.abc import Callable

from django.core.cache import cache

LOG = logging.getLogger(__name__)


def counted(place: Callable[[], str], seconds: int) -> int | None:
    """One more at a place of the cache, which is forgotten after `seconds`; how many there are.

    None if it could not be counted. `place` is asked for here: to name it may need the cache.
    """
    try:
        name = place()
        cache.add(name, 0, seconds)
        count: int = cache.incr(name)
    except ValueError:  # it was dropped between the two
        return None
    except Exception as trouble:
        # Whatever the cache or its library does: reading and writing to us go on without it.
        LOG.warning("The cache cannot be used, so nothing is counted: %r", trouble)
        return None
    return count
