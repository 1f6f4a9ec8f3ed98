"""What commands tell, as data: rows and records that any format is made of."""
