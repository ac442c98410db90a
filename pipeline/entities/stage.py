"""The stage: articles with their sentences in, one row per mention out.

Works article by article, so it may be mapped over chunks of articles. Named mentions come first; what
they mean on the article's date, and what points back to them, is added by linking and references.
"""

from datetime import date
from typing import Any

import polars as pl

from pipeline.entities.article import Article
from pipeline.entities.equipment import equipment
from pipeline.entities.given import given_names, is_syllable_alone
from pipeline.entities.heads import Heads, head_words
from pipeline.entities.joining import joined
from pipeline.entities.kinds import classify
from pipeline.entities.lexicon import lexicon
from pipeline.entities.linking import link
from pipeline.entities.mention import Mention
from pipeline.entities.names import Words, known_names
from pipeline.entities.overlaps import nested
from pipeline.entities.persons import Titles
from pipeline.entities.references import refer
from pipeline.knowledge.cities import cities
from pipeline.schema.tables import ENTITIES


def entities(articles: pl.DataFrame, sentences: pl.DataFrame) -> pl.DataFrame:
    """Every mention in the sentences of `articles`, linked as of each article's `published_on`.

    Args:
        articles: article_id, batch, body, published_on (other columns are ignored).
        sentences: sentence_id, article_id, start, end, tokens, as the language stage makes them.

    Returns:
        Rows of the entities table, by article in the order given and by position; an outer mention comes
        before those inside it. A group such as 'hai nước' has the ids of its members joined by '+'.
    """
    columns: dict[str, list[Any]] = {name: [] for name in ENTITIES.polars_schema}
    by_article = sentences.sort("start").partition_by("article_id", as_dict=True, include_key=True)
    for article_id, batch, body, day in articles.select(
        "article_id", "batch", "body", "published_on"
    ).iter_rows():
        own = by_article.get((article_id,))
        if own is not None:
            _append(columns, batch, _article(article_id, day, body, own))
    return pl.DataFrame(columns, schema=ENTITIES.polars_schema)


def _article(article_id: str, day: date, body: str, sentences: pl.DataFrame) -> Article:
    words = sentences["tokens"].explode().drop_nulls().struct.unnest()
    return Article.of(
        article_id,
        day,
        body,
        list(sentences.select("start", "end", "sentence_id").iter_rows()),
        (words["start"].to_list(), words["end"].to_list(), words["pos"].to_list()),
    )


def mentions(article: Article) -> list[Mention]:
    """All mentions of one article, by position, outer before inner."""
    found = lexicon().find(article.text)
    known = known_names(article, found)
    things = equipment(article)
    known = [m for m in known if not any(t.start < m.end and m.start < t.end for t in things)]
    heads = head_words(article, found)
    words = Words(article, found, sorted([*known, *things], key=lambda m: m.start))
    names = sorted([*known, *words.unknown_names()], key=lambda m: m.start)
    titles = Titles(article, found)
    names = joined(article, names, titles.ends | {end for end, _ in heads.values()})
    titles.give(names, {m.end: m for m in names})
    classify(article, heads, names, cities())
    alone = [(m.start, m.end) for m in names if is_syllable_alone(m)]
    names = [m for m in names if not is_syllable_alone(m)]
    names += given_names(article, [*words.doubtful, *alone], names)
    names.sort(key=lambda m: m.start)
    organisations = Heads(article, found, heads, names).mentions()
    titles.give(names, {m.end: m for m in [*names, *organisations]})
    offices = titles.alone(
        [*names, *organisations], [(m.start, m.end) for m in organisations if m.type == "ORG"]
    )
    every = nested([*names, *organisations, *offices, *things])
    link(article, every)
    every = [m for m in every if m.source != "title" or m.entity_id]  # an office that could be anybody's
    return nested([*every, *refer(article, found, every)])


def _append(columns: dict[str, list[Any]], batch: str, article: Article) -> None:
    for mention in mentions(article):
        sentence = article.sentence_at(mention.start)
        if sentence < 0 or mention.end > article.sentence_ends[sentence]:
            continue
        start, end = mention.start, mention.end
        back = mention.antecedent
        row = {
            "mention_id": f"{article.article_id}:{start}-{end}",
            "article_id": article.article_id,
            "sentence_id": article.sentence_ids[sentence],
            "batch": batch,
            "start": start,
            "end": end,
            "text": article.body[start:end],
            "type": mention.type,
            "level": mention.level,
            "entity_id": mention.entity_id,
            "name": mention.name,
            "country": mention.country,
            "sector": mention.sector,
            "role": mention.role,
            "antecedent_id": f"{article.article_id}:{back.start}-{back.end}" if back else None,
            "basis": mention.basis,
            "confidence": mention.confidence,
        }
        for name, values in columns.items():
            values.append(row[name])
