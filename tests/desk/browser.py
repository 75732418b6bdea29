"""A browser without script: opens a page, fills in the form it finds there, and sends it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, Self

from django.http import HttpResponse
from django.test import Client


@dataclass
class Form:
    """The controls of one rendered form, as a browser would post them."""

    address: str
    values: dict[str, str] = field(default_factory=dict)
    options: dict[str, list[str]] = field(default_factory=dict)
    buttons: dict[str, str] = field(default_factory=dict)
    boxes: set[str] = field(default_factory=set)

    def fill(self, **typed: str) -> Self:
        """Type into controls, or choose; names that Python does not allow go through type()."""
        for name, value in typed.items():
            self.type(name, value)
        return self

    def type(self, name: str, value: str) -> Self:
        """Type into the control `name`. Refuses what a browser could not do."""
        assert name in self.values or name in self.options, f"no control is called {name}"
        if name in self.options:
            assert value in self.options[name], f"{name} offers {self.options[name]}, not {value}"
        # Browsers send CRLF, whatever was typed.
        self.values[name] = value.replace("\r\n", "\n").replace("\n", "\r\n")
        return self

    def tick(self, name: str) -> Self:
        """Tick a box."""
        assert name in self.boxes, f"no box is called {name}"
        self.values[name] = "on"
        return self

    def press(self, client: Client, button: str | None = None) -> HttpResponse:
        """Send the form; `button` is the name of the button pressed, if it has one."""
        pressed = {button: self.buttons[button]} if button else {}
        return client.post(self.address, self.values | pressed)

    def named(self, ending: str, value: str) -> str:
        """The prefix of the row one of whose controls holds `value`: "benefits-0-"."""
        for name, held in self.values.items():
            if name.endswith(ending) and not name.startswith("initial-") and held == value:
                return name.removesuffix(ending)
        raise AssertionError(f"no …{ending} holds {value!r}")


class _Reader(HTMLParser):
    """Collects the forms of a page."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.forms: list[tuple[dict[str, Any], Form]] = []
        self.select = self.textarea = ""
        self.fallback: dict[str, str] = {}

    @property
    def form(self) -> Form | None:
        return self.forms[-1][1] if self.forms else None

    def handle_starttag(self, tag: str, pairs: list[tuple[str, str | None]]) -> None:
        attrs = {name: value or "" for name, value in pairs}
        if tag == "form":
            self.forms.append((attrs, Form(attrs.get("action") or self.address)))
        if self.form is None:
            return
        name = attrs.get("name", "")
        if tag == "input" and name:
            self._input(attrs, name)
        elif tag == "button" and name:
            self.form.buttons[name] = attrs.get("value", "")
        elif tag == "select":
            self.select = name
            self.form.options[name] = []
        elif tag == "option" and self.select:
            self._option(attrs)
        elif tag == "textarea":
            self.textarea = name
            self.form.values[name] = ""

    def _input(self, attrs: dict[str, str], name: str) -> None:
        kind = attrs.get("type", "text")
        value = attrs.get("value", "")
        if kind == "submit":
            self.form.buttons[name] = value
        elif kind == "checkbox":
            self.form.boxes.add(name)
            if "checked" in attrs:
                self.form.values[name] = value or "on"
        elif kind == "radio":
            self.form.options.setdefault(name, []).append(value)
            if "checked" in attrs:
                self.form.values[name] = value
        else:
            self.form.values[name] = value

    def _option(self, attrs: dict[str, str]) -> None:
        value = attrs.get("value", "")
        first = not self.form.options[self.select]
        self.form.options[self.select].append(value)
        if first or "selected" in attrs:
            self.form.values[self.select] = value

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self.select = ""
        elif tag == "textarea" and self.textarea:
            # A browser drops the line break a textarea begins with, and sends CRLF.
            text = self.form.values[self.textarea].removeprefix("\n")
            self.form.values[self.textarea] = text.replace("\r\n", "\n").replace("\n", "\r\n")
            self.textarea = ""

    def handle_data(self, data: str) -> None:
        if self.textarea:
            self.form.values[self.textarea] += data


def form_on(response: HttpResponse, address: str = "") -> Form:
    """The form a page is about: the one that posts, other than logging out."""
    reader = _Reader(address or response.wsgi_request.get_full_path())
    reader.feed(response.content.decode())
    for attrs, form in reader.forms:
        if attrs.get("method", "").lower() == "post" and attrs.get("id") != "logout-form":
            return form
    raise AssertionError("the page has no form to fill in")


def open_form(client: Client, address: str) -> Form:
    """Open a page and take its form."""
    response = client.get(address)
    assert response.status_code == 200, response.status_code
    return form_on(response)
