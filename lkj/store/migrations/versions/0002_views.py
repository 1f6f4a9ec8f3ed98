"""The questions that people ask, as views."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

_REPORTS = """
    SELECT r.agency, r.year, r.kind, r.revision,
           r.revision = (SELECT max(other.revision) FROM report other
                         WHERE other.agency_key = r.agency_key AND other.kind = r.kind
                           AND (other.year = r.year OR (other.year IS NULL AND r.year IS NULL))) AS newest,
           d.id AS document, d.title, d.path, d.sha256, d.pages, d.numbers, d.tested, d.loaded_at,
           (SELECT count(*) FROM finding f
             WHERE f.document = d.id AND f.because_of IS NULL AND f.severity = 'error') AS errors,
           (SELECT count(*) FROM finding f
             WHERE f.document = d.id AND f.because_of IS NULL AND f.severity = 'warning') AS warnings
      FROM report r JOIN document d ON d.id = r.document
"""

# A row may have several figures of one measure, year and basis (quarters): each has a place among them, so that none
# is lost and what is printed stays beside its own number.
_PLACED = """
    SELECT o.*,
           1 + (SELECT count(*) FROM observation earlier
                 WHERE earlier.{owner} = o.{owner} AND earlier.measure = o.measure AND earlier.id < o.id
                   AND coalesce(earlier.year, 0) = coalesce(o.year, 0)
                   AND coalesce(earlier.basis, '') = coalesce(o.basis, '')) AS place
      FROM observation o
"""


def _figures(*names: str) -> str:
    """Of each measure what is printed and what number that is."""
    columns = [
        f"max(CASE WHEN o.measure = '{measure}' THEN {taken} END) AS {name}{end}"
        for taken, end in (("o.raw", ""), ("CAST(o.value AS NUMERIC)", "_value"))
        for measure, name in (pair.split("=") for pair in names)
    ]
    told = (
        "min(CASE WHEN o.sure THEN 1 ELSE 0 END) AS sure",
        "max(CASE WHEN o.corrected THEN 1 ELSE 0 END) AS corrected",
    )
    return ", ".join((*columns, *told))


_INDICATORS = f"""
    SELECT r.agency, r.year AS report_year, r.kind AS report_kind, r.revision, r.newest, i.kind AS table_kind,
           i.level, i.sasaran, i.name AS indikator, i.satuan, o.year, o.basis, o.place,
           {_figures("target=target", "realisasi=realisasi", "capaian=capaian")},
           i.page, i.document, i.id AS indicator, i.mark
      FROM reports r
      JOIN indicator i ON i.document = r.document
      JOIN ({_PLACED.format(owner="indicator")}) o ON o.indicator = i.id
     WHERE o.measure IN ('target', 'realisasi', 'capaian')
     GROUP BY r.agency, r.year, r.kind, r.revision, r.newest, i.kind, i.level, i.sasaran, i.name, i.satuan,
              o.year, o.basis, o.place, i.page, i.document, i.id, i.mark
"""

_ABSORPTION = f"""
    SELECT stated.*,
           CASE WHEN pagu_value <> 0 THEN round(100.0 * realisasi_value / pagu_value, 2) END AS serapan_computed
      FROM (
        SELECT r.agency, r.year AS report_year, r.kind AS report_kind, r.revision, r.newest, b.kind AS table_kind,
               b.level, b.code, b.name, o.year, o.place,
               {_figures("pagu=pagu", "realisasi=realisasi", "persen_keuangan=serapan")},
               b.page, b.document, b.id AS budget_line
          FROM reports r
          JOIN budget_line b ON b.document = r.document
          JOIN ({_PLACED.format(owner="budget_line")}) o ON o.budget_line = b.id
         WHERE o.measure IN ('pagu', 'realisasi', 'persen_keuangan') AND o.basis IS NULL
         GROUP BY r.agency, r.year, r.kind, r.revision, r.newest, b.kind, b.level, b.code, b.name, o.year, o.place,
                  b.page, b.document, b.id
      ) AS stated
"""

_FINDINGS_BY_RULE = """
    SELECT f.rule, f.severity, count(*) AS findings,
           sum(CASE WHEN f.because_of IS NULL THEN 1 ELSE 0 END) AS roots,
           count(DISTINCT f.document) AS reports, count(DISTINCT r.agency) AS agencies
      FROM finding f JOIN reports r ON r.document = f.document
     WHERE r.newest
     GROUP BY f.rule, f.severity
"""

_FINDINGS_OF_REPORTS = """
    SELECT r.agency, r.year, r.kind, r.revision, r.newest, f.rule, f.severity, f.confidence, f.page, f.quote, f.message,
           f.stated, f.computed, f.because_of, f.fingerprint, f.document, f.id AS finding
      FROM finding f JOIN reports r ON r.document = f.document
"""

_INDICATORS_MATCHED = """
    SELECT later.agency, earlier.year AS earlier_year, earlier.name AS earlier_indikator, earlier.page AS earlier_page,
           later.year, later.name AS indikator, later.page, m.decision, m.score, m.change, m.grounds,
           m.left_document, m.left_indicator, m.right_document, m.right_indicator
      FROM match m
      JOIN (SELECT r.agency, r.year, i.id, i.name, i.page FROM report r JOIN indicator i ON i.document = r.document)
           earlier ON earlier.id = m.left_indicator
      JOIN (SELECT r.agency, r.year, i.id, i.name, i.page FROM report r JOIN indicator i ON i.document = r.document)
           later ON later.id = m.right_indicator
"""

_VIEWS = {
    "reports": _REPORTS,
    "indicators_by_year": _INDICATORS,
    "absorption": _ABSORPTION,
    "findings_by_rule": _FINDINGS_BY_RULE,
    "findings_of_reports": _FINDINGS_OF_REPORTS,
    "indicators_matched": _INDICATORS_MATCHED,
}


def upgrade() -> None:
    for name, query in _VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {query}")
