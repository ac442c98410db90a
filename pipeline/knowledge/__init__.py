"""Facts as small reviewed tables, and the functions that look things up in them.

Each CSV file is one list with a source per row; each module reads one list once into frozen records.
What a fact is used for (finding mentions, dating articles, coding events) belongs elsewhere. How a list
was made and how to add a row stands in README.md.
"""
