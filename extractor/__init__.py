"""From a PDF to a document: pages, tables, meaning. Knows words, rulings and boxes, and no arithmetic."""
