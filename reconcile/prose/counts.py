"""Counts of the running text: what is counted, at which level of the plan, and of which money."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reconcile.across.listed import PLAN, Listed, listed
from reconcile.facts.scope import claim_of, of_office, of_whole_office
from reconcile.index import Index
from reconcile.prose.thresholds import LEAST_OF_A_LIST, LISTS_THAT_AGREE, VALUES_OF_PARTS
from reconcile.words.vocabularies import listed as words_of
from reconcile.words.vocabularies import vocabulary
from reconcile.words.wording import plain, words
from schemas.figure import Figure

DECLARED = "jumlah:"
LISTED_ONCE = ("ro", "revisi")


@dataclass(frozen=True, slots=True)
class Counted:
    """The claims that count one thing, in the order of the report, and the lists of it."""

    claims: tuple[Figure, ...]
    lists: tuple[Listed, ...]
    in_company: bool = False
    """Whether another count of its sentence is borne out by the only list that answers it."""

    @property
    def values(self) -> list[int]:
        """The values that are told, the usual first; of equally usual ones that which a list bears out."""
        numbers = {entry.number for entry in self.lists}
        times = Counter(int(claim.number) for claim in self.claims)
        return sorted(times, key=lambda value: (-times[value], value not in numbers))

    @property
    def scattered(self) -> bool:
        """Whether several values are told and none of them mostly: `terdiri dari 3 kegiatan` of one programme after
        another."""
        values = self.values
        return len(values) >= VALUES_OF_PARTS and 2 * len(self.claims_of(values[0])) <= len(self.claims)

    def claims_of(self, value: int) -> tuple[Figure, ...]:
        return tuple(claim for claim in self.claims if claim.number == value)


def counted(index: Index) -> Iterator[Counted]:
    """Everything that the running text counts as a whole."""
    lists = listed(index)
    groups: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for sentence in index.sentences:
        for (what, level, source), figure in _of_sentence(index, sentence):
            groups[what, level, source].append(figure)
    entries = [
        Counted(tuple(claims), () if source else _answering(lists, what, level))
        for (what, level, source), claims in groups.items()
    ]
    yield from (replace(entry, in_company=_in_company(entry, entries)) for entry in entries)


def _in_company(entry: Counted, others: Sequence[Counted]) -> bool:
    """`4 program, 9 kegiatan`: whether the table of its only list bears out what the same sentence counts besides."""
    if len(entry.lists) != 1:
        return False
    table, sentences = entry.lists[0].first.table, {claim_of(claim).sentence for claim in entry.claims}
    return any(
        found.first.table == table and found.number == other.claims[0].number
        for other in others
        if other is not entry and sentences & {claim_of(claim).sentence for claim in other.claims}
        for found in other.lists
    )


def _answering(lists: Sequence[Listed], what: str, level: str) -> tuple[Listed, ...]:
    """The lists of that level; those that tell none where no list is of it."""
    of_kind = [entry for entry in lists if entry.what == what]
    own = [entry for entry in of_kind if level in ("", entry.level)]
    return tuple(own or (entry for entry in of_kind if not entry.level))


def _of_sentence(index: Index, sentence: Sequence[Figure]) -> Iterator[tuple[tuple[str, str, str], Figure]]:
    """What each count of the sentence counts. A thing counted twice in one sentence is counted in parts, unless each
    count names its own source of money."""
    keyed: list[tuple[tuple[str, str, str], Figure]] = []
    level = ""
    for figure in sentence:
        if (known := noun_of(figure)) is None:
            continue
        what, own, noun_source = known
        level = own or level
        if figure.measure.startswith(DECLARED) and figure.known and _whole(index, figure, noun_source):
            source = noun_source or _source(claim_of(figure).subject or "")
            keyed.append(((what, own or (level if what == "indikator" else ""), source), figure))
        else:
            keyed.append(((what, "", "?"), figure))
    for key, figure in keyed:
        others = [other for other, twin in keyed if other[0] == key[0] and other[1] == key[1] and twin is not figure]
        parts = any(other[2] == key[2] or not key[2] or not other[2] or "?" in other[2] for other in others)
        if key[2] != "?" and not parts:
            yield key, figure


def noun_of(figure: Figure) -> tuple[str, str, str] | None:
    """What is counted, its level, and the source of money that the noun names; None for things of no plan."""
    _, _, noun = figure.measure.partition(":")
    sources = [word for word in words(noun) if word in words_of("statements", "source")]
    bare = " ".join(word for word in words(noun) if word not in sources)
    entry = vocabulary("counts")["noun"].get(bare)
    return (entry["what"], entry["level"], " ".join(sources)) if entry and claim_of(figure).kind == "count" else None


def _source(text: str) -> str:
    return " ".join(word for word in words(text) if word in words_of("statements", "source"))


def _whole(index: Index, figure: Figure, source: str) -> bool:
    """Said of the office, of nothing, or of a source of money; and of the report's own year."""
    claim = claim_of(figure)
    if claim.year not in (None, index.document.year):
        return False
    if source or claim.subject is None or _of_report(claim.subject, index.document.agency):
        return True
    own = set(words(index.document.agency or "")) | set(words_of("statements", "source"))
    left = [word for word in words(claim.subject) if word not in words_of("statements", "plain")]
    return bool(_source(claim.subject)) and set(left) <= own


