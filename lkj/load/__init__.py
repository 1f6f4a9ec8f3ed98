"""Reports into the database, with what people said of them."""
