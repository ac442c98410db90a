"""Merging: mentions of one act, over sentences, articles, outlets and batches, become one event.

Read ``stage.py`` first: it is all that others call. What contradicts, what speaks for one event and which
cells win each have a module; mentions come in as tables, and nothing here knows Dagster or the disk.
"""
