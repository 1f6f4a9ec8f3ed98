"""Coming in, saying who one is, and choosing the language."""

from __future__ import annotations

import threading
import time
from gettext import gettext as _

from starlette.responses import Response

from lkj.serve.guard import let_in
from lkj.serve.site import Asking, to, with_name
from lkj.serve.thresholds import LOGIN_SECONDS
from lkj.serve.voice import speaking
from lkj.words.plain_text import plain

_ONE_TRY = threading.Lock()


def login(asking: Asking) -> Response:
    with speaking(asking.language):
        return asking.page("login.html", by_password=bool(asking.site.keys.password), wrong="")


def come_in(asking: Asking) -> Response:
    """One try at a time, and a while for each that is wrong."""
    keys = asking.site.keys
    with _ONE_TRY:
        opened = keys.is_password(asking.said("password"))
        if not opened:
            time.sleep(LOGIN_SECONDS)
    name = plain(asking.said("name"))
    if opened and name:
        answer = with_name(to("/"), keys, name)
        let_in(answer, keys, asking.request.url.scheme)
        return answer
    with speaking(asking.language):
        wrong = _("Say who you are.") if opened else _("That is not the password.")
        return asking.page("login.html", 403, by_password=bool(keys.password), wrong=wrong)


def choose_language(asking: Asking) -> Response:
    answer = to(_back(asking))
    chosen = "en" if asking.said("language") == "en" else "id"
    answer.set_cookie(asking.site.keys.language_cookie, chosen, httponly=True, samesite="strict", max_age=10**8)
    return answer


def say_name(asking: Asking) -> Response:
    name = plain(asking.said("name"))
    return with_name(to(_back(asking)), asking.site.keys, name) if name else to(_back(asking))


def _back(asking: Asking) -> str:
    """Where the form stood; a path of ours, never another host."""
    return "/" + asking.said("back").lstrip("/\\")
