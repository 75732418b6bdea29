"""Controls of the change page: short text boxes, and the admin's autocomplete, which without
script is a plain list."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.contrib.admin.widgets import (
    AdminTextareaWidget,
    AutocompleteSelect,
    RelatedFieldWidgetWrapper,
)
from django.db.models import Field, ForeignKey, QuerySet
from django.forms import ModelChoiceField
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from treatments.catalogue.fields import LinesField, ProseField
from treatments.catalogue.models import Passage, Source

EMPTY = ("", "---------")
# A passage can be a paragraph; its start is enough to know it by.
LABEL_LENGTH = 90

# A statement is a sentence or two; stock text boxes are ten lines high.
SHORT_TEXTS: Mapping[Any, Mapping[str, Any]] = {
    kind: {"widget": AdminTextareaWidget(attrs={"rows": 2})} for kind in (ProseField, LinesField)
}

Choices = list[tuple[Any, Any]]


class WordSelect(AutocompleteSelect):
    """Stock autocomplete renders only the chosen word, so nothing could be chosen without
    script. This one renders them all; the script then searches on the server as usual."""

    def optgroups(
        self, name: str, value: Sequence[str], attr: dict[str, Any] | None = None
    ) -> list[Any]:
        return forms.Select.optgroups(self, name, list(value), attr)

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Without templates: stock takes two for each option, and there can be a thousand."""
        widget = self.get_context(name, value, attrs)["widget"]
        groups = [_group(label, options) for label, options, _ in widget["optgroups"]]
        attributes = flatatt({**widget["attrs"], "name": widget["name"]})
        return format_html("<select{}>{}</select>", attributes, SafeString("".join(groups)))


def _group(label: str | None, options: Sequence[dict[str, Any]]) -> SafeString:
    words = format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((o["value"], flatatt(o["attrs"]), o["label"]) for o in options),
    )
    return format_html('<optgroup label="{}">{}</optgroup>', label, words) if label else words


class WordChoices:
    """Mixed into an admin or inline: words are read once a request, however many rows show them."""

    def formfield_for_dbfield(self, db_field: Field, *args: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, *args, **kwargs)  # type: ignore[misc]
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            # A new word may be added from here; an old one is changed on its own page, where
            # one can see what else uses it.
            field.widget.can_change_related = field.widget.can_view_related = False
        return field

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField:
        searchable = db_field.name in self.autocomplete_fields  # type: ignore[attr-defined]
        if searchable:
            kwargs["widget"] = WordSelect(db_field, self.admin_site)  # type: ignore[attr-defined]
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]
        if searchable:
            field.choices = [EMPTY, *words(request, field.queryset)]
        return field


def words(request: HttpRequest, queryset: QuerySet[Any]) -> Choices:
    """All rows of a vocabulary as choices; passages under the titles of their sources."""
    read: dict[Any, Choices] = request.__dict__.setdefault("words_read", {})
    model = queryset.model
    if model not in read:
        read[model] = _passages(queryset) if model is Passage else _plain(queryset)
    return read[model]


def _plain(queryset: QuerySet[Any]) -> Choices:
    return [(row.pk, str(row)) for row in queryset]


def _passages(queryset: QuerySet[Passage]) -> Choices:
    by_source: dict[str, Choices] = {}
    for passage in queryset.select_related("source"):
        label = Truncator(str(passage)).chars(LABEL_LENGTH)
        by_source.setdefault(_titled(passage.source), []).append((passage.pk, label))
    return list(by_source.items())


def _titled(source: Source) -> str:
    return f"{source.title} (superseded)" if source.superseded_by_id else source.title
