"""`--pages 3,5-9`."""

from __future__ import annotations

import pytest

from lkj.settings.page_selection import pages_of
from schemas.errors import UsageError


def test_single_pages_and_spans() -> None:
    assert pages_of("3, 5-7,6") == {3, 5, 6, 7}


@pytest.mark.parametrize("text", ["", "0", "5-3", "a", "1,,2", "-3", "1-", "1-999999", "٣-٤x", "1;2"])
def test_what_names_no_pages_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="bad_pages"):
        pages_of(text)
