"""Recall of the named mentions of BKEE, whose annotations hold common nouns as well.

What a name is, mechanically: the capitalised words of an annotation that
- stand in its first part, before a comma, a bracket, a word that says what it is of or at ('của', 'tại'),
  the head word of an organisation or place in a person ('giám đốc Công an ...'), the title of a person in
  anything else ('chính quyền Tổng thống ...');
- do not open a sentence, line or quotation, unless the tagger calls the word a proper name (Np);
- are no Roman numeral, no acronym of a common noun (HĐXX) and no part of a title or head word of the
  tables ('Tổng thống', 'Tòa án'); and
- are not inside a smaller annotation of another type, nor the beginning of a run that is annotated alone
  with another type elsewhere in the corpus ('Mỹ' of 'Tổng thống Mỹ Donald Trump').
An annotation without such words is a common noun and is left out. It counts as found if a mention of ours
of a fitting type overlaps one of the runs of such words, as strict if the mention is exactly the
annotation or exactly such a run.

Fitting: BKEE calls a state that acts ORG or GPE, a hospital LOC, FAC or ORG, members of a people PER.
Ours are LOC with sector GOV, ORG and NORP. `same type` counts PER, ORG and LOC only.
"""

import re
from collections import Counter

import polars as pl
import typer

from benchmarks.entity_texts import BKEE_DAY, Row, articles_of
from pipeline.entities.article import Article
from pipeline.entities.forms import Form
from pipeline.entities.lexicon import lexicon
from pipeline.entities.stage import entities
from pipeline.knowledge.words import cues
from pipeline.language.stage import sentences

GROUPS = {"PER": "PER", "ORG": "ORG", "GPE": "GPE+LOC+FAC", "LOC": "GPE+LOC+FAC", "FAC": "GPE+LOC+FAC"}
SAME = {"PER": "PER", "ORG": "ORG", "GPE+LOC+FAC": "LOC"}
FITTING = {"PER": ("PER", "NORP"), "ORG": ("ORG",), "GPE+LOC+FAC": ("LOC", "ORG", "NORP")}
_WORD = re.compile(r"(?<![^\W_])[^\W\d_][^\s,;()\"“”]*")
_ROMAN = re.compile(r"[IVXL]+\W*")
_NO_NAMES = frozenset(cues("no_name"))
# What puts behind an annotation's head what it is of, at or from.
_RELATION = re.compile(r"[,;(]| (?:của|thuộc|ở|tại|từ|trong|trên|gần|cho|với|về|làm|là|người|–|-) ")
# The corpus sets signs off by spaces, inside names as well: 'T - 4', "McDonald ' s".
_SET_OFF = re.compile(r" [-–’'] | [’']|TP\. [A-ZĐ]|- \w")


def own_names(rows: list[Row]) -> dict[str, str]:
    """The type group that a bare name is annotated with most."""
    types: dict[str, Counter[str]] = {}
    for row in rows:
        for gold in row["entities"]:
            if gold["type"] in GROUPS and all(word[:1].isupper() for word in gold["text"].split()):
                types.setdefault(gold["text"].strip(" .,)"), Counter())[GROUPS[gold["type"]]] += 1
    return {name: counts.most_common(1)[0][0] for name, counts in types.items()}


Forms = list[tuple[int, int, Form]]


def name_runs(
    gold: Row, others: list[Row], article: Article, own: dict[str, str], forms: Forms
) -> list[tuple[int, int]]:
    """Start and end of every run of words that names the annotation; none if it is a common noun.

    Args:
        gold: the annotation.
        others: all annotations of the document.
        article: the document.
        own: type group by bare name.
        forms: titles and head words of the document.
    """
    text, group = article.body, GROUPS[gold["type"]]
    stop = _first_part(gold, text, forms)
    labels = [
        (o["start"], o["end"])
        for o in others
        if o["type"] in GROUPS and GROUPS[o["type"]] != group
        and gold["start"] <= o["start"] and o["end"] <= gold["end"]
    ]  # fmt: skip
    labels += [(start, end) for start, end, _ in forms if gold["start"] <= start < stop]
    runs: list[list[tuple[int, int]]] = []
    for match in _WORD.finditer(text, gold["start"], stop):
        start, end = match.span()
        end -= len(match[0]) - len(match[0].rstrip("."))
        if not match[0][0].isupper() or (article.opens(start) and article.tag_at(start) != "Np"):
            continue
        if _ROMAN.fullmatch(match[0]) or match[0].strip(".") in _NO_NAMES:
            continue
        if any(a <= start and end <= b for a, b in labels):
            continue
        if runs and text[runs[-1][-1][1] : start] == " ":
            runs[-1].append((start, end))
        else:
            runs.append([(start, end)])
    for run in runs:
        for number in range(len(run), 0, -1):
            if own.get(text[run[0][0] : run[number - 1][1]], group) != group:
                del run[:number]
                break
    return [(run[0][0], run[-1][1]) for run in runs if run]


