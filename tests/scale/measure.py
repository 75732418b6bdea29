"""The desk's pages and the press, counted and timed among few texts and among many."""

import sys
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, setup_test_environment
from django.utils import timezone

from tests.faults import world as staffed
from tests.scale.crowd import gather
from tests.universe import World, meet
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Treatment
from treatments.editions.days import today
from treatments.publishing.findings import findings_on

FEW = 24
TIMES = 5
LIST = "/admin/treatments/treatment/"


def measure(texts: int) -> None:
    """Prints a table: queries and milliseconds, the least of five: a machine has other work too."""
    setup_test_environment()
    staffed.make()
    people = {name: User.objects.get(username=name) for name in staffed.STAFF}
    world = meet(**people)
    gather(FEW, people=people, today=today(now=timezone.now()))
    few = dict(_costs(world, people))
    gather(texts - FEW, people=people, today=today(now=timezone.now()))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as the server does by itself after a while
    many = dict(_costs(world, people))
    sys.stdout.write(f"{'':24}{FEW:>6} texts          {texts:>6} texts\n")
    for what, (queries, spent) in few.items():
        then, long = many[what]
        sys.stdout.write(f"{what:24}{queries:5} q {spent:6.0f} ms    {then:7} q {long:6.0f} ms\n")


def _costs(world: World, people: dict[str, User]) -> Iterator[tuple[str, tuple[int, float]]]:
    page = f"{LIST}{world.baclofen.pk}"
    for name in staffed.STAFF:
        yield f"home, {name}", _cost(_opening("/admin/", people[name]))
    yield "list", _cost(_opening(LIST, people["author"]))
    yield "list, last page", _cost(_opening(f"{LIST}?p={_last_page()}", people["author"]))
    yield "list, changed", _cost(_opening(f"{LIST}?state=changed", people["author"]))
    yield "list, reviews overdue", _cost(_opening(f"{LIST}?review=overdue", people["author"]))
    yield "change form", _cost(_opening(f"{page}/change/", people["author"]))
    yield "publish screen", _cost(_opening(f"{page}/publish/", people["publisher"]))
    yield "assemble and check", _cost(lambda: findings_on(assemble(world.baclofen), seen=None))
    yield "ask, approve, publish", _cost(_publishing(world))


def _last_page() -> int:
    return -(-Treatment.objects.count() // 100)


def _opening(address: str, user: User) -> Callable[[], Any]:
    client = Client()
    client.force_login(user)

    def open_it() -> None:
        assert client.get(address).status_code == 200, address

    return open_it


def _publishing(world: World) -> Callable[[], Any]:
    """Edits, has it approved and publishes; each time something new."""

    def publish() -> None:
        now = timezone.now()
        world.reword_a_benefit(world.baclofen, f"It may help people, at {now}.", at=now)
        world.publish(world.baclofen, at=now)

    return publish


def _cost(act: Callable[[], Any]) -> tuple[int, float]:
    act()
    with CaptureQueriesContext(connection) as captured:
        act()
    queries = len(captured)  # the next request forgets them
    spent = []
    for _ in range(TIMES):
        begun = perf_counter()
        act()
        spent.append((perf_counter() - begun) * 1000)
    return queries, min(spent)
