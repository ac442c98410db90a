"""Count how likely a capital within a line opens a sentence: ``capital_odds.csv``, on standard output.

    python -m benchmarks.capital_odds > pipeline/cleaning/capital_odds.csv

Nobody labelled anything for it. In the Dân trí articles line breaks and full stops stand where they should,
so of every capital it is known whether it opens a sentence or stands within one, and of every word whether
it ends a sentence or leads up to such a capital. Documents that are marked for measures are left out.
"""

import csv
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable

from benchmarks.caption_weights import documents
from pipeline.cleaning import capitals

_TOKEN = re.compile(r"\w+|[^\w\s]")
_ENDS, _OPENS = frozenset(".!?…"), frozenset('.!?…:;"“”-–(•*')
# What was seen so often is written where it says so much, a pair so much more than its word.
_MIN_SEEN, _MIN_SAID, _MIN_SAID_MORE = 8, 0.5, 1.0
# Of words that are common in small letters and have a capital seldom, three of four capitals open sentences.
_COMMON, _PRIOR_COMMON = 50, (1.5, 0.5)
_LEAST = capitals.UNKNOWN["behind"]  # below that all is the same
_PRIOR = 3  # a pair counts like its word until it was seen more often than that
# What stands before and behind depend on each other; beside the other what stands before counts so much.
_SHARE = {"behind": 1.0, "before": 0.7}


class Odds:
    """Of words, and pairs of them, how often they stand at the end or start of a sentence, and how often not.

    Attributes:
        at: at the end or start of a sentence.
        within: at a capital within one.
        small: in small letters anywhere.
    """

    def __init__(self) -> None:
        self.at: Counter[str] = Counter()
        self.within: Counter[str] = Counter()
        self.small: Counter[str] = Counter()

    def count(self, word: str, beside: str, *, at: bool, pair: str) -> None:
        """Count a word and the pair it is in, if what stands beside it is a word, too."""
        (self.at if at else self.within).update((word, pair) if beside[0].isalpha() else (word,))

    def rows(self, place: str) -> dict[str, float]:
        """Words with their log odds, then the pairs that say something else than their word at the blank."""
        result: dict[str, float] = {}
        for key in sorted(self.at | self.within | self.small, key=lambda key: (" " in key, key)):
            at_blank = key.split(" ")[0 if place == "behind" else -1]
            weight = max(_LEAST, _SHARE[place] * self._odds(key, at_blank))
            if at_blank[0].isupper():
                weight = min(0.0, weight)  # that names end a sentence now and then says little
            said = abs(weight - result.get(at_blank, capitals.UNKNOWN[place]))
            often = self.small[key] >= _COMMON or self.at[key] + self.within[key] >= _MIN_SEEN
            if often and said >= (_MIN_SAID if key == at_blank else _MIN_SAID_MORE):
                result[key] = weight
        return result

    def _odds(self, key: str, at_blank: str) -> float:
        """Log odds of a word, or of a pair, which counts like its word at the blank until seen often."""
        at, within = _PRIOR_COMMON if self.small[key] >= _COMMON else (0.5, 0.5)
        if key != at_blank:
            likely = (self.at[at_blank] + 0.5) / (self.at[at_blank] + self.within[at_blank] + 1)
            at, within = _PRIOR * likely, _PRIOR * (1 - likely)
        return math.log((self.at[key] + at) / (self.within[key] + within))


def counted(lines: Iterable[str]) -> dict[str, Odds]:
    """What stands behind the place before which a sentence may end, and what before it."""
    found = {"behind": Odds(), "before": Odds()}
    for line in lines:
        tokens = [".", *_TOKEN.findall(line), ".", "."]
        for before, word, then, further in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
            if not word[0].isalpha():
                continue
            if then in _ENDS or (then[0].isupper() and further.islower()):
                beside = before if word.islower() else "."  # a name's word counts alone
                found["before"].count(word, beside, at=then in _ENDS, pair=f"{before} {word}")
            if word.islower() and then.islower():
                found["behind"].small[word] += 1
            if word[0].isupper() and (word[1:].islower() or len(word) == 1) and then.islower():
                key = word.lower()
                found["behind"].count(key, then, at=before in _OPENS, pair=f"{key} {then}")
    return found


def main() -> int:
    """Print the table."""
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("place", "words", "weight"))
    for place, odds in counted(line for _, _, lines in documents() for line in lines).items():
        for words, weight in odds.rows(place).items():
            out.writerow((place, words, f"{weight:.1f}"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
