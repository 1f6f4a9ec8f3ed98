"""From documents to findings: arithmetic, wording, contradictions. Knows no PDF."""
