"""The formats that a result can be asked for in."""

from __future__ import annotations

from typing import Literal

OutputFormat = Literal["terminal", "json", "csv"]
