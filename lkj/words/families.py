"""The families of checks, by the letter that their codes begin with, in words."""

from __future__ import annotations

from gettext import gettext as _

from lkj.words.messages import N_

FAMILIES = {
    "N": N_("Numerals"),
    "C": N_("Capaian"),
    "A": N_("Averages"),
    "B": N_("Budget"),
    "K": N_("Categories"),
    "X": N_("Statements that must agree"),
    "P": N_("Period and persons"),
    "S": N_("Structure"),
    "R": N_("Completeness"),
    "Q": N_("Quality of indicators"),
}
"""In the order in which they are told; English, to be translated."""


def family_name(letter: str) -> str:
    return _(FAMILIES[letter]) if letter in FAMILIES else letter
