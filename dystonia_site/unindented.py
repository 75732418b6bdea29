"""Templates are indented for whoever writes them; readers' browsers get them without.

Blanks at the ends of lines, comments, and the line break after a line that holds one tag are
dropped when a template is loaded, once. What a variable prints is untouched.
"""

import re

from django.template import Origin
from django.template.loaders import filesystem

COMMENT = re.compile(r"\{#.*?#\}")
BLANKS = re.compile(r"\s*\n\s*")
# A line with one tag is control, or prints elements; only a translation prints words.
ONE_TAG = re.compile(r"^(\{% (?!translate|blocktranslate|plural)(?:(?!%\}).)*%\})\n", re.MULTILINE)


class Loader(filesystem.Loader):
    """Django's loader of folders, for the .html files in them; others are left as they are."""

    def get_contents(self, origin: Origin) -> str:
        """The text of a template. Raises TemplateDoesNotExist."""
        contents: str = super().get_contents(origin)
        if not str(origin.name).endswith(".html"):
            return contents
        return ONE_TAG.sub(r"\1", BLANKS.sub("\n", COMMENT.sub("", contents)).strip())
