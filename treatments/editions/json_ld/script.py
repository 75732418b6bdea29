"""The text of a script element that holds data."""

import json
from typing import Any

# In a script element HTML reads only "</script" and "<!--"; without these three characters
# neither can arise. The other two end a line in old JavaScript.
ESCAPES = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


def script_text(data: dict[str, Any]) -> str:
    """JSON without spaces that cannot end the element it stands in."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
