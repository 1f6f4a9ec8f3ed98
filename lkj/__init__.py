"""The front door: commands, pipeline, views."""
