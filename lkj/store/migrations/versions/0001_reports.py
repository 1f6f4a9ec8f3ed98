"""The tables of reports, of what people said of them, and of what was tried."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from lkj.store.columns import Exact, RowNumber, Whole, Words

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "attempt",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("sha256", Words(), nullable=True),
        sa.Column("path", Words(), nullable=False),
        sa.Column("started", sa.Text(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("text", Words(), nullable=True),
        sa.Column("pages", Whole(), nullable=True),
        sa.Column("peak_bytes", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_attempt"),
    )
    op.create_index("ix_attempt_sha256", "attempt", ["sha256"], unique=False)
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("sha256", Words(), nullable=False),
        sa.Column("page", Whole(), nullable=False),
        sa.Column("raw", Words(), nullable=False),
        sa.Column("before", Exact(), nullable=True),
        sa.Column("after", Exact(), nullable=True),
        sa.Column("who", Words(), nullable=False),
        sa.Column("said_at", Words(), nullable=False),
        sa.Column("why", Words(), nullable=False),
        sa.Column("line", Words(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_correction"),
        sa.UniqueConstraint("key", name="uq_correction_key"),
    )
    op.create_index("ix_correction_sha256", "correction", ["sha256"], unique=False)
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("left_mark", Words(), nullable=False),
        sa.Column("left_text", Words(), nullable=False),
        sa.Column("right_mark", Words(), nullable=False),
        sa.Column("right_text", Words(), nullable=False),
        sa.Column("verdict", Words(), nullable=False),
        sa.Column("who", Words(), nullable=False),
        sa.Column("said_at", Words(), nullable=False),
        sa.Column("why", Words(), nullable=False),
        sa.Column("line", Words(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        sa.UniqueConstraint("key", name="uq_decision_key"),
    )
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("title", Words(), nullable=False),
        sa.Column("sha256", Words(), nullable=False),
        sa.Column("path", Words(), nullable=False),
        sa.Column("pages", Whole(), nullable=False),
        sa.Column("number_format", Words(), nullable=True),
        sa.Column("numbers", Whole(), nullable=False),
        sa.Column("tested", Whole(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("lkj", sa.Text(), nullable=False),
        sa.Column("loaded_at", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sa.UniqueConstraint("sha256", name="uq_document_sha256"),
    )
    op.create_table(
        "agreement",
        sa.Column("id", RowNumber(), autoincrement=False, nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("page", Whole(), nullable=False),
        sa.Column("title", Words(), nullable=False),
        sa.Column("revision", Words(), nullable=True),
        sa.Column("year", Whole(), nullable=True),
        sa.Column("date", Words(), nullable=True),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_agreement_document", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_agreement"),
    )
    op.create_index("ix_agreement_document", "agreement", ["document"], unique=False)
    op.create_table(
        "claim",
        sa.Column("id", RowNumber(), autoincrement=False, nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("key", Words(), nullable=False),
        sa.Column("page", Whole(), nullable=False),
        sa.Column("sentence", Whole(), nullable=False),
        sa.Column("place", Whole(), nullable=False),
        sa.Column("kind", Words(), nullable=False),
        sa.Column("quote", Words(), nullable=False),
        sa.Column("measure", Words(), nullable=True),
        sa.Column("subject", Words(), nullable=True),
        sa.Column("code", Words(), nullable=True),
        sa.Column("year", Whole(), nullable=True),
        sa.Column("raw", Words(), nullable=False),
        sa.Column("value", Exact(), nullable=True),
        sa.Column("unit", Words(), nullable=True),
        sa.Column("decimals", Whole(), nullable=True),
        sa.Column("status", Words(), nullable=False),
        sa.Column("reason", Words(), nullable=True),
        sa.Column("x0", sa.Float(), nullable=True),
        sa.Column("top", sa.Float(), nullable=True),
        sa.Column("x1", sa.Float(), nullable=True),
        sa.Column("bottom", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_claim_document", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_claim"),
    )
    op.create_index("ix_claim_document", "claim", ["document"], unique=False)
    op.create_table(
        "finding",
        sa.Column("id", RowNumber(), autoincrement=False, nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Text(), nullable=False),
        sa.Column("page", Whole(), nullable=False),
        sa.Column("quote", Words(), nullable=False),
        sa.Column("stated", Exact(), nullable=True),
        sa.Column("computed", Exact(), nullable=True),
        sa.Column("message", Words(), nullable=False),
        sa.Column("message_key", sa.Text(), nullable=False),
        sa.Column("params", Words(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("because_of", sa.Text(), nullable=True),
        sa.Column("consequence", Words(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_finding_document", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_finding"),
    )
    op.create_index("ix_finding_document", "finding", ["document"], unique=False)
    op.create_index("ix_finding_fingerprint", "finding", ["fingerprint"], unique=False)
    op.create_index("ix_finding_rule", "finding", ["rule"], unique=False)
    op.create_table(
        "page",
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("page", Whole(), nullable=False),
        sa.Column("content", Words(), nullable=False),
        sa.Column("width", sa.Float(), nullable=False),
        sa.Column("height", sa.Float(), nullable=False),
        sa.Column("rotation", Whole(), nullable=False),
        sa.Column("words", Whole(), nullable=False),
        sa.Column("reason", Words(), nullable=True),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_page_document", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document", "page", name="pk_page"),
    )
    op.create_table(
        "report",
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("agency", Words(), nullable=True),
        sa.Column("agency_key", Words(), nullable=False),
        sa.Column("year", Whole(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("revision", Whole(), nullable=False),
        sa.Column("matched", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_report_document", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document", name="pk_report"),
        sa.UniqueConstraint("agency_key", "kind", "year", "revision", name="uq_report_agency_key_kind_year_revision"),
    )
    op.create_table(
        "report_table",
        sa.Column("id", RowNumber(), autoincrement=False, nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("key", Words(), nullable=False),
        sa.Column("number", Words(), nullable=True),
        sa.Column("caption", Words(), nullable=True),
        sa.Column("title", Words(), nullable=False),
        sa.Column("kind", Words(), nullable=False),
        sa.Column("year", Whole(), nullable=True),
        sa.Column("first_page", Whole(), nullable=False),
        sa.Column("last_page", Whole(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_report_table_document", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_report_table"),
    )
    op.create_index("ix_report_table_document", "report_table", ["document"], unique=False)
    op.create_table(
        "aggregate",
        sa.Column("id", RowNumber(), autoincrement=False, nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("key", Words(), nullable=False),
        sa.Column("report_table", RowNumber(), nullable=True),
        sa.Column("page", Whole(), nullable=False),
        sa.Column("label", Words(), nullable=False),
        sa.Column("measure", Words(), nullable=False),
        sa.Column("year", Whole(), nullable=True),
        sa.Column("raw", Words(), nullable=False),
        sa.Column("value", Exact(), nullable=True),
        sa.Column("unit", Words(), nullable=True),
        sa.Column("decimals", Whole(), nullable=True),
        sa.Column("status", Words(), nullable=False),
        sa.Column("reason", Words(), nullable=True),
        sa.Column("x0", sa.Float(), nullable=True),
        sa.Column("top", sa.Float(), nullable=True),
        sa.Column("x1", sa.Float(), nullable=True),
        sa.Column("bottom", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_aggregate_document", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["report_table"], ["report_table.id"], name="fk_aggregate_report_table", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_aggregate"),
    )
    op.create_index("ix_aggregate_document", "aggregate", ["document"], unique=False)
    op.create_index("ix_aggregate_report_table", "aggregate", ["report_table"], unique=False)
    op.create_table(
        "budget_line",
        sa.Column("id", RowNumber(), autoincrement=False, nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("key", Words(), nullable=False),
        sa.Column("report_table", RowNumber(), nullable=True),
        sa.Column("page", Whole(), nullable=False),
        sa.Column("kind", Words(), nullable=False),
        sa.Column("level", Words(), nullable=False),
        sa.Column("code", Words(), nullable=True),
        sa.Column("name", Words(), nullable=False),
        sa.Column("program", Words(), nullable=True),
        sa.Column("kegiatan", Words(), nullable=True),
        sa.Column("printed", Words(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_budget_line_document", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["report_table"], ["report_table.id"], name="fk_budget_line_report_table", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_budget_line"),
    )
    op.create_index("ix_budget_line_document", "budget_line", ["document"], unique=False)
    op.create_index("ix_budget_line_report_table", "budget_line", ["report_table"], unique=False)
    op.create_table(
        "cell",
        sa.Column("id", RowNumber(), autoincrement=False, nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("report_table", RowNumber(), nullable=False),
        sa.Column("row_number", Whole(), nullable=False),
        sa.Column("column_number", Whole(), nullable=False),
        sa.Column("page", Whole(), nullable=False),
        sa.Column("x0", sa.Float(), nullable=True),
        sa.Column("top", sa.Float(), nullable=True),
        sa.Column("x1", sa.Float(), nullable=True),
        sa.Column("bottom", sa.Float(), nullable=True),
        sa.Column("raw", Words(), nullable=False),
        sa.Column("value", Exact(), nullable=True),
        sa.Column("status", Words(), nullable=True),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_cell_document", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["report_table"], ["report_table.id"], name="fk_cell_report_table", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_cell"),
    )
    op.create_index("ix_cell_document", "cell", ["document"], unique=False)
    op.create_index("ix_cell_report_table", "cell", ["report_table"], unique=False)
    op.create_table(
        "indicator",
        sa.Column("id", RowNumber(), autoincrement=False, nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("key", Words(), nullable=False),
        sa.Column("report_table", RowNumber(), nullable=True),
        sa.Column("page", Whole(), nullable=False),
        sa.Column("kind", Words(), nullable=False),
        sa.Column("level", Words(), nullable=True),
        sa.Column("number", Words(), nullable=True),
        sa.Column("name", Words(), nullable=False),
        sa.Column("satuan", Words(), nullable=True),
        sa.Column("tujuan", Words(), nullable=True),
        sa.Column("sasaran", Words(), nullable=True),
        sa.Column("program", Words(), nullable=True),
        sa.Column("kegiatan", Words(), nullable=True),
        sa.Column("printed", Words(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_indicator_document", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["report_table"], ["report_table.id"], name="fk_indicator_report_table", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_indicator"),
    )
    op.create_index("ix_indicator_document", "indicator", ["document"], unique=False)
    op.create_index("ix_indicator_mark", "indicator", ["mark"], unique=False)
    op.create_index("ix_indicator_report_table", "indicator", ["report_table"], unique=False)
    op.create_table(
        "party",
        sa.Column("id", RowNumber(), autoincrement=False, nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("agreement", RowNumber(), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("position", Words(), nullable=True),
        sa.Column("nip_masked", Words(), nullable=True),
        sa.Column("nip_valid", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], name="fk_party_agreement", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_party_document", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_party"),
    )
    op.create_index("ix_party_agreement", "party", ["agreement"], unique=False)
    op.create_index("ix_party_document", "party", ["document"], unique=False)
    op.create_table(
        "match",
        sa.Column("id", RowNumber(), autoincrement=False, nullable=False),
        sa.Column("left_document", sa.Integer(), nullable=False),
        sa.Column("left_indicator", RowNumber(), nullable=False),
        sa.Column("right_document", sa.Integer(), nullable=False),
        sa.Column("right_indicator", RowNumber(), nullable=False),
        sa.Column("score", Exact(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("grounds", Words(), nullable=False),
        sa.ForeignKeyConstraint(["left_document"], ["document.id"], name="fk_match_left_document", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["left_indicator"], ["indicator.id"], name="fk_match_left_indicator", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["right_document"], ["document.id"], name="fk_match_right_document", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["right_indicator"], ["indicator.id"], name="fk_match_right_indicator", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_match"),
    )
    op.create_index("ix_match_left_document", "match", ["left_document"], unique=False)
    op.create_index("ix_match_left_indicator", "match", ["left_indicator"], unique=False)
    op.create_index("ix_match_right_document", "match", ["right_document"], unique=False)
    op.create_index("ix_match_right_indicator", "match", ["right_indicator"], unique=False)
    op.create_table(
        "observation",
        sa.Column("id", RowNumber(), autoincrement=False, nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("key", Words(), nullable=False),
        sa.Column("indicator", RowNumber(), nullable=True),
        sa.Column("budget_line", RowNumber(), nullable=True),
        sa.Column("measure", Words(), nullable=False),
        sa.Column("header_measure", Words(), nullable=True),
        sa.Column("year", Whole(), nullable=True),
        sa.Column("basis", Words(), nullable=True),
        sa.Column("place", Whole(), nullable=False),
        sa.Column("raw", Words(), nullable=False),
        sa.Column("value", Exact(), nullable=True),
        sa.Column("unit", Words(), nullable=True),
        sa.Column("decimals", Whole(), nullable=True),
        sa.Column("status", Words(), nullable=False),
        sa.Column("reason", Words(), nullable=True),
        sa.Column("low", Exact(), nullable=True),
        sa.Column("high", Exact(), nullable=True),
        sa.Column("comparator", Words(), nullable=True),
        sa.Column("sure", sa.Boolean(), nullable=False),
        sa.Column("corrected", sa.Boolean(), nullable=False),
        sa.Column("page", Whole(), nullable=False),
        sa.Column("x0", sa.Float(), nullable=True),
        sa.Column("top", sa.Float(), nullable=True),
        sa.Column("x1", sa.Float(), nullable=True),
        sa.Column("bottom", sa.Float(), nullable=True),
        sa.Column("cell", RowNumber(), nullable=True),
        sa.ForeignKeyConstraint(
            ["budget_line"], ["budget_line.id"], name="fk_observation_budget_line", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["cell"], ["cell.id"], name="fk_observation_cell", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_observation_document", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["indicator"], ["indicator.id"], name="fk_observation_indicator", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_observation"),
    )
    op.create_index("ix_observation_budget_line", "observation", ["budget_line"], unique=False)
    op.create_index("ix_observation_cell", "observation", ["cell"], unique=False)
    op.create_index("ix_observation_document", "observation", ["document"], unique=False)
    op.create_index("ix_observation_indicator", "observation", ["indicator"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("id", RowNumber(), autoincrement=False, nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("finding", RowNumber(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("page", Whole(), nullable=False),
        sa.Column("text", Words(), nullable=False),
        sa.Column("value_key", Words(), nullable=True),
        sa.Column("observation", RowNumber(), nullable=True),
        sa.Column("value", Exact(), nullable=True),
        sa.Column("x0", sa.Float(), nullable=True),
        sa.Column("top", sa.Float(), nullable=True),
        sa.Column("x1", sa.Float(), nullable=True),
        sa.Column("bottom", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_evidence_document", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["finding"], ["finding.id"], name="fk_evidence_finding", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["observation"], ["observation.id"], name="fk_evidence_observation", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
    )
    op.create_index("ix_evidence_document", "evidence", ["document"], unique=False)
    op.create_index("ix_evidence_finding", "evidence", ["finding"], unique=False)
    op.create_index("ix_evidence_observation", "evidence", ["observation"], unique=False)
