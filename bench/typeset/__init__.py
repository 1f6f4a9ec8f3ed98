"""Invented reports, set by a word processor, whose truth is made with them."""
