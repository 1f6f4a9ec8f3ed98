"""From lines drawn on a page to the cells that a reader sees."""
