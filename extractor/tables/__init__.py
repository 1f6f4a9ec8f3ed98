"""Tables as printed: cells put into sheets, over page ends, with titles and headers."""
