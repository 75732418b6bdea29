"""The files of the present set, sent while they are made."""

from collections.abc import Callable, Iterator
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from treatments.editions import freshness
from treatments.pages.whole_set import contents
from treatments.pages.whole_set.archive import zipped
from treatments.pages.whole_set.contents import WholeSet
from treatments.pages.whole_set.files import LINES, TABLE, files
from treatments.pages.whole_set.lines import lines
from treatments.pages.whole_set.table import table

# Instead of a name: whichever is the present set.
LATEST = "latest"


@require_safe
def archive(request: HttpRequest, name: str) -> HttpResponseBase:
    """Everything, in one file."""
    if name == LATEST:
        now = timezone.now()
        present = HttpResponseRedirect(reverse("pages:set-zip", args=[contents.name(at=now)]))
        patch_cache_control(present, public=True, max_age=freshness.seconds(at=now))
        return present
    return _sent(request, name, f"{name}.zip", "application/zip", _archive)


@require_safe
def json_lines(request: HttpRequest, name: str) -> HttpResponseBase:
    """The documents alone."""
    return _sent(request, name, LINES, "application/jsonl", lines)


@require_safe
def spreadsheet(request: HttpRequest, name: str) -> HttpResponseBase:
    """The rows alone."""
    return _sent(request, name, TABLE, "text/csv; charset=utf-8", table)


def _archive(whole: WholeSet) -> Iterator[bytes]:
    return zipped(files(whole), folder=whole.name, at=whole.made_at)


def _sent(
    request: HttpRequest,
    name: str,
    file_name: str,
    media_type: str,
    made: Callable[[WholeSet], Iterator[bytes]],
) -> HttpResponseBase:
    """The file, 304 for who holds it, or a page that says where the present set is."""
    now = timezone.now()
    whole = contents.present(at=now)
    if name != whole.name:
        answer = render(request, "sets/another.html", status=HTTPStatus.NOT_FOUND)
        answer.headers["Cache-Control"] = "no-store"
        return answer
    etag = f'"{name}"'
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is None:
        # Of a HEAD nothing is made.
        response = (
            HttpResponse() if request.method == "HEAD" else StreamingHttpResponse(made(whole))
        )
        response.headers["Content-Type"] = media_type
        disposition = content_disposition_header(True, file_name)
        response.headers["Content-Disposition"] = str(disposition)
        response.headers["X-Robots-Tag"] = "noindex"
    response.headers["ETag"] = etag
    patch_cache_control(response, public=True, max_age=freshness.seconds(at=now))
    return response
