"""What articles that are dated by their own evidence tell of one that is not: same names, same time.

Two articles are of one story with a chance that grows with the likeness of their names, rare names counting
more than common ones; articles of one story lie days apart. So each witness lays its chance around its own
day, and what no witness explains is left to all days alike: witnesses of different years weaken each other,
and a weak likeness moves nothing. Only the witnesses' own evidence counts, never what they borrowed, so the
order in which batches arrive cannot matter.
"""

from __future__ import annotations

from datetime import date
from math import exp, log, sqrt
from typing import NamedTuple

import numpy as np
import polars as pl

from pipeline.dating import grid, weights
from pipeline.dating.grid import Array
from pipeline.dating.naming import COUNTRY


class Likeness(NamedTuple):
    """A witness and the chance that it is of the same story; `shared` are the weightiest common names."""

    article_id: str
    published_on: date
    chance: float
    shared: tuple[str, ...]


def _weights(n_articles: int) -> pl.Expr:
    """Weight of a name by the number of witnesses that have it, smoothed by a prior of common sense.

    With few witnesses counts say nothing: then countries are common and every other name is rare.
    """
    prior = (
        pl.when(pl.col("name").str.starts_with(COUNTRY))
        .then(weights.COUNTRY_SHARE)
        .otherwise(weights.NAME_SHARE)
    )
    k = weights.PRIOR_ARTICLES
    return -((pl.col("n_articles") + prior * k) / (n_articles + k)).log()


def likenesses(drafts: dict[str, dict[str, int]], witnesses: pl.DataFrame) -> dict[str, list[Likeness]]:
    """For each undated draft the witnesses most like it, the likeliest first.

    Args:
        drafts: names with their counts, by document_id.
        witnesses: the table `date_witnesses`, of all batches.
    """
    if not drafts or witnesses.is_empty():
        return {}
    has = witnesses.select("article_id", "published_on", name="names", count="name_counts").explode(
        "name", "count", empty_as_null=False, keep_nulls=False
    )
    wanted = pl.DataFrame(
        [(d, name, count) for d, names in drafts.items() for name, count in names.items()],
        schema={"document_id": pl.String, "name": pl.String, "n": pl.Int32},
        orient="row",
    )
    df = has.group_by("name").agg(n_articles=pl.len())
    n = witnesses.height

    def weighted(frame: pl.DataFrame, count: str) -> pl.DataFrame:
        joined = frame.join(df, on="name", how="left").with_columns(pl.col("n_articles").fill_null(0))
        return joined.with_columns(w=_weights(n) * (1.0 + pl.col(count).cast(pl.Float64).log()))

    mine, theirs = weighted(wanted, "n"), weighted(has, "count")
    norms_mine = mine.group_by("document_id").agg(norm=(pl.col("w") ** 2).sum().sqrt())
    norms_theirs = theirs.group_by("article_id").agg(norm_w=(pl.col("w") ** 2).sum().sqrt())
    pairs = (
        mine.join(theirs, on="name", suffix="_w")
        .filter(pl.col("document_id") != pl.col("article_id"))
        .with_columns(part=pl.col("w") * pl.col("w_w"), rare=_weights(n))
        .sort("document_id", "article_id", "part", "name", descending=[False, False, True, False])
        .group_by("document_id", "article_id", "published_on", maintain_order=True)
        .agg(
            dot=pl.col("part").sum(),
            rarity=pl.col("rare").sum(),
            shared=pl.col("name").head(6),
        )
        .join(norms_mine, on="document_id")
        .join(norms_theirs, on="article_id")
        .with_columns(cosine=pl.col("dot") / (pl.col("norm") * pl.col("norm_w")))
        .sort("document_id", "cosine", "article_id", descending=[False, True, False])
        .group_by("document_id", maintain_order=True)
        .head(weights.MAX_WITNESSES)
    )
    found: dict[str, list[Likeness]] = {}
    for row in pairs.iter_rows(named=True):
        chance = same_story(row["cosine"], row["rarity"])
        if chance >= weights.MIN_CHANCE:
            found.setdefault(row["document_id"], []).append(
                Likeness(row["article_id"], row["published_on"], chance, tuple(row["shared"]))
            )
    return found


def same_story(cosine: float, rarity: float) -> float:
    """The chance that two articles are of one story, by the likeness of their names.

    Args:
        cosine: of their weighted names, 0 to 1.
        rarity: the summed weights of the names they share, in nats.
    """
    a, b, c = weights.SAME_STORY
    return 1.0 / (1.0 + exp(-(a + b * cosine + c * sqrt(max(rarity, 0.0)))))


def says(witnesses: list[Likeness]) -> Array:
    """Log-likelihood of every day: near the witnesses' days, as far as they are of the same story."""
    none = 1.0
    for w in witnesses:
        none *= 1.0 - w.chance
    told = min(1.0 - none, weights.MOST_BORROWED)
    total = sum(w.chance for w in witnesses)
    chances = np.full(grid.N_DAYS, (1.0 - told) / grid.N_DAYS)
    for w in witnesses:
        chances += told * w.chance / total * _around(w.published_on)
    logs: Array = np.log(chances)
    return logs


def _around(day: date) -> Array:
    """How the articles of one story lie around one of them."""
    distance = np.abs(grid.ORDINALS - day.toordinal())
    chances = np.zeros(grid.N_DAYS)
    for first, last, share in weights.STORY_DAYS:
        inside = (distance >= first) & (distance <= last)
        n = int(inside.sum())
        if n:
            chances[inside] += share / n
    total = float(chances.sum())
    return chances / total if total > 0.0 else np.full(grid.N_DAYS, 1.0 / grid.N_DAYS)


def log_chance(chance: float) -> float:
    """The chance as log odds, the weight of a piece of evidence."""
    return log(chance / (1.0 - chance))
