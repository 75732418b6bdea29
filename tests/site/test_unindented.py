"""Templates lose their indentation when they are loaded, and nothing else."""

from pathlib import Path

import pytest
from django.template import Context, Engine

LOADER = "dystonia_site.unindented.Loader"


@pytest.fixture
def rendered(tmp_path: Path):
    """What a template of these words prints."""

    def render(template: str, name: str = "page.html", **context: object) -> str:
        (tmp_path / name).write_text(template, encoding="utf-8")
        engine = Engine(loaders=[(LOADER, [tmp_path])])
        return engine.get_template(name).render(Context(context))

    return render


def test_a_line_is_not_indented_and_a_comment_leaves_no_line(rendered) -> None:
    assert rendered("{# For us. #}\n<ul>\n    <li>One</li>  \n\n    <li>Two</li>\n</ul>") == (
        "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>"
    )


def test_a_line_of_control_leaves_no_line(rendered) -> None:
    template = "<ul>\n  {% for one in all %}\n    <li>{{ one }}</li>\n  {% endfor %}\n</ul>"
    assert rendered(template, all=["a", "b"]) == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"


def test_words_on_two_lines_stay_two_words(rendered) -> None:
    assert rendered("<p>\n  One\n  {% if yes %}two{% endif %}\n  three\n</p>", yes=True) == (
        "<p>\nOne\ntwo\nthree\n</p>"
    )


def test_what_a_variable_prints_is_left_as_it_is(rendered) -> None:
    words = "two  spaces\n   and a line"
    assert rendered("<blockquote>{{ words }}</blockquote>", words=words) == (
        f"<blockquote>{words}</blockquote>"
    )


def test_a_letter_keeps_its_lines(rendered) -> None:
    letter = "Dear reader,\n\n  indented on purpose\n"
    assert rendered(letter, "letter.txt") == letter
