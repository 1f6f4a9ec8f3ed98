"""Many reports in one database.

`metadata` and `columns` are what all tables are made of, `tables` has those of a reading, `records` what people said
and what was tried, `views` the questions people ask. `database` opens a file or a server, `migrations` brings it up to
date, `load` puts a reading in.
"""
