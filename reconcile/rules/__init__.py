"""The register of checks, one file a rule."""
