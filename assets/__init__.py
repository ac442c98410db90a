"""What exists: one file a stage, each a few lines over one pure function.

An asset reads tables, hands their chunks to the function, and returns the chunks it gives back. Anything
that could be tested without Dagster belongs in ``pipeline``.
"""
