"""Whether two words are forms of one root: `dibina`, `pembinaan`; `dikenai`, `dikenakan`; `berstatus`, `status`.

Only what an affix says is compared, by the rules of Indonesian; there is no list of roots. A person (`pelatih`) is no
form of what is done (`pelatihan`), and words that share no affixed root (`produksi`, `produktivitas`) are two words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from reconcile.words.slips import is_slip, near_enough_for_slip
from reconcile.words.thresholds import LEAST_OF_ROOT

Form = Literal["done", "doing", "active", "having", "state", "agent", "plain"]
"""di-, ter-; pe-…-an; me-; ber-; ke-…-an; pe-; no prefix."""
Kin = Literal["same", "moved", "perhaps"]

_ENDINGS = ("kan", "an", "i", "")
_LOAN = ("isasikan", "asikan", "atkan", "isasi", "isir", "asi", "ir")
"""Endings of loan words that are one after di-, ter- and pe-: terakomodir, terakomodasi."""
_PROCESS = "asi"
"""Ending of loan words for what is done: rehabilitasi."""
_NASAL = {"meng": ("", "k"), "meny": ("s",), "mem": ("", "p"), "men": ("", "t"), "me": ("",)}

_SAME: tuple[set[Form], ...] = (
    {"done"},
    {"doing"},
    {"active"},
    {"state"},
    {"having"},
    {"agent"},
    {"having", "plain"},
)
"""Forms that say the same of a root in the same place."""
_MOVED: tuple[set[Form], ...] = ({"done", "doing"},)
"""Forms that stand in different places: `pembinaan kelompok`, `kelompok yang dibina`."""
_PERHAPS: tuple[set[Form], ...] = (
    {"active", "done"},
    {"active", "doing"},
    {"active", "plain"},
    {"done", "plain"},
    {"doing", "plain"},
    {"plain"},
    {"having", "done"},
    {"having", "doing"},
)
"""Forms that may say another thing: who reports, and what is reported."""


@lru_cache(maxsize=8192)
def kin(one: str, other: str) -> Kin | None:
    """How near two different words are as forms of one root; None where they are two words."""
    if one[0] == other[0] and one.removesuffix("nya") == other.removesuffix("nya"):
        return "same"
    pairs = [
        {first, second}
        for first, root in readings(one)
        for second, of in readings(other)
        if root == of and len(root) >= LEAST_OF_ROOT
    ]
    levels: tuple[tuple[Kin, tuple[set[Form], ...]], ...] = (("same", _SAME), ("moved", _MOVED), ("perhaps", _PERHAPS))
    return next((level for level, forms in levels if any(pair in forms for pair in pairs)), None)


@lru_cache(maxsize=8192)
def slipped(one: str, other: str) -> bool:
    """Whether both are forms of one root that say the same of it, in one of them with a slip of the pen."""
    affixed = ((first, second) for first in readings(one)[1:] for second in readings(other)[1:])
    return is_slip(one, other) or any(
        {form, of} in (*_SAME, *_MOVED) and is_slip(root, its) for (form, root), (of, its) in affixed
    )


def may_be_slipped(one: str, other: str) -> bool:
    """A quick look at two words: whether they, or their roots, are so near that `slipped` may say so."""
    if near_enough_for_slip(one, other):
        return True
    its = [root for _, root in readings(other)[1:]]
    return bool(its) and any(near_enough_for_slip(root, of) for _, root in readings(one)[1:] for of in its)


@lru_cache(maxsize=8192)
def readings(word: str) -> tuple[tuple[Form, str], ...]:
    """Each form that a word can be, with the root that it then has."""
    return tuple(dict.fromkeys(_readings(word.removesuffix("nya") if len(word) > LEAST_OF_ROOT + 3 else word)))


def _readings(word: str) -> Iterator[tuple[Form, str]]:
    yield "plain", word
    if word.endswith(_PROCESS) and len(word) > len(_PROCESS) + LEAST_OF_ROOT:
        yield "doing", word
    for prefix in ("di", "ter"):
        if word.startswith(prefix):
            yield from (("done", root) for root in _without_ending(word[len(prefix) :]))
    if word.startswith("keter") and word.endswith("an"):
        yield from (("done", root) for root in _without_ending(word[5:]))
    elif word.startswith("ke") and word.endswith("an"):
        yield "state", word[2:-2]
    if word.startswith("ber"):
        yield from (("having", root) for root in {word[3:], word[3:].removesuffix("kan")})
    for prefix, firsts in _NASAL.items():
        rest = word[len(prefix) :]
        if word.startswith(prefix):
            yield from (("active", root) for first in firsts for root in _without_ending(first + rest))
        if word.startswith("p" + prefix[1:]):
            of_person: Form = "doing" if word.endswith("an") else "agent"
            yield from (
                (of_person, root) for first in firsts for root in (first + rest.removesuffix("an"), first + rest)
            )
    if word.startswith("per") and word.endswith("an"):
        yield "doing", word[:-2]


def _without_ending(rest: str) -> Iterator[str]:
    for ending in _ENDINGS:
        if rest.endswith(ending):
            yield rest[: len(rest) - len(ending)]
    yield from (rest.removesuffix(ending) + "-" for ending in _LOAN if rest.endswith(ending))
