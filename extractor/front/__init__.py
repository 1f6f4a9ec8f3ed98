"""Whose report it is, of which year, and who agreed to what: covers, agreements, numbers of civil servants."""
