"""The words of the field, as data: the vocabularies, codes, marks of lists, words broken in print."""
