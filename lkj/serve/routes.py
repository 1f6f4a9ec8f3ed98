"""The addresses of the window, and what stands behind each."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from lkj.serve import answering, door, events, pairs, report_page, search, start, tables_page, taking_home, value_page
from lkj.serve.guard import TooMuch, too_much
from lkj.serve.site import Asking, Endpoint, Site, answered
from lkj.serve.thresholds import MOST_FILES

_FIELDS = 60
"""Of one form."""


def application(site: Site) -> Starlette:
    get: list[tuple[str, Endpoint]] = [
        ("/", start.start),
        ("/queue", start.queue),
        ("/too-large", start.too_large),
        ("/login", door.login),
        ("/reports/{key}", report_page.report),
        ("/reports/{key}/pages/{page:int}.png", report_page.picture),
        ("/reports/{key}/tables", tables_page.tables),
        ("/reports/{key}/tables/{table}", tables_page.table),
        ("/reports/{key}/values/{mark}", value_page.value),
        ("/pairs", pairs.pairs),
        ("/pairs/{left}/{right}", pairs.pair),
        ("/search", search.search),
        ("/reports/{key}/download.{ending}", taking_home.download),
    ]
    post: list[tuple[str, Endpoint]] = [
        ("/login", door.come_in),
        ("/language", door.choose_language),
        ("/name", door.say_name),
        ("/reports/{key}/findings/{fingerprint}", answering.decide),
        ("/reports/{key}/values/{mark}", value_page.put_right),
        ("/pairs/{left}/{right}", pairs.decide),
        ("/reports/{key}/again", start.read_again),
    ]
    routes = [
        *(Route(address, _got(site, endpoint), methods=["GET"]) for address, endpoint in get),
        *(Route(address, _posted(site, endpoint), methods=["POST"]) for address, endpoint in post),
        Route("/uploads", _uploaded(site), methods=["POST"]),
        Route("/events", events.stream(site), methods=["GET"]),
        Route("/static/report.css", _style, methods=["GET"]),
        Mount("/static", StaticFiles(directory=str(Path(str(files("lkj.serve") / "static"))))),
    ]
    return Starlette(routes=routes, exception_handlers={TooMuch: too_much})


def _got(site: Site, endpoint: Endpoint) -> Callable[[Request], Response]:
    """Not `async`: it runs in a thread, for reading files and drawing pages takes a while."""

    def handler(request: Request) -> Response:
        return answered(endpoint, Asking(site, request))

    return handler


def _posted(site: Site, endpoint: Endpoint) -> Callable[[Request], object]:
    async def handler(request: Request) -> Response:
        async with request.form(max_files=0, max_fields=_FIELDS) as form:
            said = {name: value for name, value in form.multi_items() if isinstance(value, str)}
        if request.url.path != "/login" and not is_ours(site, form):
            return PlainTextResponse("Not a form of this window; load the page anew.\n", 403)
        return await run_in_threadpool(answered, endpoint, Asking(site, request, said))

    return handler


def _uploaded(site: Site) -> Callable[[Request], object]:
    async def handler(request: Request) -> Response:
        async with request.form(max_files=MOST_FILES, max_fields=_FIELDS) as form:
            if not is_ours(site, form):
                return PlainTextResponse("Not a form of this window; load the page anew.\n", 403)
            sent = [value for value in form.getlist("files") if not isinstance(value, str)]
            asking = Asking(site, request, {"report": str(form.get("report", ""))})

            def take(asking: Asking) -> Response:
                return start.take(asking, sent)

            return await run_in_threadpool(answered, take, asking)

    return handler


def is_ours(site: Site, form: FormData) -> bool:
    said = form.get("form_key")
    return isinstance(said, str) and site.keys.is_form(said)


def _style(_request: Request) -> Response:
    """The looks of `lkj report`'s page."""
    text = (files("lkj.outputs.html") / "style.css").read_text(encoding="utf-8")
    return Response(text, media_type="text/css")
