"""Articles whose acts are no events: sport, markets, entertainment, gadgets.

The codebook leaves out market figures and sport results, and there "tấn công", "bắn hạ" and "gặp" mean
something else. The words that give such an article away stand in ``word_classes.csv``; an article with
several of them, densely, is not coded at all.
"""

from __future__ import annotations

from pipeline.events.grammar.folding import atoms
from pipeline.events.grammar.lexicon import word_class

GENRES = ("sport", "market", "stage", "gadgets")
# At least so many different words of a genre, and so many of them in a thousand syllables.
DIFFERENT = 4
PER_THOUSAND = 12.0


def uncoded_genre(title: str | None, body: str) -> str | None:
    """The genre for which an article is left uncoded, or None."""
    text = f"{title or ''}\n{body}"
    syllables = [a.text for a in atoms(text, 0, len(text))]
    joined = " " + " ".join(syllables) + " "
    for genre in GENRES:
        hits = [joined.count(f" {' '.join(word)} ") for word in word_class(genre)]
        if (
            sum(1 for h in hits if h) >= DIFFERENT
            and 1000 * sum(hits) / max(len(syllables), 1) >= PER_THOUSAND
        ):
            return genre
    return None
