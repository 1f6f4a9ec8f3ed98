"""Why two rows are, or may not be, one: in words."""

from __future__ import annotations

from gettext import gettext as _

from lkj.words.messages import N_
from lkj.words.plain_text import plain
from reconcile.decisions.crosswalk import Applied
from reconcile.row_matching.evidence import Reason
from reconcile.row_matching.match_rows import Pair
from schemas.crosswalk import Decision

REASONS = {
    # of the wording
    "same_wording": N_("worded alike"),
    "spelling": N_("one word spelt otherwise: {words}"),
    "added_words": N_("one has more words: {words}"),
    "other_words": N_("other words: {words}"),
    "part_of": N_("one names something besides: {words}"),
    "other_head": N_("another thing is counted: {words}"),
    "word_forms": N_("other forms of the same words: {words}"),
    "short_form": N_("a short form for words of the other: {words}"),
    "gloss": N_("one has more in brackets: {words}"),
    "instead": N_("one says what the other has in brackets: {words}"),
    "known_names": N_("two names of one thing: {words}"),
    "cut": N_("a purpose or a list is left out"),
    # of what stands around it
    "same_place": N_("both under “{words}”"),
    "same_program": N_("same programme or kegiatan: {words}"),
    "same_neighbours": N_("alone between the same neighbours in both lists"),
    "same_unit": N_("same unit: {words}"),
    "same_code": N_("same code: {words}"),
    "same_figures": N_("same figures: {words}"),
    "other_unit": N_("other unit: {words}"),
    # of doubt
    "near_twin": N_("another row is as near"),
    "other_year": N_("they name other years: {words}"),
    "renamed": N_("other name, same figures"),
    "alone": N_("both are without a partner"),
    "decided": N_("decided by a person"),
}


def reasons_of(pair: Pair, decided: Applied) -> list[str]:
    """Of a pair that a person decided on, who did so, when and why."""
    decision = decided.same.get((pair.left, pair.right))
    if decision is None:
        return list(map(reason_in_words, pair.reasons))
    return [decided_by(decision)]


def decided_by(decision: Decision) -> str:
    told = _("decided by {who} on {day}: {why}")
    return plain(told.format(who=decision.who, day=decision.when[:10], why=decision.why))


def reason_in_words(reason: Reason) -> str:
    """A key without words of its own is shown as it is."""
    words = ", ".join(word for word in map(plain, reason.words) if word)
    told = _(REASONS[reason.key]) if reason.key in REASONS else f"{reason.key}: {{words}}" if words else reason.key
    return told.replace("{words}", words)
