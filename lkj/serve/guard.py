"""What stands before every page: names of hosts, sessions, sizes of what is sent, and what a browser may do with what
it gets."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lkj.serve.keys import Keys
from lkj.serve.thresholds import MOST_DRAINED, MOST_FORM_BYTES

POLICY = "; ".join(
    (
        "default-src 'none'",
        *("img-src 'self'", "style-src 'self'", "script-src 'self'", "connect-src 'self'", "form-action 'self'"),
        *("base-uri 'none'", "frame-ancestors 'none'"),
    )
)
_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
_OPEN = ("/static/", "/login")
TOKEN = "token"
TOO_LARGE = "/too-large"
_BOUNDED = "lkj.bounded"


class TooMuch(Exception):
    """More was sent than is taken."""


@dataclass(frozen=True, slots=True)
class Guard:
    """`names` are the hosts that we answer to; `most_bytes` how much may be uploaded at once."""

    app: ASGIApp
    keys: Keys
    names: Collection[str]
    most_bytes: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = self._refusal(scope)
        if answer is not None:
            await answer(scope, receive, _with_headers(send))
            return
        bounded = _Bounded(receive, self.most_bytes if scope["path"] == "/uploads" else MOST_FORM_BYTES)
        scope[_BOUNDED] = bounded
        if bounded.is_said_too_much(Headers(scope=scope).get("content-length", "")):
            answer = await _told_too_much(bounded)
            await answer(scope, receive, _with_headers(send))
            return
        await self.app(scope, bounded.receive, _with_headers(send))

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if not _is_named(host, self.names):
            return PlainTextResponse("This name is not mine.\n", 421)
        origin = headers.get("origin")
        if scope["method"] not in ("GET", "HEAD") and not _is_own(origin, headers.get("sec-fetch-site"), host):
            return PlainTextResponse("Sent from another page.\n", 403)
        if scope["path"].startswith(_OPEN):
            return None
        return None if self.keys.is_session(_cookie(headers, self.keys.cookie)) else self._stranger(scope)

    def _stranger(self, scope: Scope) -> Response:
        """With the secret in the address, who comes is let in, and the secret goes out of the address."""
        asked = parse_qsl(scope["query_string"].decode("latin-1"), max_num_fields=20)
        if scope["method"] == "GET" and any(name == TOKEN and self.keys.opens(said) for name, said in asked):
            left = urlencode([(name, said) for name, said in asked if name != TOKEN])
            answer = RedirectResponse(_own_path(scope["path"]) + (f"?{left}" if left else ""), 303)
            let_in(answer, self.keys, scope["scheme"])
            return answer
        return RedirectResponse("/login", 303)


async def too_much(request: Request, _error: Exception) -> Response:
    """Where it came to light while it was read."""
    return await _told_too_much(request.scope[_BOUNDED])


async def _told_too_much(bounded: _Bounded) -> Response:
    await bounded.drain()
    return RedirectResponse(TOO_LARGE, 303)


def let_in(answer: Response, keys: Keys, scheme: str) -> None:
    answer.set_cookie(keys.cookie, keys.session, httponly=True, samesite="strict", secure=scheme == "https")


def _own_path(path: str) -> str:
    """Two slashes at its beginning would name another host."""
    return "/" + path.lstrip("/\\")


def _is_named(host: str, names: Collection[str]) -> bool:
    """A name that is not ours may belong to a page that had it changed to lead here (DNS rebinding)."""
    bare = urlsplit(f"//{host}").hostname if host and not set(host) & set("/?#@\\ ") else None
    if bare is None:
        return False
    return bare in names or ("*" in names and _is_address(bare))


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _is_own(origin: str | None, site: str | None, host: str) -> bool:
    """Browsers say where a form was; what says nothing is no browser, and needs the cookie and the form's own proof."""
    if site not in (None, "same-origin", "none"):
        return False
    return origin is None or urlsplit(origin).netloc == host


def _cookie(headers: Headers, name: str) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("cache-control", "no-store")
        await send(message)

    return sent


class _Bounded:
    """What is sent, counted while it comes."""

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive, self._most, self._got, self._ended = receive, most, 0, False

    def is_said_too_much(self, length: str) -> bool:
        """Beforehand."""
        return length.isdecimal() and (len(length) > len(str(self._most)) or int(length) > self._most)

    async def receive(self) -> Message:
        """Raises TooMuch."""
        message = await self._receive()
        self._got += len(message.get("body", b""))
        self._ended = not message.get("more_body", False)
        if self._got > self._most:
            raise TooMuch
        return message

    async def drain(self) -> None:
        """A browser that is not heard out to its end shows no answer."""
        while not self._ended and self._got < self._most + MOST_DRAINED:
            message = await self._receive()
            self._got += len(message.get("body", b""))
            self._ended = message["type"] != "http.request" or not message.get("more_body", False)
