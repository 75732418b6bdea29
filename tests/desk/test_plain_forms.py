"""The template pack "plain": what it says to eyes, keyboards and screen readers."""

import re

import pytest
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout, Submit
from django import forms
from django.template import Context, Template


class Example(forms.Form):
    """One field of every kind."""

    use_required_attribute = False

    name = forms.CharField(label="Your name", help_text="As you sign.")
    note = forms.CharField(label="A note", required=False, widget=forms.Textarea)
    kind = forms.ChoiceField(
        label="Which kind?",
        help_text="Choose one.",
        choices=[("a", "This"), ("b", "That")],
        widget=forms.RadioSelect,
    )
    agreed = forms.BooleanField(label="I agree")


def rendered(form: forms.Form, template: str = "{% crispy form %}") -> str:
    loaded = "{% load crispy_forms_tags %}" + template
    return Template(loaded).render(Context({"form": form, "csrf_token": "a-token"}))


@pytest.fixture
def failed() -> Example:
    """The form as it comes back with nothing filled in."""
    form = Example({})
    assert not form.is_valid()
    return form


def test_a_field_reads_label_hint_error_input(failed: Example) -> None:
    html = rendered(failed)
    places = [
        html.index(part)
        for part in (
            '<label for="id_name">Your name</label>',
            'id="id_name_helptext">As you sign.',
            'id="id_name_error">',
            '<input type="text" name="name"',
        )
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("form", [Example(), Example({})], ids=["new", "failed"])
def test_every_description_named_is_there(form: Example) -> None:
    html = rendered(form)
    named = {id_ for ids in re.findall(r'aria-describedby="([^"]+)"', html) for id_ in ids.split()}
    assert named
    assert named <= set(re.findall(r'id="([^"]+)"', html))


def test_a_group_of_choices_has_a_legend_and_whole_rows_to_press(failed: Example) -> None:
    html = rendered(failed)
    assert re.search(r'<fieldset [^>]*aria-describedby="id_kind_helptext id_kind_error"', html)
    assert "<legend>Which kind?</legend>" in html
    assert re.search(r'<label class="option" for="id_kind_0"><input type="radio"', html)


def test_what_may_be_left_out_is_said_in_words(failed: Example) -> None:
    html = rendered(failed)
    assert "A note (optional)" in html
    assert "*" not in html
    assert "required" not in re.sub(r">[^<]*<", "><", html)


def test_browsers_leave_the_errors_to_us() -> None:
    assert re.search(r'<form\s+method="post" novalidate>', rendered(Example()))


def test_the_summary_leads_to_every_field_that_has_an_error(failed: Example) -> None:
    html = rendered(failed, "{{ form|as_crispy_errors }}{% crispy form %}")
    links = re.findall(r'<a href="#([^"]+)">', html)
    assert links == ["id_name", "id_kind_0", "id_agreed"]
    assert all(f'id="{link}"' in html for link in links)


def test_the_summary_takes_the_focus_without_script(failed: Example) -> None:
    html = rendered(failed, "{{ form|as_crispy_errors }}")
    assert 'tabindex="-1" autofocus' in html
    assert rendered(Example(), "{{ form|as_crispy_errors }}").strip() == ""


def test_a_mistake_of_the_whole_form_is_in_the_summary(failed: Example) -> None:
    failed.add_error(None, "These do not go together.")
    assert "<li>These do not go together.</li>" in rendered(failed, "{{ form|as_crispy_errors }}")


def test_a_public_form_sets_no_cookie() -> None:
    form = Example()
    form.helper = FormHelper(form)
    form.helper.disable_csrf = True
    assert "csrfmiddlewaretoken" not in rendered(form)


def test_a_layout_has_groups_and_buttons_that_say_what_they_do() -> None:
    form = Example()
    form.helper = FormHelper()
    form.helper.layout = Layout(Fieldset("About you", "name"), Submit("send", "Send it"))
    html = rendered(form)
    assert "<legend>About you</legend>" in html
    assert re.search(
        r'<button type="submit" name="send" value="Send it"[^>]*>Send it</button>', html
    )


def test_the_filter_renders_the_fields_alone() -> None:
    html = rendered(Example(), "{{ form|crispy }}")
    assert "<form" not in html
    assert html.count("<label") == 5
