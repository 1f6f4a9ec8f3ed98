"""How sure a finding is, in words, with what makes it less than sure."""

from __future__ import annotations

from gettext import gettext as _

from lkj.words.language import spoken
from lkj.words.messages import N_
from reconcile.findings.messages import say
from schemas.findings import Confidence, Finding

ORDER: tuple[Confidence, ...] = ("high", "medium", "low")
_NAMES = {"high": N_("high"), "medium": N_("medium"), "low": N_("low")}


def confidence_name(confidence: Confidence) -> str:
    return _(_NAMES[confidence])


def confidence_in_words(finding: Finding) -> str:
    doubts = "; ".join(say("doubt", key, {}, spoken()) for key in finding.doubts)
    return _("confidence {level}: {doubts}").format(level=confidence_name(finding.confidence), doubts=doubts)
