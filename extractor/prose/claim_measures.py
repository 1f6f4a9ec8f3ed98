"""Which measure each figure of a sentence is, from the words that govern it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from extractor.prose.measured import Direction, Measured
from extractor.prose.mention import Mention
from extractor.prose.results_told import with_results
from extractor.prose.thresholds import AT_ONCE, MONEY_WITHOUT_SIGN, NAMED_CHANGE, NEAR_CUE
from extractor.words.claim_vocabulary import (
    AGAINST,
    BETWEEN,
    CHANGE,
    CUE,
    DECLARING,
    EQUIVALENT,
    FALL,
    FIRST_OF_YEAR,
    FROM,
    OF_PLAN,
    ONLY_FILLING,
    PLANNED_BEHIND,
    QUOTED_NAME,
    REASON,
    RISE,
    SHARE,
    TIME_UNITS,
    TO,
    Governor,
    governor,
)

_NOT_PASSED_ON: Final = ("jumlah", "sebagian", "selisih", "dari:", "menjadi:")
_OF_TARGET: Final = re.compile(r"\s*,?\s*dari\s+(?:rencana\s+)?target\b", re.IGNORECASE)
_NAMED_BEHIND: Final = re.compile(r"\s*(?:\w+\s+)?sebagai\s+(?P<measure>target|realisasi|capaian)\b", re.IGNORECASE)
_CHAINED: Final = re.compile(r"(?:\b(?:dan|serta|dengan)|,)\s*\Z", re.IGNORECASE)


class _Cue(NamedTuple):
    start: int
    end: int
    governor: Governor


def measure(text: str, mentions: Sequence[Mention]) -> list[Measured]:
    """The measures of the mentions of one sentence, in their order."""
    text = QUOTED_NAME.sub(lambda name: " " * len(name[0]), text)  # the words of a name govern nothing
    cues = [_Cue(found.start(), found.end(), governor(found["phrase"])) for found in CUE.finditer(text)]
    measured: list[Measured] = []
    for place, mention in enumerate(mentions):
        before = mentions[place - 1] if place else None
        earlier = measured[-1] if measured else None
        said = _one(text, cues, mention, before, earlier)
        after = mentions[place + 1] if place + 1 < len(mentions) else None
        measured.append(_realised(text, cues, mention, after, earlier) if said.measure is None else said)
    return with_results(text, mentions, _paired(text, mentions, measured, cues))


def _one(
    text: str, cues: Sequence[_Cue], mention: Mention, before: Mention | None, earlier: Measured | None
) -> Measured:
    if mention.kind == "category":
        return Measured("kategori")
    if mention.kind == "period":
        return Measured("periode")
    start = before.after if before else 0
    gap = text[start : mention.start]
    if mention.structural:
        return _count(gap, mention, earlier)
    own = [cue for cue in cues if cue.start >= start + _reason(gap)]
    governing = _governing(own, mention, mention.kind) or (
        _governing(own, mention, "amount") if is_bare_money(mention) else None
    )
    if before and earlier and not governing and (equal := _equivalent(gap, before, earlier, mention)):
        return equal
    if compared := _compared(gap, earlier):
        return compared
    if change := _change(text, start, mention, governing):
        changed = _governing(own, mention, "change")
        return Measured(f"selisih:{changed.measure if changed else ''}", _direction(change), change.span())
    if (mention.numeral.unit or "").lower() in TIME_UNITS and mention.kind == "number":
        return Measured(None)
    if governing:
        first = governing.measure == "pagu" and FIRST_OF_YEAR.search(gap)
        return governing._replace(measure="pagu_awal") if first else governing
    if behind := _NAMED_BEHIND.match(text, mention.after):
        return Measured(behind["measure"].lower(), cue=behind.span("measure"))
    if planned := PLANNED_BEHIND.match(text, mention.after):
        return Measured("target", cue=planned.span("phrase"))
    if before and earlier and mention.kind == before.kind and ONLY_FILLING.fullmatch(_plain(gap)):
        return Measured(None) if (earlier.measure or "").startswith(_NOT_PASSED_ON) else earlier
    return Measured(f"jumlah:{mention.noun}", declared=True) if _declares(gap, mention) else _partial(mention)


def _reason(gap: str) -> int:
    """Where the words before a figure turn to a reason, into which no cue before it reaches: `target tidak tercapai
    karena dua desa banjir`."""
    return max((found.end() for found in REASON.finditer(gap)), default=0)


def is_bare_money(mention: Mention) -> bool:
    """`sisa sebesar 12.345.678.900`: so large a number without a unit can be rupiah."""
    value, unit = mention.numeral.value, mention.numeral.unit
    return (
        mention.kind == "number" and not (unit or mention.points) and value is not None and value >= MONEY_WITHOUT_SIGN
    )


def _realised(
    text: str, cues: Sequence[_Cue], mention: Mention, after: Mention | None, earlier: Measured | None
) -> Measured:
    """`sebesar 45 % dari target 50 %`: what a percentage before its target is, where nothing else says it."""
    told = earlier is not None and earlier.measure in ("capaian", "realisasi")
    follows = any(cue.start > mention.after and _said(cue.governor, "percentage") == "realisasi" for cue in cues)
    percentages = after is not None and mention.kind == after.kind == "percentage"
    of_target = percentages and not (told or follows) and _OF_TARGET.match(text, mention.after)
    return Measured("realisasi" if of_target else None)


def _plain(gap: str) -> str:
    """Without years: `dan pada tahun 2016 sebesar`."""
    return re.sub(r"(?:19|20)[0-9]{2}", " ", gap)


def _partial(mention: Mention) -> Measured:
    return Measured(f"sebagian:{mention.noun}" if mention.kind == "count" and mention.noun else None)


def _declares(gap: str, mention: Mention) -> bool:
    return mention.kind == "count" and bool(mention.noun) and _declared(gap)


def _declared(gap: str) -> bool:
    """Whether a declaring word stands close before the figure."""
    return any(len(gap) - found.end() <= NEAR_CUE for found in DECLARING.finditer(gap))


def _count(gap: str, mention: Mention, earlier: Measured | None) -> Measured:
    """A count of sasaran, kegiatan ...: of all of them where the words before it declare so."""
    chained = earlier is not None and earlier.declared and _CHAINED.search(gap)
    if _declared(gap) or chained:
        return Measured(f"jumlah:{mention.noun}", declared=True)
    return Measured(f"sebagian:{mention.noun}")


def _equivalent(gap: str, before: Mention, earlier: Measured, mention: Mention) -> Measured | None:
    """`Rp X atau sebesar Y %`, `Y % atau ekuivalen sebesar Rp X`, `Rp X (Y %)`: one thing said twice."""
    bracketed = gap.strip() == "("
    link = EQUIVALENT.search(gap)
    if not bracketed and not (link and ONLY_FILLING.fullmatch(gap)):
        return None
    kinds = (before.kind, mention.kind)
    if earlier.measure == "realisasi" and kinds == ("amount", "percentage"):
        return Measured("persen_keuangan", cue=earlier.cue)
    if earlier.measure == "persen_keuangan" and kinds == ("percentage", "amount"):
        return Measured("realisasi", cue=earlier.cue)
    same = earlier.measure and (earlier.measure.startswith(("selisih", "sisa")) or before.kind == mention.kind)
    return (
        Measured(earlier.measure, earlier.direction, earlier.cue)
        if same and mention.kind != "count"
        else Measured(None)
    )


def _compared(gap: str, earlier: Measured | None) -> Measured | None:
    """`meningkat 1,5 % dibanding tahun 2020 yang sebesar 80`, `naik 3 orang dari tahun lalu (41 orang)`: what a change
    is measured from."""
    changed = earlier is not None and (earlier.measure or "").startswith("selisih:")
    against = AGAINST.search(gap) or (_since(gap) if changed else None)
    if not against or earlier is None or CUE.search(gap, against.end()) or CHANGE.search(gap, against.end()):
        return None
    if (earlier.measure or "").startswith("selisih:"):
        return Measured("dari:" + (earlier.measure or "")[len("selisih:") :])
    change = CHANGE.search(gap, 0, against.start())
    return Measured(f"dari:{earlier.measure or ''}", _direction(change)) if change else None


def _since(gap: str) -> re.Match[str] | None:
    """`dari tahun lalu (`: what leads on from a change, close before a figure and with nothing else begun between."""
    since = FROM.search(gap)
    near = since is not None and len(gap) - since.end() <= AT_ONCE
    return since if near and not TO.search(gap) and not any(sign in gap for sign in ";:") else None


def _change(text: str, start: int, mention: Mention, governing: Measured | None) -> re.Match[str] | None:
    """The word of change that governs the figure: it tells by how much, not from or to what. In the name of an
    indicator (`persentase peningkatan produksi`), or far from the cue of the figure, it governs nothing."""
    found = [word for word in CHANGE.finditer(text, start, mention.start) if not _in_title(text, word)]
    if not found or SHARE.search(text[start : found[-1].start()]):
        return None
    rest = text[found[-1].end() : mention.start]
    led_elsewhere = any(words.search(rest) for words in (FROM, TO, AGAINST, BETWEEN))
    if led_elsewhere or "," in rest:
        return None
    cue = governing.cue if governing else None
    between = text[found[-1].end() : cue[0]].split() if cue and cue[0] > found[-1].end() else []
    return found[-1] if len(between) <= NAMED_CHANGE else None


def _in_title(text: str, change: re.Match[str]) -> bool:
    """`Program Peningkatan Mutu Guru`, `kegiatan peningkatan jalan`: the word stands in what a part of the plan is
    called."""
    following = text[change.end() :].lstrip()
    titled = change.start() > 0 and change[0][:1].isupper() and following[:1].isupper()
    return titled or OF_PLAN.search(text[: change.start()]) is not None


def _direction(change: re.Match[str]) -> Direction | None:
    word = change["phrase"].lower()
    return "naik" if word in RISE else "turun" if word in FALL else None


def _governing(cues: Sequence[_Cue], mention: Mention, kind: str) -> Measured | None:
    """What the nearest cue that knows this kind of figure says; a near cue only where nothing else does."""
    before = [cue for cue in cues if cue.end <= mention.start]
    usable = [(cue, said) for cue in before if (said := _said(cue.governor, kind))]
    strong = [(cue, said) for cue, said in usable if not cue.governor.near]
    weak = [(cue, said) for cue, said in usable if mention.start - cue.end <= NEAR_CUE]
    if not strong and not weak:
        return None
    cue, said = (strong or weak)[-1]
    return Measured(said, cue=(cue.start, cue.end))


def _said(governor: Governor, kind: str) -> str | None:
    """What changes is told by its own word, else by what a percentage or an amount behind the cue would be."""
    measures = governor.measures
    if kind == "change":
        return measures.get("change") or measures.get("percentage") or measures.get("amount")
    return measures.get(kind)


def _paired(
    text: str, mentions: Sequence[Mention], measured: Sequence[Measured], cues: Sequence[_Cue]
) -> list[Measured]:
    """Marks the two ends of a change: `dari 95,75 menjadi 90,5`."""
    found = list(measured)
    for place, mention in enumerate(mentions[1:], 1):
        first = mentions[place - 1]
        to = _led(text, first.after, mention.start, TO)
        since = _led(text, mentions[place - 2].after if place > 1 else 0, first.start, FROM)
        if to is None or since is None or not _alike(first, mention):
            continue
        governing = _governing([cue for cue in cues if cue.end <= since], first, first.kind)
        said = governing.measure if governing else None
        cue = governing.cue if governing else None
        change = list(CHANGE.finditer(text, mentions[place - 2].after if place > 1 else 0, since))
        direction = _direction(change[-1]) if change else None
        found[place - 1] = Measured(f"dari:{said or ''}", direction, cue)
        found[place] = Measured(f"menjadi:{said or ''}", direction, cue)
    return found


def _led(text: str, start: int, end: int, lead: re.Pattern[str]) -> int | None:
    """Where the last `lead` before a figure stands, if it is close."""
    found = list(lead.finditer(text, start, end))
    return found[-1].start() if found and end - found[-1].end() <= AT_ONCE else None


def _alike(one: Mention, other: Mention) -> bool:
    numbers = ("percentage", "number", "count")
    return one.kind == other.kind or (one.kind in numbers and other.kind in numbers)
