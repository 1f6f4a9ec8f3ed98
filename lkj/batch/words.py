"""What is said of reports of a batch, in a line."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

from lkj.batch.figures import Figures
from lkj.batch.reason import Reason
from lkj.batch.tally import Tally

_MINUTE, _HOUR = 60, 3600


def named(file: str, reason: Reason) -> str:
    """`FILE: why it could not be read`; many reasons name the file themselves."""
    return reason.text if reason.text.startswith(f"{file}:") else f"{file}: {reason.text}"


def figures_line(figures: Figures) -> str:
    """`87 pages · 96 % of 412 cells with figures understood · 34 indicators · 3 errors, 5 warnings`."""
    pages = ngettext("{count} page", "{count} pages", figures.pages).format(count=figures.pages)
    indicators = ngettext("{count} indicator", "{count} indicators", figures.indicators)
    return " · ".join((pages, share_line(figures), indicators.format(count=figures.indicators), faults_line(figures)))


def share_line(figures: Figures) -> str:
    """How much of the figures in tables was understood."""
    return _("{share} of {cells} cells with figures understood").format(
        share=f"{figures.share} %", cells=figures.digit_cells
    )


def faults_line(figures: Figures) -> str:
    told = (
        ngettext("{count} error", "{count} errors", figures.errors).format(count=figures.errors),
        ngettext("{count} warning", "{count} warnings", figures.warnings).format(count=figures.warnings),
        _("{count} for information").format(count=figures.infos),
    )
    return ", ".join(told)


def rate_line(tally: Tally) -> str:
    """`12 of 40 · 2 could not be read · 58 pages a second · about 3 min left`."""
    return " · ".join(_rate_parts(tally))


def _rate_parts(tally: Tally) -> Iterator[str]:
    yield _("{ended} of {total}").format(ended=tally.ended, total=tally.total)
    if tally.failed:
        yield _("{count} could not be read").format(count=tally.failed)
    if tally.pages_a_second is not None:
        yield _("{rate:.0f} pages a second").format(rate=tally.pages_a_second)
    if tally.seconds_left:
        yield _("about {time} left").format(time=duration(tally.seconds_left))


def duration(seconds: float) -> str:
    if seconds < _MINUTE:
        return _("{count} s").format(count=max(1, round(seconds)))
    if seconds < _HOUR:
        return _("{count} min").format(count=round(seconds / _MINUTE))
    return _("{hours} h {minutes} min").format(hours=int(seconds // _HOUR), minutes=int(seconds % _HOUR // _MINUTE))
