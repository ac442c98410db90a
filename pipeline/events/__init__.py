"""Events: the ontology and word lists as data, and the coding of sentences.

Read ``stage.py`` first: it is all that others call. Nothing here knows Dagster, the
disk or underthesea; words, entities and times come in as tables.
"""
