"""What changed from one version of a report to the other."""
