"""Where a form was sent from, for a page that sets no cookie and so has no CSRF token."""

from urllib.parse import urlsplit

from django.http import HttpRequest


def from_another_site(request: HttpRequest) -> bool:
    """As browsers say it. Our pages send no referrer, so their Origin may be "null"; browsers
    that send Sec-Fetch-Site are asked that first. Who sends neither is no browser of a victim.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site not in ("same-origin", "none")
    origin = request.headers.get("Origin")
    if not origin or origin == "null":
        return False
    return urlsplit(origin).netloc != request.get_host()
