"""What holds for every test."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def language_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that speaks a language must not choose it for those after it."""
    monkeypatch.setenv("LANGUAGE", "en")
