"""Names of indicators in any number, whose words grow as those of real lists do.

Over lists of 70 to 560 names, put together from whole reports of many offices, the different words grow with the names
to the power of 0.7, and those that come near another name to the power of 1.2: some fifty pairs to a hundred names.
Where names are put together from a fixed number of halves the words run out, and the pairs grow as the square. Words
come here as in the process of Pitman and Yor, one of all offices, and one of each that draws its new words from it
(Teh, A hierarchical Bayesian language model based on Pitman-Yor processes, 2006); and a name now and then says with one
word more what one shortly before it said.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count, islice

from bench.typeset.agencies import agencies

MEASURES = {"Jumlah": 16, "Persentase": 3, "Tingkat": 2, "Indeks": 1, "Nilai": 1, "Luas": 1, "": 16}
"""What names begin with, and how many of forty; many begin with no word of measure."""
DISCOUNT, STRENGTH, OF_AN_OFFICE = 0.5, 250.0, 60.0
"""How fast new words come: later on, and at the beginning of all and of what an office says."""
NAMES_OF_AN_OFFICE = 60
SHORTEST, USUAL, LONGEST = 2, 4, 9
"""Words of a name behind its measure."""
ONE_MORE, LOOKED_BACK = 0.2, 40
"""Share of the names that are one of so many before them with a word more."""
AFFIXES = (*[("", "")] * 14, ("pe", "an"), ("di", ""), ("me", "kan"), ("ber", ""), ("ke", "an"), ("ter", ""))
LETTERS = (*"bdghjklmnprstwcy", "ny", "ng", "st", "kr", "pr", "rd")


def invented_names(wanted: int) -> list[str]:
    """None twice; fewer are the first of more."""
    made: dict[str, None] = {}
    for name in _names(random.Random(1)):
        if len(made) == wanted:
            break
        made[name] = None
    return list(made)


def _names(chance: random.Random) -> Iterator[str]:
    every, said = iter(_Words(chance, _new_words(chance), STRENGTH)), list[list[str]]()
    for number in count():
        if number % NAMES_OF_AN_OFFICE == 0:
            words = iter(_Words(chance, every, OF_AN_OFFICE))
        if said and chance.random() < ONE_MORE:
            name = [*chance.choice(said[-LOOKED_BACK:])]
            name.insert(chance.randrange(1, len(name) + 1), next(words))
        else:
            (first,) = chance.choices(list(MEASURES), list(MEASURES.values()))
            length = round(chance.triangular(SHORTEST, LONGEST, USUAL))
            name = [*filter(None, [first]), *dict.fromkeys(islice(words, length))]
        said.append(name)
        yield " ".join(name)


class _Words:
    """Each is one that was said before, the likelier the oftener it was, or a new one."""

    def __init__(self, chance: random.Random, new: Iterator[str], strength: float) -> None:
        self._chance, self._new, self._strength = chance, new, strength
        self._said: list[tuple[str, bool]] = []
        self._different = 0

    def __iter__(self) -> Iterator[str]:
        """Those said are kept with whether it was for the first time."""
        while True:
            at = self._chance.random() * (len(self._said) + self._strength)
            new = at < self._strength + DISCOUNT * self._different
            word = next(self._new) if new else self._again()
            self._different += new
            self._said.append((word, new))
            yield word

    def _again(self) -> str:
        """By how often it was said, of which the first time counts less by the discount."""
        while True:
            word, first = self._chance.choice(self._said)
            if not first or self._chance.random() > DISCOUNT:
                return word


def _new_words(chance: random.Random) -> Iterator[str]:
    """Those of the invented offices, and behind them such as no language has, none twice."""
    told = (word.casefold() for agency in agencies() for measure in agency.measures for word in measure.name.split())
    known = sorted({word for word in told if word.isalpha()})
    chance.shuffle(known)
    yield from known
    made = set(known)
    while True:
        before, behind = chance.choice(AFFIXES)
        root = "".join(chance.choice(LETTERS) + chance.choice("aiueo") for _ in range(chance.choice((2, 2, 3))))
        word = f"{before}{root}{chance.choice(LETTERS)}{behind}"
        if word not in made:
            made.add(word)
            yield word