def _first_part(gold: Row, text: str, forms: Forms) -> int:
    """Where the part of an annotation ends that can name it."""
    start, stop = gold["start"], gold["end"]
    cut = _RELATION.search(text, start + 1, stop)
    stops = [cut.start() if cut else stop]
    for at, _, form in forms:
        if start < at < stop and text[at - 1] == " ":
            is_person = GROUPS[gold["type"]] == "PER"
            if (form.head is not None and is_person) or (
                form.title is not None and form.head is None and not is_person
            ):
                stops.append(at)
    return min(stops)


def _fits(group: str, row: Row) -> bool:
    return row["type"] in FITTING[group] or (
        group == "ORG" and row["type"] == "LOC" and row["sector"] == "GOV"
    )


Missed = tuple[str, str, Row, str]


def measure(rows: list[Row]) -> tuple[dict[str, Counter[str]], list[Missed]]:
    """Counts by type group and by BKEE's types, and what was missed: group, why, annotation, text.

    The counts are of common nouns, names, and names found, found as the same type, found to the letter.
    """
    articles = articles_of((row["doc"], BKEE_DAY, row["text"]) for row in rows)
    told = sentences(articles)
    by_article: dict[str, list[Row]] = {}
    for made in entities(articles, told).iter_rows(named=True):
        by_article.setdefault(made["article_id"], []).append(made)
    parts = {key[0]: frame for key, frame in told.partition_by("article_id", as_dict=True).items()}
    own = own_names(rows)
    counts: dict[str, Counter[str]] = {key: Counter() for key in (*SAME, *GROUPS)}
    missed: list[Missed] = []
    for row in rows:
        article = article_from(row, parts[row["doc"]])
        forms = [f for f in lexicon().find(article.text) if f[2].title is not None or f[2].head is not None]
        for gold in row["entities"]:
            if gold["type"] not in GROUPS:
                continue
            group = GROUPS[gold["type"]]
            keys = {group, gold["type"]}
            runs = name_runs(gold, row["entities"], article, own, forms)
            if not runs:
                for key in keys:
                    counts[key]["common nouns"] += 1
                continue
            over = [
                m
                for m in by_article.get(row["doc"], ())
                if any(m["start"] < b and a < m["end"] for a, b in runs)
            ]
            fitting = [m for m in over if _fits(group, m)]
            exact = {(gold["start"], gold["end"]), *runs}
            for key in keys:
                counts[key]["named"] += 1
                counts[key]["found"] += bool(fitting)
                counts[key]["same"] += any(m["type"] == SAME[group] for m in over)
                counts[key]["strict"] += any((m["start"], m["end"]) in exact for m in fitting)
            if not fitting:
                why = f"found as {over[0]['type']}" if over else "not found"
                if _SET_OFF.search(row["text"], gold["start"], gold["end"]):
                    why = "around signs that the corpus sets off by spaces"
                missed.append((group, why, gold, row["text"]))
    return counts, missed


def show(rows: list[Row], misses: int) -> None:
    """Print recall by type group and by BKEE's types, and how what was missed was found."""
    counts, missed = measure(rows)
    for key, count in counts.items():
        named = max(1, count["named"])
        typer.echo(
            f"{key:12} {count['named']:5} names (of {count['named'] + count['common nouns']} annotations):"
            f" recall {count['found'] / named:.3f}, same type {count['same'] / named:.3f},"
            f" strict span {count['strict'] / named:.3f}"
        )
    errors = Counter((group, why) for group, why, _, _ in missed)
    for (group, why), number in errors.most_common():
        typer.echo(f"  missed {group}, {why}: {number}")
    for group, why, gold, text in missed[:: max(1, len(missed) // misses)] if misses else ():
        around = text[max(0, gold["start"] - 40) : gold["start"]]
        after = text[gold["end"] : gold["end"] + 30]
        typer.echo(f"  {group} {why}: {around!r} [[{gold['text']}]] {after!r}")


def article_from(row: Row, told: pl.DataFrame) -> Article:
    """The article as the rules see it."""
    ordered = told.sort("start")
    words = ordered["tokens"].explode().struct.unnest()
    spans = list(ordered.select("start", "end", "sentence_id").iter_rows())
    columns = (words["start"].to_list(), words["end"].to_list(), words["pos"].to_list())
    return Article.of(row["doc"], BKEE_DAY, row["text"], spans, columns)
