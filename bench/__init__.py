"""Measurements: time and memory beside other engines, and accuracy on reports that were read by eye."""
