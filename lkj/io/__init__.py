"""Where results go and answers come from: standard output, files that are whole or not there, tables, terminals."""
