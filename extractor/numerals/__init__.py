"""Figures as they are printed, and what they say."""
