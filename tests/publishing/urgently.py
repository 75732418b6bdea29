"""An urgent correction of baclofen, and its second eyes, in few words."""

from django.contrib.auth.models import User

from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition, Release
from treatments.publishing.urgent import approve_afterwards, publish_urgently

URGENT = "Corrected words."


def live() -> Edition:
    return Edition.objects.live(at=NOW).get(slug="baclofen")


def awaited() -> list[Edition]:
    return list(Edition.objects.awaiting_second_eyes(at=NOW))


def urgently(copy: Treatment, by: User) -> Edition:
    digest = assemble(Treatment.objects.get(pk=copy.pk)).digest
    return publish_urgently(
        copy=copy, note="A dose was wrong.", reason="Harm.", shown_digest=digest, by=by, at=NOW
    )


def written_by(world: World, user: User, text: str) -> Treatment:
    """The first benefit, reworded by someone."""
    as_user = World(**{**vars(world), "author": user})
    return as_user.reword_a_benefit(world.baclofen, text)


def approved(world: World, by: User, **how: object) -> Release:
    return approve_afterwards(
        **{"copy": world.baclofen, "shown_digest": live().digest, "by": by, "at": NOW, **how}
    )
