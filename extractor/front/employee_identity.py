"""What may be told of a civil servant's number (NIP) without showing it: whether it can be one, and who shares it.

A NIP is 8 digits of birth, 6 of appointment (yyyymm; the month of a contract employee is 21), 1 for sex (1, 2) and 3 of
a serial (Peraturan Kepala BKN 22/2007).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from extractor.front.employee_numbers import masked
from extractor.front.thresholds import OLDEST, YOUNGEST
from schemas.document import Agreement, Party

_CONTRACT_MONTH = 21


def hidden(agreements: Sequence[Agreement]) -> list[Agreement]:
    """The agreements, read with whole numbers, with these masked; equal numbers are told by equal ordinals."""
    order = _ordinals(party.nip_masked for agreement in agreements for party in agreement.parties)
    return [
        msgspec.structs.replace(agreement, parties=[_hidden(party, order) for party in agreement.parties])
        for agreement in agreements
    ]


def _ordinals(numbers: Iterable[str | None]) -> dict[str, int]:
    digits = dict.fromkeys(_digits(number) for number in numbers if number)
    return {number: place for place, number in enumerate(digits, 1)}


def _hidden(party: Party, order: dict[str, int]) -> Party:
    if not party.nip_masked:
        return party
    digits = _digits(party.nip_masked)
    shown = masked(party.nip_masked)
    return msgspec.structs.replace(party, nip_masked=shown, nip_ordinal=order[digits], nip_valid=valid(digits))


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def valid(digits: str) -> bool:
    """Whether 18 digits can be a NIP."""
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return False
    month = int(digits[12:14])
    in_time = YOUNGEST <= int(digits[8:12]) - born.year <= OLDEST
    return in_time and (1 <= month <= 12 or month == _CONTRACT_MONTH) and digits[14] in "12"
