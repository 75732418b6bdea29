"""A page of another site with a treatment in a frame: as a blog's program makes it, which lets
no link work, and as our own snippet makes it.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.browser.blog import Blog, another_site
from tests.browser.journeys.conftest import Visit
from tests.browser.seeing import axe
from tests.browser.server import Desk

# As WordPress rewrites what an oEmbed provider it does not know has answered: the address, the
# size and the title are kept (wp_filter_oembed_result).
AS_A_BLOG_DOES = (
    '<iframe sandbox="allow-scripts" security="restricted" src="{address}#?secret=abc" '
    'title="A treatment" width="{width}" height="480" data-secret="abc"></iframe>'
)
EMBED = "/embed/treatments/baclofen/"
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"

Framed = Callable[..., Page]


@pytest.fixture
def blog() -> Iterator[Blog]:
    with another_site() as blog:
        yield blog


@pytest.fixture
def said() -> list[str]:
    """What the browser complained of on the blog."""
    return []


@pytest.fixture
def framed(blog: Blog, browser: Browser, said: list[str]) -> Iterator[Framed]:
    """Opens the blog with this in its page."""
    context = browser.new_context(viewport={"width": 800, "height": 640}, locale="en-GB")
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))

    def opened(html: str, *, wide: int = 800, **headers: str) -> Page:
        blog.html, blog.headers = html, headers
        page.set_viewport_size({"width": wide, "height": 640})
        page.goto(blog.address)
        return page

    yield opened
    cookies = context.cookies()
    context.close()
    assert cookies == []


def inside(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


def title(page: Page) -> object:
    """The heading in the frame."""
    return inside(page).get_by_role("heading", level=1)


def as_a_blog_does(desk: Desk, path: str, *, width: int = 600) -> str:
    return AS_A_BLOG_DOES.format(address=desk.at(path), width=width)


def own_snippet(visit: Visit, desk: Desk, slug: str) -> str:
    """What our page offers to copy, for the site under test."""
    made = visit(f"/embed/?t={slug}").get_by_label("The snippet for").input_value()
    return made.replace(made.split('src="')[1].split("/embed/")[0], desk.address)


def test_in_a_blogs_frame_all_of_it_is_there_without_a_link_that_works(
    framed: Framed, desk: Desk, said: list[str]
) -> None:
    page = framed(as_a_blog_does(desk, EMBED))
    expect(title(page)).to_have_text("Baclofen")
    text = inside(page).locator("body")
    for words in (
        "What are the side effects, and how often?",
        "When should I get urgent help?",
        "Edition 1, published",
        "Licence: unknown, so reuse is not granted.",
        "/treatments/baclofen/",
    ):
        expect(text).to_contain_text(words)
    assert axe(page) == []
    assert axe(page.frames[1]) == []
    assert said == []


def test_a_withdrawal_is_said_in_a_blogs_frame(framed: Framed, desk: Desk, said: list[str]) -> None:
    page = framed(as_a_blog_does(desk, "/embed/treatments/deep-brain-stimulation/"))
    main = inside(page).locator("main")
    expect(main).to_contain_text("We withdrew our text about Deep brain stimulation (DBS) on ")
    expect(main).to_contain_text("The reason: We are checking this text with a specialist.")
    expect(inside(page).get_by_role("heading")).to_have_count(1)
    assert axe(page.frames[1]) == []
    assert said == []


def test_with_our_snippet_the_frame_is_as_high_as_its_text(
    framed: Framed, desk: Desk, visit: Visit, said: list[str]
) -> None:
    page = framed(own_snippet(visit, desk, "baclofen"))
    expect(title(page)).to_have_text("Baclofen")
    page.wait_for_function("document.querySelector('iframe').offsetHeight > 480")
    high = page.locator("iframe").evaluate("each => each.offsetHeight")
    assert high == page.frames[1].evaluate("document.documentElement.scrollHeight")
    # Not in the frame: it lets no script run, and axe is one.
    assert axe(page) == []
    assert said == []


def test_the_link_in_our_snippet_opens_a_window_of_its_own(
    framed: Framed, desk: Desk, visit: Visit
) -> None:
    page = framed(own_snippet(visit, desk, "baclofen"))
    link = inside(page).get_by_role("link")
    with page.context.expect_page() as opened:
        link.click()
    assert opened.value != page
    opened.value.close()


@pytest.mark.parametrize("path", [EMBED, "/embed/compare/baclofen/botulinum-toxin/"])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_in_a_narrow_column_nothing_runs_over(
    framed: Framed, desk: Desk, path: str, direction: str
) -> None:
    page = framed(as_a_blog_does(desk, path, width=280), wide=320)
    expect(title(page)).to_be_visible()
    frame = page.frames[1]
    frame.evaluate("dir => document.documentElement.dir = dir", direction)
    assert frame.evaluate("document.documentElement.clientWidth") <= 280
    assert not frame.evaluate(WIDER)
    frame.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert not frame.evaluate(WIDER)


def test_a_site_that_isolates_itself_can_show_it(framed: Framed, desk: Desk) -> None:
    isolated = {"Cross-Origin-Embedder-Policy": "require-corp"}
    page = framed(as_a_blog_does(desk, EMBED), **isolated)
    expect(title(page)).to_have_text("Baclofen")


def test_no_other_page_of_ours_is_shown_in_a_frame(
    framed: Framed, desk: Desk, said: list[str]
) -> None:
    page = framed(as_a_blog_does(desk, "/treatments/baclofen/"))
    page.wait_for_timeout(500)
    assert any("frame-ancestors" in words for words in said)
    assert not title(page).count()
