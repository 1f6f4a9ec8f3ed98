"""Words of the field, kept in TOML files beside this module and read once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """The file `name`.toml; raises FileNotFoundError where there is none."""
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))
