"""One figure: where it is printed, how it was read, and the form to put it right."""

from __future__ import annotations

from gettext import gettext as _

from starlette.responses import Response

from lkj.people.correction_said import CorrectionFault, Meant
from lkj.serve import values
from lkj.serve.answering import ONLY_THE_CARD
from lkj.serve.checking_anew import checked_anew
from lkj.serve.shown import Shown
from lkj.serve.site import Asking, NotFound, to
from lkj.serve.voice import speaking


def value(asking: Asking) -> Response:
    shown = asking.shown()
    return _page(asking, shown, _meant(asking, shown), "", 200)


def put_right(asking: Asking) -> Response:
    """The checks run anew before the answer, so that the next page shows what became of it."""
    shown = asking.shown()
    place = _meant(asking, shown)
    said = "cabut" if asking.said("act") == "withdraw" else asking.said("right_value").strip()
    with speaking(asking.language):
        who_first = "" if asking.who else _("Say who you are first: at the upper right.")
        nothing = "" if said else _("Type the number that is printed, or a dash where none is.")
    if who_first or nothing:
        return _page(asking, shown, place, who_first or nothing, 400)
    try:
        with speaking(asking.language):
            values.put_right(shown, place, said, asking.said("why"), asking.who)
    except CorrectionFault as fault:
        return _page(asking, shown, place, str(fault), 409)
    checked_anew(asking, shown, values.is_taken_back(said))
    return to(_back(asking, shown))


def _meant(asking: Asking, shown: Shown) -> Meant:
    place = values.meant(shown, asking.request.path_params["mark"])
    if place is None:
        raise NotFound
    return place


def _page(asking: Asking, shown: Shown, place: Meant, wrong: str, status: int) -> Response:
    with speaking(asking.language):
        told = values.told(asking.request.path_params["mark"], place)
        size = next((page for page in shown.document.page_notes if page.page == told.page), None)
        alone = bool(asking.request.headers.get(ONLY_THE_CARD))
        return asking.page(
            "value_alone.html" if alone else "value_page.html",
            status,
            value=told,
            size=size,
            key=shown.shelved.key,
            wrong=wrong,
            typed=asking.form,
            back=_back(asking, shown),
            history=values.history(shown, place.told.figure),
        )


def _back(asking: Asking, shown: Shown) -> str:
    """The page that the figure was looked at from, where it is one of this report."""
    here = f"/reports/{shown.shelved.key}"
    said = asking.said("back") or asking.asked("back")
    return said if said.startswith(f"{here}/tables/") or said == here else here
