"""The vocabulary that the extractor and the reconciler both speak: documents, findings, errors."""
