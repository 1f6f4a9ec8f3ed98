"""What people said of reports: decisions on pairs, corrections of values, findings that may stand."""
