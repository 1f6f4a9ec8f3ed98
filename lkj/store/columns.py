"""Types of columns that hold the same on SQLite and on PostgreSQL."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import NUMERIC, BigInteger, Dialect, Integer, Text, TypeDecorator
from sqlalchemy.types import TypeEngine

_CANNOT_BE_STORED = re.compile("[\x00\ud800-\udfff]")
_SHOWN_INSTEAD = {"\x00": "\u2400"}
_NOT_A_LETTER = "\ufffd"


_MOST_DIGITS = 1000


class RowNumber(TypeDecorator[int]):
    """The number of a row of a reading. SQLite finds rows fastest by what it calls INTEGER, of 64 bits too."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Integer() if dialect.name == "sqlite" else BigInteger())


class Exact(TypeDecorator[Decimal]):
    """A decimal as it is printed, with all its decimals: NUMERIC, and text where a server would round. A number that no
    report prints (not finite, or of more than a thousand digits) raises ValueError."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(NUMERIC() if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Decimal | str | None:
        if value is None:
            return None
        if not value.is_finite() or abs(value.adjusted()) > _MOST_DIGITS:
            raise ValueError(f"{value:.3}")
        return value if dialect.name == "postgresql" else f"{value:f}"

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:  # noqa: ARG002 - the name is given
        return None if value is None else Decimal(value)


class Words(TypeDecorator[str]):
    """Text as it is printed. What no server can hold is shown by a sign of its own, so that it is seen to be there."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else storable(value)


def storable(text: str) -> str:
    return _CANNOT_BE_STORED.sub(lambda sign: _SHOWN_INSTEAD.get(sign[0], _NOT_A_LETTER), text)


def now() -> str:
    """The time as it is kept: ISO 8601 in UTC, to the second, so that text sorts as time."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
