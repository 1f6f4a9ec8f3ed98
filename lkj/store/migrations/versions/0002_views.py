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

# Figures of one row, year, basis and place stand side by side. Nothing is grouped, so that a question about one agency
# looks at its rows alone.
_SAME_ROW = """{one}.{owner} = {other}.{owner} AND {one}.place = {other}.place
                   AND coalesce({one}.year, 0) = coalesce({other}.year, 0)
                   AND coalesce({one}.basis, '') = coalesce({other}.basis, '')"""


def _beside(owner: str, *measures: str) -> str:
    """Joins of `o`, the first of them that there is, and each of them."""
    wanted = ", ".join(f"'{measure}'" for measure in measures)
    first = f"""o.measure = (SELECT min(one.measure) FROM observation one
                 WHERE {_SAME_ROW.format(owner=owner, one="one", other="o")} AND one.measure IN ({wanted}))"""
    each = [
        f"""LEFT JOIN observation {measure} ON {_SAME_ROW.format(owner=owner, one=measure, other="o")}
                   AND {measure}.measure = '{measure}'"""
        for measure in measures
    ]
    return "\n      ".join((f"JOIN observation o ON o.{owner} = line.id AND {first}", *each))


def _told(*measures: str) -> str:
    """Of each what is printed, and what number that is; whether all are sure, and whether one was corrected."""
    names = {"persen_keuangan": "serapan"}
    columns = [f"{measure}.raw AS {names.get(measure, measure)}" for measure in measures]
    columns += [f"CAST({measure}.value AS NUMERIC) AS {names.get(measure, measure)}_value" for measure in measures]
    sure = " AND ".join(f"coalesce({measure}.sure, TRUE)" for measure in measures)
    corrected = " OR ".join(f"coalesce({measure}.corrected, FALSE)" for measure in measures)
    return ", ".join((*columns, f"({sure}) AS sure", f"({corrected}) AS corrected"))


_PERFORMANCE = "target", "realisasi", "capaian"
_INDICATORS = f"""
    SELECT r.agency, r.year AS report_year, r.kind AS report_kind, r.revision, r.newest, line.kind AS table_kind,
           line.level, line.sasaran, line.name AS indikator, line.satuan, o.year, o.basis, o.place,
           {_told(*_PERFORMANCE)},
           line.page, line.document, line.id AS indicator, line.mark
      FROM reports r
      JOIN indicator line ON line.document = r.document
      {_beside("indicator", *_PERFORMANCE)}
"""

_BUDGET = "pagu", "realisasi", "persen_keuangan"
_ABSORPTION = f"""
    SELECT r.agency, r.year AS report_year, r.kind AS report_kind, r.revision, r.newest, line.kind AS table_kind,
           line.level, line.code, line.name, o.year, o.basis, o.place,
           {_told(*_BUDGET)},
           CASE WHEN CAST(pagu.value AS NUMERIC) <> 0
                THEN round(100.0 * CAST(realisasi.value AS NUMERIC) / CAST(pagu.value AS NUMERIC), 2)
           END AS serapan_computed,
           line.page, line.document, line.id AS budget_line
      FROM reports r
      JOIN budget_line line ON line.document = r.document
      {_beside("budget_line", *_BUDGET)}
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
           CAST(f.stated AS NUMERIC) AS stated, CAST(f.computed AS NUMERIC) AS computed,
           f.because_of, f.fingerprint, f.document, f.id AS finding
      FROM finding f JOIN reports r ON r.document = f.document
"""

_INDICATORS_MATCHED = """
    SELECT later.agency, earlier.year AS earlier_year, earlier.name AS earlier_indikator, earlier.page AS earlier_page,
           later.year, later.name AS indikator, later.page,
           m.decision, CAST(m.score AS NUMERIC) AS score, m.change, m.grounds,
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
