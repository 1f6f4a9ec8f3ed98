"""A window in the browser on reports, for people who use no terminal: what they do there is what the commands do."""
