"""Pages that are pictures: laid straight, their letters recognized and their lines found."""
