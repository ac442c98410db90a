"""What we promise: one file a table, each a list of promises with the reason for them.

A file holds the promises and the view they are judged on: a light frame with one row a row of the table,
in which what a single column cannot show (a position points at its text, a key resolves) is a column of
its own. Great Expectations judges the view; only ``gx.py`` imports it, and only when a check runs.
"""
