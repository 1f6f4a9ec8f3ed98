"""What the checks that found something look at, each once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from gettext import gettext as _

from lkj.outputs.html.markup import Markup, tag
from lkj.words.families import family_name
from lkj.words.language import Language
from reconcile.rule import RuleText
from reconcile.rules import REGISTER


@cache
def text_of_check(code: str, language: Language) -> RuleText | None:
    return next((rule.text(language) for rule in REGISTER if rule.code == code), None)


def checks_section(codes: Iterable[str], language: Language) -> Markup | None:
    told = [entry for code in sorted(set(codes)) for entry in _check(code, language)]
    if not told:
        return None
    return tag("section", tag("h2", _("What the checks look at")), *told, id="checks", class_="checks")


def _check(code: str, language: Language) -> Iterator[Markup]:
    text = text_of_check(code, language)
    if text is None:
        return
    parts = (
        (_("Why it matters"), text.why),
        (_("When it may be wrong"), text.may_be_wrong),
        (_("Rests on"), text.regulation),
    )
    rows = (part for name, words in parts if words for part in (tag("dt", name), tag("dd", words)))
    name = tag("h3", f"{code} · {family_name(code[:1])}")
    yield tag("div", name, tag("p", text.what), tag("dl", *rows), id=f"check-{code}", class_="entry")
