"""Copies: which articles are the same text as an earlier one.

First version: texts that are equal once case, punctuation and white space are set aside. Which of them is
the original does not depend on the order of the rows: the earliest published, then the smallest id.
"""

import polars as pl


def link_duplicates(articles: pl.DataFrame) -> pl.DataFrame:
    """Link every copy to its original.

    Args:
        articles: article_id, body, published_on (and more) of all batches, in any order.

    Returns:
        article_id and duplicate_of (null for an original), in the order of the articles.
    """
    words = pl.col("body").str.to_lowercase().str.extract_all(r"[\p{L}\p{N}]+").list.join(" ")
    keyed = articles.select("article_id", "published_on", words.alias("text"))
    originals = (
        keyed.sort("published_on", "article_id")
        .group_by("text", maintain_order=True)
        .agg(pl.col("article_id").first().alias("original"))
    )
    linked = keyed.join(originals, on="text", how="left", maintain_order="left")
    is_copy = pl.col("original") != pl.col("article_id")
    return linked.select("article_id", pl.when(is_copy).then("original").alias("duplicate_of"))
