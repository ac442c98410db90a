"""Events: the ontology and word lists as data, the coding of sentences, and the merging of mentions.

Read ``stage.py`` and ``merging.py`` first: they are all that others call. Nothing here knows Dagster, the
disk or underthesea; words, entities and times come in as tables.
"""
