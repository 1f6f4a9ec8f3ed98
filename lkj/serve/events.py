"""News for pages that are open: how far the queue is, and what others changed. Server-sent events."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from lkj.serve.queue_rows import queue_rows
from lkj.serve.site import Asking, Site
from lkj.serve.thresholds import GLANCE_SECONDS, MOST_SILENT_SECONDS
from lkj.serve.voice import speaking


def stream(site: Site) -> Callable[[Request], object]:
    async def handler(request: Request) -> Response:
        told = _news(site, request)
        return StreamingResponse(told, media_type="text/event-stream", headers={"x-accel-buffering": "no"})

    return handler


async def _news(site: Site, request: Request) -> AsyncIterator[str]:
    """The state at once, and again whenever it has changed; a browser that loses us asks again by itself."""
    seen, heard = -1, time.monotonic()
    yield "retry: 1000\n\n"
    while not await request.is_disconnected() and not site.progress.closing:
        if site.progress.version != seen:
            seen, heard = site.progress.version, time.monotonic()
            yield f"data: {await run_in_threadpool(_told, site, request)}\n\n"
        elif time.monotonic() - heard > MOST_SILENT_SECONDS:
            heard = time.monotonic()
            yield ": still here\n\n"
        await asyncio.sleep(GLANCE_SECONDS)


def _told(site: Site, request: Request) -> str:
    asking = Asking(site, request)
    rows = site.library.all()
    with speaking(asking.language):
        told = {
            "rows": queue_rows(rows),
            "changed": {row.key: msgspec.to_builtins(site.progress.of(row.key)) for row in rows if row.key},
        }
    return msgspec.json.encode(told).decode()
