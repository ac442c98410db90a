"""What articles that are dated by their own evidence tell of one that is not: same names, same time.

Articles of one story share names, and lie days apart. How much likelier a likeness of names is between
articles of the same two weeks than between articles of different years was measured (`SAME_TIME`); by that
ratio a witness favours its own time. Among many witnesses of one time some are alike by chance: the ratio is
divided by how many would be. So a weak likeness moves nothing, and witnesses of different years cancel. Only
articles dated by their own evidence are witnesses, so the order in which batches arrive cannot matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from math import exp, log
from typing import NamedTuple

import numpy as np
import polars as pl

from pipeline.dating import grid, weights
from pipeline.dating.grid import Array
from pipeline.dating.naming import COUNTRY


class Likeness(NamedTuple):
    """A witness and by how much its time is favoured; `shared` are the weightiest common names."""

    article_id: str
    published_on: date
    ratio: float
    shared: tuple[str, ...]


def weight(name: str) -> float:
    """How much a shared name tells, in nats: rare names more than common ones."""
    if name.startswith(COUNTRY):
        return -log(weights.COUNTRY_SHARES.get(name.removeprefix(COUNTRY), weights.COUNTRY_SHARE))
    return -log(weights.NAME_SHARE)


class Lenders:
    """The witnesses of all batches, weighed once, to be asked about many articles.

    Names and articles are held as their numbers in alphabetical order, some 300 bytes an article.
    """

    def __init__(self, witnesses: pl.DataFrame | Iterable[pl.DataFrame]) -> None:
        """Take DATE_WITNESSES (article_id, published_on, names, name_counts); the undated fall out."""
        frames = [witnesses] if isinstance(witnesses, pl.DataFrame) else witnesses
        articles, names, counted = _coded(frames)
        by_id = articles.sort("article_id").with_row_index("at").cast({"at": pl.Int32})
        names_by_name = names.sort("name").with_row_index("of").cast({"of": pl.Int32})
        weights_by_name = names_by_name.select(
            "of", "name_code", weight=names_by_name["name"].map_elements(weight, pl.Float64)
        )
        self._articles = by_id.select("at", "article_id", "published_on")
        self._codes = names_by_name.select("name", "of")
        self._names = (
            counted.join(by_id.select("at", "article_code"), on="article_code")
            .join(weights_by_name, on="name_code")
            .select("of", "at", strength=_strength())
        )
        self._norms = _norms(self._names, "at", "of").rename({"norm": "norm_w"})
        self._days = np.sort(articles["published_on"].to_physical().to_numpy())

    def likenesses(self, drafts: Mapping[str, Mapping[str, int]]) -> dict[str, list[Likeness]]:
        """For each undated draft the witnesses most like it, the likest first.

        Args:
            drafts: names with their counts, by document_id.
        """
        if not any(drafts.values()) or not len(self._days):
            return {}
        mine = _weighted(
            pl.DataFrame(
                [(d, name, count) for d, names in drafts.items() for name, count in names.items()],
                schema={"document_id": pl.String, "name": pl.String, "count": pl.Int32},
                orient="row",
            )
        )
        own = self._articles.select("at", document_id="article_id")
        pairs = (
            mine.join(self._codes, on="name")
            .join(self._names, on="of", suffix="_w")
            .join(own, on=["document_id", "at"], how="anti")
            .with_columns(part=pl.col("strength") * pl.col("strength_w"))
            .sort("document_id", "at", "part", "name", descending=[False, False, True, False])
            .group_by("document_id", "at", maintain_order=True)
            .agg(dot=pl.col("part").sum(), rarity=pl.col("weight").sum(), shared=pl.col("name").head(8))
            .filter(pl.col("shared").list.len() >= weights.MIN_SHARED)
            .join(_norms(mine, "document_id", "name"), on="document_id")
            .join(self._norms, on="at")
            .join(self._articles, on="at")
            .with_columns(cosine=pl.col("dot") / (pl.col("norm") * pl.col("norm_w")))
        )
        found: dict[str, list[Likeness]] = {}
        for row in pairs.sort("document_id", "article_id").iter_rows(named=True):
            ratio = same_time(row["cosine"], row["rarity"])
            ratio /= 1.0 + ratio * _alike_by_chance(ratio) * _n_around(row["published_on"], self._days)
            if ratio >= weights.MIN_RATIO:
                likeness = Likeness(row["article_id"], row["published_on"], ratio, tuple(row["shared"]))
                found.setdefault(row["document_id"], []).append(likeness)
        return {
            document_id: sorted(lent, key=lambda w: (-w.ratio, w.article_id))[: weights.MAX_WITNESSES]
            for document_id, lent in found.items()
        }


def likenesses(drafts: Mapping[str, Mapping[str, int]], witnesses: pl.DataFrame) -> dict[str, list[Likeness]]:
    """What `witnesses` (the table `date_witnesses`, of all batches) lend to undated drafts."""
    return Lenders(witnesses).likenesses(drafts)


def _coded(witnesses: Iterable[pl.DataFrame]) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """The dated articles and all their names with a code each, and how often which name is in which."""
    articles = [pl.DataFrame(schema={"article_id": pl.String, "published_on": pl.Date})]
    counted = [pl.DataFrame(schema={"article_code": pl.UInt32, "name_code": pl.Int32, "count": pl.Int32})]
    codes: dict[str, int] = {}
    done = 0
    for chunk in witnesses:
        dated = chunk.filter(pl.col("published_on").is_not_null())
        named = (
            dated.select("names", "name_counts")
            .with_row_index("article_code", offset=done)
            .explode("names", "name_counts", empty_as_null=False, keep_nulls=False)
        )
        found = [codes.setdefault(name, len(codes)) for name in named["names"]]
        name_codes = pl.Series("name_code", found, pl.Int32)
        counted.append(named.select("article_code", name_codes, count="name_counts"))
        articles.append(dated.select("article_id", "published_on"))
        done += dated.height
    names = pl.DataFrame(
        {"name": list(codes), "name_code": list(codes.values())},
        schema={"name": pl.String, "name_code": pl.Int32},
    )
    return pl.concat(articles).with_row_index("article_code"), names, pl.concat(counted)


def _weighted(frame: pl.DataFrame) -> pl.DataFrame:
    """Names with their weight, and their strength in the article."""
    names = frame.get_column("name").unique().sort()
    table = pl.DataFrame(
        {"name": names, "weight": [weight(n) for n in names]}, schema_overrides={"weight": pl.Float64}
    )
    return frame.join(table, on="name").with_columns(strength=_strength())


def _strength() -> pl.Expr:
    """How much a name tells in an article: its weight by the logarithm of its count."""
    return pl.col("weight") * (1.0 + pl.col("count").cast(pl.Float64).log())


def _norms(frame: pl.DataFrame, key: str, name: str) -> pl.DataFrame:
    # Summed in the order of the names: floating point must not depend on the order of rows.
    return (
        frame.sort(key, name)
        .group_by(key, maintain_order=True)
        .agg(norm=(pl.col("strength") ** 2).sum().sqrt())
    )


def same_time(cosine: float, rarity: float) -> float:
    """How much likelier a likeness is within two weeks than between years apart.

    Args:
        cosine: of the names' strengths, 0 to 1.
        rarity: the summed weights of the names they share, in nats.
    """
    a, b, c, d = weights.SAME_TIME
    return min(exp(a + b * cosine + (c + d * cosine) * log(max(rarity, 1.0))), weights.MOST_RATIO)


def _alike_by_chance(ratio: float) -> float:
    """The share of articles of other years that are at least so alike."""
    a, b = weights.BY_CHANCE
    return float(a * ratio**-b)


def _n_around(day: date, days: np.typing.NDArray[np.int32]) -> int:
    """How many other witnesses lie within two weeks of a day."""
    epoch = day.toordinal() - date(1970, 1, 1).toordinal()
    first, last = np.searchsorted(days, (epoch - weights.STORY_LASTS, epoch + weights.STORY_LASTS + 1))
    return max(int(last - first) - 1, 0)


def says(witnesses: list[Likeness]) -> Array:
    """Log-likelihood of every day: higher around the witnesses, by their ratios, added and not multiplied.

    Witnesses of one story copy each other, so two tell hardly more than one.
    """
    favour = np.ones(grid.N_DAYS)
    for w in witnesses:
        distance = np.abs(grid.ORDINALS - w.published_on.toordinal())
        for first, last, share in weights.STORY_DAYS:
            favour[(distance >= first) & (distance <= last)] += share * (w.ratio - 1.0)
    logs: Array = np.log(favour)
    return logs
