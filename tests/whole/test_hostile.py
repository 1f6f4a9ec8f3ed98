"""No valid document and no damaged PDF raises, in any check or output; `bench.hostile` makes many more of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bench.damaged import damaged_pdfs, exit_codes
from bench.every_output import failures
from bench.hostile import SEED, case
from lkj.store.ready import ready
from schemas.document import Document
from schemas.errors import OUR_FAULT
from tests import pdfs

DOCUMENTS, AT_ONCE, PDFS = 200, 10, 20


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with ready(str(tmp_path_factory.mktemp("hostile") / "lkj.db")) as engine:
        yield engine


@pytest.mark.parametrize("first", range(0, DOCUMENTS, AT_ONCE))
def test_documents_made_at_random_go_through_everything(
    first: int, read: Callable[[], Document], engine: Engine
) -> None:
    for number in range(first, first + AT_ONCE):
        told = [(number, name, repr(error)) for name, error in failures(case(number, SEED, read(), engine))]
        assert told == []


def test_damaged_pdfs_are_read_or_refused(tmp_path: Path) -> None:
    sample = tmp_path / "sample.pdf"
    sample.write_bytes(pdfs.with_text("Laporan Kinerja Dinas Anu Tahun 2024", "Realisasi anggaran Rp1.000.000,00"))
    codes = exit_codes(damaged_pdfs(sample, PDFS, SEED))
    assert codes.total() == PDFS
    assert OUR_FAULT not in codes
