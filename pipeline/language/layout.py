"""Numbers on which the tables and the compiled kernels must agree."""

from typing import Final

# Edges of the tree of known strings: key = node << SYLLABLE_BITS | syllable, hashed by Fibonacci's
# method, multiplication with 2^64 over the golden ratio, made odd (Knuth, TAOCP 3, 6.4).
SYLLABLE_BITS: Final = 20
GOLDEN: Final = 0x9E3779B97F4A7C15

# Columns of a syllable's forms: its number as written, in Rust's lower case (which the segmenter
# uses), in Python's (which the tagger uses), and flags. 0 is a syllable the models do not know.
FORMS: Final = 4
PLAIN, LOWER, TAG_LOWER, FLAGS = 0, 1, 2, 3
DIGIT, TITLE, TAG_TITLE = 1, 2, 4

# Answers to a template that asks a question.
NO, YES, BOS, EOS = 0, 1, 2, 3
ANSWERS: Final = ("False", "True", "BOS", "EOS")

# A row of the segmenter's attributes: five columns as written, five in lower case.
WORD_COLUMNS: Final = 10
# A row of the tagger's: five words as written, five in lower case, four pairs of words.
TAG_COLUMNS: Final = 14
# Places of a sentence are looked at with two more on each side, twelve facts about each.
MARGIN: Final = 2
VIEW: Final = 12
