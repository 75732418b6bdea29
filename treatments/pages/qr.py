"""QR codes: from paper back to the present text."""

from base64 import b64encode
from io import BytesIO

import segno


def svg(address: str) -> bytes:
    """A picture of a full address, black on white, without a size of its own."""
    # M: still read when a seventh of it is stained or creased. The border is the white without
    # which a camera may not find the code, in modules.
    code = segno.make_qr(address, error="m", boost_error=False)
    picture = BytesIO()
    code.save(
        picture, kind="svg", border=4, light="#fff", omitsize=True, xmldecl=False, nl=False,
        svgclass=None, lineclass=None,
    )  # fmt: skip
    return picture.getvalue()


def data_uri(address: str) -> str:
    """The same as an address that holds the picture itself, for what may load nothing."""
    return f"data:image/svg+xml;base64,{b64encode(svg(address)).decode()}"
