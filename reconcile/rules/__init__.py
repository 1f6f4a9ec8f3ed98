"""The register: every rule, one file each, listed in the order in which findings are told."""

from __future__ import annotations

from reconcile.rule import Rule
from reconcile.rules import (
    a01_average,
    a02_average_method,
    a03_average_of_recomputed,
    b01_total,
    b02_sisa,
    b03_serapan,
    b04_overspent,
    b05_subtotal,
    c01_capaian,
    c02_capaian_formula,
    c03_capaian_capped,
    c04_capaian_without_operands,
    k01_category,
    k02_category_not_on_scale,
    k03_scale_gap,
    n01_malformed_number,
    n02_mixed_separators,
    n03_terbilang,
    r02_not_tested,
    x01_inconsistent_duplicate,
    x03_target_drift,
    x09_unit_drift,
)

REGISTER: tuple[Rule, ...] = (
    n01_malformed_number.RULE,
    n02_mixed_separators.RULE,
    n03_terbilang.RULE,
    c01_capaian.RULE,
    c02_capaian_formula.RULE,
    c03_capaian_capped.RULE,
    c04_capaian_without_operands.RULE,
    a01_average.RULE,
    a02_average_method.RULE,
    a03_average_of_recomputed.RULE,
    b01_total.RULE,
    b02_sisa.RULE,
    b03_serapan.RULE,
    b04_overspent.RULE,
    b05_subtotal.RULE,
    k01_category.RULE,
    k02_category_not_on_scale.RULE,
    k03_scale_gap.RULE,
    x01_inconsistent_duplicate.RULE,
    x03_target_drift.RULE,
    x09_unit_drift.RULE,
    r02_not_tested.RULE,
)
