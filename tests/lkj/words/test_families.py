"""The families of checks."""

from __future__ import annotations

import pytest

from lkj.words.families import FAMILIES, family_name
from lkj.words.language import speak
from reconcile.rules import REGISTER


def test_every_check_is_of_a_family() -> None:
    assert {rule.code[0] for rule in REGISTER} == set(FAMILIES)


def test_families_are_named_in_the_language_that_is_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "")  # put back after the test
    speak("id")
    assert (family_name("B"), family_name("?")) == ("Anggaran", "?")
