"""What a table is: its columns, their types, meaning and allowed values, declared once.

Everything else about a table is derived from here: the polars and Arrow schemas, the descriptions inside
the Parquet files, Dagster's Columns tab and ``DATA.md``. This package imports nothing else of ours.
"""
