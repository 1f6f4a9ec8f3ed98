"""Pages that are pictures: straightened, their letters recognized and their lines found, as the text layer would tell."""
