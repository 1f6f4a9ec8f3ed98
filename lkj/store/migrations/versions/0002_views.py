"""The questions that people ask, as views."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

_VIEWS = {
    "reports": """
        SELECT r.agency, r.year, r.kind, r.revision,
               r.revision = (SELECT max(other.revision) FROM report other
                             WHERE other.agency_key = r.agency_key AND other.kind = r.kind
                               AND (other.year = r.year OR (other.year IS NULL AND r.year IS NULL))) AS newest,
               d.id AS document, d.path, d.sha256, d.pages, d.numbers, d.tested, d.loaded_at,
               (SELECT count(*) FROM finding f
                 WHERE f.document = d.id AND f.because_of IS NULL AND f.severity = 'error') AS errors,
               (SELECT count(*) FROM finding f
                 WHERE f.document = d.id AND f.because_of IS NULL AND f.severity = 'warning') AS warnings
          FROM report r JOIN document d ON d.id = r.document
    """,
    "indicators_by_year": """
        SELECT r.agency, r.year AS report_year, r.kind AS report_kind, r.revision, r.newest, i.kind AS table_kind,
               i.level, i.sasaran, i.indikator, i.satuan, o.year, o.basis,
               max(CASE WHEN o.measure = 'target' THEN o.raw END) AS target,
               max(CASE WHEN o.measure = 'realisasi' THEN o.raw END) AS realisasi,
               max(CASE WHEN o.measure = 'capaian' THEN o.raw END) AS capaian,
               max(CASE WHEN o.measure = 'target' THEN CAST(o.value AS NUMERIC) END) AS target_value,
               max(CASE WHEN o.measure = 'realisasi' THEN CAST(o.value AS NUMERIC) END) AS realisasi_value,
               max(CASE WHEN o.measure = 'capaian' THEN CAST(o.value AS NUMERIC) END) AS capaian_value,
               min(CASE WHEN o.sure THEN 1 ELSE 0 END) AS sure,
               i.page, i.document, i.id AS indicator, i.mark
          FROM reports r
          JOIN indicator i ON i.document = r.document
          JOIN observation o ON o.document = i.document AND o.indicator = i.id
         WHERE o.measure IN ('target', 'realisasi', 'capaian')
         GROUP BY r.agency, r.year, r.kind, r.revision, r.newest, i.kind, i.level, i.sasaran, i.indikator, i.satuan,
                  o.year, o.basis, i.page, i.document, i.id, i.mark
    """,
    "absorption": """
        SELECT stated.*,
               CASE WHEN pagu_value <> 0 THEN round(100.0 * realisasi_value / pagu_value, 2) END AS serapan_computed
          FROM (
            SELECT r.agency, r.year AS report_year, r.revision, r.newest, b.kind AS table_kind, b.level, b.code, b.name,
                   o.year,
                   max(CASE WHEN o.measure = 'pagu' THEN o.raw END) AS pagu,
                   max(CASE WHEN o.measure = 'realisasi' THEN o.raw END) AS realisasi,
                   max(CASE WHEN o.measure = 'persen_keuangan' THEN o.raw END) AS serapan,
                   max(CASE WHEN o.measure = 'pagu' THEN CAST(o.value AS NUMERIC) END) AS pagu_value,
                   max(CASE WHEN o.measure = 'realisasi' THEN CAST(o.value AS NUMERIC) END) AS realisasi_value,
                   b.page, b.document, b.id AS budget_line
              FROM reports r
              JOIN budget_line b ON b.document = r.document
              JOIN observation o ON o.document = b.document AND o.budget_line = b.id
             WHERE o.measure IN ('pagu', 'realisasi', 'persen_keuangan') AND o.basis IS NULL
             GROUP BY r.agency, r.year, r.revision, r.newest, b.kind, b.level, b.code, b.name, o.year, b.page,
                      b.document, b.id
          ) AS stated
    """,
    "findings_by_rule": """
        SELECT f.rule, f.severity, count(*) AS findings,
               sum(CASE WHEN f.because_of IS NULL THEN 1 ELSE 0 END) AS roots,
               count(DISTINCT f.document) AS reports, count(DISTINCT r.agency_key) AS agencies
          FROM finding f JOIN report r ON r.document = f.document
         GROUP BY f.rule, f.severity
    """,
    "findings_of_reports": """
        SELECT r.agency, r.year, r.revision, r.newest, f.rule, f.severity, f.confidence, f.page, f.quote, f.message,
               f.stated, f.computed, f.because_of, f.fingerprint, f.document, f.number
          FROM finding f JOIN reports r ON r.document = f.document
    """,
}


def upgrade() -> None:
    for name, query in _VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {query}")
