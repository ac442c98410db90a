"""The stage: articles with their sentences in, one row per mention out.

Works article by article, so it may be mapped over chunks of articles. Named mentions come first; what
they mean on the article's date, and what points back to them, is added by linking and references.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import polars as pl

from pipeline.entities.article import Article
from pipeline.entities.equipment import equipment, nicknamed
from pipeline.entities.given import given_names, is_syllable_alone
from pipeline.entities.heads import Heads, head_words
from pipeline.entities.joining import joined
from pipeline.entities.kinds import classify
from pipeline.entities.known import known_names
from pipeline.entities.lexicon import lexicon
from pipeline.entities.linking import link
from pipeline.entities.mention import UNKNOWN, Mention
from pipeline.entities.names import Words
from pipeline.entities.overlaps import nested
from pipeline.entities.persons import Titles
from pipeline.entities.references import refer
from pipeline.entities.shortforms import short_forms
from pipeline.knowledge.cities import cities
from pipeline.schema.tables import ENTITIES

_Row = tuple[Any, ...]


def entities(articles: pl.DataFrame, sentences: pl.DataFrame) -> pl.DataFrame:
    """Every mention in the sentences of `articles`, linked as of each article's `published_on`.

    Args:
        articles: article_id, batch, body, published_on (other columns are ignored).
        sentences: sentence_id, article_id, start, end, tokens, as the language stage makes them.

    Returns:
        Rows of the entities table, by article in the order given and by position; an outer mention comes
        before those inside it. A group such as 'hai nước' has the ids of its members joined by '+'.
    """
    texts = {
        article_id: (batch, body, day)
        for article_id, batch, body, day in articles.select(
            "article_id", "batch", "body", "published_on"
        ).iter_rows()
    }
    rows: dict[str, list[_Row]] = {article_id: [] for article_id in texts}
    for article in _articles(texts, sentences):
        rows[article.article_id] = _rows(texts[article.article_id][0], article)
    columns = list(zip(*(row for own in rows.values() for row in own), strict=True))
    names = ENTITIES.polars_schema
    return pl.DataFrame(dict(zip(names, columns or [()] * len(names), strict=True)), schema=names)


def _articles(texts: dict[str, tuple[str, str, date]], sentences: pl.DataFrame) -> Iterator[Article]:
    """The articles that have sentences, with their words cut out of one list of all words."""
    ordered = sentences.filter(pl.col("article_id").is_in(list(texts))).sort("article_id", "start")
    words = ordered["tokens"].explode(empty_as_null=False).struct.unnest()
    starts, ends, tags = (words[name].to_list() for name in ("start", "end", "pos"))
    found: dict[str, list[tuple[int, int, str]]] = {}
    spans: dict[str, tuple[int, int]] = {}
    at = 0
    for article_id, start, end, sentence_id, count in ordered.select(
        "article_id", "start", "end", "sentence_id", pl.col("tokens").list.len()
    ).iter_rows():
        if article_id not in found:
            found[article_id] = []
            spans[article_id] = (at, at)
        found[article_id].append((start, end, sentence_id))
        at += count
        spans[article_id] = (spans[article_id][0], at)
    for article_id, own in found.items():
        first, last = spans[article_id]
        _, body, day = texts[article_id]
        yield Article.of(article_id, day, body, own, (starts[first:last], ends[first:last], tags[first:last]))


def mentions(article: Article) -> list[Mention]:
    """All mentions of one article, by position, outer before inner."""
    found = lexicon().find(article.text)
    known = known_names(article, found)
    things = equipment(article)
    if things:
        known = [m for m in known if not any(t.start < m.end and m.start < t.end for t in things)]
        nicknamed(article, things, known)
    heads = head_words(article, found)
    words = Words(article, found, sorted([*known, *things], key=_start))
    names = sorted([*known, *words.unknown_names()], key=_start)
    titles = Titles(article, found)
    labels = titles.ends | {end for end, _ in heads.values()}
    labels |= {end for _, end, form in found if form.reference is not None}  # 'người đồng cấp Ukraine Kuleba'
    names = joined(article, names, labels)
    titles.give(names, {m.end: m for m in names})
    classify(article, heads, names, cities())
    alone = [(m.start, m.end) for m in names if is_syllable_alone(m)]
    names = [m for m in names if not is_syllable_alone(m)]
    names += given_names(article, [*words.doubtful, *alone], names, titles.ends)
    names.sort(key=_start)
    organisations = Heads(article, found, heads, names).mentions()
    # What is neither a person nor a place as far as the text tells, and languages: 'tiếng Anh'.
    names = [m for m in names if m.type != UNKNOWN and not _is_language(article, m)]
    ends = {m.end for m in organisations}
    outermost = {m.end: m for m in [*names, *reversed(organisations)]}
    titles.give([m for m in names if m.start - 1 in ends], outermost)
    bodies = [(m.start, m.end) for m in organisations if m.type == "ORG"]
    offices = titles.alone([*names, *organisations], bodies)
    every = nested([*names, *organisations, *offices, *things])
    link(article, every)
    short_forms(article, every)
    every = [m for m in every if m.source != "title" or m.entity_id]  # an office that could be anybody's
    return nested([*every, *refer(article, found, every)])


def _is_language(article: Article, mention: Mention) -> bool:
    return mention.source in ("country", "people") and article.word_before(mention.start).lower() == "tiếng"


def _start(mention: Mention) -> int:
    return mention.start


def _rows(batch: str, article: Article) -> list[_Row]:
    """The rows of one article, their cells in the order of the table's columns."""
    article_id, body = article.article_id, article.body
    rows: list[_Row] = []
    placed = [(m, article.sentence_at(m.start)) for m in mentions(article)]
    placed = [(m, number) for m, number in placed if number >= 0 and m.end <= article.sentence_ends[number]]
    spans = {(m.start, m.end) for m, _ in placed}
    for m, number in placed:
        back = m.antecedent
        # What it points back to may have given way to a mention it crossed: then to what that points to.
        while back is not None and (back.start, back.end) not in spans:
            back = back.antecedent
        rows.append(
            (
                f"{article_id}:{m.start}-{m.end}", article_id, article.sentence_ids[number], batch,
                m.start, m.end, body[m.start : m.end], m.type, m.level,
                m.entity_id, m.name, m.country, m.sector, m.role,
                f"{article_id}:{back.start}-{back.end}" if back is not None else None,
                m.basis, m.confidence,
            )
        )  # fmt: skip
    return rows
