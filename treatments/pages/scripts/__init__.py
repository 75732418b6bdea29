"""The scripts beside this file, without their comments and blanks. Every page works without them.

"remembered" stands in every page, allowed by its hash as the style sheets are; MODULE is fetched
after the page, and WORKER by the module. Plain Python: the settings ask it.
"""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from rjsmin import jsmin


def _script(*names: str) -> str:
    """The files of these names, one after the other."""
    texts = (Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8") for name in names)
    return str(jsmin("".join(texts))).strip()


# Before the first paint, in the page itself. Its hash is written as CSP 3 writes it.
REMEMBERED = _script("remembered")
HASH = f"'sha256-{b64encode(sha256(REMEMBERED.encode()).digest()).decode()}'"
# The optional module; its words are set before it (words.py).
MODULE = _script("display", "listen", "offline")
WORKER = _script("worker")
