"""The commands, one a file, and the options that they share."""
