"""Choosing among the faults: by severity, subject and confidence, by a word; and going from one to the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from gettext import gettext as _

from lkj.outputs.html.markup import Markup, tag
from lkj.words.confidence import ORDER as CONFIDENCES
from lkj.words.confidence import confidence_name
from lkj.words.families import FAMILIES, family_name
from lkj.words.groups import Group
from lkj.words.severity import ORDER, severity_heading


def toolbar(groups: Sequence[Group]) -> list[Markup]:
    """Hidden until the script runs that it takes; the last row stays in sight."""
    severities = [level for level in ORDER if any(group.severity == level for group in groups)]
    families = [letter for letter in FAMILIES if any(group.root.rule[:1] == letter for group in groups)]
    confidences = [level for level in CONFIDENCES if any(group.root.confidence == level for group in groups)]
    rows = (
        _buttons(_("Severity"), "severity", ((level, severity_heading(level)) for level in severities)),
        _buttons(_("Subject"), "family", ((letter, family_name(letter)) for letter in families)),
        _buttons(_("Confidence"), "confidence", ((level, confidence_name(level)) for level in confidences)),
        tag("p", tag("button", _("Unfold all"), type="button", id="unfold", aria_pressed="false"), class_="row"),
        tag("p", tag("label", tag("input", type="checkbox", id="keys", checked=True), " ", _keys()), class_="keys"),
    )
    return [tag("div", *rows, id="toolbar", hidden=True), _steps()]


def _steps() -> Markup:
    return tag(
        "div",
        tag("label", tag("span", _("Search")), tag("input", type="search", id="search", autocomplete="off")),
        tag("button", "↑ " + _("previous"), type="button", data_step=-1, aria_keyshortcuts="k"),
        tag("button", "↓ " + _("next"), type="button", data_step=1, aria_keyshortcuts="j"),
        tag("output", id="shown", data_told=_("{shown} of {all} faults shown")),
        id="steps",
        class_="row",
        role="search",
        aria_label=_("Choose faults"),
        hidden=True,
    )


def _keys() -> str:
    return _("Keys: j next fault, k previous fault, / search, Esc show all")


def _buttons(name: str, kind: str, choices: Iterable[tuple[str, str]]) -> Markup:
    buttons = (
        tag("button", words, type="button", aria_pressed="false", data_kind=kind, data_value=value, class_=value)
        for value, words in choices
    )
    return tag("div", tag("span", name, class_="label"), *buttons, role="group", aria_label=name, class_="row")