def _of_report(subject: str, agency: str | None) -> bool:
    """Said of the office, whatever it is called besides, or of the report itself: `BBPP Anu sebagai unit teknis`."""
    named = subject
    for word in words_of("statements", "called_besides"):
        named = named.partition(f" {word} ")[0]
    of_it = plain(subject).startswith((*words_of("parts", "report"), *words_of("statements", "plans")))
    return of_it or of_office(subject, agency) or of_whole_office(named, agency)


def counting_words(figure: Figure) -> str:
    """The count with its noun as printed: `10 (sepuluh) kegiatan`."""
    noun = r"\s+".join(map(re.escape, figure.measure.partition(":")[2].split()))
    printed = re.search(rf"(?<!\w){re.escape(figure.raw)}\s*(?:\([^)]*\)\s*)?{noun}", figure.quote, re.IGNORECASE)
    return printed[0] if printed else figure.quote


def usual_list(entry: Counted) -> list[Listed]:
    """The lists that agree on the number that most of them have; of several numbers the greatest, since the lists of
    sub-units are shorter. Outputs and revisions are listed once."""
    times = Counter(found.number for found in entry.lists)
    least = 1 if entry.lists and (entry.lists[0].what in LISTED_ONCE or entry.in_company) else LISTS_THAT_AGREE
    common = [number for number, count in times.items() if count >= least]
    return [found for found in entry.lists if common and found.number == max(common)]


def planned_otherwise(entry: Counted, value: int) -> list[Listed]:
    """The lists of the annual plan, where they agree with each other and not with `value`."""
    plans = [found for found in entry.lists if found.kind == PLAN]
    agree = len({found.number for found in plans}) == 1 and len(plans) >= LISTS_THAT_AGREE
    return plans if agree and plans[0].number != value else []


@dataclass(frozen=True, slots=True)
class Held:
    """What the usual value of `entry` is held against. `key` is that of what the lists say otherwise; empty where
    they bear it out, or where there is no list."""

    entry: Counted
    lists: tuple[Listed, ...]
    key: str

    @property
    def claims(self) -> tuple[Figure, ...]:
        return self.entry.claims_of(self.entry.values[0])


def held_against_lists(entries: Sequence[Counted]) -> Iterator[Held]:
    """One an entry. A level of the plan that lists another number is told once, of what is counted first."""
    planned: set[str] = set()
    for entry in entries:
        value = entry.values[0]
        bearing = tuple(found for found in entry.lists if found.number == value)
        lists, plans = tuple(usual_list(entry)), tuple(planned_otherwise(entry, value))
        if not bearing:
            whole = lists and LEAST_OF_A_LIST * value <= lists[0].number
            yield Held(entry, lists if whole else (), "count_listed" if whole else "")
        elif plans and plans[0].level not in planned:
            planned.add(plans[0].level)
            yield Held(entry, plans, "count_planned")
        else:
            yield Held(entry, bearing, "")


def defined_otherwise(index: Index, entry: Counted, value: int) -> int:
    """How many main indicators the report defines, where that is another number; else zero."""
    is_iku = any("utama" in claim.measure or "iku" in claim.measure for claim in entry.claims)
    defined = len({plain(found.indikator) for found in index.document.iku})
    return defined if is_iku and defined != value else 0


def lists_announced(index: Index) -> Iterator[tuple[Figure, int]]:
    """Every number that announces a list, and how many things that lists. A number before it that its list bears out
    tells that the list is of that: `3 program dan 10 kegiatan, yaitu: 1. Program ...`."""
    for sentence in index.sentences:
        for figure in sentence:
            number = claim_of(figure).listed
            if figure.known and isinstance(number, int):
                others = (other for other in sentence if other is not figure and claim_of(other).kind == "count")
                if not any(other.number == number for other in others if other.known):
                    yield figure, number
