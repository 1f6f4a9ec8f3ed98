"""The running text: paragraphs, sentences, and what they claim."""
