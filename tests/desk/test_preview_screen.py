"""The preview: the draft on the very page that readers would get, and nowhere else."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.pages.markup import page_of
from tests.universe import SECRET, World, a_document, uid
from treatments.catalogue.models import Treatment
from treatments.catalogue.restore import restore
from treatments.editions.document import Effect, SideEffect, SideEffectGroup

# What a draft says otherwise than an edition: each is cut out of both pages, and nothing else.
MAY_DIFFER = (
    r"^\s+",
    r"<title>.*?</title>",
    r'<meta name="robots"[^>]*>|<link rel="canonical"[^>]*>',
    r'<link rel="stylesheet" href="[^"]*draft.css">',
    r'<div class="draft">.*?</div>',
    r'\s*<p class="standing">.*?</p>(\s*<p class="more"><a href="[^"]*/changes/">.*?</p>)?',
    r'<span class="printed">.*?</span>',
    # What is said to machines, and to feed readers, is said of public pages only.
    r'<meta property="og:[^>]*>|<link rel="alternate"[^>]*>',
    r'<script type="application/ld\+json">.*?</script>',
    # Feedback is about what is live.
    r'<p class="more"><a href="/feedback/[^"]*">.*?</a></p>|<li><a href="/feedback/.*?</li>',
    # What only readers do with a comparison: choose another, say what matters, pass it on.
    r'<p class="choosing">.*?</p>',
    r"<section>\s*<h2>Keep or share this comparison</h2>.*?</section>",
    r' aria-current="\w+"',
)


def alike(source: str, preview: str = "", public: str = "") -> str:
    """A page without what may differ; links to the preview count as links to the public page."""
    for pattern in MAY_DIFFER:
        source = re.sub(pattern, "", source, flags=re.DOTALL)
    source = re.sub(r">\s*<", "><", source).strip()
    return source.replace(preview, public) if preview else source


@pytest.mark.parametrize("name", ["baclofen", "muscle_relaxants", "physiotherapy"])
def test_of_the_same_text_preview_and_public_page_are_the_same_bytes(
    world: World, author_client: Client, name: str
) -> None:
    treatment = getattr(world, name)
    public = Client().get(f"/treatments/{treatment.slug}/").content.decode()
    preview = author_client.get(screen("preview", treatment)).content.decode()
    compare = screen("preview-compare", treatment)
    assert alike(preview, compare, "/compare/all/") == alike(public)
    assert len(alike(public)) > len(public) * 0.8, "hardly anything was compared"


def test_so_are_the_two_comparisons(world: World, author_client: Client) -> None:
    public = Client().get("/compare/all/").content.decode()
    answer = author_client.get(screen("preview-compare", world.baclofen))
    preview = alike(
        answer.content.decode(), screen("preview", world.baclofen), "/treatments/baclofen/"
    )
    assert preview == alike(public)


def test_it_shows_what_the_working_copy_says_and_readers_do_not_see(
    changed: Treatment, author_client: Client
) -> None:
    words = "Daily doses of baclofen can be effective."
    assert words in author_client.get(screen("preview", changed)).content.decode()
    assert words in author_client.get(screen("preview-compare", changed)).content.decode()
    assert words not in Client().get("/treatments/baclofen/").content.decode()


def test_the_banner_says_that_it_is_a_draft_of_when_and_not_published(
    changed: Treatment, author_client: Client
) -> None:
    for name in ("preview", "preview-compare"):
        page = page_of(author_client.get(screen(name, changed)))
        assert "It is not published. Saved on 3 March 2026, 09:00." in page.text
        assert page.address_of("Back to the desk") == change_page(changed)
        assert "Printed from a draft saved on 3 March 2026, 09:00. Not published." in page.text
        assert page.words(page.all("title")[0]).startswith("Draft")


def test_nobody_keeps_it_and_nobody_finds_it(changed: Treatment, author_client: Client) -> None:
    for name in ("preview", "preview-compare"):
        answer = author_client.get(screen(name, changed))
        assert "no-store" in answer["Cache-Control"]
        assert answer["X-Robots-Tag"] == "noindex, nofollow"
        robots = [e for e in page_of(answer).all("meta") if e.attributes.get("name") == "robots"]
        assert robots[0].attributes["content"] == "noindex, nofollow"


def test_a_treatment_that_was_never_published_takes_its_place_among_the_others(
    world: World, author_client: Client
) -> None:
    page = page_of(author_client.get(screen("preview", world.botulinum_toxin)))
    assert page.heading == "Botulinum toxin"
    assert SECRET in page.text
    assert page.address_of("Baclofen") == "/treatments/baclofen/"
    assert page.address_of("Compare all four") == screen("preview-compare", world.botulinum_toxin)
    comparison = page_of(author_client.get(screen("preview-compare", world.botulinum_toxin)))
    assert comparison.heading == "Compare all four treatments"
    assert comparison.address_of("Botulinum toxin") == screen("preview", world.botulinum_toxin)


def test_every_link_leads_somewhere_also_from_words_no_reader_knows_yet(
    world: World, author: User, author_client: Client
) -> None:
    tired = SideEffect(uid("tired"), "tiredness", "tiredness", "safety", "")
    group = SideEffectGroup(uid("tired group"), "Can cause", "", "", (tired,))
    draft = restore(
        document=a_document(
            "Alpha",
            "medicine",
            side_effect_groups=(group,),
            effects=(Effect("tiredness", "tiredness"),),
        ),
        by=author,
        at=world.baclofen.contributions.last().at,
    )
    page = page_of(author_client.get(screen("preview", draft)))
    assert "tiredness" in page.text
    for words, link in page.links:
        address, _, place = link.partition("#")
        if address:
            assert author_client.get(address).status_code == 200, (words, link)
        else:
            assert place in page.ids, (words, link)


def test_it_is_offered_on_the_change_page(world: World, author_client: Client) -> None:
    page = author_client.get(change_page(world.baclofen)).content.decode()
    assert screen("preview", world.baclofen) in page
    assert screen("preview-compare", world.baclofen) not in page


@pytest.mark.parametrize("name", ["preview", "preview-compare"])
def test_nobody_sees_it_without_signing_in(world: World, name: str) -> None:
    answer = Client().get(screen(name, world.botulinum_toxin))
    assert answer.status_code == 302
    assert SECRET not in answer.content.decode()
    stranger = User.objects.create_user("stranger", is_staff=True)
    client = Client()
    client.force_login(stranger)
    assert client.get(screen(name, world.botulinum_toxin)).status_code == 403


def test_a_page_of_the_site_is_previewed_too_and_compared_with_nothing(
    world: World, author_client: Client
) -> None:
    section = world.about.sections.get(heading="Who we are")
    section.paragraphs = "A charity, in a draft."
    section.save()
    page = page_of(author_client.get(screen("preview", world.about)))
    assert page.faults == []
    assert page.heading == world.about.name
    assert "A charity, in a draft." in page.text
    assert "It is not published." in page.text
    assert "Beside the other treatments" not in page.text
    desk = author_client.get(change_page(world.about)).content.decode()
    assert screen("preview", world.about) in desk
    assert author_client.get(screen("preview-compare", world.about)).status_code == 403
