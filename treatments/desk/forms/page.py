"""A page's own fields: its title, and an address that the site does not use itself."""

from django.core.exceptions import ValidationError
from django.urls import resolve, reverse

from treatments.desk.forms.treatment import TreatmentForm

PAGES = ("page", "about")  # the names of the addresses at which pages are read


class PageForm(TreatmentForm):
    """The address is asked of the site's own map, so that a page never hides behind another."""

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"]
        if resolve(reverse("pages:page", args=[slug])).url_name not in PAGES:
            raise ValidationError(f"The site itself uses “/{slug}/”: choose another address.")
        return slug
