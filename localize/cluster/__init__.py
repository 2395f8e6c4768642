"""
A run on a Dask cluster: partitions of articles out, finished files back, the manifest here.

This process (the driver) reads the articles, skips what is up to date and takes people's edits, in
the order of the files, as a local run does. A partition is a window of articles with all that they
depend on, so that it can be made anywhere and anew: when a worker dies Dask gives its partition to
another. A worker loads terms and models once, remembers what it made, and sends that along with its
results for the project's memory. `localize/CLUSTER.md` says how it is set up and what it costs.
"""

from localize.cluster.driver import connected, run
from localize.cluster.worker import Machine, Setup

__all__ = ["Machine", "Setup", "connected", "run"]
