"""Marks on the pages of a PDF, added behind its last byte. Only the marking child imports what opens the file."""
