"""The tables of the database as Parquet files and a Data Package, for people who ask with other tools."""
