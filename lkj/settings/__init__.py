"""What an office, or a command line, chose: `lkj.toml`, pages, checks, and when findings make the exit code 1."""
