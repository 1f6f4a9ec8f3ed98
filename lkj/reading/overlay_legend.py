"""What the marks of a drawn page stand for, in the language set."""

from __future__ import annotations

from gettext import gettext as _


def legend() -> dict[str, str]:
    """By kind of mark, in the order in which they are explained."""
    return {
        "table": _("table and its kind"),
        "cell": _("cell"),
        "inferred": _("cell whose lines are not printed"),
        "header": _("header row"),
        "column": _("column and its role"),
        "row": _("row with figures told"),
        "section": _("heading of the rows below"),
        "no_row": _("row of which nothing was told"),
        "edge": _("line on the page"),
        "goes_on": _("goes on from or to this page"),
        "title": _("title of a table"),
        "text": _("text outside the tables"),
        "running": _("left out: printed on every page"),
        "unseen": _("left out: nobody sees it"),
    }
