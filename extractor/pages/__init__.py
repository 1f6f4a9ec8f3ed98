"""A page as a reader sees it: words, printed lines, rulings, out of the PDF."""
