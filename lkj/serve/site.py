"""What every page of the window has at hand, and how it is answered."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from gettext import gettext as _
from typing import Any
from urllib.parse import quote, unquote

from sqlalchemy import Engine
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from lkj.people.decider import author_or_user
from lkj.serve.checked import Checking
from lkj.serve.drafts import Drafts
from lkj.serve.first_looks import FirstLooks
from lkj.serve.home import Home
from lkj.serve.keys import Keys
from lkj.serve.library import Library, Shelved
from lkj.serve.pictures import Pictures
from lkj.serve.progress import Progress
from lkj.serve.queue import Queue
from lkj.serve.shown import Shown
from lkj.serve.templates import rendered
from lkj.serve.thresholds import MOST_LETTERS, MOST_NAME
from lkj.serve.voice import speaking
from lkj.words.language import Language
from lkj.words.messages import text_of
from lkj.words.plain_text import plain
from schemas.errors import LkjError, UsageError

Endpoint = Callable[["Asking"], Response]


class NotFound(Exception):
    """There is no such page."""


@dataclass(frozen=True)
class Site:
    """`language` is spoken to who has chosen none."""

    home: Home
    engine: Engine
    keys: Keys
    language: Language
    library: Library
    queue: Queue
    drafts: Drafts
    first_looks: FirstLooks
    progress: Progress
    checking: Checking
    pictures: Pictures
    most_bytes: int


@dataclass
class Asking:
    """One request: who asks, in which language, and what a form said (already known to be one of ours)."""

    site: Site
    request: Request
    form: dict[str, str] = field(default_factory=dict)

    @property
    def language(self) -> Language:
        chosen = self.request.cookies.get(self.site.keys.language_cookie)
        return "en" if chosen == "en" else "id" if chosen == "id" else self.site.language

    @property
    def who(self) -> str:
        """As the person said, else, on one's own computer, its user."""
        said = plain(unquote(self.request.cookies.get(self.site.keys.name_cookie, "")))[:MOST_NAME]
        if said or self.site.keys.password:
            return said
        try:
            return author_or_user(None)
        except UsageError:
            return ""

    def said(self, name: str) -> str:
        return self.form.get(name, "")[:MOST_LETTERS]

    def asked(self, name: str) -> str:
        return self.request.query_params.get(name, "")[:MOST_LETTERS]

    def shown(self, shelved: Shelved | None = None) -> Shown:
        """A report, else the one that the address names. Raises NotFound, and what checking raises."""
        shelved = shelved or self.site.library.find(self.request.path_params.get("key", ""))
        if shelved is None or not shelved.is_readable or shelved.sha256 is None:
            raise NotFound
        checked = self.site.checking.of(shelved.path, shelved.sha256, self.language)
        return Shown(shelved, checked, self.language, self.site.home.is_of_draft(shelved.path))

    def page(self, template: str, status: int = 200, /, **values: Any) -> Response:
        """To be called while the language is spoken."""
        told = {"who": self.who, "language": self.language, "form_key": self.site.keys.form, "path": self.here}
        return HTMLResponse(rendered(template, {**told, "asking": self, **values}), status)

    @property
    def here(self) -> str:
        asked = self.request.url.query
        return self.request.url.path + (f"?{asked}" if asked else "")

    def told(self, error: LkjError, status: int = 400) -> Response:
        """In words, on a page."""
        return self.page("message.html", status, title=_("That did not work"), text=text_of(error))


def to(address: str) -> Response:
    """After something was done: the page that shows it, which may be loaded anew without doing it again."""
    return RedirectResponse(address, 303)


def answered(endpoint: Endpoint, asking: Asking) -> Response:
    """Every page is made while its language is spoken; what takes long (`shown`) is made before."""
    try:
        return endpoint(asking)
    except NotFound:
        with speaking(asking.language):
            text = _("There is no such page; perhaps the report is still being read.")
            return asking.page("message.html", 404, title=_("Not found"), text=text)
    except LkjError as error:
        with speaking(asking.language):
            return asking.told(error)
    except Exception as error:  # noqa: BLE001 - whatever else: a person gets a page, the terminal the rest
        traceback.print_exc(file=sys.stderr)
        with speaking(asking.language):
            what = _("a fault of lkj itself: {what} (LKJ_DEBUG=1 shows more)")
            text = what.format(what=plain(type(error).__name__))
            return asking.page("message.html", 500, title=_("That did not work"), text=text)


def with_name(answer: Response, keys: Keys, name: str) -> Response:
    answer.set_cookie(keys.name_cookie, quote(plain(name)[:MOST_NAME]), httponly=True, samesite="strict")
    return answer
