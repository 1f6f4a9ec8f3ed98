"""A report read and checked: disposable child processes, and the way from a PDF to a document and its findings."""
