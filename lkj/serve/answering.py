"""A finding decided on: the form on its card, and what becomes of it."""

from __future__ import annotations

from gettext import gettext as _

from starlette.responses import Response

from lkj.serve.faults import card
from lkj.serve.opinions import ACTS, COLUMNS, Overtaken, Said, Unsaid, say
from lkj.serve.shown import Shown
from lkj.serve.site import Asking, NotFound, to
from lkj.serve.voice import speaking
from lkj.words.messages import N_

ONLY_THE_CARD = "x-only-card"
"""A header by which our script asks for the card alone, in place of the whole page."""


def decide(asking: Asking) -> Response:
    shown = asking.shown()
    fingerprint = asking.request.path_params["fingerprint"]
    numbered = enumerate(shown.groups, start=1)
    found = next(((at, group.root) for at, group in numbered if group.root.fingerprint == fingerprint), None)
    if found is None or asking.said("act") not in ACTS:
        raise NotFound
    if not asking.who:
        return _again(asking, shown, found[0], N_("Say who you are first: at the upper right."))
    try:
        say(shown, found[1], _said(asking))
    except Overtaken:
        told = N_("Somebody else wrote here meanwhile. What stands now is below; what you wrote is in the fields.")
        return _again(asking, shown.anew(), found[0], told)
    except Unsaid:
        return _again(asking, shown, found[0], N_("Give a reason why it may stand."))
    asking.site.progress.changed(shown.shelved.key, asking.who)
    if asking.request.headers.get(ONLY_THE_CARD):
        return _card(asking, shown.anew(), found[0], "", 200)
    return to(f"/reports/{shown.shelved.key}#f{found[0]}")


def _said(asking: Asking) -> Said:
    texts = {column: asking.said(column) for column in COLUMNS if column in asking.form}
    return Said(asking.said("act"), asking.said("reason"), texts, asking.said("seen"), asking.who)


def _again(asking: Asking, shown: Shown, number: int, wrong: str) -> Response:
    """The card once more, with what was typed; a page of its own for browsers without scripts."""
    return _card(asking, shown, number, wrong, 409)


def _card(asking: Asking, shown: Shown, number: int, wrong: str, status: int) -> Response:
    alone = bool(asking.request.headers.get(ONLY_THE_CARD))
    with speaking(asking.language):
        return asking.page(
            "card_alone.html" if alone else "card_page.html",
            status,
            card=card(number, shown.groups[number - 1], shown),
            key=shown.shelved.key,
            wrong=_(wrong) if wrong else "",
            typed=asking.form if wrong else {},
            changed=asking.site.progress.of(shown.shelved.key).times,
        )
