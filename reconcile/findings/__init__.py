"""From what a check found to what people are told: places, texts, roots, confidence, coverage."""
