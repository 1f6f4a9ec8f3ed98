"""Many reports shared among computers, by Dask: a task a report, its result as a shard on shared storage."""
