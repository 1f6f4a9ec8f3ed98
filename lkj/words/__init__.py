"""What is said to people, in either language: the words of screens, files and messages alike."""
