"""Indicators through the years: from the reports of one agency to what changes in each."""
