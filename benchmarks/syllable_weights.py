"""Count how rare syllables are in reports: ``syllable_weights.csv``, on standard output.

    python -m benchmarks.syllable_weights > pipeline/reading/syllable_weights.csv

A report counts with its first 400 syllables; documents that are marked for measures are left out. Syllables
so rare that the table would say no more than that are left out, too.
"""

import csv
import math
import sys
from collections import Counter

from benchmarks.caption_weights import documents, stories
from pipeline.cleaning import shapes

_FIRST, _RARE = 400, 5.0


def main() -> int:
    """Print the table, the commonest syllables first."""
    count: Counter[str] = Counter()
    n_reports = 0
    for text in (*("\n".join(lines) for _, _, lines in documents()), *(text for _, text in stories())):
        count.update({word for word in shapes.key(text).split()[:_FIRST] if word.isalpha()})
        n_reports += 1
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("syllable", "weight"))
    for word, n in sorted(count.items(), key=lambda pair: (-pair[1], pair[0])):
        if (weight := math.log(n_reports / n)) < _RARE:
            out.writerow((word, f"{weight:.1f}"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
