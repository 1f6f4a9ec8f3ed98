"""Which names, and which rows, speak of one thing: by their words, and by what stands beside them."""
