"""Who and where is meant: mentions in a text, their overlaps, and what they refer to on the article's date.

One module per question: which known forms stand in the text (lexicon), which words are names at all
(known, guards, names), how far a name with a head word reaches (heads), what kind of thing an unknown name is
(kinds), whom and what a mention means (linking), what a pronoun or 'nước này' points back to (references).
Facts about the world are in pipeline.knowledge; what is coded from mentions is the business of events.
"""
