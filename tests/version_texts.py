"""Two versions of a report from a few readable lines, and what is told of them, in short."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.check import check
from reconcile.two_versions.differences import Checked, differences
from schemas.crosswalk import Decision
from schemas.differences import Differences, FigureDifference, RowDifference
from schemas.document import Document
from tests.case_document import case_document

REPORT = """
page 3
sasaran Meningkatnya mutu layanan publik
indicator | satuan | target | realisasi | capaian
Persentase pengaduan yang selesai | % | 80% | 76,5% | 95,63%
Indeks kepuasan masyarakat | Indeks | 3,25 | 3,31 | 101,85%
= Rata-rata | | | | 98,74%
page 4
budget | level | code | pagu | realisasi | persen_keuangan
Penyediaan gaji | kegiatan | 1.01 | 1.250.000.000 | 1.000.000.000 | 80%
Pemeliharaan gedung | kegiatan | 1.02 | 750.000.000 | 600.000.000 | 80%
= Jumlah | | | 2.000.000.000 | 1.600.000.000 | 80%
text Realisasi anggaran tahun ini mencapai [realisasi Rp1.600.000.000] dari seluruh pagu
"""


def told(old: Document | str, new: Document | str, decisions: Iterable[Decision] = ()) -> Differences:
    before, after = (case_document(each) if isinstance(each, str) else each for each in (old, new))
    return differences(*(Checked(each, check(each).findings) for each in (before, after)), decisions=decisions)[0]


def changed(old: str, new: str) -> Differences:
    """What is told where `old` in the report becomes `new`."""
    assert old in REPORT
    return told(REPORT, REPORT.replace(old, new))


def figures(found: Differences) -> list[tuple[str, str, str, str]]:
    """Change, measure, old and new print."""
    return [_figure(entry) for entry in found.figures]


def _figure(entry: FigureDifference) -> tuple[str, str, str, str]:
    sides = [side for side in (entry.new, entry.old) if side]
    return (
        entry.change,
        sides[0].measure,
        entry.old.text if entry.old else "",
        entry.new.text if entry.new else "",
    )


def rows(found: Differences) -> list[tuple[str, list[str], list[str]]]:
    """Change, old and new texts."""
    return [_row(entry) for entry in found.rows]


def _row(entry: RowDifference) -> tuple[str, list[str], list[str]]:
    return entry.change, [text.text for text in entry.old], [text.text for text in entry.new]
