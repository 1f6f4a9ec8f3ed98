"""The words of the field and how they are written: vocabularies, wording, units, short forms, forms of one word."""
