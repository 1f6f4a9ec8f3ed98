"""Forms that people make of budgets and of indicators with their budget, drawn and read: what of them is told right."""
