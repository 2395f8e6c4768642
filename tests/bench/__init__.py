"""Benchmarks: modules that print a table, run as `python -m tests.bench.NAME FOLDER`."""
