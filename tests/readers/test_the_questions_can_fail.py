"""Each question that is asked of a page finds what it is there to find: the home page is spoiled
in one way after another, and the finding is read.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.readers import seeing
from tests.readers.conftest import Look
from tests.readers.lines import LINES
from tests.readers.site import Site

HOME = LINES[0]
Question = Callable[[Page], list[str]]

# The question, what spoils the page, and the words of the finding.
STYLES = (
    (seeing.by_axe, "h1 { color: #999 }", "1280 px, light: color-contrast"),
    (
        seeing.by_axe,
        ":root:has(#soft:checked) h1 { color: #777 }",
        "320 px, soft: color-contrast-enh",
    ),
    (
        seeing.by_fingers,
        ".name { padding: 0; min-block-size: 0; align-self: start }",
        "1280 px: 28 px high",
    ),
    (seeing.by_reflow, "h1 { inline-size: 330px }", "320 px, ltr: <h1"),
    (seeing.by_reflow, "h1 { inline-size: 290px }", "320 px, text at 200 %, ltr: "),
    (seeing.by_reflow, "[dir=rtl] h1 { position: relative; left: -50px }", "320 px, rtl: <h1"),
    (seeing.by_reflow, "h1 { block-size: 1em; overflow: hidden }", "cut off: <h1"),
    (seeing.by_keyboard, ":focus-visible { outline: 0 !important }", "no ring"),
    (seeing.by_keyboard, "body { display: flex; flex-direction: column-reverse }", "goes back up"),
    (seeing.in_forced_colours, "h1 { forced-color-adjust: none }", "keeps its own colours: <h1"),
    (
        seeing.in_forced_colours,
        "h1 { forced-color-adjust: none; color: #fff }",
        "light: cannot be seen: <h1",
    ),
    (seeing.on_paper, "nav { display: block !important }", "of no use on paper: <nav"),
    (seeing.on_paper, "@media print { body { color: #444 } }", "the ink is rgb(68, 68, 68)"),
    (seeing.on_paper, ".printed { display: none !important }", "does not say http"),
    (seeing.on_paper, "footer { position: sticky }", "would stand on every sheet: <footer"),
)
ELEMENTS = (
    (seeing.by_references, "<label for=nowhere>A</label>", 'for="nowhere"'),
    (seeing.by_references, "<a href='#nowhere'>A</a>", "a link to #nowhere"),
    (seeing.by_keyboard, "<a href='/' tabindex=2>A</a>", "never reached"),
    (seeing.in_forced_colours, "<button style>A</button>", "no edge: <button"),
    (seeing.on_paper, "<details><summary>A</summary><p hidden>B</p></details>", "stays closed"),
    (seeing.at_first_paint, "<link rel=stylesheet href='data:text/css,'>", "data:text/css"),
)

ADDED = "html => document.querySelector('main').insertAdjacentHTML('beforeend', html)"
LOADED = """address => new Promise((done) => {
  const picture = new Image();
  picture.onload = picture.onerror = done;
  picture.src = address;
})"""


def named(part: object) -> str:
    """The same in every process of a run: a function's text would hold its place in memory."""
    return getattr(part, "__name__", str(part)[:40])


@pytest.fixture
def home(site: Site, window: Callable[[bool], Page]) -> Page:
    page = window(True)
    page.goto(site.at(HOME))
    seeing.resized(page, seeing.DESK)
    return page


@pytest.mark.parametrize(("question", "css", "words"), STYLES, ids=named)
def test_a_spoiled_style_is_found(home: Page, question: Question, css: str, words: str) -> None:
    # Put on for good: what a question puts on goes over it, and comes off again.
    home.evaluate(
        """css => {
          const spoiled = new CSSStyleSheet();
          spoiled.replaceSync(css);
          const own = Object.getOwnPropertyDescriptor(Document.prototype, "adoptedStyleSheets");
          own.set.call(document, [spoiled]);
          Object.defineProperty(document, "adoptedStyleSheets", {
            set: (sheets) => own.set.call(document, [spoiled, ...sheets]),
          });
        }""",
        css,
    )
    assert words in "\n".join(question(home))


@pytest.mark.parametrize(("question", "html", "words"), ELEMENTS, ids=named)
def test_a_spoiled_element_is_found(home: Page, question: Question, html: str, words: str) -> None:
    home.evaluate(ADDED, html)
    home.evaluate("document.querySelector('button[style]')?.style.setProperty('border', '0')")
    assert words in "\n".join(question(home))


def test_a_control_that_is_dead_without_script_is_found(home: Page) -> None:
    home.evaluate(ADDED, "<button type=button>A</button>")
    assert seeing.asked(home, "scriptless") == ['<button type="button">A</button>']


def test_a_cookie_is_found(look: Look) -> None:
    with pytest.raises(AssertionError, match="the cookie kept is kept"), look(HOME) as page:
        page.evaluate("document.cookie = 'kept=1'")
    page.context.clear_cookies()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/static/treatments/other.svg", "it loads a image"),
        ("http://example.org/counted.gif", "violates the following"),
    ],
)
def test_a_request_is_found(look: Look, address: str, words: str) -> None:
    with pytest.raises(AssertionError, match=words), look(HOME) as page:
        page.evaluate(LOADED, address)
