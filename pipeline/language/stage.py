"""The stage `articles -> sentences`: cut each paragraph into sentences, each sentence into words.

Every article is handled by itself, so the rows may be dealt out over processes in any chunks.
"""

import numpy as np
import polars as pl

from pipeline.language import columns, engine
from pipeline.language import sentences as splitter
from pipeline.schema.tables import SENTENCES


def sentences(articles: pl.DataFrame) -> pl.DataFrame:
    """Split the bodies of `articles` into sentences with their words and parts of speech.

    Args:
        articles: article_id, batch, body and paragraphs (list of {start, end, kind}); other
            columns are left unread.

    Returns:
        The table `sentences`, in the order of the articles and of the text. All positions are
        half-open ranges of code points of the body.
    """
    ids: list[str] = []
    batches: list[str] = []
    positions: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    texts: list[str] = []
    kinds: list[str] = []
    needed = articles.select("article_id", "batch", "body", "paragraphs")
    for article_id, batch, body, paragraphs in needed.iter_rows():
        position = 0
        for paragraph in paragraphs or ():
            base = paragraph["start"]
            for start, end in splitter.split(body[base : paragraph["end"]]):
                ids.append(article_id)
                batches.append(batch)
                positions.append(position)
                starts.append(base + start)
                ends.append(base + end)
                texts.append(body[base + start : base + end])
                kinds.append(paragraph["kind"])
                position += 1
    tagger = engine.shared()
    base = np.array(starts, np.int64)
    return pl.DataFrame(
        {
            "sentence_id": [f"{a}-{p:04d}" for a, p in zip(ids, positions, strict=True)],
            "article_id": ids,
            "batch": batches,
            "position": positions,
            "start": starts,
            "end": ends,
            "text": texts,
            "kind": kinds,
            "tokens": columns.tokens(texts, base, tagger.tag(texts), tagger.kernels),
        },
        schema=SENTENCES.polars_schema,
    )
